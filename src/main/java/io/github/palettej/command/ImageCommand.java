/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.Scope;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.scijava.plugin.Parameter;

/** What commands that read an image share: the image, its slices, and the colors to leave out. */
public abstract class ImageCommand extends ColorCommand {
    @Parameter(
            label = "Image",
            description = "Title or ID of the image. Without it, the active image.",
            persist = false,
            required = false)
    private ImagePlus image;

    @Parameter(
            label = "Scope",
            description = "Which slices of a stack: the current one, all together (one joint result), or each by"
                    + " itself (rows for each).",
            choices = {"Slice", "Stack", "Each slice"},
            persist = false,
            required = false)
    private String scope = "Slice";

    @Parameter(
            label = "Exclude",
            description = "Colors to leave out: a list, the path of a palette file, or table: and the title of a"
                    + " table with a column Hex.",
            persist = false,
            required = false)
    private String exclude = "";

    @Parameter(
            label = "Within",
            description = "CIEDE2000 distance up to which a pixel counts as an excluded color. 0: only exactly"
                    + " these colors.",
            min = "0",
            persist = false,
            required = false)
    private double within;

    /**
     * Gives the image to read.
     *
     * @return the image that was set, or else the active image
     * @throws IllegalArgumentException if no image is open
     */
    public final ImagePlus image() {
        if (image == null) {
            image = WindowManager.getCurrentImage();
        }
        if (image == null || image.getProcessor() == null) {
            throw new IllegalArgumentException("image is required, but no image is open");
        }
        return image;
    }

    /**
     * Opens the pixels of the image in its scope and selection.
     *
     * @return the pixels, read slice by slice as they are asked for
     * @throws IllegalArgumentException if no image is open, or its selection has no pixels
     */
    protected final ImagePixels pixels() {
        return ImagePixels.of(image(), Scope.of(scope));
    }

    /**
     * Counts the colors of a slice, in its selection and without the excluded colors.
     *
     * @param plane the slice
     * @return the counts, empty if all pixels are excluded
     * @throws IllegalArgumentException if {@code exclude} names no colors
     */
    protected final ColorCounts counts(final Plane plane) {
        final ColorCounts all = plane.mask()
                .map(mask -> ColorCounts.of(plane.pixels(), mask, monitor()))
                .orElseGet(() -> ColorCounts.of(plane.pixels(), monitor()));
        return keep().map(all::filter).orElse(all);
    }

    /**
     * Tells which colors count.
     *
     * @return true for packed colors 0xRRGGBB that count; empty if all do
     * @throws IllegalArgumentException if {@code exclude} names no colors
     */
    protected final Optional<IntPredicate> keep() {
        return exclude.isBlank()
                ? Optional.empty()
                : Optional.of(new Exclusion(ColorSource.colors("exclude", exclude), within));
    }
}
