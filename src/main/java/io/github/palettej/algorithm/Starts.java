/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Centers to start from. */
final class Starts {
    private Starts() {}

    /** A center at every color, in full precision. */
    static double[][] each(final ColorCounts counts, final ColorSpace space) {
        final double[][] centers = new double[counts.size()][3];
        for (int i = 0; i < centers.length; i++) {
            space.fromRgb(counts.rgb(i), centers[i]);
        }
        return centers;
    }

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

    /**
     * Draws centers, each with a probability in proportion to its contribution to the error of those before (D. Arthur
     * and S. Vassilvitskii, "k-means++: the advantages of careful seeding", SODA 2007).
     */
    static double[][] drawn(
            final Samples samples, final int wanted, final SplittableRandom random, final Monitor monitor) {
        final double[][] centers = new double[wanted][];
        final double[] errors = new double[samples.size()];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = samples.weights()[i];
        }
        for (int c = 0; c < wanted; c++) {
            monitor.check();
            centers[c] = samples.point(drawn(errors, random));
            if (c == 0) {
                Arrays.fill(errors, Double.POSITIVE_INFINITY);
            }
            lower(samples, errors, centers[c]);
        }
        return centers;
    }

    /** Draws a number with a probability in proportion to its error. */
    static int drawn(final double[] errors, final SplittableRandom random) {
        double sum = 0;
        for (final double error : errors) {
            sum += error;
        }
        final double at = random.nextDouble() * sum;
        double below = 0;
        for (int i = 0; i < errors.length; i++) {
            below += errors[i];
            if (below > at) {
                return i;
            }
        }
        return largest(errors);
    }

    /**
     * Moves centers that no sample is nearest to onto the samples that contribute most to the error.
     *
     * @param samples the samples
     * @param centers all centers, in units of the space
     * @param empty which of them to move
     * @return the centers
     */
    static double[][] reseeded(
            final Samples samples, final double[][] centers, final int[] empty, final Monitor monitor) {
        final double[][] kept = IntStream.range(0, centers.length)
                .filter(c -> Arrays.stream(empty).noneMatch(e -> e == c))
                .mapToObj(c -> centers[c])
                .toArray(double[][]::new);
        return filled(samples, kept, centers.length, monitor);
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
