/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import io.github.palettej.color.Rgb;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Plane;
import io.github.palettej.imagej.Scope;
import io.github.palettej.imagej.TestImages;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands that read an image make of images of every kind. */
class ImageCommandsTest {
    static ColorCommand run(final ColorCommand command, final ImagePlus image, final String... inputs) {
        command.set("image", image);
        for (int i = 0; i < inputs.length; i += 2) {
            command.set(inputs[i], inputs[i + 1]);
        }
        command.execute();
        return command;
    }

    static ResultsTable rows(final ColorCommand command) {
        return command.output("rows", ResultsTable.class);
    }

    private static double sum(final ResultsTable rows, final String column) {
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            sum += rows.getValue(column, row);
        }
        return sum;
    }

    static Stream<ImagePlus> images() {
        final ImagePlus selected = TestImages.rgb("oval.png", 60, 40, 3);
        selected.setRoi(new OvalRoi(5, 5, 30, 20));
        final ImagePlus outside = TestImages.rgbStack("clipped", 30, 20, 3);
        outside.setRoi(new Roi(-5, 10, 20, 40));
        return Stream.of(
                TestImages.rgb("photo.png", 50, 40, 1),
                TestImages.rgb("dot", 1, 1, 1),
                new ImagePlus("white", new ColorProcessor(8, 8)),
                selected,
                outside,
                TestImages.rgbStack("stack of one", 9, 9, 1),
                TestImages.greyStack("grey8", 8, 3),
                TestImages.greyStack("grey16", 16, 3),
                TestImages.greyStack("float", 32, 3),
                TestImages.composite("composite", 16, 3, 2, 2),
                TestImages.virtual("virtual", 20, 10, 4));
    }

    @ParameterizedTest
    @MethodSource("images")
    void countsAddUpToTheSelection(final ImagePlus image) {
        for (final Scope scope : Scope.values()) {
            final ImagePixels pixels = ImagePixels.of(image, scope);
            final long each = pixels.selection().size();
            final long all = each * pixels.planes().size();
            for (final ColorCommand command : List.of(new DominantColorsCommand(), new KMeansColorsCommand())) {
                final boolean exact = command instanceof KMeansColorsCommand;
                final ResultsTable rows = exact
                        ? rows(run(command, image, "scope", scope.toString()))
                        : rows(run(command, image, "scope", scope.toString(), "colors", "4096"));
                assertEquals(all, sum(rows, "Count"), 0);
                final Map<Integer, Double> percent = new HashMap<>();
                for (int row = 0; row < rows.size(); row++) {
                    percent.merge((int) rows.getValue("Slice", row), rows.getValue("Percent", row), Double::sum);
                    assertTrue(rows.getValue("Count", row) > 0);
                }
                percent.values().forEach(p -> assertEquals(100, p, 1e-9));
                assertEquals(
                        scope == Scope.STACK
                                ? Set.of(0)
                                : new HashSet<>(pixels.planes().stream()
                                        .map(Plane::slice)
                                        .toList()),
                        percent.keySet());
            }
            final ResultsTable levels = rows(run(
                    new ColorHistogramPlotCommand(), image, "scope", scope.toString(), "width", "64", "height", "64"));
            for (final String column : List.of("Red", "Green", "Blue", "Lightness")) {
                assertEquals(all, sum(levels, column), 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("images")
    void inputsStayAsTheyAre(final ImagePlus image) {
        image.setSlice(image.getImageStackSize());
        final Roi roi = image.getRoi();
        final int slice = image.getCurrentSlice();
        final int[] before =
                ImagePixels.of(image, Scope.SLICE).planes().get(0).rgb().clone();
        for (final Scope scope : Scope.values()) {
            final String of = scope.toString();
            run(new ColorHistogramPlotCommand(), image, "scope", of);
            run(new DominantColorsCommand(), image, "scope", of, "swatches", "true");
            run(
                    new KMeansColorsCommand(),
                    image,
                    "scope",
                    of,
                    "clusters",
                    "3",
                    "labels",
                    "true",
                    "centroids",
                    "true",
                    "swatches",
                    "true");
            run(new ReduceColorsCommand(), image, "scope", of, "colors", "3");
            run(new ApplyPaletteCommand(), image, "scope", of, "palette", "red,white,#333", "unknown", "30");
            run(new DifferenceMapCommand(), image, "scope", of, "reference", "gray", "bar", "true");
        }
        assertEquals(roi, image.getRoi());
        assertEquals(slice, image.getCurrentSlice());
        assertArrayEquals(
                before, ImagePixels.of(image, Scope.SLICE).planes().get(0).rgb());
    }

    @ParameterizedTest
    @MethodSource("images")
    void labelsAgreeWithTheRows(final ImagePlus image) {
        for (final Scope scope : Scope.values()) {
            final ColorCommand command = run(
                    new KMeansColorsCommand(),
                    image,
                    "scope",
                    scope.toString(),
                    "clusters",
                    "5",
                    "order",
                    "Lightness",
                    "labels",
                    "true",
                    "centroids",
                    "true");
            final ResultsTable rows = rows(command);
            final ImagePlus labels = command.output("labelImage", ImagePlus.class);
            final ImagePlus centroids = command.output("centroidImage", ImagePlus.class);
            final ImagePixels pixels = ImagePixels.of(image, scope);
            final Map<List<Integer>, Long> counts = new HashMap<>();
            final Map<List<Integer>, String> colors = new HashMap<>();
            for (int row = 0; row < rows.size(); row++) {
                colors.put(
                        List.of((int) rows.getValue("Slice", row), (int) rows.getValue("Class", row)),
                        rows.getStringValue("Hex", row));
            }
            for (int p = 0; p < pixels.planes().size(); p++) {
                final Plane plane = pixels.planes().get(p);
                final ImageProcessor slice = labels.getStack().getProcessor(p + 1);
                final ImageProcessor drawn = centroids.getStack().getProcessor(p + 1);
                final int number = scope == Scope.STACK ? 0 : plane.slice();
                for (int i = 0; i < slice.getPixelCount(); i++) {
                    final int label = slice.get(i);
                    assertEquals(plane.selection().contains(i), label > 0);
                    assertEquals(
                            label == 0 ? "#000000" : colors.get(List.of(number, label)),
                            Rgb.ofPacked(drawn.get(i)).hex());
                    if (label > 0) {
                        counts.merge(List.of(number, label), 1L, Long::sum);
                    }
                }
            }
            for (int row = 0; row < rows.size(); row++) {
                assertEquals(
                        rows.getValue("Count", row),
                        counts.get(List.of((int) rows.getValue("Slice", row), (int) rows.getValue("Class", row))),
                        0);
            }
            assertEquals(colors.size(), counts.size());
        }
    }

    @Test
    void labelTableHasTheColorsOfTheRows() {
        final ColorCommand command =
                run(new KMeansColorsCommand(), TestImages.rgb("a", 50, 40, 1), "clusters", "6", "labels", "true");
        final ImagePlus labels = command.output("labelImage", ImagePlus.class);
        assertEquals(8, labels.getBitDepth());
        assertEquals("a-labels", labels.getTitle());
        final int[] shown = (int[]) new ColorProcessor(labels.getImage()).getPixels();
        final ResultsTable rows = rows(command);
        for (int i = 0; i < shown.length; i++) {
            final int row = labels.getProcessor().get(i) - 1;
            assertEquals(rows.getStringValue("Hex", row), Rgb.ofPacked(shown[i]).hex());
        }
        assertTrue(((String) labels.getProperty("Info")).contains("Class 1: " + rows.getStringValue("Hex", 0)));
    }

    @Test
    void moreThan255ClassesNeed16Bits() {
        final int[] pixels = IntStream.range(0, 400)
                .map(i -> i % 20 * 12 << 16 | i / 20 * 12 << 8)
                .toArray();
        final ImagePlus image = new ImagePlus("many", new ColorProcessor(20, 20, pixels));
        final ColorCommand command =
                run(new KMeansColorsCommand(), image, "clusters", "256", "space", "sRGB", "labels", "true");
        final ImagePlus labels = command.output("labelImage", ImagePlus.class);
        assertEquals(16, labels.getBitDepth());
        assertEquals(256, rows(command).size());
        assertEquals(256, labels.getStatistics().max);
        assertEquals(
                8,
                run(new KMeansColorsCommand(), image, "clusters", "255", "labels", "true")
                        .output("labelImage", ImagePlus.class)
                        .getBitDepth());
    }

    @Test
    void eachSliceIsThatSliceAlone() {
        final ImagePlus image = TestImages.rgbStack("s", 40, 30, 4);
        image.setRoi(new OvalRoi(3, 3, 20, 20));
        for (final ColorCommand command : List.of(new KMeansColorsCommand(), new DominantColorsCommand())) {
            final ResultsTable rows = rows(run(command, image, "scope", "Each slice"));
            int next = 0;
            for (int slice = 1; slice <= 4; slice++) {
                image.setSlice(slice);
                final ResultsTable alone =
                        rows(run(Commands.create(command.getClass().getSimpleName()), image));
                for (int row = 0; row < alone.size(); row++) {
                    assertEquals(alone.getRowAsString(row), rows.getRowAsString(next++));
                }
            }
            assertEquals(rows.size(), next);
        }
    }

    @Test
    void jointPaletteIsThatOfTheConcatenatedPixels() {
        final ImagePlus image = TestImages.rgbStack("s", 20, 15, 4);
        final ImageProcessor long1 = new ColorProcessor(20, 60);
        for (int i = 0; i < 4; i++) {
            long1.insert(image.getStack().getProcessor(i + 1), 0, 15 * i);
        }
        final ImagePlus joined = new ImagePlus("s", long1);
        for (final String command : List.of("KMeansColorsCommand", "DominantColorsCommand")) {
            final ResultsTable rows = rows(run(Commands.create(command), image, "scope", "Stack"));
            final ResultsTable expected = rows(run(Commands.create(command), joined));
            assertEquals(expected.size(), rows.size());
            for (int row = 0; row < rows.size(); row++) {
                for (final String column : List.of("Hex", "Count", "Percent", "NextDeltaE", "Class")) {
                    assertEquals(expected.getStringValue(column, row), rows.getStringValue(column, row));
                }
                assertEquals(0, rows.getValue("Slice", row));
            }
        }
    }

    @Test
    void reducedPixelsOutsideTheSelectionStay() {
        final ImagePlus image = TestImages.rgb("a.png", 60, 40, 3);
        image.setRoi(new OvalRoi(5, 5, 30, 20));
        final int[] source = (int[]) image.getProcessor().getPixels();
        final ColorCommand command = run(new ReduceColorsCommand(), image, "colors", "4");
        final ImagePlus reduced = command.output("reduced", ImagePlus.class);
        assertEquals("a-reduced", reduced.getTitle());
        final int[] pixels = (int[]) reduced.getProcessor().getPixels();
        final Plane plane = ImagePixels.of(image, Scope.SLICE).planes().get(0);
        final Set<Integer> used = new HashSet<>();
        double sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (plane.selection().contains(i)) {
                used.add(pixels[i]);
                for (int shift = 0; shift < 24; shift += 8) {
                    final int d = (pixels[i] >> shift & 0xff) - (source[i] >> shift & 0xff);
                    sum += d * d;
                }
            } else {
                assertEquals(source[i], pixels[i]);
            }
        }
        final ResultsTable rows = rows(command);
        assertArrayEquals(
                "Image,Slice,Colors,Used,MSE,PSNR,SpaceMSE,MeanDeltaE,P95DeltaE".split(","), rows.getHeadings());
        assertEquals(4, used.size());
        assertEquals("4", rows.getStringValue("Used", 0));
        final double mse = sum / plane.selection().size();
        assertEquals(mse, rows.getValue("MSE", 0), 1e-9);
        assertEquals(10 * Math.log10(255 * 255 / (mse / 3)), rows.getValue("PSNR", 0), 1e-9);
    }

    @Test
    void reducedTo8BitColorGivesEveryPixelAnEntry() {
        final ImagePlus image = TestImages.rgb("a.png", 60, 40, 3);
        final int[] all = (int[]) run(new ReduceColorsCommand(), image, "colors", "8")
                .output("reduced", ImagePlus.class)
                .getProcessor()
                .getPixels();
        final ImagePlus bytes = run(new ReduceColorsCommand(), image, "colors", "8", "output", "8-bit color")
                .output("reduced", ImagePlus.class);
        assertEquals(ImagePlus.COLOR_256, bytes.getType());
        assertEquals(8, bytes.getBitDepth());
        final int[] shown = (int[]) bytes.getProcessor().convertToRGB().getPixels();
        for (int i = 0; i < all.length; i++) {
            assertEquals(all[i] & 0xffffff, shown[i] & 0xffffff);
        }
        image.setRoi(new Roi(0, 0, 20, 20));
        final ImagePlus part = run(new ReduceColorsCommand(), image, "colors", "3", "output", "8-bit Color")
                .output("reduced", ImagePlus.class);
        assertTrue(part.getStatistics().max <= 2);
    }

    @Test
    void listsOfNumbersMakeAStackWithASliceForEach() {
        final ImagePlus image = TestImages.rgb("a.png", 60, 40, 3);
        final ColorCommand command = run(new ReduceColorsCommand(), image, "colors", "2,4, 8");
        final ImagePlus reduced = command.output("reduced", ImagePlus.class);
        assertEquals(3, reduced.getStackSize());
        assertEquals("8 colors", reduced.getStack().getSliceLabel(3));
        final ResultsTable rows = rows(command);
        assertEquals(3, rows.size());
        assertTrue(rows.getValue("MSE", 0) > rows.getValue("MSE", 1));
        assertTrue(rows.getValue("MSE", 1) > rows.getValue("MSE", 2));
        assertArrayEquals(
                (int[]) run(new ReduceColorsCommand(), image, "colors", "4")
                        .output("reduced", ImagePlus.class)
                        .getProcessor()
                        .getPixels(),
                (int[]) reduced.getStack().getPixels(2));
    }

    @Test
    void stacksStayStacks() {
        final ImagePlus image = TestImages.composite("cells.tif", 16, 2, 3, 2);
        final Calibration calibration = image.getCalibration();
        calibration.pixelWidth = calibration.pixelHeight = 0.5;
        calibration.setUnit("mm");
        for (final String scope : List.of("Stack", "Each slice")) {
            final ColorCommand means =
                    run(new KMeansColorsCommand(), image, "scope", scope, "labels", "true", "centroids", "true");
            for (final ImagePlus made : List.of(
                    means.output("labelImage", ImagePlus.class),
                    means.output("centroidImage", ImagePlus.class),
                    run(new ReduceColorsCommand(), image, "scope", scope).output("reduced", ImagePlus.class))) {
                assertArrayEquals(new int[] {31, 17, 1, 3, 2}, made.getDimensions());
                assertEquals(0.5, made.getCalibration().pixelWidth);
                assertEquals("mm", made.getCalibration().getUnit());
                assertEquals("s2", made.getStack().getSliceLabel(2));
            }
        }
    }

    @Test
    void areasAreCountsTimesThePixelArea() {
        final ImagePlus image = TestImages.rgb("a", 40, 30, 2);
        final Calibration calibration = image.getCalibration();
        calibration.pixelWidth = 0.5;
        calibration.pixelHeight = 0.25;
        calibration.setUnit("mm");
        final ResultsTable rows = rows(run(new KMeansColorsCommand(), image));
        for (int row = 0; row < rows.size(); row++) {
            assertEquals(rows.getValue("Count", row) * 0.125, rows.getValue("Area", row), 0);
            assertEquals("mm^2", rows.getStringValue("Unit", row));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3"})
    void excludedColorsAreNotCounted(final String within) {
        final int[] pixels = new int[100];
        Arrays.fill(pixels, 0, 50, 0xffffff);
        Arrays.fill(pixels, 50, 60, 0xfefefe);
        Arrays.fill(pixels, 60, 100, 0x336699);
        final ImagePlus image = new ImagePlus("a", new ColorProcessor(10, 10, pixels));
        final ColorCommand command =
                run(new KMeansColorsCommand(), image, "exclude", "white", "within", within, "labels", "true");
        final ResultsTable rows = rows(command);
        assertEquals(within.equals("0") ? 2 : 1, rows.size());
        assertEquals(within.equals("0") ? 50 : 60, rows.getValue("Excluded", 0));
        assertEquals(100, sum(rows, "Percent"), 1e-9);
        final ImagePlus labels = command.output("labelImage", ImagePlus.class);
        assertEquals(0, labels.getProcessor().get(0));
        assertEquals(1, labels.getProcessor().get(99));
        final int[] reduced = (int[]) run(new ReduceColorsCommand(), image, "exclude", "white", "within", within)
                .output("reduced", ImagePlus.class)
                .getProcessor()
                .getPixels();
        assertArrayEquals(pixels, reduced);
    }

    @Test
    void everythingExcludedIsAnError() {
        final ImagePlus image = new ImagePlus("a", new ColorProcessor(10, 10));
        for (final String command : List.of(
                "KMeansColorsCommand", "DominantColorsCommand", "ReduceColorsCommand", "ColorHistogramPlotCommand")) {
            assertEquals(
                    "exclude must leave pixels to count, but all 100 pixels are as near as 2.5 to the excluded colors:"
                            + " list fewer colors",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> run(Commands.create(command), image, "exclude", "black", "within", "2.5"))
                            .getMessage());
        }
    }

    @Test
    void slicesWithoutPixelsAreLeftOut() {
        final ImagePlus image = TestImages.rgbStack("s", 10, 10, 3);
        image.getStack().setPixels(new int[100], 2);
        final ColorCommand command =
                run(new KMeansColorsCommand(), image, "scope", "Each slice", "exclude", "black", "labels", "true");
        final ResultsTable rows = rows(command);
        for (int row = 0; row < rows.size(); row++) {
            assertFalse(rows.getValue("Slice", row) == 2);
        }
        final ImagePlus labels = command.output("labelImage", ImagePlus.class);
        assertEquals(3, labels.getStackSize());
        assertEquals(0, labels.getStack().getProcessor(2).getStats().max);
        final ImagePlus reduced = run(new ReduceColorsCommand(), image, "scope", "Each slice", "exclude", "black")
                .output("reduced", ImagePlus.class);
        assertEquals(0, reduced.getStack().getProcessor(2).get(5) & 0xffffff);
    }

    @Test
    void sheetsHaveACellForEachRow() {
        final ImagePlus image = TestImages.rgbStack("s.tif", 20, 10, 2);
        final ColorCommand command =
                run(new DominantColorsCommand(), image, "scope", "Each slice", "colors", "8", "swatches", "true");
        final ImagePlus sheet = command.output("swatchSheet", ImagePlus.class);
        assertEquals("s-dominant", sheet.getTitle());
        final ResultsTable rows = rows(command);
        for (int row = 0; row < rows.size(); row++) {
            assertEquals(
                    rows.getStringValue("Hex", row),
                    Rgb.ofPacked(sheet.getProcessor().get(row % 10 * 50 + 25, row / 10 * 50 + 25))
                            .hex());
        }
    }

    @Test
    void uniqueColorsWeighTheSameButCountTheirPixels() {
        final int[] pixels = new int[100];
        Arrays.fill(pixels, 0xffffff);
        pixels[0] = 0xff0000;
        pixels[1] = 0xfe0000;
        pixels[2] = 0x000010;
        pixels[3] = 0x000011;
        final ImagePlus image = new ImagePlus("a", new ColorProcessor(10, 10, pixels));
        final ResultsTable rows = rows(
                run(new KMeansColorsCommand(), image, "clusters", "3", "weighting", "Unique colors", "space", "sRGB"));
        assertEquals(3, rows.size());
        assertEquals(100, sum(rows, "Count"), 0);
        assertEquals("96", rows.getStringValue("Count", 0));
    }

    @Test
    void swapsAreTheDefaultAndNeverWorse() {
        final ImagePlus photo = new ij.io.Opener().openImage("src/test/resources/images/coffee.png");
        for (final String space : List.of("CIELAB", "sRGB")) {
            final double swaps = rows(run(new ReduceColorsCommand(), photo, "colors", "24", "space", space))
                    .getValue("SpaceMSE", 0);
            assertEquals(
                    swaps,
                    rows(run(new ReduceColorsCommand(), photo, "colors", "24", "space", space, "refine", "swaps"))
                            .getValue("SpaceMSE", 0));
            assertTrue(swaps
                    < rows(run(new ReduceColorsCommand(), photo, "colors", "24", "space", space, "refine", "None"))
                            .getValue("SpaceMSE", 0));
        }
    }

    @Test
    void sameNumbersInEveryMethodOfDominantColors() {
        final ImagePlus image = TestImages.rgb("a", 50, 40, 4);
        for (final String method : List.of("Histogram", "Median cut", "Wu", "K-means")) {
            final ResultsTable rows = rows(run(new DominantColorsCommand(), image, "method", method, "colors", "5"));
            assertTrue(rows.size() <= 5 && rows.size() > 1, method);
            final ResultsTable merged =
                    rows(run(new DominantColorsCommand(), image, "method", method, "colors", "5", "merge", "200"));
            assertEquals(1, merged.size());
            assertEquals(2000, merged.getValue("Count", 0));
        }
    }

    @Test
    void histogramPictureIsActiveAndNamed() {
        final ImagePlus image = TestImages.rgbStack("photo.jpg", 20, 10, 3);
        final ColorCommand command = run(new ColorHistogramPlotCommand(), image);
        final ImagePlus picture = command.output("histogram", ImagePlus.class);
        assertEquals("photo-histogram", picture.getTitle());
        assertEquals(512, picture.getWidth());
        assertEquals(256, picture.getHeight());
        assertEquals(1, picture.getStackSize());
        assertTrue(command.makesImage());
        assertEquals(256, rows(command).size());
        final ColorCommand each = run(new ColorHistogramPlotCommand(), image, "scope", "each slice");
        assertEquals(3, each.output("histogram", ImagePlus.class).getStackSize());
        assertEquals(768, rows(each).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ReduceColorsCommand|colors|900|colors must be 2..256, but was 900",
                "ReduceColorsCommand|colors|2,1|colors must be 2..256, but was 1",
                "ReduceColorsCommand|colors|many|colors must be a whole number 2..256 or a list such as 2,4,8, but was"
                        + " \"many\"",
                "ReduceColorsCommand|colors|2,,4|colors must be a whole number 2..256 or a list such as 2,4,8, but was"
                        + " \"2,,4\"",
                "KMeansColorsCommand|clusters|900|clusters must be 2..256, but was 900",
                "KMeansColorsCommand|space|HSV|space must be one of CIELAB, OKLab, sRGB, Linear RGB, Channels, but was \"HSV\"",
                "DominantColorsCommand|bins|1|bins must be 2..256, but was 1",
                "ColorHistogramPlotCommand|width|63|width must be 64..4096, but was 63"
            })
    void badInputsGetOneSentence(final String line) {
        final String[] parts = line.split("\\|");
        assertEquals(
                parts[3],
                assertThrows(
                                IllegalArgumentException.class,
                                () -> run(Commands.create(parts[0]), TestImages.rgb("a", 9, 9, 1), parts[1], parts[2]))
                        .getMessage());
    }

    @Test
    void listsNeedOneSliceAndRgb() {
        final ImagePlus stack = TestImages.rgbStack("s", 9, 9, 2);
        assertEquals(
                "colors must be one number for several slices, but was \"2,4\": use scope=Slice",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> run(new ReduceColorsCommand(), stack, "colors", "2,4", "scope", "Stack"))
                        .getMessage());
        assertEquals(
                "output must be RGB for a list of colors, but was \"8-bit Color\": give one number",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> run(new ReduceColorsCommand(), stack, "colors", "2,4", "output", "8-bit color"))
                        .getMessage());
        assertEquals(
                "output must be RGB where each slice has its own colors, but was \"8-bit Color\": use scope=Stack",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> run(
                                        new ReduceColorsCommand(),
                                        stack,
                                        "scope",
                                        "Each slice",
                                        "output",
                                        "8-bit color"))
                        .getMessage());
    }
}
