/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.DominantColors;
import io.github.palettej.algorithm.KMeans;
import io.github.palettej.algorithm.KMeansOptions;
import io.github.palettej.algorithm.MedianCut;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.Wu;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Palette;
import io.github.palettej.color.SortOrder;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.SheetStyle;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Finds the colors that most pixels have. */
@Plugin(
        type = Command.class,
        label = "Dominant Colors...",
        description = "The colors that most pixels of an image have, how many have each, and how different they are.",
        visible = false,
        headless = true)
public final class DominantColorsCommand extends ImageCommand {
    /** Where merging begins, as progress shows it. */
    private static final double FOUND = 0.5;

    @Parameter(
            label = "Colors",
            description = "How many colors at most; there are fewer rows where there are fewer colors.",
            min = "1",
            max = "4096",
            persist = false,
            required = false)
    private int colors = 32;

    @Parameter(
            label = "Method",
            description = "Histogram: the fullest bins of a 3-D histogram of red, green and blue. Median cut, Wu and"
                    + " K-means: classes of all pixels in CIELAB.",
            choices = {"Histogram", "Median cut", "Wu", "K-means"},
            persist = false,
            required = false)
    private String method = "Histogram";

    @Parameter(
            label = "Bins",
            description = "Bins of the histogram for each of red, green and blue.",
            min = "2",
            max = "256",
            persist = false,
            required = false)
    private int bins = 16;

    @Parameter(
            label = "Swatch",
            description = "The color of a bin: the mean of its pixels, or its center.",
            choices = {"Mean", "Center"},
            persist = false,
            required = false)
    private String swatch = "Mean";

    @Parameter(
            label = "Merge",
            description = "CIEDE2000 distance below which the rarer of two colors is merged into the other. 0: never.",
            min = "0",
            attrs = @Attr(name = Input.UNIT, value = "Delta E"),
            persist = false,
            required = false)
    private double merge;

    @Parameter(
            label = "Order",
            description = "Order of the rows.",
            choices = {"Frequency", "Hue", "Stepped hue", "Lightness", "HLV", "HLV step", "Similarity"},
            persist = false,
            required = false)
    private String order = "Frequency";

    @Parameter(
            label = "Swatches",
            description = "Make a sheet with a cell for each row.",
            persist = false,
            required = false)
    private boolean swatches;

    @Parameter(
            label = "Layout of the swatches",
            description = "Grid: a cell for each row. Strip: a band in which each color is as wide as its percentage.",
            choices = {"Grid", "Strip"},
            persist = false,
            required = false)
    private String layout = "Grid";

    @Parameter(
            label = "Text on the swatches",
            description = "What is written on each color, in black or white; upwards on narrow ones, not on still"
                    + " narrower ones.",
            choices = {"None", "Hex", "Percent", "Hex and percent"},
            persist = false,
            required = false)
    private String text = "None";

    @Parameter(
            label = "Ground of the swatches",
            description = "What is around the colors: white, or dark gray.",
            choices = {"Light", "Dark"},
            persist = false,
            required = false)
    private String ground = "Light";

    @Parameter(type = ItemIO.OUTPUT, label = "Palette", description = "The colors; of the first slice if of several.")
    private Palette palette;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Swatch sheet",
            description = "A cell for each row.",
            attrs = @Attr(name = Preview.ATTRIBUTE, value = "swatches=true"))
    private ImagePlus swatchSheet;

    /** Makes a command with the default of each input. */
    public DominantColorsCommand() {}

    @Override
    protected void compute() {
        final ImagePixels pixels = pixels();
        final SortOrder sorting = SortOrder.of(order);
        final PaletteRows result = new PaletteRows(pixels, !exclusion().isEmpty());
        forEachSample(
                pixels,
                (sample, counted, part) -> result.add(
                        sample, counted, found(counted.counts(), part).sorted(sorting, part::check)));
        palette = result.palette();
        rows(result);
        if (swatches) {
            swatchSheet = result.sheet("dominant", SheetStyle.of(layout, text, ground));
        }
    }

    private Palette found(final ColorCounts counts, final Monitor part) {
        if (merge == 0) {
            return found(counts, colors, part);
        }
        // colors beyond those asked for may still belong to one of these
        final int all = method.equals("Histogram") ? counts.size() : colors;
        return DominantColors.merge(found(counts, all, part.part(0, FOUND)), merge, colors, part.part(FOUND, 1));
    }

    private Palette found(final ColorCounts counts, final int most, final Monitor part) {
        return switch (method) {
            case "Median cut" ->
                MedianCut.cluster(counts, most, ColorSpace.CIELAB, part).palette();
            case "Wu" -> Wu.cluster(counts, most, ColorSpace.CIELAB, part).palette();
            case "K-means" ->
                KMeans.cluster(counts, KMeansOptions.of(most, ColorSpace.CIELAB), part)
                        .palette();
            default -> DominantColors.histogram(counts, most, bins, swatch.equals("Center"), part);
        };
    }
}
