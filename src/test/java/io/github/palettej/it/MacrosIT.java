/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ColorProcessor;
import io.github.palettej.FailureSigns;
import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Files.copy(PHOTO, photos.resolve("coffee 2.PNG"));
        Files.writeString(photos.resolve("notes.txt"), "no picture");
        final Path output = folder.resolve("results");
        final String printed =
                imagej.batch(MACROS.resolve("Batch_Folder.ijm"), "input=[" + photos + "] output=[" + output + "]");
        assertSound(printed);
        assertTrue(printed.contains("2 pictures, 16 rows in palettes.csv"), printed);
        assertEquals(List.of("coffee 1-8-colors.png", "coffee 2-8-colors.png", "palettes.csv"), namesIn(output));
    }

    @Test
    void percentAreaCountsTheSameClassesInPicturesOfAnySize() throws Exception {
        final Path fields = drawFields("fields");
        final Path output = folder.resolve("a new").resolve("folder");
        final String printed = imagej.batch(
                MACROS.resolve("Percent_Area.ijm"),
                "input=[" + fields + "] output=[" + output + "] classes=8 labels=true");
        assertSound(printed);
        // Three colors, from dark to light; the ground around the smaller picture is none of them.
        assertEquals(
                List.of(
                        "Image,1 #0000ff,2 #ff0000,3 #00ff00",
                        "a.tif,25.0000,75.0000,0.0000",
                        "b.PNG,10.0000,0.0000,90.0000"),
                Files.readAllLines(output.resolve("percent-area-wide.csv")));
        assertEquals(
                List.of("a-labels.tif", "b-labels.tif", "percent-area-wide.csv", "percent-area.csv"), namesIn(output));
        // 300 blue pixels of a quarter of a square micrometer.
        assertTrue(
                Files.readString(output.resolve("percent-area.csv")).contains(",300,25.0000,75,µm^2,"),
                Files.readString(output.resolve("percent-area.csv")));
    }

    @Test
    void percentAreaTakesAGivenPaletteAndLeavesColorsOut() throws Exception {
        final Path output = folder.resolve("given");
        assertSound(imagej.batch(
                MACROS.resolve("Percent_Area.ijm"),
                "input=[" + drawFields("fields") + "] output=[" + output
                        + "] palette=[rgb(0, 0, 250), green] unknown=10 exclude=[red, #fff] within=1"));
        assertEquals(
                List.of(
                        "Image,1 #0000fa,2 #008000,unknown",
                        "a.tif,100.0000,0.0000,0.0000",
                        "b.PNG,10.0000,0.0000,90.0000"),
                Files.readAllLines(output.resolve("percent-area-wide.csv")));
    }

    @Test
    void percentAreaTakesEveryKindOfPicture() throws Exception {
        final Path shared = Path.of("../shared/testdata/images");
        assumeTrue(Files.isDirectory(shared), "../shared is not here");
        final List<String> names = List.of(
                "alpha_beetle.png",
                "bit16_cells_3ch.tif",
                "fluorescence_nuclei.png",
                "indexed_toys_64.gif",
                "plain_wheat.png",
                "stack_he_5.tif");
        final Path fields = Files.createDirectory(folder.resolve("shared"));
        for (final String name : names) {
            Files.copy(shared.resolve(name), fields.resolve(name));
        }
        final Path output = folder.resolve("of shared");
        final String printed = imagej.batch(
                MACROS.resolve("Percent_Area.ijm"), "input=[" + fields + "] output=[" + output + "] classes=5");
        assertSound(printed);
        assertTrue(printed.contains("6 pictures, 30 rows in percent-area.csv"), printed);
        final List<String> wide = Files.readAllLines(output.resolve("percent-area-wide.csv"));
        for (int i = 0; i < names.size(); i++) {
            final String[] cells = wide.get(i + 1).split(",");
            assertEquals(names.get(i), cells[0]);
            assertEquals(
                    100,
                    Stream.of(cells).skip(1).mapToDouble(Double::parseDouble).sum(),
                    0.001);
        }
    }

    @Test
    void controlPaletteMeasuresTreatedPicturesInTheClassesOfTheControlGroup() throws Exception {
        final Path output = folder.resolve("groups");
        final String printed = imagej.batch(
                MACROS.resolve("Control_Palette.ijm"),
                "control=[" + drawFields("control") + "] treated=[" + photos + "] output=[" + output
                        + "] classes=3 unknown=20");
        assertSound(printed);
        assertTrue(printed.contains("2 control and 1 treated pictures, 12 rows in control-palette.csv"), printed);
        assertTrue(printed.contains("class 1  #0000ff  control 17.50 %  treated 0.00 %  change -17.50"), printed);
        assertTrue(printed.contains("class 0"), printed);
        final List<String> rows = Files.readAllLines(output.resolve("control-palette.csv"));
        assertTrue(rows.get(0).endsWith(",Group"), rows.get(0));
        assertEquals(8, rows.stream().filter(r -> r.endsWith(",control")).count());
        assertEquals(4, rows.stream().filter(r -> r.endsWith(",treated")).count());
    }

    @Test
    void beforeAndAfterMapsWhatChanged() throws Exception {
        final Path before = drawFields("before").resolve("a.tif");
        final Path after = Files.createDirectory(folder.resolve("after")).resolve("a.tif");
        new FileSaver(drawn(40, 30, Color.RED, new Rectangle(30, 0, 10, 18), Color.BLUE)).saveAsTiff(after.toString());
        final Path output = folder.resolve("change");
        final String printed = imagej.batch(
                MACROS.resolve("Before_After.ijm"),
                "before=[" + before + "] after=[" + after + "] output=[" + output + "]");
        assertSound(printed);
        assertTrue(printed.contains("a.tif against a.tif: mean "), printed);
        assertTrue(printed.contains(", changed 10.00 % of the pixels"), printed);
        assertEquals(List.of("before-after.csv", "before-after.png", "before-after.tif"), namesIn(output));
    }

    @Test
    void wrongArgumentsGetOneSentence() throws Exception {
        final Path none = folder.resolve("none");
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        wrong(cases, "input must be a folder, but was " + none + "/", "Percent_Area.ijm", "input=[" + none + "]");
        wrong(
                cases,
                "classes must be 2..256, but was many",
                "Percent_Area.ijm",
                "input=[" + photos + "] output=[" + none + "] classes=many");
        wrong(
                cases,
                "There is no picture (.png .jpg .tif .gif .bmp) in " + folder + "/",
                "Control_Palette.ijm",
                "control=[" + folder + "] treated=[" + photos + "] output=[" + none + "]");
        wrong(
                cases,
                "after must be a file that exists, but was " + folder,
                "Before_After.ijm",
                "before=[" + photos.resolve("coffee 1.png") + "] after=[" + folder + "] output=[" + none + "]");
        imagej.cases(cases)
                .forEach((sentence, answer) ->
                        assertEquals(sentence, answer.printed().strip()));
    }

    private static void wrong(
            final Map<String, HeadlessImageJ.Case> cases,
            final String sentence,
            final String macro,
            final String argument)
            throws IOException {
        final String text = Files.readString(MACROS.resolve(macro));
        cases.put(sentence, new HeadlessImageJ.Case("", text.replace("getArgument()", '"' + argument + '"')));
    }

    /** Two pictures of other sizes and three colors: 1200 pixels, a quarter blue, and 1000 pixels, a tenth blue. */
    private Path drawFields(final String name) throws IOException {
        final Path fields = Files.createDirectory(folder.resolve(name));
        final ImagePlus wide = drawn(40, 30, Color.RED, new Rectangle(30, 0, 10, 30), Color.BLUE);
        wide.getCalibration().pixelWidth = 0.5;
        wide.getCalibration().pixelHeight = 0.5;
        wide.getCalibration().setUnit("um");
        new FileSaver(wide).saveAsTiff(fields.resolve("a.tif").toString());
        final ImagePlus high = drawn(20, 50, Color.GREEN, new Rectangle(0, 0, 20, 5), Color.BLUE);
        new FileSaver(high).saveAsPng(fields.resolve("b.PNG").toString());
        return fields;
    }

    private static ImagePlus drawn(
            final int width, final int height, final Color ground, final Rectangle part, final Color color) {
        final ColorProcessor pixels = new ColorProcessor(width, height);
        pixels.setColor(ground);
        pixels.fill();
        pixels.setColor(color);
        pixels.fillRect(part.x, part.y, part.width, part.height);
        return new ImagePlus("drawn", pixels);
    }

    @Test
    void everyMacroIsTested() throws IOException {
        final List<String> tested = Stream.concat(
                        PROMISES.keySet().stream(),
                        Stream.of(
                                "Batch_Folder.ijm",
                                "Before_After.ijm",
                                "Color_Clustering_Notebook.ijm",
                                "Control_Palette.ijm",
                                "Percent_Area.ijm"))
                .sorted()
                .toList();
        assertEquals(
                tested, namesIn(MACROS).stream().filter(n -> n.endsWith(".ijm")).toList());
    }

    private static void assertSound(final String printed) {
        assertEquals(Optional.empty(), FailureSigns.in(printed, "NaN"), printed);
    }

    private static List<String> namesIn(final Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().collect(Collectors.toList());
        }
    }
}
