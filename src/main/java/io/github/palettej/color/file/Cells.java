/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.math.BigDecimal;

/** Colors and counts as text formats hold them, with the place a sentence names if they are wrong. */
final class Cells {
    /** The largest count that is read: the sum of as many counts as there may be colors fits a long. */
    private static final long LARGEST_COUNT = 10_000_000_000_000L;

    private static final int LONGEST_NUMBER = 40;

    private Cells() {}

    static Rgb color(final String text, final String place) throws MalformedPaletteException {
        try {
            return Rgb.parse(text);
        } catch (IllegalArgumentException e) {
            throw (MalformedPaletteException) new MalformedPaletteException(
                            place + " has " + PaletteText.quoted(text) + " where a color is expected")
                    .initCause(e);
        }
    }

    /** Reads a whole number from 0 on, also with decimals of 0; nothing and NaN are no count. */
    static long count(final String text, final String place) throws MalformedPaletteException {
        final String number = text.strip();
        if (number.isEmpty() || number.equals("NaN")) {
            return Swatch.NO_COUNT;
        }
        long count = -1;
        if (number.length() <= LONGEST_NUMBER) {
            try {
                count = new BigDecimal(number).longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                count = -1;
            }
        }
        if (count < 0 || count > LARGEST_COUNT) {
            throw new MalformedPaletteException(
                    place + " has " + PaletteText.quoted(text) + " where a number of pixels is expected");
        }
        return count;
    }
}
