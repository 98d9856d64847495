/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.file.PaletteDocument;
import io.github.palettej.color.file.PaletteFile;
import io.github.palettej.color.file.PaletteFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColorSourceTest {
    @TempDir
    private Path folder;

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
                "sample.gpl is not a GIMP palette: line 3 has \"x\" where 0..255 is expected",
                assertThrows(IllegalArgumentException.class, () -> ColorSource.colors("colors", file.toString()))
                        .getMessage());
    }
}
