/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;

/** Centers to start from. */
final class Starts {
    private Starts() {}

    /**
     * Adds centers until there are enough: each time the color that contributes most to the error.
     *
     * @param samples more distinct colors than centers are wanted
     * @param centers the centers there are, in units of the space
     * @param wanted how many there shall be
     * @return that many centers
     */
    static double[][] filled(final Samples samples, final double[][] centers, final int wanted, final Monitor monitor) {
        final double[][] all = Arrays.copyOf(centers, Math.max(wanted, centers.length));
        if (centers.length >= wanted) {
            return all;
        }
        final double[] errors = new double[samples.size()];
        Arrays.fill(errors, Double.POSITIVE_INFINITY);
        for (int c = 0; c < wanted; c++) {
            monitor.check();
            if (c >= centers.length) {
                all[c] = samples.point(largest(errors));
            }
            lower(samples, errors, all[c]);
        }
        return all;
    }

    private static int largest(final double[] errors) {
        int largest = 0;
        for (int i = 1; i < errors.length; i++) {
            largest = errors[i] > errors[largest] ? i : largest;
        }
        return largest;
    }

    private static void lower(final Samples samples, final double[] errors, final double[] center) {
        for (int i = 0; i < errors.length; i++) {
            final double x = samples.x()[i] * samples.unit() - center[0];
            final double y = samples.y()[i] * samples.unit() - center[1];
            final double z = samples.z()[i] * samples.unit() - center[2];
            errors[i] = Math.min(errors[i], samples.weights()[i] * (x * x + y * y + z * z));
        }
    }
}
