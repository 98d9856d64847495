/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import io.github.palettej.algorithm.Clustering;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.KMeans;
import io.github.palettej.algorithm.KMeansOptions;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.Refinement;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.SortOrder;
import java.util.stream.IntStream;

/**
 * The keys of k-means: what the commands that have them say of them, and what they do.
 *
 * @param options clusters, space, refine, restarts and seed
 * @param unweighted whether each color weighs the same
 * @param order the order of the classes
 */
record KMeansKeys(KMeansOptions options, boolean unweighted, SortOrder order) {
    static final String CLUSTERS = "How many classes; there are fewer where there are fewer colors.";

    static final String SPACE = "The color space of distances and means.";

    static final String WEIGHTING = "Pixels: each color weighs as many pixels as have it. Unique colors: each color"
            + " weighs the same, so that rare colors get classes too.";

    static final String REFINE = "Swaps: goes on past the first local optimum, for a smaller error. None: stops there.";

    static final String RESTARTS = "How many more starts are drawn at random; the best result is kept.";

    static final String SEED = "What the further starts are drawn from: the same seed gives the same result.";

    static final String ORDER = "Order of the rows and numbers of the classes.";

    /** Reads the inputs of a command that has all of these keys, its space being one of colors. */
    static KMeansKeys of(final ColorCommand command) {
        final KMeansOptions options = KMeansOptions.of(
                        Integer.parseInt(command.text("clusters")), ColorSpace.of(command.text("space")))
                .with(refinement(command));
        return new KMeansKeys(
                options, command.text("weighting").equals("Unique colors"), SortOrder.of(command.text("order")));
    }

    /** Reads how hard a command that has these keys is to search. */
    static Refinement refinement(final ColorCommand command) {
        return new Refinement(
                command.text("refine").equals("Swaps"),
                Integer.parseInt(command.text("restarts")),
                Long.parseLong(command.text("seed")));
    }

    /** Divides colors into classes. */
    Clustering classes(final ColorCounts counts, final Monitor monitor) {
        final Clustering found = unweighted
                ? counted(counts, KMeans.cluster(counts.unweighted(), options, monitor), monitor)
                : KMeans.cluster(counts, options, monitor);
        return found.reordered(order.order(found.palette().swatches(), monitor::check));
    }

    /** The same centers, with the pixels that are nearest to each. */
    private static Clustering counted(final ColorCounts counts, final Clustering unique, final Monitor monitor) {
        final double[][] centers =
                IntStream.range(0, unique.classes()).mapToObj(unique::center).toArray(double[][]::new);
        return Clustering.nearest(counts, unique.space(), centers, monitor);
    }
}
