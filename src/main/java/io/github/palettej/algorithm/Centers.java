/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;

/** Centers in whole-number steps of the samples, but not whole: three arrays, for quick loops. */
final class Centers {
    final double[] x;
    final double[] y;
    final double[] z;

    Centers(final int n) {
        x = new double[n];
        y = new double[n];
        z = new double[n];
    }

    /** From units of the space. */
    static Centers of(final double[][] centers, final double unit) {
        final Centers c = new Centers(centers.length);
        for (int i = 0; i < centers.length; i++) {
            c.x[i] = centers[i][0] / unit;
            c.y[i] = centers[i][1] / unit;
            c.z[i] = centers[i][2] / unit;
        }
        return c;
    }

    int size() {
        return x.length;
    }

    /** In units of the space. */
    double[][] inSpace(final double unit) {
        final double[][] centers = new double[size()][];
        for (int i = 0; i < centers.length; i++) {
            centers[i] = new double[] {x[i] * unit, y[i] * unit, z[i] * unit};
        }
        return centers;
    }

    /** The squared distance between a center and one of another set. */
    double squared(final int i, final Centers other, final int j) {
        final double dx = x[i] - other.x[j];
        final double dy = y[i] - other.y[j];
        final double dz = z[i] - other.z[j];
        return dx * dx + dy * dy + dz * dz;
    }

    /** Copies a center from x, y, z one after the other. */
    void set(final int c, final double[] from, final int offset) {
        x[c] = from[offset];
        y[c] = from[offset + 1];
        z[c] = from[offset + 2];
    }

    /** Some centers as x, y, z one after the other. */
    double[] joined(final int[] chosen) {
        final double[] joined = new double[3 * chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            joined[3 * i] = x[chosen[i]];
            joined[3 * i + 1] = y[chosen[i]];
            joined[3 * i + 2] = z[chosen[i]];
        }
        return joined;
    }

    /** The other centers nearest to a center, at most some, the nearest first. */
    int[] around(final int c, final int most) {
        final int n = Math.min(most, size() - 1);
        final int[] nearest = new int[n];
        final double[] distances = new double[n];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int other = 0; other < size() && n > 0; other++) {
            final double d = squared(c, this, other);
            if (other == c || d >= distances[n - 1]) {
                continue;
            }
            int at = n - 1;
            for (; at > 0 && distances[at - 1] > d; at--) {
                distances[at] = distances[at - 1];
                nearest[at] = nearest[at - 1];
            }
            distances[at] = d;
            nearest[at] = other;
        }
        return nearest;
    }
}
