/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.gui.Overlay;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.OpenImages;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.ResultStack;
import io.github.palettej.imagej.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final String ALL = "All open";

    /** The part of the work that finding the nearest color of each color takes, as progress shows it. */
    private static final double PREPARING = 0.2;

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
            attrs = @Attr(name = Input.UNIT, value = "Delta E"),
            persist = false,
            required = false)
    private double unknown;

    @Parameter(
            label = "Output",
            description = "Type of the image: RGB, 8-bit with the palette as look-up table, or class numbers.",
            choices = {"RGB", PaletteApplication.BYTES, PaletteApplication.NUMBERS},
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
            description = "Change the image itself instead of making another one; needs RGB. " + Change.UNDO,
            persist = false,
            required = false)
    private boolean inplace;

    @Parameter(
            label = "Images",
            description = "Active: the active image, or the one that is named. All open: each open image, with rows for"
                    + " all of them in one table.",
            choices = {"Active", ALL},
            persist = false,
            required = false)
    private String images = "Active";

    @Parameter(
            label = "Folder",
            description = "Counts the images of this folder instead, without its subfolders: makes rows and no images.",
            style = Input.FOLDER_STYLE,
            persist = false,
            required = false)
    private String folder = "";

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Applied",
            description = "The image in the colors of the palette.",
            attrs =
                    @Attr(
                            name = Preview.ATTRIBUTE,
                            value = "inplace=false masks=false outlines=false images=Active folder="))
    private ImagePlus applied;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Counted palette",
            description = "The palette with the counts of the image; of the first slice or image if of several.")
    private Palette counted;

    @Parameter(type = ItemIO.OUTPUT, label = "Mask image", description = "A mask of each class.")
    private ImagePlus maskImage;

    @Parameter(type = ItemIO.OUTPUT, label = "Outlined", description = "A selection around each class.")
    private Overlay outlined;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Others",
            description = "If several images were open: those in the colors of the palette, and the masks, of the"
                    + " others.")
    private ImagePlus[] others;

    @Parameter(type = ItemIO.OUTPUT, label = "Remark", description = "A sentence about files that are no images.")
    private String remark;

    private final List<Applied> results = new ArrayList<>();

    /** What was made of an image. */
    private record Applied(
            ImagePlus source,
            Change change,
            Optional<ImagePlus> drawn,
            Optional<ImagePlus> masks,
            Optional<Overlay> outlines) {}

    /** Makes a command with the default of each input. */
    public ApplyPaletteCommand() {}

    @Override
    public boolean makesImage() {
        return true;
    }

    @Override
    protected List<ImagePlus> findImages() {
        if (!folder.isBlank()) {
            return List.of();
        }
        return images.equalsIgnoreCase(ALL) ? OpenImages.all() : super.findImages();
    }

    @Override
    protected void checkMore() {
        super.checkMore();
        colors();
        if (!folder.isBlank()) {
            ImageSeries.folder("folder", folder);
            requireRowsOnly("images", "Active");
            requireRowsOnly("output", "RGB");
            requireRowsOnly("masks", "false");
            requireRowsOnly("outlines", "false");
            requireRowsOnly("inplace", "false");
        }
    }

    private void requireRowsOnly(final String key, final String value) {
        if (!text(key).equals(value)) {
            throw new IllegalArgumentException(key + " must be " + value
                    + " for a folder, whose images are counted and not drawn, but was " + text(key));
        }
    }

    @Override
    protected void compute() {
        final PaletteApplication palettes =
                new PaletteApplication(colors(), this, monitor().part(0, PREPARING));
        final Monitor rest = monitor().part(PREPARING, 1);
        if (!folder.isBlank()) {
            count(ImageSeries.ofFolder("folder", folder, opener()), palettes, rest);
        } else if (images.equals(ALL)) {
            draw(ImageSeries.ofOpen("images", images()), palettes, rest);
        } else {
            final PaletteRows rows = rows(image(), new PaletteRows.Collected());
            results.add(draw(image(), palettes, rows, rest));
            counted = rows.palette();
            rows(rows);
        }
        deliver();
    }

    /** Counts images one after the other, of which nothing is kept. */
    private void count(final ImageSeries series, final PaletteApplication palettes, final Monitor monitor) {
        final PaletteRows.Collected all = new PaletteRows.Collected();
        series.forEach("folder", monitor, (image, part) -> {
            final PaletteRows rows = rows(image, all);
            forEachSample(rows.pixels(), part, (sample, found, step) -> {
                final PaletteApplication.OfSample ofSample = palettes.new OfSample(found.counts(), step);
                for (final Plane plane : sample.planes()) {
                    step.check();
                    ofSample.count(plane, step);
                }
                addRows(rows, sample, found, ofSample.sums(), palettes.colors());
            });
        });
        finish(series, all);
    }

    private void draw(final ImageSeries series, final PaletteApplication palettes, final Monitor monitor) {
        final PaletteRows.Collected all = new PaletteRows.Collected();
        series.forEach("images", monitor, (image, part) -> results.add(draw(image, palettes, rows(image, all), part)));
        finish(series, all);
    }

    private PaletteRows rows(final ImagePlus image, final PaletteRows.Collected all) {
        return new PaletteRows(pixels(image), !exclusion().isEmpty(), all);
    }

    private void finish(final ImageSeries series, final PaletteRows.Collected all) {
        counted = all.palette();
        rows(all.rows());
        details(Provenance.of(this, series.name(), series.images(), all.hash()));
        remark = series.remark().orElse(null);
    }

    private Applied draw(
            final ImagePlus image, final PaletteApplication palettes, final PaletteRows rows, final Monitor monitor) {
        final ImagePixels pixels = rows.pixels();
        final Change change = Change.of(inplace, output, pixels);
        final ResultStack slices = new ResultStack(pixels);
        final ClassResults places = new ClassResults(pixels, masks, outlines);
        forEachSample(pixels, monitor, (sample, found, part) -> {
            final PaletteApplication.OfSample ofSample = palettes.new OfSample(found.counts(), part);
            for (final Plane plane : sample.planes()) {
                part.check();
                slices.set(plane, ofSample.draw(plane, places, part));
            }
            addRows(rows, sample, found, ofSample.sums(), palettes.colors());
        });
        for (final Plane plane : pixels.planes()) {
            if (!slices.has(plane)) {
                slices.set(plane, palettes.drawUncounted(plane, monitor));
            }
        }
        final Palette all = Palette.of(palettes.colors());
        final ImagePlus made =
                output.equals(PaletteApplication.NUMBERS) ? slices.labels("applied", all) : slices.image("applied");
        if (output.equals(PaletteApplication.BYTES)) {
            made.setTypeToColor256();
        }
        return new Applied(
                image,
                change,
                change.result(made),
                masks ? Optional.of(places.masks(all, monitor)) : Optional.empty(),
                outlines ? Optional.of(places.outlines()) : Optional.empty());
    }

    /** What was made of the active image goes to outputs of its own. */
    private void deliver() {
        final List<ImagePlus> rest = new ArrayList<>();
        for (final Applied result : results) {
            if (result == main()) {
                applied = result.drawn().orElse(null);
                maskImage = result.masks().orElse(null);
                outlined = result.outlines().orElse(null);
            } else {
                result.drawn().ifPresent(rest::add);
                result.masks().ifPresent(rest::add);
            }
        }
        others = rest.isEmpty() ? null : rest.toArray(ImagePlus[]::new);
    }

    private Applied main() {
        return results.stream()
                .filter(result -> result.source() == image())
                .findFirst()
                .orElse(results.get(0));
    }

    @Override
    public Map<ImagePlus, Overlay> outlines() {
        final Map<ImagePlus, Overlay> found = new LinkedHashMap<>();
        results.forEach(result -> result.outlines().ifPresent(overlay -> found.put(result.source(), overlay)));
        return found;
    }

    @Override
    public void finish() {
        results.forEach(result -> result.change().make());
    }

    private List<Rgb> colors() {
        final List<Rgb> colors = ColorSource.colors("palette", palette);
        if (output.equals(PaletteApplication.BYTES) && colors.size() > MAX_ENTRIES) {
            throw new IllegalArgumentException("palette must have at most " + MAX_ENTRIES
                    + " colors for 8-bit color, but has " + colors.size() + ": use output=RGB");
        }
        if (colors.size() > ColorTable.MAX_CLASSES) {
            throw new IllegalArgumentException("palette must have at most " + ColorTable.MAX_CLASSES
                    + " colors, but has " + colors.size() + ": use a smaller palette");
        }
        return colors;
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
}
