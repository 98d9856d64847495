/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Style sheets: custom properties, each a color, with their names in comments behind. */
final class CssCodec implements PaletteCodec {
    /** What the names of our properties begin with: GIMP looks for the word when it reads a style sheet. */
    static final String PREFIX = "--color-";

    @Override
    public PaletteDocument decode(final byte[] bytes) throws MalformedPaletteException {
        return new CssReader(PaletteText.decode(bytes)).read();
    }

    @Override
    public byte[] encode(final PaletteDocument document) {
        final StringBuilder text = new StringBuilder();
        final String title = comment(document.title());
        if (!title.isEmpty()) {
            text.append("/* ").append(title).append(" */\n");
        }
        text.append(":root {\n");
        final Set<String> taken = new HashSet<>();
        int number = 0;
        for (final NamedColor color : document.colors()) {
            number++;
            final String name = comment(color.name());
            text.append("  ").append(PREFIX).append(free(identifier(name, number), taken));
            text.append(": ").append(color.rgb().hex()).append(';');
            if (!name.isEmpty()) {
                text.append(" /* ").append(name).append(" */");
            }
            text.append('\n');
        }
        return text.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String comment(final String text) {
        return PaletteText.oneLine(text).replace("*/", "* /");
    }

    /** The letters and digits of a name with hyphens between; the number of the color if there are none. */
    private static String identifier(final String name, final int number) {
        final String hyphened = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        final String identifier = hyphened.replaceAll("^-|-$", "").replaceFirst("^color-", "");
        return identifier.isEmpty() ? String.valueOf(number) : identifier;
    }

    private static String free(final String wanted, final Set<String> taken) {
        String identifier = wanted;
        // the number of names taken is where a free one is found at once, however many are equal
        for (int i = taken.size() + 1; !taken.add(identifier); i++) {
            identifier = wanted + "-" + i;
        }
        return identifier;
    }
}
