/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import java.util.List;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Tells how different the colors of a palette look. */
@Plugin(
        type = Command.class,
        label = "Palette Differences...",
        description = "The differences between the colors of a palette: of each to the next, or of all to all.",
        visible = false,
        headless = true)
public final class PaletteDifferencesCommand extends ColorCommand {
    @Parameter(
            label = "Colors",
            description = "The colors: a list, the path of a palette file, or table: and the title of a table with a"
                    + " column Hex.",
            attrs = @Attr(name = Input.DEFAULT_NOTE, value = "the distinct colors of the active image, at most 4096"),
            persist = false,
            required = false)
    private String colors = "";

    @Parameter(
            label = "Formula",
            description = "The color difference formula. CIE94 and CMC are not symmetric: the first color, or the"
                    + " color of the row, is the reference.",
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
            label = "Show",
            description = "Neighbors: a row for each color and the next. Matrix: a row and a column for each color.",
            choices = {"Neighbors", "Matrix"},
            persist = false,
            required = false)
    private String show = "Neighbors";

    /** Makes a command with the default of each input. */
    public PaletteDifferencesCommand() {}

    @Override
    protected List<ImagePlus> findImages() {
        return PaletteInput.images(colors);
    }

    @Override
    protected void checkMore() {
        if (!colors.isBlank()) {
            ColorSource.colors("colors", colors);
        }
    }

    @Override
    protected void compute() {
        final List<Rgb> palette =
                PaletteInput.of(colors, images(), monitor()).palette().colors();
        final Difference difference = Difference.of(formula);
        if (jnd == null) {
            jnd = difference.justNoticeable();
        }
        final DifferenceRows rows = new DifferenceRows(difference, jnd);
        rows(
                "Matrix".equals(show)
                        ? rows.matrix(palette, monitor()).table()
                        : rows.neighbors(palette).table());
    }
}
