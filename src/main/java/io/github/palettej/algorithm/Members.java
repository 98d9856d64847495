/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;

/**
 * The samples of a few clusters, copied together for quick loops of brute force.
 *
 * <p>Coordinates are relative to nothing and in steps; sums are taken in the order of the samples, on one thread.
 */
final class Members {
    final int size;
    final double[] x;
    final double[] y;
    final double[] z;
    final double[] w;
    final int[] numbers;

    Members(final Samples samples, final int[]... clusters) {
        size = Arrays.stream(clusters).mapToInt(c -> c.length).sum();
        x = new double[size];
        y = new double[size];
        z = new double[size];
        w = new double[size];
        numbers = new int[size];
        int n = 0;
        for (final int[] cluster : clusters) {
            for (final int i : cluster) {
                x[n] = samples.x()[i];
                y[n] = samples.y()[i];
                z[n] = samples.z()[i];
                w[n] = samples.weights()[i];
                numbers[n++] = i;
            }
        }
    }

    /**
     * Writes the nearest center of each sample.
     *
     * @param centers x, y, z one after the other
     * @return summed squared distance
     */
    double assign(final double[] centers, final int[] nearest) {
        double error = 0;
        for (int i = 0; i < size; i++) {
            double best = Double.POSITIVE_INFINITY;
            int at = 0;
            for (int c = 0; c < centers.length; c += 3) {
                final double dx = x[i] - centers[c];
                final double dy = y[i] - centers[c + 1];
                final double dz = z[i] - centers[c + 2];
                final double d = dx * dx + dy * dy + dz * dz;
                at = d < best ? c : at;
                best = Math.min(best, d);
            }
            nearest[i] = at / 3;
            error += w[i] * best;
        }
        return error;
    }

    /** Moves centers to the means of their samples; those without samples stay. Returns whether there were any. */
    boolean move(final double[] centers, final int[] nearest) {
        final double[] sums = new double[centers.length / 3 * 4];
        for (int i = 0; i < size; i++) {
            final int c = 4 * nearest[i];
            sums[c] += w[i];
            sums[c + 1] += w[i] * x[i];
            sums[c + 2] += w[i] * y[i];
            sums[c + 3] += w[i] * z[i];
        }
        boolean empty = false;
        for (int c = 0; 3 * c < centers.length; c++) {
            if (sums[4 * c] == 0) {
                empty = true;
            } else {
                centers[3 * c] = sums[4 * c + 1] / sums[4 * c];
                centers[3 * c + 1] = sums[4 * c + 2] / sums[4 * c];
                centers[3 * c + 2] = sums[4 * c + 3] / sums[4 * c];
            }
        }
        return empty;
    }

    /** The samples of one center. */
    int[] of(final int center, final int[] nearest) {
        final int[] found = new int[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (nearest[i] == center) {
                found[n++] = numbers[i];
            }
        }
        return Arrays.copyOf(found, n);
    }
}
