/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static io.github.palettej.command.ImageCommandsTest.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.Scope;
import io.github.palettej.imagej.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One palette of many images: the palette of all their pixels in one image. */
class JointPaletteTest {
    private final List<ImagePlus> open = new ArrayList<>();

    @TempDir
    Path parent;

    @AfterEach
    void close() {
        open.forEach(Interpreter::removeBatchModeImage);
        Interpreter.batchMode = false;
    }

    private void open(final ImagePlus... images) {
        Interpreter.batchMode = true;
        for (final ImagePlus image : images) {
            Interpreter.addBatchModeImage(image);
            open.add(image);
        }
    }

    /** RGB, a stack, a grey stack through its range, and a composite of 16 bits. */
    private static List<ImagePlus> images() {
        final ImagePlus grey = TestImages.greyStack("10 grey", 16, 2);
        grey.setDisplayRange(100, 9000);
        return List.of(
                TestImages.rgb("2 photo [a]", 40, 30, 7),
                grey,
                TestImages.rgbStack("1 stack", 21, 13, 3),
                TestImages.composite("9 cells", 16, 3, 2, 1));
    }

    private Path folder(final List<ImagePlus> images) throws IOException {
        final Path folder = Files.createDirectory(parent.resolve("Felder für später (1)"));
        for (final ImagePlus image : images) {
            final FileSaver saver = new FileSaver(image);
            final String path = folder.resolve(image.getTitle() + ".tif").toString();
            assertTrue(image.getStackSize() > 1 ? saver.saveAsTiffStack(path) : saver.saveAsTiff(path));
        }
        return folder;
    }

    private static ImagePlus concatenated(final List<ImagePlus> images) {
        int[] all = new int[0];
        for (final ImagePlus image : images) {
            final ImagePixels pixels = ImagePixels.of(image, Scope.STACK);
            for (final Plane plane : pixels.planes()) {
                final int[] rgb = plane.rgb();
                for (int i = 0; i < rgb.length; i++) {
                    if (plane.selection().contains(i)) {
                        all = Arrays.copyOf(all, all.length + 1);
                        all[all.length - 1] = rgb[i];
                    }
                }
            }
        }
        return new ImagePlus("all", new ColorProcessor(all.length, 1, all));
    }

    private static ColorCommand joint(final String... inputs) {
        final ColorCommand command = new JointPaletteCommand();
        for (int i = 0; i < inputs.length; i += 2) {
            command.set(inputs[i], inputs[i + 1]);
        }
        command.execute();
        return command;
    }

    private static void assertSame(final ResultsTable expected, final ResultsTable rows) {
        assertEquals(expected.size(), rows.size());
        for (int row = 0; row < rows.size(); row++) {
            for (final String column : List.of("Class", "Hex", "L", "Name", "Count", "Percent", "NextDeltaE")) {
                assertEquals(expected.getStringValue(column, row), rows.getStringValue(column, row));
            }
            assertEquals(0, rows.getValue("Slice", row));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clusters=5",
                "clusters=7 space=OKLab refine=None restarts=2 seed=9 order=Lightness",
                "clusters=4 weighting=Unique colors space=sRGB",
                "clusters=6 exclude=black within=12"
            })
    void isThatOfTheConcatenatedPixels(final String keys) throws IOException {
        final Path folder = folder(images());
        final String[] words = keys.split("[ =](?!colors)");
        final String[] jointly = Arrays.copyOf(words, words.length + 2);
        jointly[words.length] = "folder";
        jointly[words.length + 1] = folder.toString();
        final ResultsTable expected =
                rows(ImageCommandsTest.run(new KMeansColorsCommand(), concatenated(images()), words));
        final ResultsTable rows = rows(joint(jointly));
        assertSame(expected, rows);
        assertEquals("Felder für später (1)", rows.getStringValue("Image", 0));
        assertEquals("4", rows.getStringValue("Images", 0));
        assertEquals(keys.contains("exclude"), rows.columnExists("Excluded"));
        open(images().toArray(ImagePlus[]::new));
        assertSame(expected, rows(joint(words)));
    }

    @Test
    void selectionsLimitThePixels() throws IOException {
        final List<ImagePlus> images = images();
        images.get(0).setRoi(new Roi(3, 4, 10, 9));
        images.get(2).setRoi(new Roi(-3, 4, 10, 9));
        final ResultsTable expected =
                rows(ImageCommandsTest.run(new KMeansColorsCommand(), concatenated(images), "clusters", "5"));
        open(images.toArray(ImagePlus[]::new));
        assertSame(expected, rows(joint("clusters", "5")));
        assertSame(
                expected, rows(joint("clusters", "5", "folder", folder(images).toString())));
    }

    @Test
    void opensTheFilesInTheOrderOfTheirNumbersOneByOne() throws IOException {
        final Path folder = Files.createDirectory(parent.resolve("f"));
        for (final String name : List.of("b10.png", "b9.png", "B2.png", "a.txt", ".hidden", "Thumbs.db")) {
            Files.writeString(folder.resolve(name), "no image");
        }
        Files.createDirectory(folder.resolve("b3.png"));
        final List<String> opened = new ArrayList<>();
        final JointPaletteCommand command = new JointPaletteCommand();
        command.set("folder", folder.toString()).set("swatches", "true");
        command.opener(path -> {
            final String name = path.getFileName().toString();
            opened.add(name);
            return name.equals("a.txt")
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(TestImages.rgb(name, 5, 5, opened.size()));
        });
        command.execute();
        assertEquals(List.of("a.txt", "B2.png", "b9.png", "b10.png"), opened);
        assertEquals("3", rows(command).getStringValue("Images", 0));
        assertEquals("f-joint", command.output("swatchSheet", ImagePlus.class).getTitle());
        assertEquals(
                "Passed over in \"f\", since ImageJ does not open it as an image: a.txt",
                command.output("remark", String.class));
    }

