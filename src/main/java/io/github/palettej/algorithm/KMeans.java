/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;

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

    /** What is kept of the last step: most passes are saved and better optima are found, see {@link Lloyd#step(double)}. */
    static final double MOMENTUM = 0.75;

    /** The part of the work that is done on coarse pictures of the colors, roughly. */
    private static final double SEARCH = 0.4;

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
        final ColorSpace space = options.space();
        if (counts.size() <= options.clusters()) {
            return Clustering.nearest(counts, space, Starts.each(counts, space), monitor);
        }
        final Samples samples = Samples.of(counts, space, monitor);
        final SampleTree tree = SampleTree.of(samples, monitor);
        final double tolerance = TOLERANCE * samples.meanVariance();
        final Monitor search = new PartMonitor(monitor, 0, SEARCH);
        final Lloyd lloyd = new Lloyd(tree, new Search(samples, options, tolerance, search).centers(), monitor);
        iterate(lloyd, samples, tolerance, MAX_ITERATIONS, MOMENTUM, new PartMonitor(monitor, SEARCH, 1));
        return new Clustering(counts, space, Assignment.sorted(counts, space, tree, lloyd.centers(), monitor));
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
        KMeansOptions.requireMeans(space);
        final Samples samples = Samples.of(counts, space, monitor);
        final SampleTree tree = SampleTree.of(samples, monitor);
        final Lloyd lloyd = new Lloyd(tree, start, monitor);
        iterate(lloyd, samples, tolerance, maxIterations, 0, monitor);
        return new Clustering(counts, space, Assignment.sorted(counts, space, tree, lloyd.centers(), monitor));
    }

    /** Steps until the centers rest and none is without samples. */
    static void iterate(
            final Lloyd lloyd,
            final Samples samples,
            final double tolerance,
            final int maxIterations,
            final double momentum,
            final Monitor monitor) {
        double first = 0;
        for (int i = 0; i < maxIterations; i++) {
            final double shift = lloyd.step(momentum);
            first = Math.max(first, shift);
            monitor.progress(progress(first, shift, tolerance));
            final int[] empty = lloyd.empty();
            if (empty.length > 0 && lloyd.centers().length <= samples.size()) {
                lloyd.restart(Starts.reseeded(samples, lloyd.centers(), empty, monitor));
            } else if (shift <= tolerance) {
                break;
            }
        }
    }

    /** How far the shift has come on its way from the largest down to the tolerance, by its logarithm. */
    private static double progress(final double first, final double shift, final double tolerance) {
        if (shift <= tolerance || shift >= first || tolerance <= 0) {
            return shift <= tolerance ? 1 : 0;
        }
        return StrictMath.log(first / shift) / StrictMath.log(first / tolerance);
    }
}
