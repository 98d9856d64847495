/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(PaletteFormat.class)
    void fileIsWrittenReplacedAndRead(final PaletteFormat format) throws IOException {
        final Path file = folder.resolve("My colors." + format.extension());
        PaletteFile.write(file, PaletteDocument.of("", Palette.of(Rgb.parseList("red, blue"))));
        PaletteFile.write(file, Samples.DOCUMENT);
        assertEquals(Samples.COLORS, PaletteFile.read(file).rgb());
        assertEquals(List.of("My colors." + format.extension()), names());
    }

    @Test
    void fileWithoutTitleGetsItsName() {
        final Path file = folder.resolve("My colors.v2.gpl");
        PaletteFile.write(file, Samples.DOCUMENT.withTitle(" "));
        assertEquals("My colors.v2", PaletteFile.read(file).title());
    }

    @Test
    void refusedPaletteLeavesTheFileAsItWas() throws IOException {
        final Path file = folder.resolve("a.act");
        PaletteFile.write(file, Samples.DOCUMENT);
        final byte[] before = Files.readAllBytes(file);
        final PaletteDocument many = PaletteDocument.of("", Palette.of(Collections.nCopies(300, new Rgb(1, 2, 3))));
        assertThrows(IllegalArgumentException.class, () -> PaletteFile.write(file, many));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of("a.act"), names());
    }

    @Test
    void whatCannotBeWrittenIsNamed() throws IOException {
        final Path missing = folder.resolve("missing");
        assertEquals(
                "a.gpl cannot be written: there is no folder " + missing,
                sentence(() -> PaletteFile.write(missing.resolve("a.gpl"), Samples.DOCUMENT)));
        final Path directory = Files.createDirectory(folder.resolve("b.gpl"));
        assertEquals(
                "b.gpl cannot be written: it is a folder",
                sentence(() -> PaletteFile.write(directory, Samples.DOCUMENT)));
        assertTrue(Files.isDirectory(directory));
        assertTrue(sentence(() -> PaletteFile.write(folder.resolve("a.txt"), Samples.DOCUMENT))
                .startsWith("a.txt is no palette file: "));
        assertEquals(List.of("b.gpl"), names());
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        assertEquals(
                "a.gpl cannot be read: there is no such file",
                sentence(() -> PaletteFile.read(folder.resolve("a.gpl"))));
        Files.createDirectory(folder.resolve("b.gpl"));
        assertEquals("b.gpl cannot be read: it is a folder", sentence(() -> PaletteFile.read(folder.resolve("b.gpl"))));
        Files.write(folder.resolve("c.gpl"), new byte[PaletteFile.LARGEST_FILE + 1]);
        assertEquals(
                "c.gpl is not a GIMP palette: it is larger than 8 MB",
                sentence(() -> PaletteFile.read(folder.resolve("c.gpl"))));
        Files.writeString(folder.resolve("d.gpl"), "GIMP Palette\nName: d\n0 0 x");
        assertEquals(
                "d.gpl is not a GIMP palette: line 3 has \"x\" where 0..255 is expected",
                sentence(() -> PaletteFile.read(folder.resolve("d.gpl"))));
    }

    private static String sentence(final Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
