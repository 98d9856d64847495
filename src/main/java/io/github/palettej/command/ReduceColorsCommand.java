/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;
import io.github.palettej.algorithm.Clustering;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.Dithering;
import io.github.palettej.algorithm.KMeans;
import io.github.palettej.algorithm.KMeansOptions;
import io.github.palettej.algorithm.MedianCut;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.Octree;
import io.github.palettej.algorithm.ReductionErrors;
import io.github.palettej.algorithm.Wu;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Palette;
import io.github.palettej.imagej.ClassImages;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.ResultImages;
import io.github.palettej.imagej.ResultStack;
import io.github.palettej.imagej.Sample;
import java.util.ArrayList;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Redraws an image in few colors. */
@Plugin(
        type = Command.class,
        label = "Reduce Colors...",
        description = "Redraws an image in few colors of its own, and says how far it is from the original.",
        visible = false,
        headless = true)
public final class ReduceColorsCommand extends ImageCommand {
    private static final String BYTES = "8-bit Color";

    /** Where finding the classes ends, of the work on one number of colors, as progress shows it. */
    private static final double CLASSES = 0.7;

    @Parameter(
            label = "Colors",
            description = "How many colors, 2..256, or a list such as 2,4,8 that makes a stack with a slice for each"
                    + " number.",
            persist = false,
            required = false)
    private String colors = "16";

    @Parameter(
            label = "Method",
            description = "How the colors are found. K-means has the smallest error.",
            choices = {"K-means", "Median cut", "Wu", "Octree"},
            persist = false,
            required = false)
    private String method = "K-means";

    @Parameter(
            label = "Space",
            description = KMeansKeys.SPACE,
            choices = {"CIELAB", "OKLab", "sRGB", "Linear RGB"},
            persist = false,
            required = false)
    private String space = "CIELAB";

    @Parameter(
            label = "Refine",
            description = KMeansKeys.REFINE,
            choices = {"Swaps", "None"},
            persist = false,
            required = false)
    private String refine = "Swaps";

    @Parameter(
            label = "Restarts",
            description = KMeansKeys.RESTARTS,
            min = "0",
            max = "100",
            persist = false,
            required = false)
    private int restarts;

    @Parameter(label = "Seed", description = KMeansKeys.SEED, persist = false, required = false)
    private long seed = 1;

    @Parameter(
            label = "Dither",
            description =
                    "How colors between those of the palette are drawn: None: as the nearest one. Floyd-Steinberg:"
                            + " neighbors make up for each other's errors. Ordered: in a pattern of 8x8 pixels.",
            choices = {"None", "Floyd-Steinberg", "Ordered"},
            persist = false,
            required = false)
    private String dither = "None";

    @Parameter(
            label = "Output",
            description = "Type of the image: RGB, or 8-bit with the colors in its look-up table.",
            choices = {"RGB", BYTES},
            persist = false,
            required = false)
    private String output = "RGB";

