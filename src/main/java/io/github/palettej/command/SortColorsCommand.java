/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import io.github.palettej.color.Palette;
import io.github.palettej.color.SortOrder;
import io.github.palettej.imagej.PaletteTable;
import io.github.palettej.imagej.SwatchSheet;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Brings colors into an order that the eye agrees with. */
@Plugin(
        type = Command.class,
        label = "Sort Colors...",
        description = "Sorts colors by hue, lightness, frequency or likeness, and shows them as swatches.",
        visible = false,
        headless = true)
public final class SortColorsCommand extends ColorCommand {
    @Parameter(
            label = "Colors",
            description = "The colors: a list, the path of a palette file, or table: and the title of a table with a"
                    + " column Hex.",
            attrs = @Attr(name = Input.DEFAULT_NOTE, value = "the distinct colors of the active image, at most 4096"),
            persist = false,
            required = false)
    private String colors = "";

    @Parameter(
            label = "Order",
            description = "How to sort. HLV step runs through eight bands of hue, light to dark and dark to light in"
                    + " turn; Similarity is a path with small differences between neighbors.",
            choices = {"Frequency", "Hue", "Stepped hue", "Lightness", "HLV", "HLV step", "Similarity"},
            persist = false,
            required = false)
    private String order = "HLV step";

    @Parameter(type = ItemIO.OUTPUT, label = "Palette", description = "The sorted colors.")
    private Palette palette;

    @Parameter(type = ItemIO.OUTPUT, label = "Swatch sheet", description = "A picture of the sorted colors.")
    private ImagePlus swatchSheet;

    /** Makes a command with the default of each input. */
    public SortColorsCommand() {}

    @Override
    public boolean makesImage() {
        return true;
    }

    @Override
    protected void compute() {
        final PaletteInput input = PaletteInput.of(colors, monitor());
        palette = input.palette().sorted(SortOrder.of(order));
        swatchSheet = SwatchSheet.of("sorted", palette.colors());
        rows(new PaletteTable().add(input.source(), palette).rows());
    }
}
