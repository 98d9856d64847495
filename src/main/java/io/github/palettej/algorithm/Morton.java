/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/**
 * The order in which colors are kept: the bits of red, green and blue interleaved.
 *
 * <p>A code has 24 bits, red's highest bit first, then green's, then blue's. Colors that are near each other
 * are mostly near in this order, and all colors of a cube whose edge is a power of two are neighbors in it: a
 * sorted list of codes is an octree. (G. M. Morton, "A computer oriented geodetic data base and a new technique in
 * file sequencing", IBM, 1966.)
 */
final class Morton {
    /** How many codes there are. */
    static final int CODES = 1 << 24;

    /** Bits of a blue value spread to every third bit; green is one bit higher, red two. */
    static final int[] BLUE = spread(0);

    static final int[] GREEN = spread(1);

    static final int[] RED = spread(2);

    private Morton() {}

    private static int[] spread(final int shift) {
        final int[] table = new int[256];
        for (int v = 0; v < 256; v++) {
            for (int bit = 0; bit < 8; bit++) {
                table[v] |= (v >> bit & 1) << 3 * bit + shift;
            }
        }
        return table;
    }

    /**
     * Encodes a color.
     *
     * @param rgb 0xRRGGBB; higher bits are ignored
     * @return 0..2^24-1
     */
    static int encode(final int rgb) {
        return RED[rgb >> 16 & 0xff] | GREEN[rgb >> 8 & 0xff] | BLUE[rgb & 0xff];
    }

    /**
     * Decodes a color.
     *
     * @param code 0..2^24-1
     * @return 0xRRGGBB
     */
    static int decode(final int code) {
        return gather(code >> 2) << 16 | gather(code >> 1) << 8 | gather(code);
    }

    private static int gather(final int code) {
        int v = code & 0x249249;
        v = (v | v >> 2) & 0x0c30c3;
        v = (v | v >> 4) & 0x00f00f;
        return (v | v >> 8) & 0xff;
    }
}
