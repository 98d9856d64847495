/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.process.ImageProcessor;
import io.github.palettej.algorithm.Clustering;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.DitheredClasses;
import io.github.palettej.algorithm.Dithering;
import io.github.palettej.algorithm.DrawnCounts;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.ReductionErrors;
import io.github.palettej.color.Rgb;
import io.github.palettej.imagej.ClassImages;
import io.github.palettej.imagej.DitheredSlice;
import io.github.palettej.imagej.Plane;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws slices in the colors of classes, and tells how far they are from what they were. */
final class Drawing {
    private final Clustering classes;
    private final boolean rgb;
    private final Monitor monitor;
    private final List<Rgb> palette;
    private final Optional<Mixture> mixture;

    /** Has a class for all colors that are drawn without mixing. */
    private final ColorTable table;

    /** How pixels are mixed, the colors that are, and what was drawn. */
    private record Mixture(DitheredClasses dithered, ColorTable counted, DrawnCounts drawn) {}

    /**
     * Begins to draw.
     *
     * @param classes the classes
     * @param dithering how colors between those of the classes are drawn
     * @param rgb whether to draw RGB pictures, in which pixels that are not counted stay as they are; else 8-bit color,
     *     in which they get the nearest entry
     * @param monitor asked every few milliseconds
     */
    Drawing(final Clustering classes, final Dithering dithering, final boolean rgb, final Monitor monitor) {
        this.classes = classes;
        this.rgb = rgb;
        this.monitor = monitor;
        palette = classes.palette().colors();
        mixture = dithering == Dithering.NONE
                ? Optional.empty()
                : Optional.of(new Mixture(
                        DitheredClasses.of(dithering, classes), ColorTable.ofClustering(classes), new DrawnCounts()));
        table = rgb ? mixture.map(Mixture::counted).orElseGet(() -> ColorTable.ofClustering(classes)) : everywhere();
    }

    private ColorTable everywhere() {
        final double[][] centers =
                IntStream.range(0, classes.classes()).mapToObj(classes::center).toArray(double[][]::new);
        return ColorTable.ofCenters(centers, classes.space(), monitor);
    }

    /** Draws a slice. */
    ImageProcessor of(final Plane plane) {
        return mixture.map(mixed -> mixed(plane, mixed)).orElseGet(() -> plain(plane));
    }

    private ImageProcessor mixed(final Plane plane, final Mixture mixed) {
        final DitheredSlice slice = DitheredSlice.of(plane, mixed.dithered, mixed.counted, monitor);
        slice.count(mixed.drawn, monitor);
        return rgb ? slice.recolored(palette, monitor) : slice.indexed(table, palette, monitor);
    }

    private ImageProcessor plain(final Plane plane) {
        return rgb
                ? ClassImages.recolored(plane, table, palette, monitor)
                : ClassImages.indexed(plane, table, palette, monitor);
    }

    /** The errors of the slices that were drawn. */
    ReductionErrors errors() {
        return mixture.map(mixed -> ReductionErrors.of(classes, mixed.drawn, monitor))
                .orElseGet(() -> ReductionErrors.of(classes, monitor));
    }
}
