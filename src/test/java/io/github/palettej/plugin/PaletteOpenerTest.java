/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.file.PaletteDocument;
import io.github.palettej.color.file.PaletteFile;
import io.github.palettej.color.file.PaletteFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.display.DisplayService;
import org.scijava.io.IOService;
import org.scijava.ui.dnd.DragAndDropService;

/** Files opened as Fiji opens them: by SciJava's service, which finds the opener in the index. */
class PaletteOpenerTest {
    @TempDir
    private Path folder;

    private Context context;

    @BeforeEach
    void start() {
        ResultsTable.getResultsTable().reset();
        context = new Context(IOService.class);
    }

    @AfterEach
    void stop() {
        context.dispose();
        ResultsTable.getResultsTable().reset();
    }

    private IOService files() {
        return context.service(IOService.class);
    }

    @Test
    void paletteFilesOpenAsRowsAndSheet() throws IOException {
        for (final String extension : List.of("gpl", "ase", "aco", "act", "pal", "json")) {
            final Path file = folder.resolve("a palette." + extension);
            PaletteFile.write(file, PaletteDocument.of("", Palette.of(Rgb.parseList("red,lime,blue"))));
            ResultsTable.getResultsTable().reset();
            final Object opened = files().open(file.toString());
            assertEquals(
                    "a palette." + extension,
                    assertInstanceOf(ImagePlus.class, opened).getTitle());
            assertEquals("#0000ff", ResultsTable.getResultsTable().getStringValue("Hex", 2));
        }
    }

    @Test
    void droppedFilesAreTaken() throws IOException {
        final Path palette = folder.resolve("a.gpl");
        PaletteFile.write(palette, PaletteDocument.of("", Palette.of(Rgb.parseList("red"))));
        final Path other = Files.writeString(folder.resolve("a.lut"), "x");
        try (Context windows = new Context(DragAndDropService.class, IOService.class, DisplayService.class)) {
            final DragAndDropService drops = windows.service(DragAndDropService.class);
            assertTrue(drops.supports(palette.toFile()));
            assertFalse(drops.supports(other.toFile()));
        }
    }

    @Test
    void filesOfOthersAreLeftToThem() throws IOException {
        for (final PaletteFormat format : List.of(PaletteFormat.LUT, PaletteFormat.CSV, PaletteFormat.CSS)) {
            final Path file = folder.resolve("a." + format.extension());
            PaletteFile.write(file, PaletteDocument.of("", Palette.of(Rgb.parseList("red"))));
            assertNull(files().getOpener(file.toString()), format.toString());
        }
        final Path json = Files.writeString(folder.resolve("package.json"), "{\"name\": \"x\"}");
        assertNull(files().getOpener(json.toString()));
        assertFalse(new PaletteOpener().supportsOpen(new org.scijava.io.location.BytesLocation(3)));
    }

    @Test
    void damagedFilesAreRefusedByName() throws IOException {
        final Path file = Files.writeString(folder.resolve("a.gpl"), "no palette");
        final IOException refused = assertThrows(IOException.class, () -> files().open(file.toString()));
        assertEquals(
                "path must be a palette file, but a.gpl is not a GIMP palette",
                refused.getMessage().split(":")[0]);
        assertEquals(0, ResultsTable.getResultsTable().size());
    }
}