    @Parameter(
            label = "Inplace",
            description = "Change the image itself instead of making another one; needs RGB and one number of colors. "
                    + Change.UNDO,
            persist = false,
            required = false)
    private boolean inplace;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Reduced",
            description = "The image in few colors.",
            attrs = @Attr(name = Preview.ATTRIBUTE, value = "inplace=false"))
    private ImagePlus reduced;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Palette",
            description = "The colors of the image; of the last slice if of several.")
    private Palette palette;

    private final ResultsTable table = new ResultsTable();

    private Change change = Change.NONE;

    /** Makes a command with the default of each input. */
    public ReduceColorsCommand() {}

    @Override
    public boolean makesImage() {
        return true;
    }

    @Override
    protected void checkMore() {
        super.checkMore();
        ColorNumbers.parse(colors);
    }

    @Override
    protected void compute() {
        final List<Integer> numbers = ColorNumbers.parse(colors);
        final ImagePixels pixels = pixels();
        check(numbers, pixels);
        change = Change.of(inplace, output, pixels);
        if (numbers.size() > 1) {
            reduceTo(numbers, pixels);
        } else {
            reduceTo(numbers.get(0), pixels);
        }
        rows(decimals(table));
    }

    @Override
    public void finish() {
        change.make();
    }

    private void check(final List<Integer> numbers, final ImagePixels pixels) {
        final List<Sample> samples = samples(pixels);
        final boolean one = samples.size() == 1;
        final boolean regions = !samples.get(0).roi().isEmpty();
        if (numbers.size() > 1 && (!one || samples.get(0).planes().size() > 1)) {
            throw new IllegalArgumentException("colors must be one number for several "
                    + (regions ? "selections" : "slices") + ", but was \"" + colors + "\": "
                    + (regions ? "leave out rois" : "use scope=Slice"));
        }
        if (numbers.size() > 1 && !output.equals("RGB")) {
            throw new IllegalArgumentException(
                    "output must be RGB for a list of colors, but was \"" + output + "\": give one number");
        }
        if (numbers.size() > 1 && inplace) {
            throw new IllegalArgumentException(
                    "colors must be one number to change the image in place, but was \"" + colors + "\"");
        }
        if (!one && !output.equals("RGB")) {
            throw new IllegalArgumentException("output must be RGB where each " + (regions ? "selection" : "slice")
                    + " has its own colors, but was \"" + output + "\": "
                    + (regions ? "leave out rois" : "use scope=Stack"));
        }
    }

    private void reduceTo(final int number, final ImagePixels pixels) {
        final ResultStack slices = new ResultStack(pixels);
        forEachSample(pixels, (sample, counted, part) -> {
            final Clustering classes = classes(counted.counts(), number, part.part(0, CLASSES));
            final Drawing drawing = drawing(classes, part.part(CLASSES, 1));
            for (final Plane plane : sample.planes()) {
                monitor().check();
                slices.set(plane, drawing.of(plane));
            }
            addRow(pixels, sample, counted, number, drawing.errors());
        });
        for (final Plane plane : pixels.planes()) {
            if (!slices.has(plane)) {
                slices.set(plane, ClassImages.unchanged(plane));
            }
        }
        reduced = change.result(slices.image("reduced")).orElse(null);
        if (!output.equals("RGB")) {
            reduced.setTypeToColor256();
        }
    }

    private void reduceTo(final List<Integer> numbers, final ImagePixels pixels) {
        final List<ImageProcessor> slices = new ArrayList<>();
        final List<String> labels = new ArrayList<>();
        forEachSample(pixels, (sample, counted, part) -> {
            for (int i = 0; i < numbers.size(); i++) {
                final Monitor step = part.part((double) i / numbers.size(), (i + 1.0) / numbers.size());
                final Clustering classes = classes(counted.counts(), numbers.get(i), step.part(0, CLASSES));
                final Drawing drawing = drawing(classes, step.part(CLASSES, 1));
                slices.add(drawing.of(sample.planes().get(0)));
                addRow(pixels, sample, counted, numbers.get(i), drawing.errors());
                labels.add(numbers.get(i) + " colors");
            }
        });
        reduced = ResultImages.pictures(ResultImages.title(pixels.image(), "reduced"), slices, labels);
        ResultImages.describe(pixels.image(), reduced);
    }

    private Clustering classes(final ColorCounts counts, final int number, final Monitor part) {
        final ColorSpace means = ColorSpace.of(space);
        return switch (method) {
            case "Median cut" -> MedianCut.cluster(counts, number, means, part);
            case "Wu" -> Wu.cluster(counts, number, means, part);
            case "Octree" -> Octree.cluster(counts, number, means, part);
            default -> KMeans.cluster(counts, KMeansOptions.of(number, means).with(KMeansKeys.refinement(this)), part);
        };
    }

    private Drawing drawing(final Clustering classes, final Monitor part) {
        palette = classes.palette();
        return new Drawing(classes, Dithering.of(dither), output.equals("RGB"), part);
    }

    private void addRow(
            final ImagePixels pixels,
            final Sample sample,
            final Sample.Counted counted,
            final int number,
            final ReductionErrors errors) {
        table.addRow();
        table.addValue("Image", pixels.image().getTitle());
        table.addValue("Slice", sample.slice());
        table.addValue("Colors", number);
        table.addValue("Used", errors.used());
        table.addValue("MSE", errors.mse());
        table.addValue("PSNR", errors.psnr());
        table.addValue("SpaceMSE", errors.spaceMse());
        table.addValue("MeanDeltaE", errors.meanDeltaE());
        table.addValue("P95DeltaE", errors.p95DeltaE());
        if (!sample.roi().isEmpty()) {
            table.addValue("ROI", sample.roi());
        }
        if (!exclusion().isEmpty()) {
            table.addValue("Excluded", counted.leftOut());
        }
    }

    private static ResultsTable decimals(final ResultsTable table) {
        final List<String> whole = List.of("Slice", "Colors", "Used", "Excluded");
        for (int i = 1; i <= table.getLastColumn(); i++) {
            table.setDecimalPlaces(i, whole.contains(table.getColumnHeading(i)) ? 0 : 4);
        }
        return table;
    }
}
