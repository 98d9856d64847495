/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import io.github.palettej.algorithm.PixelHash;
import io.github.palettej.color.Palette;
import io.github.palettej.color.SortOrder;
import io.github.palettej.imagej.PaletteTable;
import io.github.palettej.imagej.SheetStyle;
import io.github.palettej.imagej.SwatchSheet;
import java.util.List;
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

    @Parameter(type = ItemIO.OUTPUT, label = "Palette", description = "The sorted colors.")
    private Palette palette;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Swatch sheet",
            description = "A picture of the sorted colors.",
            attrs = @Attr(name = Preview.ATTRIBUTE, value = ""))
    private ImagePlus swatchSheet;

    /** Makes a command with the default of each input. */
    public SortColorsCommand() {}

    @Override
    public boolean makesImage() {
        return true;
    }

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
        final PaletteInput input = PaletteInput.of(colors, images(), monitor());
        palette = input.palette().sorted(SortOrder.of(order), monitor()::check);
        swatchSheet = SwatchSheet.of("sorted", List.of(palette), SheetStyle.of(layout, text, ground));
        details(Provenance.of(this, input.source().image(), input.hash()));
        rows(new PaletteTable().add(input.source(), palette).rows());
    }

    @Override
    PixelHash hash() {
        return PaletteInput.of(colors, images(), monitor()).hash();
    }
}
