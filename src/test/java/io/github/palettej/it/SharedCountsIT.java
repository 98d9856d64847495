/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Macro lines of the packaged plugin count every shared picture as numpy and scikit-learn do. */
class SharedCountsIT {
    private static final Path SHARED =
            Path.of("../shared/testdata").toAbsolutePath().normalize();

    /** ImageJ draws transparent pixels over white before a plugin sees them. */
    private static final List<String> UNSEEN = List.of("opaque_only_alpha255", "ignore_alpha");

    /** More clusters take too long for what they tell beyond the tests of the algorithm. */
    private static final int MOST_CLUSTERS = 16;

    @TempDir
    private static Path folder;

    /** The rows of a table by picture and variant. */
    private static Map<String, List<String[]>> golden(final String table) throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "../shared is not here");
        return Files.readAllLines(SHARED.resolve("golden").resolve(table)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> !UNSEEN.contains(row[1]))
                .collect(Collectors.groupingBy(row -> row[0] + " " + row[1], LinkedHashMap::new, Collectors.toList()));
    }

    private static String open(final String file, final String variant) {
        final String slice =
                variant.startsWith("slice") ? " setSlice(" + variant.substring("slice".length()) + ");" : "";
        return "open('" + SHARED.resolve("images").resolve(file) + "');" + slice;
    }

    private static String scope(final String variant) {
        return variant.equals("whole_stack") ? "scope=Stack" : "scope=Slice";
    }

    private static Map<String, HeadlessImageJ.Answer> run(final Map<String, List<String[]>> groups, final String macro)
            throws IOException, InterruptedException {
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        groups.forEach((name, rows) -> {
            final String[] first = rows.get(0);
            cases.put(name, new HeadlessImageJ.Case(open(first[0], first[1]), macro.replace("SCOPE", scope(first[1]))));
        });
        return new HeadlessImageJ(Files.createTempDirectory(folder, "run")).cases(cases);
    }

    private static List<String> lines(final HeadlessImageJ.Answer answer) {
        return answer.printed().lines().filter(line -> !line.isBlank()).toList();
    }

    @TestFactory
    Stream<DynamicTest> levelsAreThoseOfNumpy() throws IOException, InterruptedException {
        final Map<String, List<String[]>> groups = golden("histograms_256.csv");
        final Map<String, HeadlessImageJ.Answer> answers = run(
                groups,
                "run('Color Histogram Plot...', 'SCOPE'); for (i = 0; i < nResults; i++) "
                        + "print(getResult('Red', i) + ' ' + getResult('Green', i) + ' ' + getResult('Blue', i));");
        return groups.entrySet().stream()
                .map(group -> dynamicTest(group.getKey(), () -> {
                    final List<String> printed = lines(answers.get(group.getKey()));
                    assertEquals(256, printed.size());
                    assertTrue(group.getValue().size() > 2);
                    for (final String[] row : group.getValue()) {
                        final String[] counted =
                                printed.get(Integer.parseInt(row[3])).split(" ");
                        assertEquals(row[4], counted["RGB".indexOf(row[2])], () -> String.join(",", row));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> colorsAreThoseOfNumpy() throws IOException, InterruptedException {
        final Map<String, List<String[]>> groups = golden("most_frequent_colours_top16.csv");
        final Map<String, HeadlessImageJ.Answer> answers = run(
                groups,
                "run('Dominant Colors...', 'bins=256 swatch=Center colors=4096 SCOPE'); "
                        + "for (i = 0; i < nResults; i++) print(getResult('Red', i) + ' ' + getResult('Green', i) + ' '"
                        + " + getResult('Blue', i) + ' ' + getResult('Count', i));");
        return groups.entrySet().stream()
                .map(group -> dynamicTest(group.getKey(), () -> {
                    final List<String> printed = lines(answers.get(group.getKey()));
                    for (int i = 0; i < group.getValue().size(); i++) {
                        final String[] row = group.getValue().get(i);
                        assertTrue(printed.get(i).endsWith(" " + row[6]), printed.get(i));
                        assertTrue(
                                printed.contains(String.join(" ", Arrays.copyOfRange(row, 3, 7))),
                                () -> String.join(",", row));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> distinctColorsAndMeansAreThoseOfNumpy() throws IOException, InterruptedException {
        final Map<String, List<String[]>> groups = golden("image_stats.csv");
        final Map<String, HeadlessImageJ.Answer> answers = run(
                groups,
                "run('PaletteJ Macro Extensions'); print(Ext.uniqueColors());"
                        + "run('Color Histogram Plot...', 'SCOPE'); n = 0; c = newArray('Red', 'Green', 'Blue');"
                        + "for (j = 0; j < 3; j++) { n = 0; sum = 0; least = 255; most = 0;"
                        + " for (i = 0; i < 256; i++) { m = getResult(c[j], i); n += m; sum += i * m;"
                        + "  if (m > 0) { least = minOf(least, i); most = i; } }"
                        + " print(n + ' ' + sum + ' ' + least + ' ' + most); }");
        return groups.entrySet().stream()
                .map(group -> dynamicTest(group.getKey(), () -> {
                    final List<String> printed = lines(answers.get(group.getKey()));
                    final String[] row = group.getValue().get(0);
                    if (!row[1].equals("whole_stack")) {
                        assertEquals(row[3], printed.get(0));
                    }
                    for (int c = 0; c < 3; c++) {
                        final String[] counted = printed.get(c + 1).split(" ");
                        assertEquals(row[2], counted[0]);
                        assertEquals(
                                Double.parseDouble(row[4 + c]),
                                Double.parseDouble(counted[1]) / Double.parseDouble(counted[0]),
                                1e-9);
                        assertEquals(row[10 + c], counted[2]);
                        assertEquals(row[13 + c], counted[3]);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> clustersAreNoWorseThanThoseOfScikitLearn() throws IOException, InterruptedException {
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        final List<String[]> rows = new ArrayList<>();
        golden("kmeans_sklearn.csv").values().forEach(rows::addAll);
        rows.removeIf(row -> Integer.parseInt(row[3]) > MOST_CLUSTERS);
        for (final String[] row : rows) {
            final String space = row[2].startsWith("CIELAB") ? "CIELAB" : "sRGB";
            cases.put(
                    String.join(" ", Arrays.copyOf(row, 4)),
                    new HeadlessImageJ.Case(
                            open(row[0], row[1]),
                            "run('Reduce Colors...', 'colors=" + Math.max(2, Integer.parseInt(row[3])) + " space="
                                    + space + " " + scope(row[1]) + "'); print(d2s(getResult('SpaceMSE', 0), 12));"));
        }
        assertTrue(cases.size() >= 20, "only " + cases.size() + " cases");
        final Map<String, HeadlessImageJ.Answer> answers =
                new HeadlessImageJ(Files.createTempDirectory(folder, "run")).cases(cases);
        return rows.stream()
                .map(row -> dynamicTest(String.join(" ", Arrays.copyOf(row, 4)), () -> {
                    final double error = Double.parseDouble(lines(answers.get(String.join(" ", Arrays.copyOf(row, 4))))
                            .get(0));
                    assertTrue(error <= 1.005 * Double.parseDouble(row[6]) + 1e-9, error + " against " + row[6]);
                }));
    }

    /** The means of the raw values, and not one pixel lost. */
    @TestFactory
    Stream<DynamicTest> rawChannelsAreThoseOfNumpy() throws IOException, InterruptedException {
        final Map<String, List<String[]>> groups = golden("stats_16bit.csv");
        final Map<String, HeadlessImageJ.Answer> answers = run(
                Map.of(
                        "cells",
                        List.<String[]>of(groups.values().iterator().next().get(0))),
                "run('K-Means Colors...', 'clusters=5 space=Channels'); for (i = 0; i < nResults; i++) "
                        + "print(getResult('Count', i) + ' ' + d2s(getResult('C1', i), 12) + ' '"
                        + " + d2s(getResult('C2', i), 12) + ' ' + d2s(getResult('C3', i), 12));");
        return groups.values().stream()
                .map(group -> dynamicTest("channel " + group.get(0)[1], () -> {
                    final String[] row = group.get(0);
                    double pixels = 0;
                    double sum = 0;
                    for (final String line : lines(answers.get("cells"))) {
                        final String[] counted = line.split(" ");
                        pixels += Double.parseDouble(counted[0]);
                        sum += Double.parseDouble(counted[0]) * Double.parseDouble(counted[Integer.parseInt(row[1])]);
                    }
                    assertEquals(Double.parseDouble(row[2]), pixels);
                    assertEquals(Double.parseDouble(row[5]), sum / pixels, 1e-6);
                }));
    }
}
