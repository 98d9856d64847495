/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import java.util.regex.Pattern;

/**
 * Finds the declarations of a style sheet whose value is a color (CSS Syntax Module Level 3, as far as needed). A color
 * is named by the comment behind it on its line, else by its custom property, else by the selector of its rule.
 * What is no color is passed over, as browsers do.
 */
final class CssReader {
    private static final Pattern NUMBERED = Pattern.compile("color-[0-9]+");
    private static final Pattern SIMPLE_SELECTOR = Pattern.compile("[.#]?[-\\w\u0080-\uffff]+");
    private static final int LONGEST_VALUE = 64;

    private final String text;
    private final ColorList colors = new ColorList();
    private final StringBuilder pending = new StringBuilder();
    private String title = "";
    private String selector = "";
    private NamedColor last;

    CssReader(final String text) {
        this.text = text;
    }

    PaletteDocument read() throws MalformedPaletteException {
        int at = 0;
        while (at < text.length()) {
            final char c = text.charAt(at);
            if (text.startsWith("/*", at)) {
                final int end = text.indexOf("*/", at + 2);
                if (end < 0) {
                    throw new MalformedPaletteException("it has a comment that is not closed");
                }
                comment(text.substring(at + 2, end));
                at = end + 2;
                continue;
            }
            if (c == '{') {
                flush();
                selector = pending.toString().strip();
                pending.setLength(0);
            } else if (c == ';' || c == '}') {
                flush();
                declaration(pending.toString());
                pending.setLength(0);
                selector = c == '}' ? "" : selector;
            } else {
                if (c == '\n' || c == '\r') {
                    flush();
                }
                pending.append(c);
            }
            at++;
        }
        flush();
        declaration(pending.toString());
        flush();
        return colors.document(title);
    }

    /** Keeps the last color under the name it has now. */
    private void flush() throws MalformedPaletteException {
        if (last != null) {
            colors.add(last);
            last = null;
        }
    }

    private void comment(final String comment) {
        final String line = comment.strip();
        if (last != null) {
            last = new NamedColor(last.swatch(), line);
        } else if (colors.isEmpty() && title.isEmpty() && selector.isEmpty()) {
            title = PaletteText.oneLine(line);
        }
    }

    private void declaration(final String declaration) {
        final int colon = declaration.indexOf(':');
        final String value = declaration.substring(colon + 1).strip();
        if (colon >= 0 && value.length() <= LONGEST_VALUE) {
            try {
                last = NamedColor.of(
                        Rgb.parse(value), name(declaration.substring(0, colon).strip()));
            } catch (IllegalArgumentException e) {
                last = null; // a declaration of something else
            }
        }
    }

    private String name(final String property) {
        if (property.startsWith("--")) {
            final String name = property.substring(2);
            if (NUMBERED.matcher(name).matches()) {
                return "";
            }
            return property.startsWith(CssCodec.PREFIX) ? property.substring(CssCodec.PREFIX.length()) : name;
        }
        if (!SIMPLE_SELECTOR.matcher(selector).matches()) {
            return "";
        }
        return selector.startsWith(".") || selector.startsWith("#") ? selector.substring(1) : selector;
    }
}
