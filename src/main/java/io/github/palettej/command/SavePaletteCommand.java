/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import io.github.palettej.color.Palette;
import io.github.palettej.color.file.PaletteDocument;
import io.github.palettej.imagej.Tables;
import java.nio.file.Path;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/**
 * Saves a palette as a file, all of it or nothing.
 *
 * <p>Colors of a table come with the numbers of pixels in its column Count, if it has one, and with the names in its
 * column {@value #OWN_NAME}, else Name; those of a palette file with all that the file has. What a format cannot hold is
 * left out: .csv and .json hold counts. A .json also tells what the palette was made with, {@link Provenance} has the
 * list, as long as the colors and counts in the table are those that the command wrote there.
 */
@Plugin(
        type = Command.class,
        label = "Save Palette...",
        description = "Saves colors as a palette file: .gpl, .ase, .aco, .act, .pal, .lut, .css, .csv or .json. Colors"
                + " of a table keep their names, and in .csv and .json their counts. A .json also tells what made them,"
                + " as long as colors and counts in the table are as the command wrote them: its name, macro line and"
                + " keys, the seed among them, the version, and a SHA-256 of the counted pixels' colors and how often"
                + " each occurs.",
        visible = false,
        headless = true)
public final class SavePaletteCommand extends ColorCommand {
    /** Column for names that a file gives its colors. */
    public static final String OWN_NAME = "SwatchName";

    @Parameter(
            label = "Path of the file",
            description = "The file to write; its extension tells the format. A file that is there is replaced.",
            style = Input.SAVE_STYLE,
            persist = false,
            required = false)
    private String path;

    @Parameter(
            label = "Palette",
            description = "The colors: a list, the path of a palette file, or table: and the title of a table with a"
                    + " column Hex.",
            attrs = @Attr(name = Input.DEFAULT_NOTE, value = "the column Hex of Results"),
            persist = false,
            required = false)
    private String palette = "";

    @Parameter(type = ItemIO.OUTPUT, label = "Saved", description = "The colors that were saved.")
    private Palette saved;

    /** Makes a command with the default of each input. */
    public SavePaletteCommand() {}

    @Override
    public boolean makesRows() {
        return false;
    }

    @Override
    protected void compute() {
        if (!text("table").equals(Tables.RESULTS) || Boolean.parseBoolean(text("append"))) {
            throw new IllegalArgumentException(
                    "table and append must be left out, since Save Palette makes no rows; name the table whose colors"
                            + " are to be saved as palette=[table:title]");
        }
        final Path file = PaletteSource.path("path", path);
        final PaletteDocument document = PaletteSource.of("palette", palette);
        PaletteSource.write("path", file, document);
        saved = document.palette();
    }
}
