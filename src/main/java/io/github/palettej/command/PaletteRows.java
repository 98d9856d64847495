/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.PixelHash;
import io.github.palettej.color.Palette;
import io.github.palettej.imagej.ChannelClasses;
import io.github.palettej.imagej.ChannelValues;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.PaletteTable;
import io.github.palettej.imagej.PixelSize;
import io.github.palettej.imagej.ResultImages;
import io.github.palettej.imagej.Sample;
import io.github.palettej.imagej.SheetStyle;
import io.github.palettej.imagej.SwatchSheet;
import java.util.ArrayList;
import java.util.List;

/** The palettes of an image's samples: as rows, and as one sheet of all rows. */
final class PaletteRows {
    private final ImagePixels pixels;
    private final boolean exclusion;
    private final Collected all;

    /** What several images may have in common. */
    static final class Collected {
        private final PaletteTable table = new PaletteTable();
        private final List<Palette> palettes = new ArrayList<>();
        private final PixelHash hash = new PixelHash();

        /** The palette of the first sample. */
        Palette palette() {
            return palettes.get(0);
        }

        /** The rows. */
        ResultsTable rows() {
            return table.rows();
        }

        /** The pixels of all samples. */
        PixelHash hash() {
            return hash;
        }
    }

    /**
     * Begins without rows.
     *
     * @param pixels the image
     * @param exclusion whether the rows say how many pixels were left out, in a column Excluded
     */
    PaletteRows(final ImagePixels pixels, final boolean exclusion) {
        this(pixels, exclusion, new Collected());
    }

    /**
     * Goes on with the rows of other images.
     *
     * @param pixels the next image
     * @param exclusion whether the rows say how many pixels were left out, in a column Excluded
     * @param all the rows, to which those of this image are added
     */
    PaletteRows(final ImagePixels pixels, final boolean exclusion, final Collected all) {
        this.pixels = pixels;
        this.exclusion = exclusion;
        this.all = all;
    }

    /** The image whose rows are added. */
    ImagePixels pixels() {
        return pixels;
    }

    /** Adds the palette of a sample. */
    void add(final Sample sample, final Sample.Counted counted, final Palette palette) {
        all.hash.add(counted.counts());
        put(sample, counted, palette);
    }

    private void put(final Sample sample, final Sample.Counted counted, final Palette palette) {
        final int before = all.table.size();
        all.table.add(source(sample), palette);
        all.palettes.add(palette);
        describe(all.table.size() - before, sample, counted);
    }

    /** Adds the classes of a sample's channel values, with a column for each channel. */
    void add(final Sample sample, final ChannelValues values, final ChannelClasses classes, final Monitor monitor) {
        all.hash.add(values.values(), monitor);
        put(sample, new Sample.Counted(ColorCounts.EMPTY, 0), classes.palette());
        for (int c = 0; c < values.values().length; c++) {
            all.table.putNumbers("C" + (c + 1), classes.centers(c));
        }
    }

    /** Adds a row of class 0 for the pixels of a sample that have no color of its palette. */
    void addUnknown(final Sample sample, final Sample.Counted counted, final long count) {
        all.table.addUnknown(source(sample), "unknown", count, counted.counts().total());
        describe(1, sample, counted);
    }

    private PaletteTable.Source source(final Sample sample) {
        final ImagePlus image = pixels.image();
        return new PaletteTable.Source(image.getTitle(), sample.slice(), PixelSize.of(image, pixels.scope()));
    }

    private void describe(final int rows, final Sample sample, final Sample.Counted counted) {
        if (!sample.roi().isEmpty()) {
            all.table.putText(rows, "ROI", sample.roi());
        }
        if (exclusion) {
            all.table.putWhole(rows, "Excluded", counted.leftOut());
        }
    }

    /** The palette of the first sample. */
    Palette palette() {
        return all.palette();
    }

    /** The rows. */
    ResultsTable rows() {
        return all.rows();
    }

    /** A sheet of all rows. */
    ImagePlus sheet(final String suffix, final SheetStyle style) {
        return SwatchSheet.of(ResultImages.title(pixels.image(), suffix), all.palettes, style);
    }

    /** The pixels of all samples. */
    PixelHash hash() {
        return all.hash;
    }
}
