/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Srgb;

/**
 * A box of a clustering space that holds all colors of a cube of 8-bit colors.
 *
 * <p>In CIELAB and OKLab, N f(M c): the rising f gives bounds by interval arithmetic, and the mean value theorem
 * with the range of the slopes of f gives others, tight for small cubes; the box is where both agree.
 */
final class CubeBox {
    /** Rounding errors, relative to the range of the space, with much to spare. */
    private static final double SPARE = 1e-9;

    private static final double[] LINEAR = Srgb.linearLevels();

    /** The middle and half the width of the box along each axis. */
    final double[] middle = new double[3];

    final double[] half = new double[3];

    /**
     * Bounds the colors red..red+edge-1, green..green+edge-1, blue..blue+edge-1.
     *
     * @param corner 0xRRGGBB of the smallest values
     */
    CubeBox(final ColorSpace space, final int corner, final int edge) {
        final double[] low = new double[3];
        final double[] high = new double[3];
        for (int i = 0; i < 3; i++) {
            final int level = corner >> 16 - 8 * i & 0xff;
            low[i] = space == ColorSpace.SRGB ? level : LINEAR[level];
            high[i] = space == ColorSpace.SRGB ? level + edge - 1 : LINEAR[level + edge - 1];
        }
        if (space == ColorSpace.SRGB || space == ColorSpace.LINEAR_RGB) {
            set(low, high);
        } else {
            bound(space, low, high);
        }
    }

    private void set(final double[] low, final double[] high) {
        for (int i = 0; i < 3; i++) {
            middle[i] = (low[i] + high[i]) / 2;
            half[i] = (high[i] - low[i]) / 2;
        }
    }

    private void bound(final ColorSpace space, final double[] low, final double[] high) {
        final double[] in = SpaceConversion.matrices(space)[0];
        final double[] out = SpaceConversion.matrices(space)[1];
        final double[] rootLow = new double[3];
        final double[] rootHigh = new double[3];
        final double[] rootMiddle = new double[3];
        final double[] steep = new double[3];
        final double[] flat = new double[3];
        for (int j = 0; j < 3; j++) {
            double a = 0;
            double b = 0;
            for (int v = 0; v < 3; v++) {
                a += in[3 * j + v] * low[v];
                b += in[3 * j + v] * high[v];
            }
            rootLow[j] = SpaceConversion.root(space, a);
            rootHigh[j] = SpaceConversion.root(space, b);
            rootMiddle[j] = SpaceConversion.root(space, (a + b) / 2);
            steep[j] = SpaceConversion.slope(space, a);
            flat[j] = SpaceConversion.slope(space, b);
        }
        for (int i = 0; i < 3; i++) {
            double least = 0;
            double most = 0;
            double center = 0;
            for (int j = 0; j < 3; j++) {
                final double n = out[3 * i + j];
                least += n * (n > 0 ? rootLow[j] : rootHigh[j]);
                most += n * (n > 0 ? rootHigh[j] : rootLow[j]);
                center += n * rootMiddle[j];
            }
            double reach = 0;
            for (int v = 0; v < 3; v++) {
                reach += steepest(in, out, steep, flat, i, v) * (high[v] - low[v]) / 2;
            }
            // Infinite slopes make the reach infinite or NaN: then only the first bounds count.
            final double from = reach < most - least ? Math.max(least, center - reach) : least;
            final double to = reach < most - least ? Math.min(most, center + reach) : most;
            final double offset = space == ColorSpace.CIELAB && i == 0 ? -16 : 0;
            middle[i] = (from + to) / 2 + offset;
            half[i] = (to - from) / 2 + SPARE * (space == ColorSpace.CIELAB ? 100 : 1);
        }
    }

    /** The largest size of the slope of coordinate i along channel v. */
    private static double steepest(
            final double[] in,
            final double[] out,
            final double[] steep,
            final double[] flat,
            final int i,
            final int v) {
        double least = 0;
        double most = 0;
        for (int j = 0; j < 3; j++) {
            final double n = out[3 * i + j] * in[3 * j + v];
            if (n != 0) {
                least += n * (n > 0 ? flat[j] : steep[j]);
                most += n * (n > 0 ? steep[j] : flat[j]);
            }
        }
        return Math.max(Math.abs(least), Math.abs(most));
    }
}
