/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.process.ImageProcessor;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.DitheredClasses;
import io.github.palettej.algorithm.Dithering;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import io.github.palettej.imagej.ClassImages;
import io.github.palettej.imagej.DitheredSlice;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.ResultStack;
import io.github.palettej.imagej.Sample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Redraws an image in the colors of a given palette and counts the pixels of each. */
@Plugin(
        type = Command.class,
        label = "Apply Palette...",
        description = "Gives each pixel the nearest color of a given palette, and counts the pixels of each color: the"
                + " same classes in every image.",
        visible = false,
        headless = true)
public final class ApplyPaletteCommand extends ImageCommand {
    private static final String BYTES = "8-bit Color";

    private static final String NUMBERS = "Labels";

    /** The part of the work that finding the nearest color of each color takes, as progress shows it. */
    private static final double PREPARING = 0.2;

    /** Most colors of a palette: class numbers fit into 16 bits. */
    private static final int MAX_COLORS = 65535;

    /** Most colors of an 8-bit color image. */
    private static final int MAX_ENTRIES = 256;

    @Parameter(
            label = "Palette",
            description = "The colors: a list, the path of a palette file, or table: and the title of a table with a"
                    + " column Hex.",
            attrs = @Attr(name = Input.START, value = Input.LAST_COLORS),
            persist = false,
            required = false)
    private String palette;

