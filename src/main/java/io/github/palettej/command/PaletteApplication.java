/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.process.ImageProcessor;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.DitheredClasses;
import io.github.palettej.algorithm.Dithering;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import io.github.palettej.imagej.ClassImages;
import io.github.palettej.imagej.DitheredSlice;
import io.github.palettej.imagej.Plane;
import java.util.List;
import java.util.Optional;

/** A palette that is applied to the slices of one image or of many: which color each pixel gets. */
final class PaletteApplication {
    /** The output of 8 bits a pixel with the palette as look-up table. */
    static final String BYTES = "8-bit Color";

    /** The output of class numbers. */
    static final String NUMBERS = "Labels";

    private final List<Rgb> colors;
    private final ColorTable nearest;
    private final Optional<DitheredClasses> mixed;
    private final double unknown;
    private final boolean exclusion;
    private final String output;

    /**
     * Prepares a palette.
     *
     * @param colors the colors of classes 1, 2, ...
     * @param command an Apply Palette whose inputs are checked: space, dither, unknown, output and exclusion
     * @param monitor asked every few milliseconds
     */
    PaletteApplication(final List<Rgb> colors, final ApplyPaletteCommand command, final Monitor monitor) {
        this.colors = colors;
        final ColorSpace space = ColorSpace.of(command.text("space"));
        nearest = ColorTable.ofPalette(colors, space, monitor);
        mixed = Optional.of(Dithering.of(command.text("dither")))
                .filter(way -> way != Dithering.NONE)
                .map(way -> DitheredClasses.of(way, colors, space));
        unknown = Double.parseDouble(command.text("unknown"));
        exclusion = !command.exclusion().isEmpty();
        output = command.text("output");
    }

    /** The colors of classes 1, 2, ... */
    List<Rgb> colors() {
        return colors;
    }

    /** What is found of a sample. */
    final class OfSample {
        private final ColorTable classes;
        private final long[] sums;

        /**
         * Prepares a sample.
         *
         * @param counts its colors
         * @param monitor asked every few milliseconds
         */
        OfSample(final ColorCounts counts, final Monitor monitor) {
            classes = classes(counts, monitor);
            sums = mixed.isEmpty() ? classes.sums(counts, monitor) : new long[colors.size() + 1];
        }

        /** The pixels of each class; if there is dithering, of the slices that were drawn or counted. */
        long[] sums() {
            return sums;
        }

        /** Counts a slice without drawing it. */
        void count(final Plane plane, final Monitor monitor) {
            mixed.ifPresent(
                    way -> DitheredSlice.of(plane, way, classes, monitor).count(sums, monitor));
        }

        /** Draws a slice, and adds it to the places of the classes. */
        ImageProcessor draw(final Plane plane, final ClassResults places, final Monitor monitor) {
            if (mixed.isEmpty()) {
                places.add(plane, classes, colors, monitor);
                monitor.check();
                return drawn(plane, classes, monitor);
            }
            final DitheredSlice slice = DitheredSlice.of(plane, mixed.get(), classes, monitor);
            slice.count(sums, monitor);
            places.add(plane, slice.labels(colors, monitor), colors, monitor);
            return switch (output) {
                case NUMBERS -> slice.labels(colors, monitor);
                case BYTES -> slice.indexed(nearest, colors, monitor);
                default -> slice.recolored(colors, monitor);
            };
        }
    }

    /** Draws a slice of which no pixel counts. */
    ImageProcessor drawUncounted(final Plane plane, final Monitor monitor) {
        return drawn(plane, ColorTable.ofColors(ColorCounts.EMPTY, 1, c -> 0), monitor);
    }

    private ImageProcessor drawn(final Plane plane, final ColorTable classes, final Monitor monitor) {
        return switch (output) {
            case NUMBERS -> ClassImages.labels(plane, classes, colors, monitor);
            case BYTES -> ClassImages.indexed(plane, nearest, colors, monitor);
            default -> ClassImages.recolored(plane, classes, colors, monitor);
        };
    }

    /** The classes of the colors that count; 0 for those that are too far from all colors, and for all others. */
    private ColorTable classes(final ColorCounts counts, final Monitor monitor) {
        if (unknown == 0 && !exclusion) {
            return nearest;
        }
        return ColorTable.ofColors(counts, colors.size(), rgb -> {
            monitor.check();
            final int number = nearest.classOf(rgb);
            final boolean far =
                    unknown > 0 && Difference.CIEDE2000.between(colors.get(number - 1), Rgb.ofPacked(rgb)) > unknown;
            return far ? 0 : number;
        });
    }
}
