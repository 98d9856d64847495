/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads colors and lists of colors as people write them. */
final class ColorText {
    private static final Pattern LONG_HEX = Pattern.compile("#?([0-9a-f]{6})");
    private static final Pattern SHORT_HEX = Pattern.compile("#([0-9a-f])([0-9a-f])([0-9a-f])");
    private static final Pattern FUNCTION =
            Pattern.compile("rgb\\s*\\(\\s*([0-9]{1,9})\\s*,\\s*([0-9]{1,9})\\s*,\\s*([0-9]{1,9})\\s*\\)");
    private static final int LARGEST = 255;

    private ColorText() {}

    static Rgb parse(final String text) {
        final String lower = text.strip().toLowerCase(Locale.ROOT);
        final Matcher longHex = LONG_HEX.matcher(lower);
        if (longHex.matches()) {
            return Rgb.ofPacked(Integer.parseInt(longHex.group(1), 16));
        }
        final Matcher shortHex = SHORT_HEX.matcher(lower);
        if (shortHex.matches()) {
            return new Rgb(doubled(shortHex.group(1)), doubled(shortHex.group(2)), doubled(shortHex.group(3)));
        }
        if (lower.startsWith("rgb")) {
            return function(text, lower);
        }
        return ColorNames.find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was " + Quoted.of(text)));
    }

    private static int doubled(final String digit) {
        return 17 * Integer.parseInt(digit, 16);
    }

    private static Rgb function(final String text, final String lower) {
        final Matcher function = FUNCTION.matcher(lower);
        if (function.matches()) {
            final int red = Integer.parseInt(function.group(1));
            final int green = Integer.parseInt(function.group(2));
            final int blue = Integer.parseInt(function.group(3));
            if (red <= LARGEST && green <= LARGEST && blue <= LARGEST) {
                return new Rgb(red, green, blue);
            }
        }
        throw new IllegalArgumentException(
                "must be a color such as rgb(r, g, b) with three whole numbers 0..255, but was " + Quoted.of(text));
    }

    static List<Rgb> parseList(final String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("must be one or more colors separated by commas, but was empty");
        }
        final List<Rgb> colors = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            final char c = i < text.length() ? text.charAt(i) : ',';
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ',' && (depth <= 0 || i == text.length())) {
                colors.add(entry(text, start, i));
                start = i + 1;
                depth = 0;
            }
        }
        return List.copyOf(colors);
    }

    private static Rgb entry(final String text, final int start, final int end) {
        final String entry = text.substring(start, end).strip();
        if (entry.isEmpty()) {
            throw new IllegalArgumentException(
                    "must be colors separated by single commas, but has an empty entry in " + Quoted.of(text));
        }
        return parse(entry);
    }
}
