/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.SplittableRandom;

/**
 * Finds centers to start from on a coarse picture of the samples: Wu's cut, Lloyd's iteration, swaps, further starts.
 *
 * <p>Cells of eight or four values a channel stand for their samples, which changes errors little and is many times
 * quicker; the last word always has Lloyd's iteration on all samples.
 */
final class Search {
    /** Clusters up to which cells of eight values a channel are fine enough. */
    private static final int FEW_CLUSTERS = 64;

    /** Cells a cluster below which cells are too coarse. */
    private static final int CELLS_PER_CLUSTER = 8;

    private final Samples used;
    private final KMeansOptions options;
    private final double tolerance;
    private final Monitor monitor;

    Search(final Samples samples, final KMeansOptions options, final double tolerance, final Monitor monitor) {
        this.options = options;
        this.tolerance = tolerance;
        this.monitor = monitor;
        final Samples coarse = samples.cells(options.clusters() <= FEW_CLUSTERS ? 5 : 6);
        final boolean enough =
                coarse.size() >= CELLS_PER_CLUSTER * options.clusters() && 2 * coarse.size() < samples.size();
        used = enough ? coarse : samples;
    }

    /** Centers in units of the space, near a good local optimum. */
    double[][] centers() {
        final int k = options.clusters();
        final Lloyd lloyd =
                new Lloyd(SampleTree.of(used, monitor), Starts.filled(used, Wu.centers(used, k), k, monitor), monitor);
        double[][] best = improved(lloyd);
        double error = lloyd.error();
        final SplittableRandom random = new SplittableRandom(options.seed());
        for (int i = 0; i < options.restarts(); i++) {
            lloyd.restart(Starts.drawn(used, k, random, monitor), 0);
            final double[][] centers = improved(lloyd);
            if (lloyd.error() < error) {
                error = lloyd.error();
                best = centers;
            }
        }
        return best;
    }

    private double[][] improved(final Lloyd lloyd) {
        KMeans.iterate(lloyd, used, tolerance, KMeans.MAX_ITERATIONS, monitor);
        if (options.swaps()) {
            lloyd.restart(new Swaps(used, lloyd.labels(), lloyd.centers(), monitor).run(), 0);
            KMeans.iterate(lloyd, used, tolerance, KMeans.MAX_ITERATIONS, monitor);
        }
        return lloyd.centers();
    }
}
