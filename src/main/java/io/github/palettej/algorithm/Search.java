/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/** Finds centers to start from on a coarse picture of the samples. */
final class Search {
    private final double[][] start;
    private double expectedStep;

    Search(final Samples samples, final KMeansOptions options, final double tolerance, final Monitor monitor) {
        final Samples coarse = samples.cells(options.clusters() <= 64 ? 5 : 6);
        final Samples used =
                coarse.size() >= 8 * options.clusters() && 2 * coarse.size() < samples.size() ? coarse : samples;
        final double[][] wu = Starts.filled(used, Wu.centers(used, options.clusters()), options.clusters(), monitor);
        if (used == samples) {
            start = wu;
            return;
        }
        final Lloyd lloyd = new Lloyd(SampleTree.of(used, monitor), wu, monitor);
        KMeans.iterate(lloyd, used, tolerance, KMeans.MAX_ITERATIONS, monitor);
        start = lloyd.centers();
        expectedStep = Math.sqrt(lloyd.error()) * 0.02;
    }

    double[][] start() {
        return start;
    }

    double expectedStep() {
        return expectedStep;
    }
}
