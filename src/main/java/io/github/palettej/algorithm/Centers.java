/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

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
}
