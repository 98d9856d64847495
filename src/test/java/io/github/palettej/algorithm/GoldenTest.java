/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Against numbers of other programs, where their folder is beside the project. */
class GoldenTest {

    private static List<Map<String, String>> rows(final String file) throws IOException {
        TestImages.assumeShared();
        final List<String> lines = Files.readAllLines(TestImages.SHARED.resolve(file));
        final String[] names = lines.get(0).split(",", -1);
        final List<Map<String, String>> rows = new ArrayList<>();
        for (final String line : lines.subList(1, lines.size())) {
            final String[] values = line.split(",", -1);
            final Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    private static Collection<List<Map<String, String>>> groups(final String file, final String... by)
            throws IOException {
        return rows(file).stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(by).stream().map(row::get).toList(), LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private static int integer(final Map<String, String> row, final String name) {
        return Integer.parseInt(row.get(name));
    }

    private static double number(final Map<String, String> row, final String name) {
        return Double.parseDouble(row.get(name));
    }

    /** The counts of an image that ImageJ reads as these numbers did; nothing for other variants. */
    private static List<ColorCounts> counts(final Map<String, String> row) {
        final String variant = row.get("variant");
        final String file = row.get("file");
        if (file.startsWith("stack_") || file.startsWith("bit16_") || file.startsWith("alpha_")) {
            return List.of();
        }
        return "rgb".equals(variant) || "over_white".equals(variant)
                ? List.of(TestImages.counts("testdata/images/" + file))
                : List.of();
    }

    @TestFactory
    List<DynamicTest> lloydFromAFixedStartFindsTheSameCenters() throws IOException {
        final List<DynamicTest> tests = new ArrayList<>();
        for (final List<Map<String, String>> group :
                groups("seed-golden/kmeans_fixed_init.csv", "image", "samples", "k")) {
            final Map<String, String> first = group.get(0);
            tests.add(DynamicTest.dynamicTest(
                    first.get("image") + " " + first.get("samples") + " " + first.get("k"), () -> fixedStart(group)));
        }
        return tests;
    }

    private static void fixedStart(final List<Map<String, String>> group) {
        final Map<String, String> first = group.get(0);
        final ColorCounts all = TestImages.counts("seed-golden/png/" + first.get("image"));
        final ColorCounts counts = "unique".equals(first.get("samples")) ? all.unweighted() : all;
        final double[][] start = group.stream()
                .map(row -> new double[] {number(row, "init_r"), number(row, "init_g"), number(row, "init_b")})
                .toArray(double[][]::new);
        // The numbers are of the last assignment: as many steps as theirs.
        final Samples samples = Samples.of(counts, ColorSpace.SRGB, Monitor.NONE);
        final Lloyd lloyd = new Lloyd(SampleTree.of(samples, Monitor.NONE), start, Monitor.NONE);
        double shift = 0;
        for (int i = 0; i < integer(first, "iterations"); i++) {
            assertTrue(i == 0 || shift > number(first, "tol"), "not yet at rest before the last step");
            shift = lloyd.step();
        }
        assertTrue(shift <= number(first, "tol"), "at rest after the last step");
        for (int c = 0; c < start.length; c++) {
            final Map<String, String> row = group.get(c);
            assertArrayEquals(
                    new double[] {number(row, "r"), number(row, "g"), number(row, "b")}, lloyd.centers()[c], 1e-6);
        }
        final Clustering found =
                KMeans.lloyd(counts, ColorSpace.SRGB, start, number(first, "tol"), KMeans.MAX_ITERATIONS, Monitor.NONE);
        assertEquals(
                number(first, "inertia"), found.meanSquaredError() * counts.total(), 1e-3 * number(first, "inertia"));
        KMeansTest.check(found);
    }

    @TestFactory
    List<DynamicTest> errorsAreNoLargerThanThoseOfTenRandomStarts() throws IOException {
        final List<DynamicTest> tests = new ArrayList<>();
        for (final Map<String, String> row : rows("testdata/golden/kmeans_sklearn.csv")) {
            for (final ColorCounts counts : counts(row)) {
                final ColorSpace space = row.get("space").startsWith("CIELAB") ? ColorSpace.CIELAB : ColorSpace.SRGB;
                final int k = integer(row, "k");
                tests.add(DynamicTest.dynamicTest(row.get("file") + " " + space + " " + k, () -> {
                    final Clustering found = KMeans.cluster(counts, KMeansOptions.of(k, space), Monitor.NONE);
                    final double bar = number(row, "mse");
                    assertTrue(
                            found.meanSquaredError() <= bar * (k < 32 ? 1.005 : 1.02) + 1e-9,
                            found.meanSquaredError() / bar + " times the bar");
                }));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> centersOfBinsAreTheReferencesDominantColors() throws IOException {
        final List<DynamicTest> tests = new ArrayList<>();
        for (final List<Map<String, String>> group :
                groups("seed-golden/dominant_colors.csv", "image", "bins", "top_n")) {
            final Map<String, String> first = group.get(0);
            if (first.get("image").contains("rgba")) {
                continue;
            }
            tests.add(DynamicTest.dynamicTest(
                    first.get("image") + " " + first.get("bins") + " " + first.get("top_n"), () -> dominant(group)));
        }
        return tests;
    }

    private static void dominant(final List<Map<String, String>> group) {
        final Map<String, String> first = group.get(0);
        final ColorCounts counts = TestImages.counts("seed-golden/png/" + first.get("image") + ".png");
        final Palette palette =
                DominantColors.histogram(counts, integer(first, "top_n"), integer(first, "bins"), true, Monitor.NONE);
        final List<Map<String, String>> rows =
                group.stream().filter(row -> integer(row, "count") > 0).toList();
        assertEquals(rows.size(), palette.size());
        final int last = integer(rows.get(rows.size() - 1), "count");
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(
                    integer(rows.get(i), "count"), palette.swatches().get(i).count());
            // Which of equal counts are the last ones is not defined in the reference.
            if (integer(rows.get(i), "count") > last) {
                assertEquals(
                        "#" + rows.get(i).get("hex"),
                        palette.swatches().get(i).rgb().hex());
            }
        }
    }

    @TestFactory
    List<DynamicTest> meansOfBinsAreThoseOfTheirPixels() throws IOException {
        final List<DynamicTest> tests = new ArrayList<>();
        for (final List<Map<String, String>> group : groups("testdata/golden/hist3d_top32.csv", "file", "variant")) {
            for (final ColorCounts counts : counts(group.get(0))) {
                tests.add(DynamicTest.dynamicTest(group.get(0).get("file"), () -> {
                    final Palette palette = DominantColors.histogram(counts, 1 << 24, 16, false, Monitor.NONE);
                    for (final Map<String, String> row : group) {
                        final Rgb mean =
                                new Rgb(rounded(row, "mean_r"), rounded(row, "mean_g"), rounded(row, "mean_b"));
                        assertTrue(palette.swatches().stream()
                                .anyMatch(s -> s.count() == integer(row, "count")
                                        && s.rgb().equals(mean)));
                    }
                }));
            }
        }
        return tests;
    }

    private static int rounded(final Map<String, String> row, final String name) {
        return (int) Math.floor(number(row, name) + 0.5);
    }

    @TestFactory
    List<DynamicTest> countsAndHistogramsAreExact() throws IOException {
        final List<DynamicTest> tests = new ArrayList<>();
        for (final Map<String, String> row : rows("testdata/golden/image_stats.csv")) {
            for (final ColorCounts counts : counts(row)) {
                tests.add(DynamicTest.dynamicTest(row.get("file"), () -> {
                    assertEquals(integer(row, "unique_colours"), counts.size());
                    assertEquals(integer(row, "pixels"), counts.total());
                }));
            }
        }
        for (final List<Map<String, String>> group : groups("testdata/golden/histograms_256.csv", "file", "variant")) {
            for (final ColorCounts counts : counts(group.get(0))) {
                tests.add(DynamicTest.dynamicTest("histogram of " + group.get(0).get("file"), () -> {
                    final ColorHistogram histogram = ColorHistogram.of(counts, Monitor.NONE);
                    for (final Map<String, String> row : group) {
                        final long[] channel = "R".equals(row.get("channel"))
                                ? histogram.red()
                                : "G".equals(row.get("channel")) ? histogram.green() : histogram.blue();
                        assertEquals(integer(row, "count"), channel[integer(row, "value")]);
                    }
                    assertEquals(
                            counts.total(),
                            IntStream.range(0, 256)
                                    .mapToLong(i -> histogram.lightness()[i])
                                    .sum());
                }));
            }
        }
        return tests;
    }
}
