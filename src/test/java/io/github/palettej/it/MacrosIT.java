/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every macro that comes with PaletteJ runs headless from the packaged jar and says what its first lines promise. */
class MacrosIT {
    private static final Path MACROS = Path.of("macros").toAbsolutePath();
    private static final Path PHOTO = Path.of("src/test/resources/images/coffee.png");

    /** What each short macro prints for the photo, among other lines. */
    private static final Map<String, String> PROMISES = Map.of(
            "Color_Histogram.ijm", "histogram picture: ",
            "Dominant_Colors.ijm", " %  ",
            "KMeans_Colors.ijm", "class 6  #",
            "Reduce_Colors.ijm", "16 colors: PSNR ",
            "Sort_Colors.ijm", "#008080  teal",
            // Within 0.02 of the 52.937 that libvips documents for green and misty rose.
            "Color_Difference.ijm", "CIEDE2000: 52.9285",
            "Palette_Differences.ijm", "hardest to tell apart: #",
            "Color_Functions.ijm", "nearest to #336699 of red, navy, teal: #008080");

    @TempDir
    Path folder;

    private HeadlessImageJ imagej;
    private Path photos;

    @BeforeEach
    void layOutAnInstallationBesideAFolderWithAnAwkwardName() throws IOException {
        imagej = new HeadlessImageJ(Files.createDirectory(folder.resolve("ImageJ")));
        photos = Files.createDirectory(folder.resolve("Fotos für später (1)"));
        Files.copy(PHOTO, photos.resolve("coffee 1.png"));
    }

    @Test
    void everyShortMacroPrintsItsAnswer() throws Exception {
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        for (final String name : PROMISES.keySet()) {
            cases.put(
                    name,
                    new HeadlessImageJ.Case(
                            "open('" + photos.resolve("coffee 1.png") + "');", Files.readString(MACROS.resolve(name))));
        }
        imagej.cases(cases).forEach((name, answer) -> {
            assertSound(answer.printed());
            assertTrue(answer.printed().contains(PROMISES.get(name)), answer.printed());
        });
    }

    @Test
    void shortMacroOpensThePictureOfItsArgument() throws Exception {
        final String printed = imagej.batch(
                MACROS.resolve("KMeans_Colors.ijm"),
                photos.resolve("coffee 1.png").toString());
        assertSound(printed);
        assertTrue(printed.contains(PROMISES.get("KMeans_Colors.ijm")), printed);
    }

    @Test
    void notebookWritesEveryPictureAndTable() throws Exception {
        final Path output = folder.resolve("new folder").resolve("notebook");
        final String printed = imagej.batch(
                MACROS.resolve("Color_Clustering_Notebook.ijm"),
                "image=[" + photos.resolve("coffee 1.png") + "] output=[" + output + "] scale=0.5");
        assertSound(printed);
        assertTrue(printed.contains("300 x 200 pixels, 3 channels"), printed);
        assertTrue(printed.contains("differences of neighbors: 31, below 2.3: "), printed);
        assertEquals(
                List.of(
                        "dominant-differences.csv",
                        "dominant-sorted.csv",
                        "dominant-sorted.png",
                        "dominant.csv",
                        "dominant.png",
                        "histogram.csv",
                        "histogram.png",
                        "kmeans-differences.csv",
                        "kmeans-sorted.csv",
                        "kmeans-sorted.png",
                        "kmeans.csv",
                        "kmeans.png",
                        "reduced.csv",
                        "reduced.png"),
                namesIn(output));
        assertEquals(33, Files.readAllLines(output.resolve("kmeans.csv")).size());
        assertEquals(7, Files.readAllLines(output.resolve("reduced.csv")).size());
    }

    @Test
    void batchWritesOneTableForAllPicturesOfAFolder() throws Exception {
        Files.copy(PHOTO, photos.resolve("coffee 2.png"));
        Files.writeString(photos.resolve("notes.txt"), "no picture");
        final Path output = folder.resolve("results");
        final String printed =
                imagej.batch(MACROS.resolve("Batch_Folder.ijm"), "input=[" + photos + "] output=[" + output + "]");
        assertSound(printed);
        assertTrue(printed.contains("2 pictures, 16 rows in palettes.csv"), printed);
        assertEquals(List.of("coffee 1-8-colors.png", "coffee 2-8-colors.png", "palettes.csv"), namesIn(output));
    }

    @Test
    void everyMacroIsTested() throws IOException {
        final List<String> tested = Stream.concat(
                        PROMISES.keySet().stream(), Stream.of("Batch_Folder.ijm", "Color_Clustering_Notebook.ijm"))
                .sorted()
                .toList();
        assertEquals(
                tested, namesIn(MACROS).stream().filter(n -> n.endsWith(".ijm")).toList());
    }

    private static void assertSound(final String printed) {
        for (final String sign : List.of("Macro Error", "[aborted]", "Unrecognized command", "Exception", "NaN")) {
            assertTrue(!printed.contains(sign), printed);
        }
    }

    private static List<String> namesIn(final Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