    @Parameter(
            label = "Space",
            description = "The color space in which the nearest color is searched.",
            choices = {"CIELAB", "OKLab", "sRGB", "Linear RGB"},
            persist = false,
            required = false)
    private String space = "CIELAB";

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
            label = "Unknown",
            description = "CIEDE2000 distance beyond which a pixel belongs to no color: class 0. 0: never.",
            min = "0",
            persist = false,
            required = false)
    private double unknown;

    @Parameter(
            label = "Output",
            description = "Type of the image: RGB, 8-bit with the palette as look-up table, or class numbers.",
            choices = {"RGB", BYTES, NUMBERS},
            persist = false,
            required = false)
    private String output = "RGB";

    @Parameter(
            label = "Masks",
            description = "Make a mask of each color's class, 255 in the class and 0 elsewhere.",
            persist = false,
            required = false)
    private boolean masks;

    @Parameter(
            label = "Outlines",
            description =
                    "Add a selection around each class to the overlay of the image, and to the ROI Manager if it is"
                            + " open.",
            persist = false,
            required = false)
    private boolean outlines;

    @Parameter(
            label = "Inplace",
            description = "Change the image itself instead of making another one; needs RGB.",
            persist = false,
            required = false)
    private boolean inplace;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Applied",
            description = "The image in the colors of the palette.",
            attrs = @Attr(name = Preview.ATTRIBUTE, value = "inplace=false masks=false outlines=false"))
    private ImagePlus applied;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Counted palette",
            description = "The palette with the counts of this image; of the first slice if of several.")
    private Palette counted;

    @Parameter(type = ItemIO.OUTPUT, label = "Mask image", description = "A mask of each class.")
    private ImagePlus maskImage;

    @Parameter(type = ItemIO.OUTPUT, label = "Outlined", description = "A selection around each class.")
    private Overlay outlined;

    private Change change = Change.NONE;

    /** Makes a command with the default of each input. */
    public ApplyPaletteCommand() {}

    @Override
    public boolean makesImage() {
        return true;
    }

    @Override
    protected void checkMore() {
        super.checkMore();
        colors();
    }

    @Override
    protected void compute() {
        final List<Rgb> colors = colors();
        final ImagePixels pixels = pixels();
        change = Change.of(inplace, output, pixels);
        final ColorTable nearest =
                ColorTable.ofPalette(colors, ColorSpace.of(space), monitor().part(0, PREPARING));
        final PaletteRows result = new PaletteRows(pixels, !exclusion().isEmpty());
        final ResultStack slices = new ResultStack(pixels);
        final ClassResults places = new ClassResults(pixels, masks, outlines);
        final Optional<DitheredClasses> mixed = Optional.of(Dithering.of(dither))
                .filter(way -> way != Dithering.NONE)
                .map(way -> DitheredClasses.of(way, colors, ColorSpace.of(space)));
        forEachSample(pixels, monitor().part(PREPARING, 1), (sample, found, part) -> {
            final ColorTable classes = classes(nearest, colors, found.counts());
            final long[] sums = new long[colors.size() + 1];
            if (mixed.isEmpty()) {
                count(found.counts(), classes, sums);
            }
            for (final Plane plane : sample.planes()) {
                part.check();
                if (mixed.isEmpty()) {
                    slices.set(plane, drawn(plane, nearest, classes, colors));
                    places.add(plane, classes, colors);
                } else {
                    final DitheredSlice slice = DitheredSlice.of(plane, mixed.get(), classes, part);
                    slice.count(sums);
                    slices.set(plane, drawn(slice, nearest, colors));
                    places.add(plane, slice.labels(colors), colors);
                }
            }
            addRows(result, sample, found, sums, colors);
        });
        for (final Plane plane : pixels.planes()) {
            if (!slices.has(plane)) {
                slices.set(plane, drawn(plane, nearest, ColorTable.ofColors(ColorCounts.EMPTY, 1, c -> 0), colors));
            }
        }
        counted = result.palette();
        rows(result);
        if (masks) {
            maskImage = places.masks(Palette.of(colors));
        }
        if (outlines) {
            outlined = places.outlines();
        }
        final ImagePlus made =
                output.equals(NUMBERS) ? slices.labels("applied", Palette.of(colors)) : slices.image("applied");
        if (output.equals(BYTES)) {
            made.setTypeToColor256();
        }
        applied = change.result(made).orElse(null);
    }

    @Override
    public void finish() {
        change.make();
    }

    private List<Rgb> colors() {
        final List<Rgb> colors = ColorSource.colors("palette", palette);
        if (output.equals(BYTES) && colors.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("palette must have at most " + MAX_ENTRIES
                    + " colors for 8-bit color, but has " + colors.size() + ": use output=RGB");
        }
        if (colors.size() > MAX_COLORS) {
            throw new IllegalArgumentException(
                    "palette must have at most " + MAX_COLORS + " colors, but has " + colors.size());
        }
        return colors;
    }

    /** The classes of the colors that count; 0 for those that are too far from all colors, and for all others. */
    private ColorTable classes(final ColorTable nearest, final List<Rgb> colors, final ColorCounts counts) {
        if (unknown == 0 && exclusion().isEmpty()) {
            return nearest;
        }
        return ColorTable.ofColors(counts, colors.size(), rgb -> {
            final int number = nearest.classOf(rgb);
            final boolean far =
                    unknown > 0 && Difference.CIEDE2000.between(colors.get(number - 1), Rgb.ofPacked(rgb)) > unknown;
            return far ? 0 : number;
        });
    }

    private static void count(final ColorCounts counts, final ColorTable classes, final long[] sums) {
        for (int i = 0; i < counts.size(); i++) {
            sums[classes.classOf(counts.rgb(i))] += counts.count(i);
        }
    }

    private void addRows(
            final PaletteRows result,
            final Sample sample,
            final Sample.Counted found,
            final long[] sums,
            final List<Rgb> colors) {
        final List<Swatch> swatches = IntStream.range(0, colors.size())
                .mapToObj(i -> new Swatch(colors.get(i), sums[i + 1]))
                .toList();
        result.add(sample, found, new Palette(swatches, found.counts().total()));
        if (unknown > 0) {
            result.addUnknown(
                    sample,
                    found,
                    found.counts().total() - Arrays.stream(sums).skip(1).sum());
        }
    }

    private ImageProcessor drawn(
            final Plane plane, final ColorTable nearest, final ColorTable classes, final List<Rgb> colors) {
        return switch (output) {
            case NUMBERS -> ClassImages.labels(plane, classes, colors);
            case BYTES -> ClassImages.indexed(plane, nearest, colors);
            default -> ClassImages.recolored(plane, classes, colors);
        };
    }

    private ImageProcessor drawn(final DitheredSlice slice, final ColorTable nearest, final List<Rgb> colors) {
        return switch (output) {
            case NUMBERS -> slice.labels(colors);
            case BYTES -> slice.indexed(nearest, colors);
            default -> slice.recolored(colors);
        };
    }
}
