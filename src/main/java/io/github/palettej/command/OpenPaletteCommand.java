/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.WindowManager;
import io.github.palettej.color.ColorNames;
import io.github.palettej.color.Palette;
import io.github.palettej.color.file.NamedColor;
import io.github.palettej.color.file.PaletteDocument;
import io.github.palettej.imagej.PaletteTable;
import io.github.palettej.imagej.SheetStyle;
import io.github.palettej.imagej.SwatchSheet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Opens a palette file: rows, and a picture.
 *
 * <p>The rows have the columns of every palette; Image is the name of the file, and Area is NaN, since a file does not
 * tell the size of a pixel. If the colors of the file have names of their own, other than the nearest CSS names, these
 * are in a column {@value SavePaletteCommand#OWN_NAME}.
 *
 * <p>A JSON that Save Palette wrote also tells the command, its keys, the version of the program and a hash of the
 * counted pixels. With the same keys the pixels of the active image are counted again, in its current selection and
 * slice, and columns {@value #SAME_PIXELS} and {@value #SAME_VERSION} are 1 where they are as they were, else 0; the
 * first is absent if no image is open. The output {@code remark} says so in a sentence.
 */
@Plugin(
        type = Command.class,
        label = "Open Palette...",
        description = "Opens a palette file as rows and as swatches: .gpl, .ase, .aco, .act, .pal, .lut, .css, .csv or"
                + " .json. Image is the name of the file; names that the file gives its colors are in a column"
                + " SwatchName. For a .json of Save Palette the pixels of the active image are compared with those it"
                + " was made from: columns SamePixels and SameVersion are 1 where these are as they were, and a"
                + " sentence in the log says so.",
        visible = false,
        headless = true)
public final class OpenPaletteCommand extends ColorCommand {
    /** Column that is 1 if the active image has the pixels that the palette was made from. */
    public static final String SAME_PIXELS = "SamePixels";

    /** Column that is 1 if the palette was made by this version of the program. */
    public static final String SAME_VERSION = "SameVersion";

    /** So many colors are opened at most; a sheet of more would be a picture of more than 20,000 rows. */
    static final int MOST = 4096;

    @Parameter(
            label = "Path of the file",
            description = "The palette file; its extension tells the format.",
            style = Input.OPEN_STYLE,
            persist = false,
            required = false)
    private String path;

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

    @Parameter(type = ItemIO.OUTPUT, label = "Palette", description = "The colors, with counts if the file has them.")
    private Palette palette;

    @Parameter(type = ItemIO.OUTPUT, label = "Swatch sheet", description = "A picture of the colors.")
    private ImagePlus swatchSheet;

    @Parameter(
            type = ItemIO.OUTPUT,
            label = "Remark",
            description = "What of the active image and the program is as it was when the palette was made.")
    private String remark;

    /** Makes a command with the default of each input. */
    public OpenPaletteCommand() {}

    /** Only a JSON tells of pixels that could be compared with those of the active image. */
    @Override
    protected List<ImagePlus> findImages() {
        final boolean json =
                path != null && path.strip().toLowerCase(Locale.ROOT).endsWith(".json");
        return json
                ? Optional.ofNullable(WindowManager.getCurrentImage()).stream().toList()
                : List.of();
    }

    @Override
    protected void compute() {
        final Path file = PaletteSource.path("path", path);
        final PaletteDocument document = PaletteSource.read("path", file);
        final String name = file.getFileName().toString();
        if (document.colors().size() > MOST) {
            throw new IllegalArgumentException("path must be a palette of at most " + MOST + " colors, but " + name
                    + " has " + document.colors().size() + "; choose another file");
        }
        palette = document.palette();
        swatchSheet = SwatchSheet.of(name, List.of(palette), SheetStyle.of(layout, text, ground));
        final PaletteTable table = new PaletteTable().add(PaletteTable.Source.file(name), palette);
        putNames(table, document.colors());
        final Optional<Agreement> agreement = Agreement.of(name, document.details(), images(), monitor());
        agreement.ifPresent(a -> {
            a.samePixels().ifPresent(same -> table.putWhole(table.size(), SAME_PIXELS, same ? 1 : 0));
            table.putWhole(table.size(), SAME_VERSION, a.sameVersion() ? 1 : 0);
            remark = a.sentence();
        });
        details(document::details);
        rows(table.rows());
    }

    /** Adds the names of the file unless all are those that the rows have anyway. */
    private static void putNames(final PaletteTable table, final List<NamedColor> colors) {
        final boolean own =
                colors.stream().anyMatch(c -> !c.name().isEmpty() && !c.name().equals(ColorNames.nearest(c.rgb())));
        if (own) {
            table.putTexts(
                    SavePaletteCommand.OWN_NAME,
                    colors.stream().map(NamedColor::name).toList());
        }
    }
}
