/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;
import io.github.palettej.algorithm.ColorHistogram;
import io.github.palettej.color.Choice;
import io.github.palettej.imagej.HistogramPicture;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.ResultImages;
import io.github.palettej.imagej.Sample;
import io.github.palettej.imagej.Scope;
import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Draws the histograms of red, green, blue and lightness. */
@Plugin(
        type = Command.class,
        label = "Color Histogram Plot...",
        description = "The histograms of red, green, blue and lightness as a picture and as a table.",
        visible = false,
        headless = true)
public final class ColorHistogramPlotCommand extends ImageCommand {
    @Parameter(
            label = "Scale",
            description = "How counts become heights: Square root and Log show rare values beside frequent ones.",
            choices = {"Linear", "Square root", "Log"},
            persist = false,
            required = false)
    private String scale = "Linear";

    @Parameter(
            label = "Width",
            description = "Width of the picture in pixels.",
            min = "64",
            max = "4096",
            attrs = @Attr(name = Input.UNIT, value = "px"),
            persist = false,
            required = false)
    private int width = 512;

    @Parameter(
            label = "Height",
            description = "Height of the picture in pixels.",
            min = "64",
            max = "4096",
            attrs = @Attr(name = Input.UNIT, value = "px"),
            persist = false,
            required = false)
    private int height = 256;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Histogram",
            description = "The picture; one slice for each slice of the image with scope Each slice.",
            attrs = @Attr(name = Preview.ATTRIBUTE, value = ""))
    private ImagePlus histogram;

    private static final String[] COLUMNS = {"Red", "Green", "Blue", "Lightness"};

    /** Makes a command with the default of each input. */
    public ColorHistogramPlotCommand() {}

    @Override
    public boolean makesImage() {
        return true;
    }

    @Override
    protected void compute() {
        final ImagePixels pixels = pixels();
        final HistogramPicture.Scale heights = Choice.of("scale", HistogramPicture.Scale.values(), scale);
        final ResultsTable table = new ResultsTable();
        final List<ImageProcessor> pictures = new ArrayList<>();
        final List<String> labels = new ArrayList<>();
        forEachSample(pixels, (sample, counted, part) -> {
            final ColorHistogram counts = ColorHistogram.of(counted.counts(), part);
            final long[][] curves = {counts.red(), counts.green(), counts.blue(), counts.lightness()};
            pictures.add(HistogramPicture.of(curves, heights, width, height));
            labels.add((sample.roi() + " " + sample.planes().get(0).label()).strip());
            addRows(table, pixels, sample, curves);
        });
        for (final String column : table.getHeadings()) {
            table.setDecimalPlaces(table.getColumnIndex(column), 0);
        }
        histogram = ResultImages.pictures(ResultImages.title(pixels.image(), "histogram"), pictures, labels);
        rows(table);
    }

    private static void addRows(
            final ResultsTable table, final ImagePixels pixels, final Sample sample, final long[][] curves) {
        for (int level = 0; level < ColorHistogram.LEVELS; level++) {
            table.addRow();
            table.addValue("Level", level);
            for (int c = 0; c < COLUMNS.length; c++) {
                table.addValue(COLUMNS[c], curves[c][level]);
            }
            if (pixels.scope() == Scope.EACH_SLICE) {
                table.addValue("Slice", sample.slice());
            }
            if (!sample.roi().isEmpty()) {
                table.addValue("ROI", sample.roi());
            }
        }
    }
}
