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
    /** Cells a cluster below which cells are too coarse. */
    private static final int CELLS_PER_CLUSTER = 150;

    /** Cells that are always fine enough. */
    private static final int CELLS = 8000;

    /** Of so few samples times clusters, further starts cost next to nothing. */
    private static final int FREE_STARTS = 20_000;

    private static final int MOST_FREE_STARTS = 20;

    private final Samples used;
    private final KMeansOptions options;
    private final double tolerance;
    private final Monitor monitor;

    Search(final Samples samples, final KMeansOptions options, final double tolerance, final Monitor monitor) {
        this.options = options;
        this.tolerance = tolerance;
        this.monitor = monitor;
        used = coarse(samples, options.clusters());
    }

    /** The coarsest cells that are fine enough, or the samples themselves if there are not many more. */
    private static Samples coarse(final Samples samples, final int clusters) {
        final int wanted = Math.min(CELLS, CELLS_PER_CLUSTER * clusters);
        for (int bits = 5; bits < 8; bits++) {
            final Samples cells = samples.cells(bits);
            if (2 * cells.size() > samples.size()) {
                break;
            }
            if (cells.size() >= wanted && cells.size() >= 8 * clusters) {
                return cells;
            }
        }
        return samples;
    }

    /** Centers in units of the space, near a good local optimum. */
    double[][] centers() {
        final int k = options.clusters();
        final Lloyd lloyd =
                new Lloyd(SampleTree.of(used, monitor), Starts.filled(used, Wu.centers(used, k), k, monitor), monitor);
        double[][] best = improved(lloyd);
        double error = lloyd.error();
        final SplittableRandom random = new SplittableRandom(options.seed());
        for (int i = 0; i < starts(); i++) {
            lloyd.restart(Starts.drawn(used, k, random, monitor), 0);
            final double[][] centers = improved(lloyd);
            if (lloyd.error() < error) {
                error = lloyd.error();
                best = centers;
            }
        }
        return best;
    }

    private int starts() {
        final long work = (long) used.size() * options.clusters();
        final int free = options.swaps() ? (int) Math.min(MOST_FREE_STARTS, FREE_STARTS / work) : 0;
        return options.restarts() + free;
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
