/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.gui.Overlay;
import io.github.palettej.algorithm.Clustering;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.Refinement;
import io.github.palettej.color.Palette;
import io.github.palettej.color.SortOrder;
import io.github.palettej.imagej.ChannelClasses;
import io.github.palettej.imagej.ChannelValues;
import io.github.palettej.imagej.ClassImages;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.ResultStack;
import io.github.palettej.imagej.Sample;
import io.github.palettej.imagej.SheetStyle;
import java.util.List;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Divides the pixels of an image into classes of similar color. */
@Plugin(
        type = Command.class,
        label = "K-Means Colors...",
        description = "Divides all pixels of an image into classes of similar color by exact k-means.",
        visible = false,
        headless = true)
public final class KMeansColorsCommand extends ImageCommand {
    @Parameter(
            label = "Clusters",
            description = KMeansKeys.CLUSTERS,
            min = "2",
            max = "256",
            persist = false,
            required = false)
    private int clusters = 16;

    @Parameter(
            label = "Space",
            description = KMeansKeys.SPACE + " Channels: the values of the image's own channels,"
                    + " unscaled, with a column for each; without exclude and unique colors.",
            choices = {"CIELAB", "OKLab", "sRGB", "Linear RGB", "Channels"},
            persist = false,
            required = false)
    private String space = "CIELAB";

    @Parameter(
            label = "Weighting",
            description = KMeansKeys.WEIGHTING,
            choices = {"Pixels", "Unique colors"},
            persist = false,
            required = false)
    private String weighting = "Pixels";

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
            label = "Order",
            description = KMeansKeys.ORDER,
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
            label = "Labels",
            description = "Make an image of class numbers; 0 is for pixels that are not counted.",
            persist = false,
            required = false)
    private boolean labels;

    @Parameter(
            label = "Centroids",
            description = "Make an image drawn in the colors of the classes; pixels that are not counted are black.",
            persist = false,
            required = false)
    private boolean centroids;

    @Parameter(
            label = "Masks",
            description = "Make a mask of each class, 255 in the class and 0 elsewhere.",
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

    @Parameter(type = ItemIO.OUTPUT, label = "Palette", description = "The classes; of the first slice if of several.")
    private Palette palette;

    @Parameter(type = ItemIO.OUTPUT, label = "Swatch sheet", description = "A cell for each row.")
    private ImagePlus swatchSheet;

    @Parameter(type = ItemIO.OUTPUT, label = "Label image", description = "The class number of each pixel.")
    private ImagePlus labelImage;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Centroid image",
            description = "Each pixel in the color of its class.",
            attrs =
                    @Attr(
                            name = Preview.ATTRIBUTE,
                            value = "centroids=true swatches=false labels=false masks=false outlines=false"))
    private ImagePlus centroidImage;

    @Parameter(type = ItemIO.OUTPUT, label = "Mask image", description = "A mask of each class.")
    private ImagePlus maskImage;

    @Parameter(type = ItemIO.OUTPUT, label = "Outlined", description = "A selection around each class.")
    private Overlay outlined;

    /** Makes a command with the default of each input. */
    public KMeansColorsCommand() {}

    @Override
    public boolean readsChannels() {
        return space.equals("Channels");
    }

    @Override
    protected void compute() {
        if (readsChannels()) {
            computeChannels();
            return;
        }
        final ImagePixels pixels = pixels();
        final KMeansKeys keys = KMeansKeys.of(this);
        final PaletteRows result = new PaletteRows(pixels, !exclusion().isEmpty());
        final ResultStack drawn = new ResultStack(pixels);
        final ClassResults places = new ClassResults(pixels, labels || masks, outlines);
        forEachSample(pixels, (sample, counted, part) -> {
            final Clustering classes = keys.classes(counted.counts(), part);
            final Palette found = classes.palette();
            result.add(sample, counted, found);
            if (labels || masks || outlines || centroids) {
                final ColorTable table = ColorTable.ofClustering(classes);
                for (final Plane plane : sample.planes()) {
                    part.check();
                    places.add(plane, table, found.colors(), part);
                    if (centroids) {
                        drawn.set(plane, ClassImages.classColors(plane, table, found.colors(), part));
                    }
                }
            }
        });
        deliver(result, places, drawn);
    }

    private void computeChannels() {
        requireNothingOfColors();
        final ImagePixels pixels = channels();
        final Refinement refinement = KMeansKeys.refinement(this);
        final PaletteRows result = new PaletteRows(pixels, false);
        final ResultStack drawn = new ResultStack(pixels);
        final ClassResults places = new ClassResults(pixels, labels || masks, outlines);
        final List<Sample> samples = samples(pixels);
        for (int i = 0; i < samples.size(); i++) {
            final Sample sample = samples.get(i);
            final Monitor part = monitor().part((double) i / samples.size(), (i + 1.0) / samples.size());
            final ChannelValues values = ChannelValues.of(pixels, sample, part);
            if (values.size() == 0) {
                continue;
            }
            final ChannelClasses classes = ChannelClasses.of(values, clusters, refinement, SortOrder.of(order), part);
            result.add(sample, values, classes, part);
            for (int p = 0; p < sample.planes().size(); p++) {
                places.add(
                        sample.planes().get(p),
                        classes.labels(p, part),
                        classes.palette().colors(),
                        part);
                if (centroids) {
                    drawn.set(sample.planes().get(p), classes.colors(p, part));
                }
            }
        }
        if (result.rows().size() == 0) {
            throw new IllegalArgumentException(
                    "image must have pixels that are numbers, but all are NaN or infinite: choose other pixels");
        }
        deliver(result, places, drawn);
    }

    /** Pixels are told apart by their values, not by colors. */
    private void requireNothingOfColors() {
        if (!exclusion().isEmpty()) {
            throw new IllegalArgumentException(
                    "exclude must be empty for space=Channels, whose values are no colors, but" + " was \""
                            + text("exclude") + "\": limit the pixels with a selection");
        }
        if (!weighting.equals("Pixels")) {
            throw new IllegalArgumentException(
                    "weighting must be Pixels for space=Channels, but was \"" + weighting + "\"");
        }
    }

    private void deliver(final PaletteRows result, final ClassResults places, final ResultStack drawn) {
        palette = result.palette();
        rows(result);
        if (swatches) {
            swatchSheet = result.sheet("kmeans", SheetStyle.of(layout, text, ground));
        }
        if (labels) {
            labelImage = places.labels("labels", palette);
        }
        if (masks) {
            maskImage = places.masks(palette, monitor());
        }
        if (outlines) {
            outlined = places.outlines();
        }
        if (centroids) {
            centroidImage = drawn.image("centroids");
        }
    }
}
