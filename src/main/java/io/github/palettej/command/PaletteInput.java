/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.PixelHash;
import io.github.palettej.color.Palette;
import io.github.palettej.imagej.Exclusion;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.PaletteTable;
import io.github.palettej.imagej.PixelSize;
import io.github.palettej.imagej.Sample;
import io.github.palettej.imagej.Scope;
import java.util.List;
import java.util.Optional;

/**
 * The colors a palette command works on: those it was given, or else the distinct colors of the active image.
 *
 * @param palette the colors; with counts if they come from an image, most frequent first
 * @param source where they come from
 * @param hash the pixels that were counted, none for colors that were given
 */
record PaletteInput(Palette palette, PaletteTable.Source source, PixelHash hash) {
    /** So many distinct colors of an image are taken at most. */
    static final int MOST = 4096;

    /**
     * Finds the image whose colors are read.
     *
     * @param text colors as in {@link ColorSource}, blank for those of the active image
     * @return the active image, none if no image is open or colors are given
     */
    static List<ImagePlus> images(final String text) {
        return text.isBlank()
                ? Optional.ofNullable(WindowManager.getCurrentImage()).stream().toList()
                : List.of();
    }

    /**
     * Reads the colors.
     *
     * @param text colors as in {@link ColorSource}, blank for those of the image
     * @param images the image that {@link #images} found
     * @param monitor asked while the image is counted
     * @return the colors
     * @throws IllegalArgumentException if there are none, or more than {@link #MOST} in the image
     */
    static PaletteInput of(final String text, final List<ImagePlus> images, final Monitor monitor) {
        if (!text.isBlank()) {
            return new PaletteInput(
                    Palette.of(ColorSource.colors("colors", text)), PaletteTable.Source.NONE, new PixelHash());
        }
        final ImagePlus image = images.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "colors is required, since no image is open whose colors could be taken"));
        final Sample sample = Sample.of(ImagePixels.of(image, Scope.SLICE)).get(0);
        final ColorCounts counts = sample.count(Exclusion.NONE, monitor).counts();
        if (counts.size() > MOST) {
            throw new IllegalArgumentException("colors is required, since \"" + image.getTitle() + "\" has "
                    + counts.size() + " distinct colors and at most " + MOST
                    + " can be taken; reduce them first with Reduce Colors");
        }
        return new PaletteInput(
                new Palette(counts.byFrequency(MOST), counts.total()),
                new PaletteTable.Source(image.getTitle(), sample.slice(), PixelSize.of(image, Scope.SLICE)),
                new PixelHash().add(counts));
    }
}
