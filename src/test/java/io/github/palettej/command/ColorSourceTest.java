/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ij.measure.ResultsTable;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.file.PaletteDocument;
import io.github.palettej.color.file.PaletteFile;
import io.github.palettej.color.file.PaletteFormat;
import io.github.palettej.imagej.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColorSourceTest {
    private static final List<Rgb> RED_BLUE = List.of(new Rgb(255, 0, 0), new Rgb(0, 0, 255));

    @TempDir
    private Path folder;

    private static String refused(final String text) {
        return assertThrows(IllegalArgumentException.class, () -> ColorSource.colors("palette", text))
                .getMessage();
    }

    @Test
    void readsAList() {
        assertEquals(RED_BLUE, ColorSource.colors("palette", " rgb(255, 0, 0), blue "));
    }

    @Test
    void readsTheColumnOfATable() {
        final ResultsTable rows = new ResultsTable();
        for (final Rgb rgb : RED_BLUE) {
            rows.addRow();
            rows.addValue("Hex", rgb.hex());
        }
        Tables.store("my [own] palette", rows, false);
        assertEquals(RED_BLUE, ColorSource.colors("palette", "table:my [own] palette"));
        assertEquals(RED_BLUE, ColorSource.colors("palette", "Table: my [own] palette"));
    }

    @Test
    void colorsOfAPaletteFileAreRead() {
        final List<Rgb> colors = Rgb.parseList("red, rgb(1, 2, 3), misty rose");
        for (final PaletteFormat format : PaletteFormat.values()) {
            final Path file = folder.resolve("My colors." + format.extension());
            PaletteFile.write(file, PaletteDocument.of("", Palette.of(colors)));
            assertEquals(colors, ColorSource.colors("colors", " " + file + " "));
        }
    }

    @Test
    void damagedFileIsNamed() throws IOException {
        final Path file = folder.resolve("sample.gpl");
        Files.writeString(file, "GIMP Palette\nName: a\n0 0 x");
        assertEquals(
                "colors must be a palette file, but sample.gpl is not a GIMP palette: line 3 has \"x\" where 0..255 is"
                        + " expected; choose another file",
                assertThrows(IllegalArgumentException.class, () -> ColorSource.colors("colors", file.toString()))
                        .getMessage());
    }

    @Test
    void refusesAFileThatDoesNotExist() {
        assertEquals(
                "palette must be colors or the path of a palette file, but there is no file \"no such.gpl\"",
                refused("no such.gpl"));
    }

    @Test
    void refusesAnEmptyTable() {
        final ResultsTable rows = new ResultsTable();
        rows.addRow();
        rows.addValue("Hex", "");
        Tables.store("empty", rows, false);
        assertEquals("palette must name a table with rows, but \"empty\" has none", refused("table:empty"));
    }

    @Test
    void refusesATableThatIsNotThere() {
        assertEquals("palette must name an open table, but there is no table \"x\"", refused("table:x"));
    }
}
