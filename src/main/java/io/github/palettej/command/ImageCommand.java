/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.palettej.color.Rgb;
import java.util.List;
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
     * Tells which slices to read.
     *
     * @return {@code Slice}, {@code Stack} or {@code Each slice}
     */
    protected final String scope() {
        return scope;
    }

    /**
     * Lists the colors to leave out.
     *
     * @return the colors, empty if all count
     * @throws IllegalArgumentException if the text names no colors
     */
    protected final List<Rgb> exclude() {
        return exclude.isBlank() ? List.of() : ColorSource.colors("exclude", exclude);
    }

    /**
     * Tells how near to an excluded color a pixel is left out too.
     *
     * @return CIEDE2000, 0 for exactly these colors
     */
    protected final double within() {
        return within;
    }
}
