/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static io.github.palettej.command.ImageCommandsTest.rows;
import static io.github.palettej.command.ImageCommandsTest.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.io.FileSaver;
import ij.macro.Interpreter;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.OpenImages;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.Scope;
import io.github.palettej.imagej.TestImages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApplyPaletteTest {
    private static final String PALETTE = "white, #336699, black, orange, white";

    private static ImagePlus applied(final ColorCommand command) {
        return command.output("applied", ImagePlus.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CIELAB", "OKLab", "sRGB", "Linear RGB"})
    void eachPixelGetsItsNearestColor(final String space) {
        final ImagePlus image = TestImages.rgb("a.png", 40, 30, 5);
        final ColorCommand command =
                run(new ApplyPaletteCommand(), image, "palette", PALETTE, "space", space, "output", "Labels");
        final List<Rgb> palette = Rgb.parseList(PALETTE);
        final ColorSpace means = ColorSpace.of(space);
        final ImageProcessor labels = applied(command).getProcessor();
        final long[] counts = new long[6];
        for (int i = 0; i < 1200; i++) {
            final double[] c = means.fromRgb(Rgb.ofPacked(image.getProcessor().get(i)));
            int best = 0;
            double least = Double.MAX_VALUE;
            for (int p = 0; p < palette.size(); p++) {
                final double[] q = means.fromRgb(palette.get(p));
                final double d = Math.pow(c[0] - q[0], 2) + Math.pow(c[1] - q[1], 2) + Math.pow(c[2] - q[2], 2);
                if (d < least) {
                    least = d;
                    best = p + 1;
                }
            }
            assertEquals(best, labels.get(i));
            counts[best]++;
        }
        final ResultsTable rows = rows(command);
        assertEquals(5, rows.size());
        for (int row = 0; row < 5; row++) {
            assertEquals(counts[row + 1], rows.getValue("Count", row));
            assertEquals(row + 1, rows.getValue("Class", row));
            assertEquals(palette.get(row).hex(), rows.getStringValue("Hex", row));
        }
        assertEquals("0", rows.getStringValue("Count", 4), "of equal colors the first one gets the pixels");
        assertEquals("a-applied", applied(command).getTitle());
    }

    @Test
    void unknownPixelsAreClass0() {
        final ImagePlus image = TestImages.rgb("a.png", 40, 30, 5);
        image.setRoi(new OvalRoi(3, 3, 30, 20));
        final ColorCommand command =
                run(new ApplyPaletteCommand(), image, "palette", PALETTE, "unknown", "20", "output", "Labels");
        final ResultsTable rows = rows(command);
        assertEquals(6, rows.size());
        assertEquals(0, rows.getValue("Class", 5));
        assertEquals("", rows.getStringValue("Hex", 5));
        assertEquals("unknown", rows.getStringValue("Name", 5));
        final Plane plane = ImagePixels.of(image, Scope.SLICE).planes().get(0);
        final List<Rgb> palette = Rgb.parseList(PALETTE);
        long zero = 0;
        double percent = 0;
        final int[] redrawn =
                (int[]) applied(run(new ApplyPaletteCommand(), image, "palette", PALETTE, "unknown", "20"))
                        .getProcessor()
                        .getPixels();
        for (int i = 0; i < 1200; i++) {
            final int label = applied(command).getProcessor().get(i);
            final int rgb = image.getProcessor().get(i);
            if (!plane.selection().contains(i)) {
                assertEquals(0, label);
            } else if (label == 0) {
                zero++;
            } else {
                assertTrue(Difference.CIEDE2000.between(palette.get(label - 1), Rgb.ofPacked(rgb)) <= 20);
            }
            assertEquals((label == 0 ? rgb : palette.get(label - 1).packed()) & 0xffffff, redrawn[i] & 0xffffff);
        }
        assertTrue(zero > 0);
        assertEquals(zero, rows.getValue("Count", 5));
        for (int row = 0; row < 6; row++) {
            percent += rows.getValue("Percent", row);
        }
        assertEquals(100, percent, 1e-9);
    }

    @Test
    void reducingByTheSamePaletteIsTheSame() {
        final ImagePlus image = TestImages.rgb("a.png", 40, 30, 5);
        final ResultsTable classes = rows(run(new KMeansColorsCommand(), image, "clusters", "4"));
        final StringBuilder palette = new StringBuilder();
        for (int row = 0; row < classes.size(); row++) {
            palette.append(row == 0 ? "" : ",").append(classes.getStringValue("Hex", row));
        }
        final ImagePlus rgb = applied(run(new ApplyPaletteCommand(), image, "palette", palette.toString()));
        final ImagePlus bytes =
                applied(run(new ApplyPaletteCommand(), image, "palette", palette.toString(), "output", "8-bit color"));
        assertEquals(ImagePlus.COLOR_256, bytes.getType());
        final int[] shown = (int[]) bytes.getProcessor().convertToRGB().getPixels();
        final int[] drawn = (int[]) rgb.getProcessor().getPixels();
        for (int i = 0; i < shown.length; i++) {
            assertEquals(drawn[i] & 0xffffff, shown[i] & 0xffffff);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stack", "Each slice"})
    void stacksKeepTheirShape(final String scope) {
        final ImagePlus image = TestImages.composite("cells.tif", 8, 3, 2, 2);
        for (final String output : List.of("RGB", "8-bit Color", "Labels")) {
            final ColorCommand command =
                    run(new ApplyPaletteCommand(), image, "palette", PALETTE, "scope", scope, "output", output);
            assertArrayEquals(new int[] {31, 17, 1, 2, 2}, applied(command).getDimensions());
            assertEquals(scope.equals("Stack") ? 5 : 20, rows(command).size());
        }
    }

    @Test
    void excludedPixelsKeepTheirColor() {
        final ColorProcessor ip = new ColorProcessor(4, 1, new int[] {0xffffff, 0xffffff, 0x111111, 0x3070a0});
        final ImagePlus image = new ImagePlus("a", ip);
        final ColorCommand command =
                run(new ApplyPaletteCommand(), image, "palette", "yellow,black,blue", "exclude", "white");
        assertEquals(0xffffff, applied(command).getProcessor().get(0) & 0xffffff);
        assertEquals(0x000000, applied(command).getProcessor().get(2) & 0xffffff);
        assertEquals(2, rows(command).getValue("Excluded", 0));
        assertEquals(0, rows(command).getValue("Count", 0));
    }

    @Test
    void paletteMustFitTheOutput() {
        final ImagePlus image = TestImages.rgb("a.png", 4, 3, 5);
        final StringBuilder many = new StringBuilder("#000000");
        for (int i = 1; i < 300; i++) {
            many.append(",").append(Rgb.ofPacked(i).hex());
        }
        assertEquals(
                "palette must have at most 256 colors for 8-bit color, but has 300: use output=RGB",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> run(
                                        new ApplyPaletteCommand(),
                                        image,
                                        "palette",
                                        many.toString(),
                                        "output",
                                        "8-bit color"))
                        .getMessage());
        final ColorCommand command =
                run(new ApplyPaletteCommand(), image, "palette", many.toString(), "output", "labels");
        assertEquals(16, applied(command).getBitDepth());
        assertEquals(
                "palette is required",
                assertThrows(IllegalArgumentException.class, () -> run(new ApplyPaletteCommand(), image))
                        .getMessage());
    }

    @Test
    void asManyColorsAsThereAreClassNumbersAndNoMore() {
        final ImagePlus image = TestImages.rgb("a.png", 4, 3, 5);
        assertEquals(
                32767,
                rows(run(new ApplyPaletteCommand(), image, "palette", grid(32767)))
                        .size());
        assertEquals(
                "palette must have at most 32767 colors, but has 32768: use a smaller palette",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> run(new ApplyPaletteCommand(), image, "palette", grid(32768)))
                        .getMessage());
    }

    private static String grid(final int colors) {
        return IntStream.range(0, colors)
                .mapToObj(i -> String.format("#%06x", 31 * i))
                .collect(Collectors.joining(","));
    }

    private static void open(final ImagePlus... images) {
        Interpreter.batchMode = true;
        for (final ImagePlus image : images) {
            Interpreter.addBatchModeImage(image);
        }
    }

    @AfterEach
    void close() {
        OpenImages.all().forEach(Interpreter::removeBatchModeImage);
        Interpreter.batchMode = false;
    }

    private static void assertRowsOf(final ResultsTable expected, final ResultsTable rows, final int from) {
        for (int row = 0; row < expected.size(); row++) {
            assertEquals(expected.getRowAsString(row), rows.getRowAsString(from + row));
        }
    }

    @Test
    void allOpenImagesGetWhatEachGetsAlone() {
        final ImagePlus[] images = {
            TestImages.rgb("a.png", 40, 30, 5),
            TestImages.composite("cells.tif", 16, 3, 2, 1),
            TestImages.rgbStack("stack.tif", 9, 7, 3)
        };
        images[2].setRoi(new OvalRoi(1, 1, 6, 5));
        open(images);
        final String[] keys = {
            "palette",
            PALETTE,
            "scope",
            "Stack",
            "unknown",
            "30",
            "dither",
            "Ordered",
            "masks",
            "true",
            "outlines",
            "true",
            "output",
            "Labels"
        };
        final String[] more = Arrays.copyOf(keys, keys.length + 2);
        more[keys.length] = "images";
        more[keys.length + 1] = "all open";
        final ApplyPaletteCommand all = new ApplyPaletteCommand();
        run(all, images[1], more);
        assertEquals(List.of(images), all.images());
        assertEquals(18, rows(all).size());
        final ImagePlus[] others = all.output("others", ImagePlus[].class);
        assertEquals(4, others.length);
        assertEquals(3, all.outlines().size());
        for (int i = 0; i < 3; i++) {
            final ColorCommand alone = run(new ApplyPaletteCommand(), images[i], keys);
            assertRowsOf(rows(alone), rows(all), 6 * i);
            final ImagePlus drawn = i == 1 ? applied(all) : others[i == 0 ? 0 : 2];
            final ImagePlus masks = i == 1 ? all.output("maskImage", ImagePlus.class) : others[i == 0 ? 1 : 3];
            assertEquals(applied(alone).getTitle(), drawn.getTitle());
            assertEquals(alone.output("maskImage", ImagePlus.class).getTitle(), masks.getTitle());
            for (int slice = 1; slice <= drawn.getStackSize(); slice++) {
                assertArrayEquals((byte[]) applied(alone).getStack().getPixels(slice), (byte[])
                        drawn.getStack().getPixels(slice));
            }
            assertEquals(
                    alone.output("outlined", Overlay.class).size(),
                    all.outlines().get(images[i]).size());
        }
        assertEquals("3", all.details().get().get("images"));
    }

    @Test
    void allOpenImagesAreChangedInPlaceOrNone() {
        final ImagePlus good = TestImages.rgb("good", 20, 10, 1);
        final ImagePlus bad = TestImages.greyStack("bad", 16, 1);
        final int[] before = ((int[]) good.getProcessor().getPixels()).clone();
        open(good, bad);
        final String[] keys = {"palette", "red,blue", "images", "All open", "inplace", "true"};
        assertEquals(
                "inplace must be off where the image is not RGB, but \"bad\" has 16 bits: change it with Image > Type >"
                        + " RGB Color (this was \"bad\")",
                assertThrows(IllegalArgumentException.class, () -> run(new ApplyPaletteCommand(), good, keys)
                                .finish())
                        .getMessage());
        assertArrayEquals(before, (int[]) good.getProcessor().getPixels());
        Interpreter.removeBatchModeImage(bad);
        final ImagePlus other = TestImages.rgb("other", 9, 9, 2);
        open(other);
        final ColorCommand command = run(new ApplyPaletteCommand(), good, keys);
        assertArrayEquals(before, (int[]) good.getProcessor().getPixels());
        command.finish();
        for (final ImagePlus image : List.of(good, other)) {
            for (final int rgb : (int[]) image.getProcessor().getPixels()) {
                assertTrue((rgb & 0xffffff) == 0xff0000 || (rgb & 0xffffff) == 0xff);
            }
        }
        assertTrue(command.made("applied", ImagePlus.class).isEmpty());
    }

    @Test
    void folderGivesTheRowsOfItsImages(@TempDir final Path folder) throws IOException {
        final ImagePlus[] images = {TestImages.rgbStack("2.tif", 40, 30, 2), TestImages.rgb("10.tif", 20, 31, 5)};
        for (final ImagePlus image : images) {
            new FileSaver(image).saveAsTiff(folder.resolve(image.getTitle()).toString());
        }
        Files.writeString(folder.resolve("notes.txt"), "none");
        final String[] keys = {
            "palette", PALETTE, "scope", "Each slice", "exclude", "black", "within", "9", "dither", "Floyd-Steinberg"
        };
        final ApplyPaletteCommand command = new ApplyPaletteCommand();
        command.set("folder", folder.toString());
        for (int i = 0; i < keys.length; i += 2) {
            command.set(keys[i], keys[i + 1]);
        }
        command.execute();
        assertEquals(15, rows(command).size());
        assertRowsOf(rows(run(new ApplyPaletteCommand(), images[0], keys)), rows(command), 0);
        assertRowsOf(rows(run(new ApplyPaletteCommand(), images[1], keys)), rows(command), 10);
        assertTrue(command.made("applied", ImagePlus.class).isEmpty());
        assertTrue(command.output("remark", String.class).endsWith(": notes.txt"));
        assertEquals(List.of(), command.images());
        command.set("masks", "true");
        assertEquals(
                "masks must be false for a folder, whose images are counted and not drawn, but was true",
                assertThrows(IllegalArgumentException.class, command::check).getMessage());
    }
}
