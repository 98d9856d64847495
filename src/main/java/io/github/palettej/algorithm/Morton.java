/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.stream.IntStream;

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

    /** Bits of a color that are looked up at once. */
    private static final int HALF = 12;

    /** Codes of the colors that have only the higher or only the lower half of their bits. */
    private static final int[] HIGH =
            IntStream.range(0, 1 << HALF).map(i -> spread(i << HALF)).toArray();

    private static final int[] LOW =
            IntStream.range(0, 1 << HALF).map(Morton::spread).toArray();

    private Morton() {}

    private static int spread(final int rgb) {
        int code = 0;
        for (int bit = 0; bit < 8; bit++) {
            code |= (rgb >> 16 + bit & 1) << 3 * bit + 2;
            code |= (rgb >> 8 + bit & 1) << 3 * bit + 1;
            code |= (rgb >> bit & 1) << 3 * bit;
        }
        return code;
    }

    /**
     * Encodes a color.
     *
     * @param rgb 0xRRGGBB; higher bits are ignored
     * @return 0..2^24-1
     */
    static int encode(final int rgb) {
        return HIGH[rgb >> HALF & 0xfff] | LOW[rgb & 0xfff];
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