    @Test
    void passesOverWhatIsNoImage() throws IOException {
        final Path folder = folder(List.of(TestImages.rgb("a", 9, 8, 1), TestImages.rgb("b", 5, 4, 2)));
        final byte[] tiff = Files.readAllBytes(folder.resolve("a.tif"));
        Files.write(folder.resolve("cut.tif"), Arrays.copyOf(tiff, tiff.length - 30));
        final FileSaver saver = new FileSaver(TestImages.rgb("whole", 90, 80, 1));
        final Path whole = parent.resolve("whole");
        assertTrue(saver.saveAsPng(whole.toString()));
        Files.write(folder.resolve("half.png"), half(whole));
        assertTrue(saver.saveAsJpeg(whole.toString()));
        Files.write(folder.resolve("half.jpg"), half(whole));
        Files.writeString(folder.resolve("notes.csv"), "Hex\n#ffffff\n");
        Files.writeString(folder.resolve("palette.gpl"), "GIMP Palette\n0 0 0\n");
        Files.write(folder.resolve("empty.png"), new byte[0]);
        final ColorCommand command = joint("folder", folder.toString(), "clusters", "2");
        assertEquals("2", rows(command).getStringValue("Images", 0));
        assertEquals(
                9 * 8 + 5 * 4,
                rows(command).getValue("Count", 0) + rows(command).getValue("Count", 1));
        assertTrue(
                command.output("remark", String.class)
                        .endsWith(": cut.tif, empty.png, half.jpg, half.png, notes.csv, palette.gpl"),
                command.output("remark", String.class));
    }

    private static byte[] half(final Path file) throws IOException {
        final byte[] bytes = Files.readAllBytes(file);
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    @Test
    void areaIsThatOfEqualPixels() {
        final ImagePlus one = TestImages.rgb("a", 9, 8, 1);
        final ImagePlus two = TestImages.rgb("b", 5, 4, 2);
        for (final ImagePlus image : List.of(one, two)) {
            image.getCalibration().pixelWidth = 0.5;
            image.getCalibration().pixelHeight = 0.5;
            image.getCalibration().setUnit("mm");
        }
        open(one, two);
        final ResultsTable same = rows(joint("clusters", "2"));
        assertEquals("open images", same.getStringValue("Image", 0));
        assertEquals("mm^2", same.getStringValue("Unit", 0));
        assertEquals(same.getValue("Count", 0) / 4, same.getValue("Area", 0));
        two.getCalibration().pixelWidth = 0.25;
        final ResultsTable other = rows(joint("clusters", "2"));
        assertEquals("", other.getStringValue("Unit", 0));
        assertTrue(Double.isNaN(other.getValue("Area", 0)));
    }

    @Test
    void tellsWhatItWasMadeWith() throws IOException {
        final Path folder = folder(List.of(TestImages.rgb("a", 9, 8, 1), TestImages.rgb("b", 5, 4, 2)));
        final var details = joint("folder", folder.toString()).details().get();
        assertEquals("Joint Palette", details.get(Provenance.COMMAND));
        assertEquals("2", details.get(Provenance.IMAGES));
        assertEquals("92", details.get(Provenance.COUNTED));
        assertTrue(details.get(Provenance.PIXELS).matches("sha256:[0-9a-f]{64}"));
        assertEquals(folder.toString(), details.get("option.folder"));
        final String sentence = Agreement.of("x.json", details, List.of(), Monitor.NONE)
                .orElseThrow()
                .sentence();
        assertTrue(
                sentence.startsWith("x.json was made by Joint Palette from \"Felder für später (1)\"; repeat that to"
                        + " compare their pixels; the version of PaletteJ is the same"),
                sentence);
    }

    @Test
    void whatCannotBeIsSaidInASentence() throws IOException {
        assertSentence("folder is required, since no image is open");
        assertSentence(
                "folder must be the path of a folder, but there is no folder \"/no/such\"", "folder", "/no/such");
        final Path empty = Files.createDirectory(parent.resolve("empty"));
        assertSentence(
                "folder must have images that ImageJ opens without a dialog, but there is none among the 0 files of"
                        + " \"empty\"",
                "folder",
                empty.toString());
        final ImagePlus outside = TestImages.rgb("b.png", 5, 4, 2);
        outside.setRoi(new Roi(50, 50, 5, 5));
        open(TestImages.rgb("a", 9, 8, 1), outside);
        assertSentence("image must have pixels in its selection, but the selection at 50, 50 of 5x5 has none of the 5x4"
                + " image: move it or remove it (Edit > Selection > Select None) (this was \"b.png\")");
        outside.deleteRoi();
        assertSentence(
                "exclude must leave pixels to count, but all 92 pixels are as near as 300 to the excluded colors: list"
                        + " fewer colors",
                "exclude",
                "black",
                "within",
                "300");
    }

    private static void assertSentence(final String sentence, final String... inputs) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> joint(inputs))
                        .getMessage());
    }

    @Test
    void stopsBetweenImages() {
        final ImageStack stack = new ImageStack(5, 5);
        stack.addSlice(new ColorProcessor(5, 5));
        open(new ImagePlus("a", stack), TestImages.rgb("b", 5, 5, 1));
        final JointPaletteCommand command = new JointPaletteCommand();
        command.monitor(new StopAfter(0.3));
        assertThrows(CancellationException.class, command::execute);
        assertFalse(command.made("rows", ResultsTable.class).isPresent());
    }
}
