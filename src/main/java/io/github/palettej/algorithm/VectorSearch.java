/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.SplittableRandom;

/**
 * Searches for the centers of vectors that leave the smallest error.
 *
 * <p>The first start divides the vectors, and its local optimum is the result unless another one is better. Swaps
 * and further starts are tried on a sample of the vectors, and what is best there goes on with all vectors. As each
 * of these results is compared with those before by the error of all vectors, swaps never make the error larger, nor do
 * further starts.
 */
final class VectorSearch {
    /** Vectors that are always enough for a sample, and those for each class. */
    private static final int ENOUGH = 1 << 14;

    private static final int ENOUGH_PER_CLASS = 100;

    /** Of fewer classes a single one in the wrong place costs most: they get further starts as part of the swaps. */
    private static final int FEW_CLUSTERS = 32;

    private static final int FEW_STARTS = 3;

    /** The part of the progress of the first start. */
    private static final double FIRST = 0.4;

    private final Vectors vectors;
    private final Refinement refinement;
    private final Monitor monitor;
    private final Vectors sample;
    private VectorLloyd best;

    /** The smallest errors of the sample without and with swaps. */
    private double plain = Double.POSITIVE_INFINITY;

    private double swapped = Double.POSITIVE_INFINITY;

    private VectorSearch(
            final Vectors vectors, final int clusters, final Refinement refinement, final Monitor monitor) {
        this.vectors = vectors;
        this.refinement = refinement;
        this.monitor = monitor;
        sample = vectors.sample(Math.max(ENOUGH, ENOUGH_PER_CLASS * clusters));
    }

    /** The best local optimum that was found, of at least one vector. */
    static VectorLloyd best(
            final Vectors vectors, final int clusters, final Refinement refinement, final Monitor monitor) {
        final VectorSearch search = new VectorSearch(vectors, clusters, refinement, monitor);
        final double[][] start = VectorStarts.divided(vectors, clusters, monitor);
        final boolean goesOn = refinement.swaps() || refinement.restarts() > 0;
        search.best = new VectorLloyd(vectors, start, monitor)
                .run(VectorLloyd.ITERATIONS, goesOn ? monitor.part(0, FIRST) : monitor);
        if (goesOn && start.length > 1 && search.best.error() > 0) {
            search.goOn();
        }
        return search.best;
    }

    private void goOn() {
        final int k = best.centers().length;
        final int few = refinement.swaps() && k < FEW_CLUSTERS ? FEW_STARTS : 0;
        final double steps = 1 + few + refinement.restarts();
        improve(best.centers(), true);
        // Drawn from the same numbers whatever the seed, so that no seed makes the error larger.
        final SplittableRandom own = new SplittableRandom(0);
        for (int i = 0; i < few; i++) {
            monitor.progress(FIRST + (1 - FIRST) * (1 + i) / steps);
            improve(VectorStarts.drawn(sample, k, own, monitor), false);
        }
        final SplittableRandom random = new SplittableRandom(refinement.seed());
        for (int i = 0; i < refinement.restarts(); i++) {
            monitor.progress(FIRST + (1 - FIRST) * (1 + few + i) / steps);
            improve(VectorStarts.drawn(sample, k, random, monitor), true);
        }
    }

    /** Goes on from centers: without swaps, if that is what would be done with none, and then with swaps. */
    private void improve(final double[][] start, final boolean withoutToo) {
        final VectorLloyd found = local(sample, start);
        if (withoutToo && found.error() < plain) {
            plain = found.error();
            compare(found.centers());
        }
        if (refinement.swaps() && found.centers().length > 1) {
            final VectorLloyd better = local(sample, new VectorSwaps(sample, found.centers(), monitor).run());
            if (better.error() < swapped) {
                swapped = better.error();
                compare(better.centers());
            }
        }
    }

    private void compare(final double[][] centers) {
        final VectorLloyd found = local(vectors, centers);
        if (found.centers().length == best.centers().length && found.error() < best.error()) {
            best = found;
        }
    }

    private VectorLloyd local(final Vectors some, final double[][] start) {
        return new VectorLloyd(some, start, monitor).run(VectorLloyd.ITERATIONS, monitor.quiet());
    }
}
