/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import io.github.palettej.imagej.DifferenceImage;
import io.github.palettej.imagej.DifferenceImage.Summary;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.OpenImages;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.ResultStack;
import io.github.palettej.imagej.Sample;
import io.github.palettej.imagej.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Measures how different each pixel looks from another image or from a color. */
@Plugin(
        type = Command.class,
        label = "Difference Map...",
        description = "How different each pixel looks from the same pixel of another image, or from a color.",
        visible = false,
        headless = true)
public final class DifferenceMapCommand extends ImageCommand {
    private static final double PERCENT = 100;

    @Parameter(
            label = "Reference",
            description = "Title of another open image, or a color. A stack is compared slice by slice with a stack of"
                    + " as many slices, or with one image.",
            attrs = @Attr(name = Input.START, value = Input.OTHER_IMAGE),
            persist = false,
            required = false)
    private String reference;

    @Parameter(
            label = "Formula",
            description = "The color difference formula; the reference has the first color.",
            choices = {"CIEDE2000", "CIE94", "CIE76", "CMC 2:1", "CMC 1:1", "OKLab", "HyAB"},
            persist = false,
            required = false)
    private String formula = "CIEDE2000";

    @Parameter(
            label = "JND",
            description = "The just noticeable difference: from here on a difference counts as noticeable. 2.3"
                    + " belongs to CIE76.",
            min = "0",
            attrs = @Attr(name = Input.DEFAULT_NOTE, value = "2.3, or 0.02 with OKLab"),
            persist = false,
            required = false)
    private Double jnd;

    @Parameter(
            label = "LUT",
            description = "Colors of the map: Heat from black over red and yellow to white, or Grays.",
            choices = {"Heat", "Grays"},
            persist = false,
            required = false)
    private String lut = "Heat";

    @Parameter(
            label = "Bar",
            description = "Lay a bar with the colors and their values over the map.",
            persist = false,
            required = false)
    private boolean bar;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Difference map",
            description = "32-bit image of differences; NaN where pixels are not counted.",
            attrs = @Attr(name = Preview.ATTRIBUTE, value = ""))
    private ImagePlus differenceMap;

    /** Makes a command with the default of each input. */
    public DifferenceMapCommand() {}

    @Override
    public boolean makesImage() {
        return true;
    }

    @Override
    protected List<ImagePlus> findImages() {
        return Stream.concat(Stream.of(image()), named().stream()).toList();
    }

    @Override
    protected void checkMore() {
        super.checkMore();
        if (named().isEmpty()) {
            color();
        }
    }

    @Override
    protected void compute() {
        final ImagePixels pixels = pixels();
        final Difference difference = Difference.of(formula);
        if (jnd == null) {
            jnd = difference.justNoticeable();
        }
        final Compared compared = compared(pixels, difference);
        final ResultStack slices = new ResultStack(pixels);
        final ResultsTable table = new ResultsTable();
        final float[] largest = {0};
        forEachSample(pixels, (sample, counted, part) -> {
            final Optional<ColorTable> keep = exclusion().isEmpty()
                    ? Optional.empty()
                    : Optional.of(ColorTable.ofColors(counted.counts(), 1, rgb -> 1));
            final List<float[]> maps = new ArrayList<>();
            for (final Plane plane : sample.planes()) {
                final double done = maps.size();
                final FloatProcessor map = compared.map(
                        plane,
                        part.part(
                                done / sample.planes().size(),
                                (done + 1) / sample.planes().size()));
                DifferenceImage.blank(map, plane, keep, part);
                slices.set(plane, map);
                maps.add((float[]) map.getPixels());
            }
            final Summary summary = Summary.of(maps, jnd, part);
            largest[0] = Math.max(largest[0], (float) summary.max());
            addRow(table, pixels, sample, summary);
        });
        for (final Plane plane : pixels.planes()) {
            if (!slices.has(plane)) {
                slices.set(plane, DifferenceImage.empty(plane));
            }
        }
        differenceMap = slices.image("deltaE");
        DifferenceImage.display(differenceMap, Math.max(largest[0], jnd.floatValue()), lut.equals("Heat"));
        if (bar) {
            DifferenceImage.addBar(differenceMap);
        }
        rows(decimals(table));
    }

    /** What the slices are compared with. */
    @FunctionalInterface
    private interface Compared {
        FloatProcessor map(Plane plane, Monitor monitor);
    }

    private Compared compared(final ImagePixels pixels, final Difference difference) {
        final Optional<ImagePlus> image = images().stream().skip(1).findFirst();
        if (image.isPresent()) {
            final ImagePixels first = first(pixels, image.get());
            final boolean one = first.size() == 1 || first.size() != pixels.size();
            final Plane current = ImagePixels.of(image.get(), Scope.SLICE, Optional.empty())
                    .planes()
                    .get(0);
            return (plane, part) ->
                    DifferenceImage.between(one ? current : first.plane(plane.slice()), plane, difference, part);
        }
        final Rgb color = color();
        return (plane, part) -> DifferenceImage.from(color, plane, difference, part);
    }

    private Optional<ImagePlus> named() {
        try {
            return reference == null ? Optional.empty() : OpenImages.find(reference.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("reference " + e.getMessage(), e);
        }
    }

    private Rgb color() {
        try {
            return Rgb.parse(reference);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "reference must be the title of an open image or a color, but was \"" + reference + '"', e);
        }
    }

    private static ImagePixels first(final ImagePixels pixels, final ImagePlus image) {
        final int width = pixels.image().getWidth();
        final int height = pixels.image().getHeight();
        if (image.getWidth() != width || image.getHeight() != height) {
            throw new IllegalArgumentException("reference must be " + width + "x" + height + " as the image, but \""
                    + image.getTitle() + "\" is " + image.getWidth() + "x" + image.getHeight()
                    + ": crop or scale one of them");
        }
        final ImagePixels first = ImagePixels.of(image, Scope.EACH_SLICE, Optional.empty());
        if (pixels.scope() != Scope.SLICE && first.size() != 1 && first.size() != pixels.size()) {
            throw new IllegalArgumentException("reference must have " + pixels.size() + " slices as the image, or 1,"
                    + " but \"" + image.getTitle() + "\" has " + first.size() + ": use scope=Slice");
        }
        return first;
    }

    private void addRow(
            final ResultsTable table, final ImagePixels pixels, final Sample sample, final Summary summary) {
        table.addRow();
        table.addValue("Image", pixels.image().getTitle());
        table.addValue("Slice", sample.slice());
        table.addValue("Reference", reference.strip());
        table.addValue("Formula", formula);
        table.addValue("Mean", summary.mean());
        table.addValue("Median", summary.median());
        table.addValue("P95", summary.p95());
        table.addValue("Max", summary.max());
        table.addValue("PercentAboveJND", PERCENT * summary.noticeable());
        if (!sample.roi().isEmpty()) {
            table.addValue("ROI", sample.roi());
        }
    }

    private static ResultsTable decimals(final ResultsTable table) {
        table.setDecimalPlaces(table.getColumnIndex("Slice"), 0);
        for (final String column : new String[] {"Mean", "Median", "P95", "Max", "PercentAboveJND"}) {
            table.setDecimalPlaces(table.getColumnIndex(column), 4);
        }
        return table;
    }
}
