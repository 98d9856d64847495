/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Srgb;

/**
 * CIELAB of pixels by a table of the root with straight lines between its entries: each coordinate within 2e-4 of
 * {@link ColorSpace#CIELAB}.
 */
final class LabTable {
    private static final int STEPS = 1 << 14;
    private static final double[] LINEAR = Srgb.linearLevels();
    private static final double[] ROOT = new double[STEPS + 2];

    /** The matrix to X, Y, Z relative to white, times the number of steps. */
    private static final double[] IN = new double[9];

    static {
        for (int i = 0; i < ROOT.length; i++) {
            ROOT[i] = SpaceConversion.root(ColorSpace.CIELAB, (double) i / STEPS);
        }
        for (int i = 0; i < 9; i++) {
            IN[i] = SpaceConversion.matrices(ColorSpace.CIELAB)[0][i] * STEPS;
        }
    }

    private LabTable() {}

    /** Converts pixels offset..offset+n-1 to L, a, b from 0 on. */
    static void convert(
            final int[] pixels,
            final int offset,
            final int n,
            final double[] lightness,
            final double[] a,
            final double[] b) {
        final double[] m = IN;
        for (int i = 0; i < n; i++) {
            final int p = pixels[offset + i];
            final double red = LINEAR[p >> 16 & 0xff];
            final double green = LINEAR[p >> 8 & 0xff];
            final double blue = LINEAR[p & 0xff];
            final double x = root(m[0] * red + m[1] * green + m[2] * blue);
            final double y = root(m[3] * red + m[4] * green + m[5] * blue);
            final double z = root(m[6] * red + m[7] * green + m[8] * blue);
            lightness[i] = 116 * y - 16;
            a[i] = 500 * (x - y);
            b[i] = 200 * (y - z);
        }
    }

    /** Converts one color 0xRRGGBB to L, a, b. */
    static void convert(final int rgb, final double[] lab) {
        final double[] m = IN;
        final double red = LINEAR[rgb >> 16 & 0xff];
        final double green = LINEAR[rgb >> 8 & 0xff];
        final double blue = LINEAR[rgb & 0xff];
        final double x = root(m[0] * red + m[1] * green + m[2] * blue);
        final double y = root(m[3] * red + m[4] * green + m[5] * blue);
        final double z = root(m[6] * red + m[7] * green + m[8] * blue);
        lab[0] = 116 * y - 16;
        lab[1] = 500 * (x - y);
        lab[2] = 200 * (y - z);
    }

    private static double root(final double t) {
        final int i = (int) t;
        return ROOT[i] + (t - i) * (ROOT[i + 1] - ROOT[i]);
    }
}
