/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Swatch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON with everything a document holds; the members are those that {@link PaletteFormat#JSON} describes. */
final class JsonCodec implements PaletteCodec {
    /** The member {@code format} of our files. */
    static final String FORMAT = "PaletteJ palette";

    private static final int VERSION = 1;

    @Override
    public PaletteDocument decode(final byte[] bytes) throws MalformedPaletteException {
        if (!PaletteText.isUtf8(bytes)) {
            throw new MalformedPaletteException("it is not text in UTF-8");
        }
        final Object root = JsonReader.parse(PaletteText.utf8(bytes));
        if (root instanceof List<?> list) {
            return colors(list).document("");
        }
        if (!(root instanceof Map<?, ?> object)) {
            throw new MalformedPaletteException("it is neither an object nor an array");
        }
        if (FORMAT.equals(object.get("format")) && !BigDecimal.valueOf(VERSION).equals(object.get("version"))) {
            throw new MalformedPaletteException("its version is not " + VERSION);
        }
        if (!(object.get("colors") instanceof List<?> list)) {
            throw new MalformedPaletteException("it has no array \"colors\"");
        }
        final String title = text(object, "title", "its title");
        return totaled(colors(list).document(title), object).withDetails(details(object));
    }

    private static ColorList colors(final List<?> list) throws MalformedPaletteException {
        final ColorList colors = new ColorList();
        for (final Object item : list) {
            final String place = "color " + (colors.size() + 1);
            if (item instanceof String hex) {
                colors.add(Cells.color(hex, place), "");
            } else if (item instanceof Map<?, ?> color) {
                final Object count = color.containsKey("count") ? color.get("count") : "";
                final Swatch swatch = new Swatch(
                        Cells.color(text(color, "hex", place), place),
                        Cells.count(count == JsonReader.NULL ? "" : count.toString(), place));
                colors.add(new NamedColor(swatch, text(color, "name", place)));
            } else {
                throw new MalformedPaletteException(place + " is neither a text nor an object");
            }
        }
        return colors;
    }

    /** A member that is text; empty if it is absent. */
    private static String text(final Map<?, ?> object, final String name, final String place)
            throws MalformedPaletteException {
        final Object value = object.containsKey(name) ? object.get(name) : "";
        if (value instanceof String text) {
            return text;
        }
        throw new MalformedPaletteException(place + " has something else than text as \"" + name + "\"");
    }

    private static PaletteDocument totaled(final PaletteDocument document, final Map<?, ?> object)
            throws MalformedPaletteException {
        if (!object.containsKey("total")) {
            return document;
        }
        final long total = Cells.count(object.get("total").toString(), "its total");
        if (total < document.total()) {
            throw new MalformedPaletteException("its total is less than the sum of its counts");
        }
        return new PaletteDocument(document.title(), document.colors(), total, Map.of());
    }

    private static Map<String, String> details(final Map<?, ?> object) throws MalformedPaletteException {
        final Map<String, String> details = new LinkedHashMap<>();
        if (object.containsKey("details")) {
            if (!(object.get("details") instanceof Map<?, ?> members)) {
                throw new MalformedPaletteException("its details are no object");
            }
            for (final Object name : members.keySet()) {
                details.put(name.toString(), text(members, name.toString(), "its details"));
            }
        }
        return details;
    }

    @Override
    public byte[] encode(final PaletteDocument document) {
        final StringBuilder text = new StringBuilder("{\n");
        text.append("  \"format\": ").append(quoted(FORMAT)).append(",\n");
        text.append("  \"version\": ").append(VERSION).append(",\n");
        text.append("  \"title\": ").append(quoted(document.title())).append(",\n");
        if (document.total() != Swatch.NO_COUNT) {
            text.append("  \"total\": ").append(document.total()).append(",\n");
        }
        text.append("  \"colors\": [");
        String separator = "\n";
        for (final NamedColor color : document.colors()) {
            text.append(separator)
                    .append("    {\"hex\": ")
                    .append(quoted(color.rgb().hex()));
            if (!color.name().isEmpty()) {
                text.append(", \"name\": ").append(quoted(color.name()));
            }
            if (color.swatch().hasCount()) {
                text.append(", \"count\": ").append(color.swatch().count());
            }
            text.append('}');
            separator = ",\n";
        }
        text.append("\n  ]");
        if (!document.details().isEmpty()) {
            text.append(",\n  \"details\": {");
            separator = "\n";
            for (final Map.Entry<String, String> detail : document.details().entrySet()) {
                text.append(separator).append("    ").append(quoted(detail.getKey()));
                text.append(": ").append(quoted(detail.getValue()));
                separator = ",\n";
            }
            text.append("\n  }");
        }
        return text.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(final String text) {
        final StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                // a surrogate without its other half has no UTF-8
                quoted.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
