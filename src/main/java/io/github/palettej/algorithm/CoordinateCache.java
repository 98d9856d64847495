/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;

/** Remembers the coordinates of the colors that were asked for last. Not for several threads at once. */
final class CoordinateCache {
    private static final int BITS = 14;

    /** Of a cache that serves a whole image, not a piece of it. */
    static final int MANY_BITS = 17;

    /** Spreads neighboring colors: 2^32 over the golden ratio (D. Knuth, The Art of Computer Programming 3, 6.4). */
    private static final int SPREAD = 0x9e3779b1;

    private final ColorSpace space;
    private final int bits;
    private final int[] colors;
    private final double[] coordinates;
    private final double[] scratch = new double[3];

    CoordinateCache(final ColorSpace space) {
        this(space, BITS);
    }

    /** Begins without colors, with 2^bits places. */
    CoordinateCache(final ColorSpace space, final int bits) {
        this.space = space;
        this.bits = bits;
        colors = new int[1 << bits];
        coordinates = new double[3 << bits];
        Arrays.fill(colors, -1);
    }

    /** Where a cache keeps a color, 0..2^bits-1. */
    static int place(final int rgb, final int bits) {
        return rgb * SPREAD >>> 32 - bits;
    }

    /** The place of a color's three {@link #coordinates}; alpha is ignored. */
    int of(final int argb) {
        final int rgb = argb & 0xffffff;
        final int place = place(rgb, bits);
        final int at = 3 * place;
        if (colors[place] != rgb) {
            colors[place] = rgb;
            SpaceConversion.convert(space, rgb, scratch);
            System.arraycopy(scratch, 0, coordinates, at, 3);
        }
        return at;
    }

    /** The coordinates, valid until the next color is asked for. */
    double[] coordinates() {
        return coordinates;
    }
}
