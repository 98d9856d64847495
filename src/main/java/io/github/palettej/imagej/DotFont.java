/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

/**
 * The characters of {@code #rrggbb} and of percentages as dots, 5 wide and 7 high.
 *
 * <p>Fonts of the system would make the same picture differ between machines.
 */
final class DotFont {
    /** Dots from the left of a character to the left of the next. */
    static final int ADVANCE = 6;

    /** Dots from the top to the base line. */
    static final int HEIGHT = 7;

    private static final int WIDTH = 5;
    private static final String CHARACTERS = "0123456789abcdef#%.<";

    /** Rows of each character from the top, the leftmost dot in the highest of 5 bits. */
    private static final int[][] ROWS = {
        {0b01110, 0b10001, 0b10011, 0b10101, 0b11001, 0b10001, 0b01110},
        {0b00100, 0b01100, 0b00100, 0b00100, 0b00100, 0b00100, 0b01110},
        {0b01110, 0b10001, 0b00001, 0b00110, 0b01000, 0b10000, 0b11111},
        {0b11110, 0b00001, 0b00001, 0b01110, 0b00001, 0b00001, 0b11110},
        {0b00010, 0b00110, 0b01010, 0b10010, 0b11111, 0b00010, 0b00010},
        {0b11111, 0b10000, 0b11110, 0b00001, 0b00001, 0b10001, 0b01110},
        {0b00110, 0b01000, 0b10000, 0b11110, 0b10001, 0b10001, 0b01110},
        {0b11111, 0b00001, 0b00010, 0b00100, 0b01000, 0b01000, 0b01000},
        {0b01110, 0b10001, 0b10001, 0b01110, 0b10001, 0b10001, 0b01110},
        {0b01110, 0b10001, 0b10001, 0b01111, 0b00001, 0b00010, 0b01100},
        {0b00000, 0b00000, 0b01110, 0b00001, 0b01111, 0b10001, 0b01111},
        {0b10000, 0b10000, 0b10110, 0b11001, 0b10001, 0b10001, 0b11110},
        {0b00000, 0b00000, 0b01110, 0b10000, 0b10000, 0b10001, 0b01110},
        {0b00001, 0b00001, 0b01101, 0b10011, 0b10001, 0b10001, 0b01111},
        {0b00000, 0b00000, 0b01110, 0b10001, 0b11111, 0b10000, 0b01110},
        {0b00110, 0b01001, 0b01000, 0b11100, 0b01000, 0b01000, 0b01000},
        {0b01010, 0b01010, 0b11111, 0b01010, 0b11111, 0b01010, 0b01010},
        {0b11000, 0b11001, 0b00010, 0b00100, 0b01000, 0b10011, 0b00011},
        {0b00000, 0b00000, 0b00000, 0b00000, 0b00000, 0b01100, 0b01100},
        {0b00010, 0b00100, 0b01000, 0b10000, 0b01000, 0b00100, 0b00010},
    };

    private DotFont() {}

    /** The width of a text in dots. */
    static int width(final String text) {
        return Math.max(0, text.length() * ADVANCE - (ADVANCE - WIDTH));
    }

    /** Tells whether a text has a dot. */
    static boolean dot(final String text, final int x, final int y) {
        final int row = ROWS[CHARACTERS.indexOf(text.charAt(x / ADVANCE))][y];
        return x % ADVANCE < WIDTH && (row >> (WIDTH - 1 - x % ADVANCE) & 1) == 1;
    }
}
