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
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.measure.ResultsTable;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import io.github.palettej.imagej.DifferenceImage.Summary;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.Scope;
import io.github.palettej.imagej.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceMapTest {
    private final List<ImagePlus> open = new ArrayList<>();

    private ImagePlus opened(final ImagePlus image) {
        ij.macro.Interpreter.batchMode = true;
        WindowManager.setTempCurrentImage(image);
        ij.macro.Interpreter.addBatchModeImage(image);
        open.add(image);
        return image;
    }

    @AfterEach
    void close() {
        open.forEach(ij.macro.Interpreter::removeBatchModeImage);
        ij.macro.Interpreter.batchMode = false;
        WindowManager.setTempCurrentImage(null);
    }

    private static ImagePlus map(final ColorCommand command) {
        return command.output("differenceMap", ImagePlus.class);
    }

    @ParameterizedTest
    @EnumSource(Difference.class)
    void pixelsAreTheDifferencesByTheFormula(final Difference formula) {
        final ImagePlus first = opened(TestImages.rgb("first", 30, 20, 1));
        final ImagePlus image = TestImages.rgb("second.png", 30, 20, 2);
        image.setRoi(new OvalRoi(2, 2, 20, 15));
        final ColorCommand command =
                run(new DifferenceMapCommand(), image, "reference", "first", "formula", formula.toString());
        final float[] map = (float[]) map(command).getProcessor().getPixels();
        final Plane plane = ImagePixels.of(image, Scope.SLICE).planes().get(0);
        final List<Double> all = new ArrayList<>();
        double sum = 0;
        int above = 0;
        for (int i = 0; i < map.length; i++) {
            if (plane.selection().contains(i)) {
                final double expected = formula.between(
                        Rgb.ofPacked(first.getProcessor().get(i)),
                        Rgb.ofPacked(image.getProcessor().get(i)));
                assertEquals(expected, map[i], 0.003);
                all.add((double) map[i]);
                sum += map[i];
                above += map[i] >= formula.justNoticeable() ? 1 : 0;
            } else {
                assertTrue(Float.isNaN(map[i]));
            }
        }
        all.sort(null);
        final int n = all.size();
        final ResultsTable rows = rows(command);
        assertArrayEquals(
                "Image,Slice,Reference,Formula,Mean,Median,P95,Max,PercentAboveJND".split(","), rows.getHeadings());
        assertEquals(sum / n, rows.getValue("Mean", 0), 1e-9);
        assertEquals((all.get((n - 1) / 2) + all.get(n / 2)) / 2, rows.getValue("Median", 0), 1e-9);
        assertEquals(all.get((int) Math.ceil(0.95 * n) - 1), rows.getValue("P95", 0));
        assertEquals(all.get(n - 1), rows.getValue("Max", 0));
        assertEquals(100.0 * above / n, rows.getValue("PercentAboveJND", 0), 1e-9);
        assertEquals("second-deltaE", map(command).getTitle());
        assertEquals(32, map(command).getBitDepth());
    }

    @Test
    void aColorIsAReferenceToo() {
        final ImagePlus image = TestImages.rgb("a", 20, 20, 2);
        final ColorCommand command = run(new DifferenceMapCommand(), image, "reference", "misty rose");
        for (int i = 0; i < 400; i++) {
            assertEquals(
                    Difference.CIEDE2000.between(
                            Rgb.parse("mistyrose"),
                            Rgb.ofPacked(image.getProcessor().get(i))),
                    map(command).getProcessor().getf(i),
                    0.003);
        }
        assertEquals("misty rose", rows(command).getStringValue("Reference", 0));
    }

    @Test
    void stacksAreComparedWithStacksOrOneImage() {
        final ImagePlus one = opened(TestImages.rgb("one", 20, 10, 2));
        final ImagePlus stack = opened(TestImages.rgbStack("stack", 20, 10, 3));
        final ImagePlus image = TestImages.rgbStack("image", 20, 10, 3);
        image.getStack().setPixels(one.getProcessor().getPixels(), 3);
        ColorCommand command = run(new DifferenceMapCommand(), image, "reference", "stack", "scope", "Each slice");
        assertEquals(3, rows(command).size());
        assertEquals(0, rows(command).getValue("Max", 0));
        assertEquals(0, rows(command).getValue("Max", 1));
        assertTrue(rows(command).getValue("Max", 2) > 0);
        assertEquals(3, map(command).getStackSize());
        assertEquals("field 2", map(command).getStack().getSliceLabel(2));
        command = run(new DifferenceMapCommand(), image, "reference", "one", "scope", "Stack");
        assertEquals(1, rows(command).size());
        assertEquals(0, map(command).getStack().getProcessor(3).getStats().max);
        image.setSlice(2);
        assertEquals(
                0,
                rows(run(new DifferenceMapCommand(), image, "reference", "stack"))
                        .getValue("Max", 0));
    }

    @Test
    void barsAreLaidOverTheMap() {
        final ImagePlus image = TestImages.rgb("a", 200, 120, 2);
        final ImagePlus plain = map(run(new DifferenceMapCommand(), image, "reference", "white"));
        final ImagePlus barred =
                map(run(new DifferenceMapCommand(), image, "reference", "white", "bar", "true", "lut", "grays"));
        assertArrayEquals((float[]) plain.getProcessor().getPixels(), (float[])
                barred.getProcessor().getPixels());
        assertEquals(5, barred.getOverlay().size());
        assertEquals(0xff808080, barred.getProcessor().getColorModel().getRGB(128));
        assertEquals(0, barred.getDisplayRangeMin());
        assertEquals(
                rows(run(new DifferenceMapCommand(), image, "reference", "white"))
                        .getValue("Max", 0),
                barred.getDisplayRangeMax(),
                1e-4);
    }

    @Test
    void excludedPixelsAreNaN() {
        final ImagePlus image = TestImages.rgb("a", 20, 20, 2);
        image.getProcessor().set(0, 0xffffff);
        final ColorCommand command = run(new DifferenceMapCommand(), image, "reference", "white", "exclude", "white");
        assertTrue(Float.isNaN(map(command).getProcessor().getf(0)));
        assertTrue(rows(command).getValue("Mean", 0) > 0);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        opened(TestImages.rgb("small", 10, 10, 2));
        opened(TestImages.rgbStack("five", 20, 20, 5));
        final ImagePlus image = TestImages.rgbStack("a", 20, 20, 2);
        final List<String[]> cases = List.of(
                new String[] {"", "reference is required"},
                new String[] {"nothing", "reference must be the title of an open image or a color, but was \"nothing\""
                },
                new String[] {
                    "small", "reference must be 20x20 as the image, but \"small\" is 10x10: crop or scale one of them"
                },
                new String[] {
                    "five", "reference must have 2 slices as the image, or 1, but \"five\" has 5: use scope=Slice"
                });
        for (final String[] bad : cases) {
            assertEquals(
                    bad[1],
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> run(new DifferenceMapCommand(), image, "reference", bad[0], "scope", "Stack"))
                            .getMessage());
        }
        assertEquals(
                1,
                rows(run(new DifferenceMapCommand(), image, "reference", "five"))
                        .size());
    }

    @Test
    void summariesAreThoseOfSortedValues() {
        final Random random = new Random(7);
        for (int n = 1; n < 60; n++) {
            final float[] values = new float[n + 3];
            Arrays.fill(values, Float.NaN);
            for (int i = 0; i < n; i++) {
                values[i] = (float) Math.abs(random.nextGaussian()) * (random.nextInt(3) == 0 ? 0 : 10);
            }
            final float[] sorted = Arrays.copyOf(values, n);
            Arrays.sort(sorted);
            final Summary summary = Summary.of(List.of(values), 2.3, Monitor.NONE);
            assertEquals(((double) sorted[(n - 1) / 2] + sorted[n / 2]) / 2, summary.median());
            assertEquals(sorted[(int) Math.ceil(0.95 * n - 1e-9) - 1], summary.p95());
            assertEquals(sorted[n - 1], summary.max());
        }
    }

    @Test
    void mapsAreThoseOfTheSharedPixels() throws Exception {
        final Path folder = Path.of("../shared/seed-golden");
        assumeTrue(Files.isDirectory(folder), "../shared is not here");
        final ImagePlus first =
                IJ.openImage(folder.resolve("png/hongkong_520.png").toString());
        opened(first);
        final ImagePlus second =
                IJ.openImage(folder.resolve("png/hongkong_520_blur1.png").toString());
        final ColorCommand command = run(new DifferenceMapCommand(), second, "reference", "hongkong_520.png");
        int compared = 0;
        for (final String line : Files.readAllLines(folder.resolve("delta_e_map_pixels.csv"))) {
            final String[] golden = line.split(",");
            if (golden[0].equals("hongkong_520.png") && golden[1].equals("hongkong_520_blur1.png")) {
                final float found =
                        map(command).getProcessor().getf(Integer.parseInt(golden[2]), Integer.parseInt(golden[3]));
                assertEquals(Double.parseDouble(golden[13]), found, 0.02, line);
                compared++;
            }
        }
        assertTrue(compared > 10);
        final ResultsTable rows = rows(command);
        assertEquals(3.01117, rows.getValue("Mean", 0), 0.005);
        assertEquals(1.957803, rows.getValue("Median", 0), 0.005);
        assertEquals(9.601739, rows.getValue("P95", 0), 0.01);
        assertEquals(39.76059, rows.getValue("Max", 0), 0.02);
        assertEquals(44.6075, rows.getValue("PercentAboveJND", 0), 0.1);
    }
}
