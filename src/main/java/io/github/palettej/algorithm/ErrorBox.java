/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;

/**
 * How far errors may lead a color: within the box of a palette, widened by half its size to each side, and of the color
 * itself. Immutable.
 */
final class ErrorBox {
    /** How far beyond the palette an error may lead, in widths of its box. */
    private static final double MARGIN = 0.5;

    private final double[] low = new double[3];
    private final double[] high = new double[3];

    /** Makes the box of the colors of a palette, at least one. */
    ErrorBox(final double[][] palette) {
        for (int i = 0; i < 3; i++) {
            final int axis = i;
            low[i] = Arrays.stream(palette).mapToDouble(c -> c[axis]).min().orElseThrow();
            high[i] = Arrays.stream(palette).mapToDouble(c -> c[axis]).max().orElseThrow();
            final double width = high[i] - low[i];
            low[i] -= MARGIN * width;
            high[i] += MARGIN * width;
        }
    }

    /** Adds an error to a color, as far as it may lead. */
    double moved(final int axis, final double color, final double error) {
        final double sum = color + error;
        // nearly always, and a branch that is foreseen costs less than Math.min and max
        if (sum >= low[axis] && sum <= high[axis]) {
            return sum;
        }
        return Math.max(Math.min(low[axis], color), Math.min(Math.max(high[axis], color), sum));
    }

    /** Widens a box, so that it has this one in it. */
    void widen(final double[] least, final double[] most) {
        for (int i = 0; i < 3; i++) {
            least[i] = Math.min(least[i], low[i]);
            most[i] = Math.max(most[i], high[i]);
        }
    }
}
