/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Finds centers to start from on a coarse picture of the samples: Wu's cut, Lloyd's iteration, swaps, further starts.
 *
 * <p>Cells of eight or four values a channel stand for their samples, which changes errors little and is many times
 * quicker. What is found on coarse cells goes on on finer ones; the last word has Lloyd's iteration on all samples.
 */
final class Search {
    /** Cells a cluster below which cells are too coarse for swaps, which make up for the rest. */
    private static final int CELLS_FOR_SWAPS = 100;

    /** The same where the first optimum is the last. */
    private static final int CELLS_PER_CLUSTER = 400;

    /** Cells that are always fine enough. */
    private static final int CELLS = 8000;

    /** Bits of a channel that tell the coarsest and the finest cells apart. */
    private static final int COARSEST = 5;

    private static final int FINEST = 7;

    /** Of so few samples times clusters, further starts cost next to nothing. */
    private static final int FREE_STARTS = 20_000;

    private static final int MOST_FREE_STARTS = 20;

    /** Of fewer clusters a single one in the wrong place costs most: they get further starts as part of the swaps. */
    private static final int FEW_CLUSTERS = 32;

    private static final int FEW_STARTS = 2;

    /** Pictures of the samples, the coarsest first, each at least twice as large as the one before. */
    private final List<Samples> levels;

    private final Samples used;
    private final KMeansOptions options;
    private final double tolerance;
    private final Monitor monitor;

    Search(final Samples samples, final KMeansOptions options, final double tolerance, final Monitor monitor) {
        this.options = options;
        this.tolerance = tolerance;
        this.monitor = monitor;
        levels = levels(samples, options);
        used = levels.get(0);
    }

    /** The coarsest cells that are fine enough, and all finer ones; the samples themselves are the last. */
    private static List<Samples> levels(final Samples samples, final KMeansOptions options) {
        final int clusters = options.clusters();
        final int each = options.refinement().swaps() ? CELLS_FOR_SWAPS : CELLS_PER_CLUSTER;
        final int wanted = Math.max(8 * clusters, Math.min(CELLS, each * clusters));
        final Deque<Samples> levels = new ArrayDeque<>(List.of(samples));
        for (int bits = FINEST; bits >= COARSEST; bits--) {
            final Samples cells = levels.getFirst().cells(bits);
            if (cells.size() < wanted) {
                break;
            }
            if (2 * cells.size() <= levels.getFirst().size()) {
                levels.addFirst(cells);
            }
        }
        return List.copyOf(levels);
    }

    /** Centers in units of the space, near a good local optimum: those of the finest cells. */
    double[][] centers() {
        final int k = options.clusters();
        final Lloyd lloyd =
                new Lloyd(SampleTree.of(used, monitor), Starts.filled(used, Wu.centers(used, k), k, monitor), monitor);
        double[][] best = improved(lloyd);
        double error = lloyd.error();
        final SplittableRandom random =
                new SplittableRandom(options.refinement().seed());
        // the first start, the further ones, and all samples at the end
        final double steps = starts() + 2;
        monitor.progress(1 / steps);
        for (int i = 0; i < starts(); i++) {
            lloyd.restart(Starts.drawn(used, k, random, monitor));
            final double[][] centers = improved(lloyd);
            if (lloyd.error() < error) {
                error = lloyd.error();
                best = centers;
            }
            monitor.progress((i + 2) / steps);
        }
        for (int i = 1; i < levels.size() - 1; i++) {
            final Lloyd finer = new Lloyd(SampleTree.of(levels.get(i), monitor), best, monitor);
            KMeans.iterate(finer, levels.get(i), tolerance, KMeans.MAX_ITERATIONS, KMeans.MOMENTUM, monitor);
            best = finer.centers();
        }
        return best;
    }

    private int starts() {
        final long work = (long) used.size() * options.clusters();
        final int few = options.clusters() < FEW_CLUSTERS ? FEW_STARTS : 0;
        final int free = (int) Math.min(MOST_FREE_STARTS, FREE_STARTS / work);
        return options.refinement().restarts() + (options.refinement().swaps() ? Math.max(few, free) : 0);
    }

    private double[][] improved(final Lloyd lloyd) {
        KMeans.iterate(lloyd, used, tolerance, KMeans.MAX_ITERATIONS, KMeans.MOMENTUM, monitor);
        if (options.refinement().swaps()) {
            lloyd.restart(new Swaps(used, lloyd.labels(), lloyd.centers(), monitor).run());
            KMeans.iterate(lloyd, used, tolerance, KMeans.MAX_ITERATIONS, KMeans.MOMENTUM, monitor);
        }
        return lloyd.centers();
    }
}
