/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import io.github.palettej.color.file.PaletteDocument;
import io.github.palettej.color.file.PaletteFile;
import io.github.palettej.color.file.PaletteFormat;
import io.github.palettej.imagej.Tables;
import io.github.palettej.imagej.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteCommandsTest {
    @TempDir
    private Path folder;

    @BeforeEach
    @AfterEach
    void clear() {
        ResultsTable.getResultsTable().reset();
        WindowManager.setTempCurrentImage(null);
    }

    /** 60 red, 30 lime, 10 blue pixels; the seed moves them. */
    private static ImagePlus image(final long seed) {
        final int[] pixels = new int[100];
        for (int i = 0; i < 100; i++) {
            pixels[i] = i < 60 ? 0xff0000 : i < 90 ? 0x00ff00 : 0x0000ff;
        }
        final Random random = new Random(seed);
        for (int i = 99; i > 0 && seed != 0; i--) {
            final int j = random.nextInt(i + 1);
            final int kept = pixels[i];
            pixels[i] = pixels[j];
            pixels[j] = kept;
        }
        return new ImagePlus("photo.png", new ColorProcessor(10, 10, pixels));
    }

    private static ResultsTable results() {
        return ResultsTable.getResultsTable();
    }

    private static ColorCommand ran(final ColorCommand command) {
        command.run();
        assertFalse(command.isCanceled(), command.getCancelReason());
        return command;
    }

    private static String refusal(final ColorCommand command) {
        return assertThrows(IllegalArgumentException.class, command::execute).getMessage();
    }

    private static ColorCommand save(final Path file) {
        return new SavePaletteCommand().set("path", file.toString());
    }

    private static ColorCommand open(final Path file) {
        return new OpenPaletteCommand().set("path", file.toString());
    }

    private Path made(final long seed) {
        final Path file = folder.resolve("made.json");
        ran(new KMeansColorsCommand()
                .set("image", image(seed))
                .set("clusters", 2)
                .set("seed", 7));
        ran(save(file));
        return file;
    }

    @ParameterizedTest
    @EnumSource(PaletteFormat.class)
    void whatIsSavedOpensWithTheSameColors(final PaletteFormat format) {
        final Path file = folder.resolve("Größe und Farbe." + format.extension());
        ran(new SavePaletteCommand().set("path", " " + file + " ").set("palette", "red, rgb(1, 2, 3), misty rose"));
        final ColorCommand opened = ran(open(file));
        assertEquals(
                Rgb.parseList("red, rgb(1, 2, 3), misty rose"),
                opened.output("palette", Palette.class).colors());
        assertEquals("#ffe4e1", results().getStringValue("Hex", 2));
        assertEquals("mistyrose", results().getStringValue("Name", 2));
        assertEquals(file.getFileName().toString(), results().getStringValue("Image", 0));
        assertTrue(Double.isNaN(results().getValue("Count", 0)));
        assertTrue(Double.isNaN(results().getValue("Area", 0)));
        final ImagePlus sheet = opened.output("swatchSheet", ImagePlus.class);
        assertEquals(file.getFileName().toString(), sheet.getTitle());
        assertEquals(150, sheet.getWidth());
        assertEquals(50, sheet.getHeight());
        assertFalse(opened.makesImage());
    }

    @Test
    void countsNamesAndTotalSurviveAFile() {
        ran(new DominantColorsCommand().set("image", image(0)).set("colors", 2));
        for (final String extension : List.of("json", "csv")) {
            final Path file = folder.resolve("a." + extension);
            ran(save(file));
            final PaletteDocument document = PaletteFile.read(file);
            assertEquals(60, document.colors().get(0).swatch().count());
            assertEquals("red", document.colors().get(0).name());
        }
        assertEquals(100, PaletteFile.read(folder.resolve("a.json")).total());
        ran(open(folder.resolve("a.json")));
        assertEquals(30, results().getValue("Count", 1));
        assertEquals(30.0, results().getValue("Percent", 1));
        assertFalse(results().columnExists("SwatchName"));
    }

    @Test
    void namesOfTheFileAreKept() throws IOException {
        final Path file = folder.resolve("a.gpl");
        Files.writeString(file, "GIMP Palette\nName: x\n#\n255 0 0 Skin, \"warm\"\n0 0 255\n");
        ran(open(file));
        assertEquals("Skin, \"warm\"", results().getStringValue("SwatchName", 0));
        assertEquals("red", results().getStringValue("Name", 0));
        assertEquals("", results().getStringValue("SwatchName", 1));
        ran(save(folder.resolve("b.ase")));
        final PaletteDocument saved = PaletteFile.read(folder.resolve("b.ase"));
        assertEquals("Skin, \"warm\"", saved.colors().get(0).name());
        assertEquals("blue", saved.colors().get(1).name());
    }

    @Test
    void jsonTellsWhatThePaletteWasMadeWith() {
        final Map<String, String> details = PaletteFile.read(made(0)).details();
        assertEquals("K-Means Colors", details.get("command"));
        assertEquals("photo.png", details.get("image"));
        assertEquals("100", details.get("counted"));
        assertEquals("7", details.get("option.seed"));
        assertEquals("2", details.get("option.clusters"));
        assertEquals(Version.text(), details.get("version"));
        assertTrue(details.get("pixels").matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void samePixelsAgreeWhereverTheyLie() {
        final Path file = made(0);
        WindowManager.setTempCurrentImage(image(5));
        final ColorCommand opened = ran(open(file));
        assertEquals(1, results().getValue(OpenPaletteCommand.SAME_PIXELS, 1));
        assertEquals(1, results().getValue(OpenPaletteCommand.SAME_VERSION, 0));
        assertEquals(
                "made.json was made by K-Means Colors from \"photo.png\"; the active image \"photo.png\" has the same"
                        + " 100 pixels; the version of PaletteJ is the same, " + Version.text() + ".",
                opened.output("remark", String.class));
    }

    @Test
    void otherPixelsDoNotAgree() {
        final Path file = made(0);
        final ImagePlus other = image(0);
        other.setRoi(0, 0, 10, 6);
        WindowManager.setTempCurrentImage(other);
        final ColorCommand opened = ran(open(file));
        assertEquals(0, results().getValue(OpenPaletteCommand.SAME_PIXELS, 0));
        assertTrue(
                opened.output("remark", String.class).contains("has other pixels (60 counted, 100 then)"),
                opened.output("remark", String.class));
    }

    @Test
    void exclusionIsRepeatedBeforePixelsAreCompared() {
        final Path file = folder.resolve("a.json");
        ran(new DominantColorsCommand().set("image", image(0)).set("exclude", "blue"));
        ran(save(file));
        WindowManager.setTempCurrentImage(image(1));
        ran(open(file));
        assertEquals(1, results().getValue(OpenPaletteCommand.SAME_PIXELS, 0));
    }

    /** Pixels that are displayed alike but differ in the values of a channel, and the other way round. */
    @Test
    void valuesOfChannelsAreComparedAndNotTheirDisplay() {
        final Path file = folder.resolve("channels.json");
        final ImagePlus image = TestImages.composite("c.tif", 16, 3, 2, 1);
        image.setRoi(3, 2, 20, 9);
        ran(new KMeansColorsCommand()
                .set("image", image)
                .set("space", "Channels")
                .set("scope", "Each slice")
                .set("clusters", "3"));
        ran(save(file));
        final Map<String, String> details = PaletteFile.read(file).details();
        assertEquals("360", details.get("counted"));
        assertEquals("Channels", details.get("option.space"));
        WindowManager.setTempCurrentImage(image);
        image.setDisplayRange(5, 17);
        ran(open(file));
        assertEquals(1, results().getValue(OpenPaletteCommand.SAME_PIXELS, 0));
        final ImageProcessor last = image.getStack().getProcessor(6);
        last.set(4, 3, last.get(4, 3) ^ 1);
        ran(open(file));
        assertEquals(0, results().getValue(OpenPaletteCommand.SAME_PIXELS, 0));
        last.set(4, 3, last.get(4, 3) ^ 1);
        image.setRoi(3, 2, 20, 8);
        ran(open(file));
        assertEquals(0, results().getValue(OpenPaletteCommand.SAME_PIXELS, 0));
    }

    @Test
    void withoutAnImageOnlyTheVersionIsCompared() {
        final ColorCommand opened = ran(open(made(0)));
        assertFalse(results().columnExists(OpenPaletteCommand.SAME_PIXELS));
        assertEquals(1, results().getValue(OpenPaletteCommand.SAME_VERSION, 0));
        assertTrue(opened.output("remark", String.class).contains("open that image"));
    }

    @Test
    void detailsThatAreNotUnderstoodAreSaidSo() throws IOException {
        final Path file = made(0);
        final String text = Files.readString(file);
        Files.writeString(
                file, text.replace("option.clusters", "option.future").replace(Version.text() + "\"", "9.9\""));
        WindowManager.setTempCurrentImage(image(0));
        final ColorCommand opened = ran(open(file));
        final String remark = opened.output("remark", String.class);
        assertTrue(remark.contains("cannot be compared, since \"future\" is not a key of K-Means Colors"), remark);
        assertTrue(remark.contains("was 9.9 and is " + Version.text()), remark);
        assertEquals(0, results().getValue(OpenPaletteCommand.SAME_VERSION, 0));
        Files.writeString(file, text.replace("\"command\": \"K-Means Colors\"", "\"command\": \"Save Palette\""));
        assertTrue(ran(open(file)).output("remark", String.class).contains("is not a key of Save Palette"));
        Files.writeString(file, text.replace("\"command\": \"K-Means Colors\"", "\"command\": \"Paint\""));
        assertTrue(ran(open(file)).output("remark", String.class).contains("there is no command \"Paint\""));
    }

    @Test
    void detailsAreForgottenWhenRowsChange() {
        ran(new DominantColorsCommand().set("image", image(0)));
        assertFalse(Tables.details(Tables.RESULTS).isEmpty());
        results().setValue("Hex", 0, "#123456");
        assertTrue(Tables.details(Tables.RESULTS).isEmpty());
        ran(new DominantColorsCommand().set("image", image(0)));
        results().deleteRow(0);
        assertTrue(Tables.details(Tables.RESULTS).isEmpty());
        ran(new DominantColorsCommand().set("image", image(0)));
        results().setValue("Mine", 0, 1);
        assertFalse(Tables.details(Tables.RESULTS).isEmpty());
        ran(new DominantColorsCommand().set("image", image(0)).set("append", true));
        assertTrue(Tables.details(Tables.RESULTS).isEmpty());
    }

    @Test
    void twoPalettesInOneTableAreSavedTogether() {
        ran(new DominantColorsCommand().set("image", image(0)).set("colors", 1));
        ran(new DominantColorsCommand().set("image", image(0)).set("colors", 1).set("append", true));
        final Path file = folder.resolve("a.json");
        ran(save(file));
        final PaletteDocument document = PaletteFile.read(file);
        assertEquals(2, document.colors().size());
        assertEquals(120, document.total());
        assertEquals(Map.of(), document.details());
    }

    @Test
    void savingAFileIsConvertingIt() {
        final Path file = made(0);
        final Path other = folder.resolve("copy.json");
        ran(save(other).set("palette", file.toString()));
        assertEquals(PaletteFile.read(file), PaletteFile.read(other));
        ran(open(file));
        ran(save(other).set("palette", "table:Results"));
        assertEquals(PaletteFile.read(file).details(), PaletteFile.read(other).details());
    }

    @Test
    void decimalCommaOfTheSystemChangesNothing() throws IOException {
        final Locale before = Locale.getDefault();
        final Path file = made(0);
        final byte[] bytes = Files.readAllBytes(file);
        try {
            Locale.setDefault(Locale.GERMANY);
            clear();
            assertEquals(new String(bytes), Files.readString(made(0)));
            ran(open(file));
            assertEquals(60.0, results().getValue("Percent", 0) + results().getValue("Percent", 1) - 40);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void largeCountsAreExact() {
        final Path file = folder.resolve("a.json");
        final long large = 876_543_210_123L;
        PaletteFile.write(
                file, PaletteDocument.of("", new Palette(List.of(new Swatch(new Rgb(1, 2, 3), large)), large + 5)));
        ran(open(file));
        assertEquals(large, results().getValue("Count", 0));
        assertEquals(Long.toString(large), results().getStringValue("Count", 0));
        ran(save(file));
        assertEquals(large, PaletteFile.read(file).colors().get(0).swatch().count());
        assertEquals(large + 5, PaletteFile.read(file).total());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, 0.5, 2e13, Double.POSITIVE_INFINITY})
    void countsThatAreNoneAreRefused(final double count) {
        results().addRow();
        results().addValue("Hex", "#010203");
        results().addValue("Count", count);
        assertEquals(
                "palette must have numbers of pixels, 0..10000000000000, in the column Count of \"Results\", but has "
                        + count + " for #010203",
                refusal(save(folder.resolve("a.gpl"))));
        assertFalse(Files.exists(folder.resolve("a.gpl")));
    }

    @Test
    void tablesWithoutColorsAreRefused() {
        final Path file = folder.resolve("a.gpl");
        final String sentence = "palette is required, since the table Results has no column Hex with colors";
        assertEquals(sentence, refusal(save(file)));
        ran(new ColorDifferenceCommand().set("first", "red").set("second", "blue"));
        assertEquals(sentence, refusal(save(file)));
        results().setValue("Hex", 0, "");
        assertEquals(sentence, refusal(save(file)));
        results().setValue("Hex", 0, "reddish");
        assertEquals(
                "palette must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was \"reddish\"",
                refusal(save(file)));
        assertEquals(
                "palette must name an open table, but there is no table \"x\"",
                refusal(save(file).set("palette", "table:x")));
        assertFalse(Files.exists(file));
    }

    @Test
    void filesThatCannotBeAreRefusedByName() throws IOException {
        final SavePaletteCommand none = new SavePaletteCommand();
        assertEquals("path is required", refusal(none));
        final String known = " is no palette file: its name must end in .gpl, .ase, .aco, .act, .pal, .lut, .css, .csv,"
                + " .json; choose another path or format";
        final String rule = "path must be a palette file, but ";
        assertEquals(
                rule + "a.png" + known, refusal(save(folder.resolve("a.png")).set("palette", "red")));
        assertEquals(rule + "a" + known, refusal(save(folder.resolve("a")).set("palette", "red")));
        assertEquals(
                "path must be a palette file, but a.gpl cannot be written: there is no folder " + folder.resolve("no")
                        + "; choose another path or format",
                refusal(save(folder.resolve("no/a.gpl")).set("palette", "red")));
        Files.createDirectory(folder.resolve("b.gpl"));
        assertEquals(
                "path must be a palette file, but b.gpl cannot be written: it is a folder; choose another path or format",
                refusal(save(folder.resolve("b.gpl")).set("palette", "red")));
        assertEquals(
                "path must be a palette file, but b.gpl cannot be read: it is a folder; choose another file",
                refusal(open(folder.resolve("b.gpl"))));
        assertEquals(
                "path must be a palette file, but c.gpl cannot be read: there is no such file; choose another file",
                refusal(open(folder.resolve("c.gpl"))));
        assertEquals(
                "path must be the path of a file, but was \"/\"", refusal(new OpenPaletteCommand().set("path", "/")));
        assertTrue(
                refusal(new OpenPaletteCommand().set("path", "a\0.gpl")).startsWith("path must be a name that files"));
        assertTrue(refusal(save(folder.resolve("a.gpl")).set("palette", "red").set("append", true))
                .startsWith("table and append must be left out"));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void foldersThatAreNotWritableAreRefused() {
        final Path system = Path.of("/proc");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(system));
        final String sentence = refusal(save(system.resolve("a.gpl")).set("palette", "red"));
        assertTrue(sentence.startsWith("path must be a palette file, but a.gpl cannot be written: "), sentence);
        assertFalse(sentence.contains("part"), sentence);
    }

    @Test
    void mislabeledAndTooLargeFilesAreRefused() throws IOException {
        final Path file = folder.resolve("a.ase");
        Files.writeString(file, "GIMP Palette\n255 0 0\n");
        assertTrue(refusal(open(file))
                .startsWith("path must be a palette file, but a.ase is not an Adobe swatch exchange file: "));
        final Path large = folder.resolve("b.gpl");
        Files.writeString(large, "GIMP Palette\n" + "1 2 3\n".repeat(4097));
        assertEquals(
                "path must be a palette of at most 4096 colors, but b.gpl has 4097; choose another file",
                refusal(open(large)));
        assertEquals(
                "path must be a palette file, but a.act cannot be written: .act holds at most 256 colors, but there are 257; choose another path or format",
                refusal(save(folder.resolve("a.act")).set("palette", "red,".repeat(256) + "red")));
    }

    /** Whatever is in a file: it opens or is refused by name, and the table is as before. */
    @Test
    void mutatedFilesOpenOrAreRefused() throws IOException {
        final Random random = new Random(3);
        made(0);
        for (final PaletteFormat format : PaletteFormat.values()) {
            final Path file = folder.resolve("m." + format.extension());
            ran(save(file).set("palette", folder.resolve("made.json").toString()));
            final byte[] good = Files.readAllBytes(file);
            for (int i = 0; i < 100; i++) {
                final byte[] bytes = good.clone();
                for (int j = 0; j <= random.nextInt(4); j++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Files.write(file, bytes);
                final int before = results().size();
                final ColorCommand command = open(file);
                WindowManager.setTempCurrentImage(i % 2 == 0 ? image(i) : null);
                try {
                    command.execute();
                } catch (final IllegalArgumentException e) {
                    assertTrue(
                            e.getMessage()
                                    .startsWith(
                                            "path must be a palette file, but m." + format.extension() + " is not a"),
                            e.getMessage());
                    assertFalse(command.made("rows", ResultsTable.class).isPresent());
                }
                assertEquals(before, results().size());
            }
        }
    }

    @Test
    void percentagesNeedCounts() {
        assertEquals(
                "text must be None or Hex for colors that come without counts, but was \"Percent\"",
                refusal(new SortColorsCommand().set("colors", "red,blue").set("text", "percent")));
    }
}
