/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.process.ImageProcessor;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.imagej.ClassImages;
import io.github.palettej.imagej.ClassRegions;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.ResultStack;
import java.util.List;

/** Collects where the classes of an image are: class numbers, masks, outlines. */
final class ClassResults {
    private final ImagePixels pixels;
    private final boolean images;
    private final boolean outlines;
    private final ResultStack numbers;
    private final Overlay selections = new Overlay();

    /**
     * Begins without slices.
     *
     * @param pixels the image
     * @param images whether class numbers or masks will be asked for
     * @param outlines whether outlines will be asked for
     */
    ClassResults(final ImagePixels pixels, final boolean images, final boolean outlines) {
        this.pixels = pixels;
        this.images = images;
        this.outlines = outlines;
        numbers = new ResultStack(pixels);
    }

    /** Adds a slice. */
    void add(final Plane plane, final ColorTable table, final List<Rgb> colors, final Monitor monitor) {
        if (!images && !outlines) {
            return;
        }
        add(plane, ClassImages.labels(plane, table, colors, monitor), colors, monitor);
    }

    /** Adds a slice whose class numbers are known. */
    void add(final Plane plane, final ImageProcessor labels, final List<Rgb> colors, final Monitor monitor) {
        monitor.check();
        if (images) {
            numbers.set(plane, labels);
        }
        if (outlines) {
            ClassRegions.outline(selections, pixels, plane, labels, colors, monitor);
        }
    }

    /** The image of class numbers. */
    ImagePlus labels(final String suffix, final Palette palette) {
        return numbers.labels(suffix, palette);
    }

    /** A mask of each class. */
    ImagePlus masks(final Palette palette, final Monitor monitor) {
        return ClassRegions.masks(pixels, numbers.labels("labels", palette), palette, monitor);
    }

    /** A selection around each class of each slice. */
    Overlay outlines() {
        return selections;
    }
}
