/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;
import java.util.Arrays;

/**
 * Exact k-means of all pixels through their distinct colors.
 *
 * <p>Same colors and options, same result, bit for bit, on any machine and any number of threads. It always
 * ends, never leaves a class empty, and gives fewer classes where there are fewer colors.
 */
public final class KMeans {
    /** The work ends when the summed squared shift of the centers is at most this times the mean variance of a channel. */
    public static final double TOLERANCE = 1e-4;

    /** The largest number of passes. */
    public static final int MAX_ITERATIONS = 300;

    private KMeans() {}

    /**
     * Clusters colors.
     *
     * @param counts the colors and their weights
     * @param options how many classes, in which space, how hard to search
     * @param monitor asked every few milliseconds
     * @return the classes, sorted by falling count
     */
    public static Clustering cluster(final ColorCounts counts, final KMeansOptions options, final Monitor monitor) {
        final double[][] samples = samples(counts, options.space());
        if (samples.length <= options.clusters()) {
            return Clustering.nearest(counts, options.space(), samples, monitor);
        }
        final Samples points = Samples.of(counts, options.space(), monitor);
        final double[][] start =
                Starts.filled(points, Wu.centers(points, options.clusters()), options.clusters(), monitor);
        return lloyd(
                counts, options.space(), start, TOLERANCE * meanVariance(samples, counts), MAX_ITERATIONS, monitor);
    }

    /**
     * Moves centers to the means of their nearest colors until they rest.
     *
     * @param counts the colors and their weights
     * @param space the space of the centers, one with means
     * @param start one row a center: its coordinates in the space
     * @param tolerance stop when the summed squared shift of the centers is at most this, at least 0
     * @param maxIterations stop after so many passes
     * @param monitor asked every few milliseconds
     * @return the classes, sorted by falling count
     */
    public static Clustering lloyd(
            final ColorCounts counts,
            final ColorSpace space,
            final double[][] start,
            final double tolerance,
            final int maxIterations,
            final Monitor monitor) {
        final double[][] samples = samples(counts, space);
        double[][] centers = start;
        for (int i = 0; i < maxIterations; i++) {
            monitor.check();
            final double[][] means = means(samples, counts, centers);
            double shift = 0;
            for (int c = 0; c < means.length; c++) {
                shift += Assignment.squared(means[c], centers[c]);
            }
            centers = means;
            if (shift <= tolerance) {
                break;
            }
        }
        return Clustering.nearest(counts, space, centers, monitor);
    }

    private static double[][] means(final double[][] samples, final ColorCounts counts, final double[][] centers) {
        final double[][] sums = new double[centers.length][3];
        final long[] weights = new long[centers.length];
        int farthest = 0;
        double largest = -1;
        for (int i = 0; i < samples.length; i++) {
            final int c = Assignment.nearest(samples[i], centers);
            final double d = Assignment.squared(samples[i], centers[c]) * counts.count(i);
            if (d > largest) {
                largest = d;
                farthest = i;
            }
            weights[c] += counts.count(i);
            for (int j = 0; j < 3; j++) {
                sums[c][j] += samples[i][j] * counts.count(i);
            }
        }
        boolean reseeded = false;
        for (int c = 0; c < sums.length; c++) {
            if (weights[c] > 0) {
                for (int j = 0; j < 3; j++) {
                    sums[c][j] /= weights[c];
                }
            } else {
                sums[c] = (reseeded ? centers[c] : samples[farthest]).clone();
                reseeded = true;
            }
        }
        return sums;
    }

    private static double[][] samples(final ColorCounts counts, final ColorSpace space) {
        return Arrays.stream(counts.colorArray())
                .mapToObj(rgb -> space.fromRgb(Rgb.ofPacked(rgb)))
                .toArray(double[][]::new);
    }

    private static double meanVariance(final double[][] samples, final ColorCounts counts) {
        double sum = 0;
        for (int j = 0; j < 3; j++) {
            double mean = 0;
            for (int i = 0; i < samples.length; i++) {
                mean += samples[i][j] * counts.count(i);
            }
            mean /= counts.total();
            for (int i = 0; i < samples.length; i++) {
                sum += (samples[i][j] - mean) * (samples[i][j] - mean) * counts.count(i);
            }
        }
        return sum / 3 / counts.total();
    }
}
