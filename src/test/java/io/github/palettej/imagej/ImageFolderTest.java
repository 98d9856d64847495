/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.io.OpenDialog;
import ij.io.Opener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageFolderTest {
    @TempDir
    Path folder;

    @Test
    void numbersAreInTheOrderOfTheirValues() {
        final List<String> sorted = List.of(
                "a.png", "A2.png", "a02b.png", "a10.png", "b", "b1c2", "b1c10", "field 9999999999999999999999.tif");
        assertEquals(
                sorted,
                sorted.stream()
                        .sorted((a, b) -> b.compareTo(a))
                        .sorted(new NaturalOrder())
                        .toList());
        assertTrue(new NaturalOrder().compare("a1", "a01") != 0, "names that differ keep one order");
    }

    static Map<String, BiPredicate<FileSaver, String>> savers() {
        return Map.of(
                "tif", FileSaver::saveAsTiff,
                "png", FileSaver::saveAsPng,
                "jpg", FileSaver::saveAsJpeg,
                "gif", FileSaver::saveAsGif,
                "bmp", FileSaver::saveAsBmp,
                "pgm", FileSaver::saveAsPgm,
                "fits", FileSaver::saveAsFits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tif", "png", "jpg", "gif", "bmp", "pgm", "fits"})
    void opensWhatImageJSaves(final String type) {
        final ImagePlus image = new ImagePlus("a", TestImages.grey(31, 17, 8, 3));
        final Path file = folder.resolve("a." + type);
        assertTrue(savers().get(type).test(new FileSaver(image), file.toString()));
        assertSame(
                new Opener().openImage(file.toString()), ImageFolder.open(file).orElseThrow());
        OpenDialog.setLastDirectory("before");
        OpenDialog.setLastName("name");
        ImageFolder.open(file);
        assertEquals("before", OpenDialog.getLastDirectory());
        assertEquals("name", OpenDialog.getLastName());
    }

    /** A file that was copied halfway: no image, unless all of it is there. */
    @ParameterizedTest
    @ValueSource(strings = {"tif", "png", "jpg", "gif", "bmp"})
    void cutFilesAreNoImages(final String type) throws IOException {
        final ImagePlus image =
                type.equals("gif") ? new ImagePlus("a", TestImages.grey(61, 47, 8, 3)) : TestImages.rgb("a", 61, 47, 3);
        final Path whole = folder.resolve("whole." + type);
        assertTrue(savers().get(type).test(new FileSaver(image), whole.toString()));
        final ImagePlus expected = ImageFolder.open(whole).orElseThrow();
        final byte[] bytes = Files.readAllBytes(whole);
        int refused = 0;
        for (int part = 0; part < 40; part++) {
            final Path cut = folder.resolve("cut" + part + "." + type);
            Files.write(cut, Arrays.copyOf(bytes, bytes.length * part / 40));
            final Optional<ImagePlus> opened = ImageFolder.open(cut);
            opened.ifPresent(found -> assertSame(expected, found));
            refused += opened.isEmpty() ? 1 : 0;
        }
        assertTrue(refused >= 35, type + ": refused only " + refused);
    }

    @Test
    void opensStacksOfEveryDepth() {
        for (final int depth : List.of(8, 16, 32)) {
            final ImagePlus image = TestImages.composite("c", depth, 3, 2, 2);
            final Path file = folder.resolve("c" + depth + ".tif");
            new FileSaver(image).saveAsTiffStack(file.toString());
            final ImagePlus opened = ImageFolder.open(file).orElseThrow();
            assertArrayEquals(image.getDimensions(), opened.getDimensions());
            assertSame(image, opened);
        }
    }

    static Stream<Path> shared() throws IOException {
        final Path images = Path.of("../shared/testdata/images");
        if (!Files.isDirectory(images)) {
            return Stream.of(images);
        }
        return ImageFolder.files(images).stream().filter(f -> !f.toString().endsWith(".csv"));
    }

    @ParameterizedTest
    @MethodSource("shared")
    void opensSharedImagesAsImageJDoes(final Path file) {
        assumeTrue(Files.isRegularFile(file), "../shared is not here");
        assertSame(
                new Opener().openImage(file.toString()), ImageFolder.open(file).orElseThrow());
    }

    private static void assertSame(final ImagePlus expected, final ImagePlus opened) {
        assertEquals(expected.getType(), opened.getType());
        final List<Plane> planes = ImagePixels.of(opened, Scope.STACK).planes();
        final List<Plane> others = ImagePixels.of(expected, Scope.STACK).planes();
        assertEquals(others.size(), planes.size());
        for (int i = 0; i < planes.size(); i++) {
            assertArrayEquals(others.get(i).rgb(), planes.get(i).rgb());
        }
    }
}
