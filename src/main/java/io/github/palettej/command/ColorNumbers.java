/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import java.util.ArrayList;
import java.util.List;

/** Reads how many colors are wanted: a number, or a list of numbers. */
final class ColorNumbers {
    /** Fewest colors that can be asked for. */
    static final int MIN = 2;

    /** Most colors that can be asked for. */
    static final int MAX = 256;

    private ColorNumbers() {}

    /**
     * Reads the numbers.
     *
     * @param text one or several numbers separated by commas, in brackets or not
     * @return the numbers in their order, at least one
     * @throws IllegalArgumentException if one is no number or out of range
     */
    static List<Integer> parse(final String text) {
        final String plain = text.strip();
        final boolean brackets = plain.startsWith("[") && plain.endsWith("]");
        final List<Integer> numbers = new ArrayList<>();
        for (final String entry : (brackets ? plain.substring(1, plain.length() - 1) : plain).split(",", -1)) {
            final String number = entry.strip();
            if (!number.matches("[+-]?\\d{1,9}")) {
                throw new IllegalArgumentException("colors must be a whole number " + MIN + ".." + MAX
                        + " or a list such as 2,4,8, but was \"" + text + '"');
            }
            final int value = Integer.parseInt(number);
            if (value < MIN || value > MAX) {
                throw new IllegalArgumentException("colors must be " + MIN + ".." + MAX + ", but was " + number);
            }
            numbers.add(value);
        }
        return List.copyOf(numbers);
    }
}
