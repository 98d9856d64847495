/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import io.github.palettej.algorithm.Clustering;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.PixelHash;
import io.github.palettej.color.Palette;
import io.github.palettej.imagej.Exclusion;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.OpenImages;
import io.github.palettej.imagej.PaletteTable;
import io.github.palettej.imagej.PixelSize;
import io.github.palettej.imagej.Sample;
import io.github.palettej.imagej.Scope;
import io.github.palettej.imagej.SheetStyle;
import io.github.palettej.imagej.SwatchSheet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Divides the pixels of many images together into classes of similar color. */
@Plugin(
        type = Command.class,
        label = "Joint Palette...",
        description = "Divides all pixels of many images, all slices of each, into classes of similar color by exact"
                + " k-means: one palette for a folder, or for all open images, as if they were one image.",
        visible = false,
        headless = true)
public final class JointPaletteCommand extends PixelCommand {
    /** Where counting ends, as progress shows it. */
    private static final double COUNTED = 0.7;

    @Parameter(
            label = "Folder",
            description = "The folder of the images; its subfolders do not count. Selections that are saved in files"
                    + " limit their pixels.",
            style = Input.FOLDER_STYLE,
            attrs = @Attr(name = Input.DEFAULT_NOTE, value = "all open images"),
            persist = false,
            required = false)
    private String folder = "";

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
            description = KMeansKeys.SPACE,
            choices = {"CIELAB", "OKLab", "sRGB", "Linear RGB"},
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

    @Parameter(type = ItemIO.OUTPUT, label = "Palette", description = "The classes of all images together.")
    private Palette palette;

    @Parameter(type = ItemIO.OUTPUT, label = "Swatch sheet", description = "A cell for each row.")
    private ImagePlus swatchSheet;

    @Parameter(type = ItemIO.OUTPUT, label = "Remark", description = "A sentence about files that are no images.")
    private String remark;

    /** Makes a command with the default of each input. */
    public JointPaletteCommand() {}

    @Override
    protected List<ImagePlus> findImages() {
        return folder.isBlank() ? OpenImages.all() : List.of();
    }

    @Override
    protected void checkMore() {
        super.checkMore();
        if (folder.isBlank()) {
            ImageSeries.ofOpen("folder", images());
        } else {
            ImageSeries.folder("folder", folder);
        }
    }

    @Override
    protected void compute() {
        final Count count = counted(monitor().part(0, COUNTED));
        final ImageSeries series = count.series;
        final Sample.Counted counted = Sample.Counted.of(count.all, exclusion(), monitor());
        if (counted.counts().total() == 0) {
            throw nothingLeft(counted.leftOut());
        }
        final Clustering classes =
                KMeansKeys.of(this).classes(counted.counts(), monitor().part(COUNTED, 1));
        palette = classes.palette();
        final PaletteTable table =
                new PaletteTable().add(new PaletteTable.Source(series.name(), 0, count.pixel()), palette);
        table.putWhole(table.size(), "Images", series.images());
        if (!exclusion().isEmpty()) {
            table.putWhole(table.size(), "Excluded", counted.leftOut());
        }
        rows(table.rows());
        details(Provenance.of(this, series.name(), series.images(), new PixelHash().add(counted.counts())));
        if (swatches) {
            swatchSheet =
                    SwatchSheet.of(series.name() + "-joint", List.of(palette), SheetStyle.of(layout, text, ground));
        }
        remark = series.remark().orElse(null);
        monitor().progress(1);
    }

    /** What is counted of one image after the other. */
    private static final class Count {
        private final ImageSeries series;
        private final Set<PixelSize> sizes = new LinkedHashSet<>();
        private ColorCounts all = ColorCounts.EMPTY;

        Count(final ImageSeries series) {
            this.series = series;
        }

        void add(final ImagePlus image, final Monitor part) {
            final Sample sample = Sample.of(ImagePixels.of(image, Scope.STACK)).get(0);
            all = all.merge(sample.count(Exclusion.NONE, part).counts());
            sizes.add(PixelSize.of(image, Scope.STACK));
        }

        /** The size of a pixel if it is the same in all images. */
        PixelSize pixel() {
            return sizes.size() == 1 ? sizes.iterator().next() : PixelSize.UNKNOWN;
        }
    }

    private Count counted(final Monitor monitor) {
        final Count count = new Count(
                folder.isBlank()
                        ? ImageSeries.ofOpen("folder", images())
                        : ImageSeries.ofFolder("folder", folder, opener()));
        count.series.forEach("folder", monitor, count::add);
        return count;
    }
}
