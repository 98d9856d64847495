/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/** Weights and moments of samples in a grid over the coordinates that occur, as cumulative sums. */
final class Grid {
    private Grid() {}

    /**
     * Adds up samples in side^3 cells.
     *
     * @return five tables with (side + 1)^3 entries at x + (side + 1) (y + (side + 1) z): weight, sums of the three
     *     coordinates in units of the space, sum of squares, each of all cells below x, y, z
     */
    static double[][] cumulative(final Samples samples, final int side) {
        final int edge = side + 1;
        final double[][] moments = new double[5][edge * edge * edge];
        final double[] xs = samples.range(samples.x(), side);
        final double[] ys = samples.range(samples.y(), side);
        final double[] zs = samples.range(samples.z(), side);
        final double unit = samples.unit();
        for (int i = 0; i < samples.size(); i++) {
            final int x = (int) ((samples.x()[i] - xs[0]) * xs[1]) + 1;
            final int y = (int) ((samples.y()[i] - ys[0]) * ys[1]) + 1;
            final int z = (int) ((samples.z()[i] - zs[0]) * zs[1]) + 1;
            final int cell = x + edge * (y + edge * z);
            final double w = samples.weights()[i];
            final double a = samples.x()[i] * unit;
            final double b = samples.y()[i] * unit;
            final double c = samples.z()[i] * unit;
            moments[0][cell] += w;
            moments[1][cell] += w * a;
            moments[2][cell] += w * b;
            moments[3][cell] += w * c;
            moments[4][cell] += w * (a * a + b * b + c * c);
        }
        for (final double[] moment : moments) {
            accumulate(moment, edge);
        }
        return moments;
    }

    private static void accumulate(final double[] m, final int edge) {
        for (int stride = 1; stride < m.length; stride *= edge) {
            for (int block = 0; block < m.length; block += stride * edge) {
                for (int i = block + stride; i < block + stride * edge; i++) {
                    m[i] += m[i - stride];
                }
            }
        }
    }
}
