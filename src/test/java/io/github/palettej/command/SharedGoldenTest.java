/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The commands on the shared images, against the counts of other software. */
class SharedGoldenTest {
    private static final Path SHARED = Path.of("../shared");

    private static Map<String, List<String[]>> groups(final String file, final int... keys) throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "../shared is not here");
        return Files.readAllLines(SHARED.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> !List.of("opaque_only_alpha255", "ignore_alpha").contains(row[1]))
                .collect(Collectors.groupingBy(
                        row -> Stream.of(keys.length == 1 ? row[keys[0]] : row[keys[0]] + " " + row[keys[1]])
                                .collect(Collectors.joining()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static ResultsTable rows(final String[] golden, final ColorCommand command, final String... inputs) {
        final ImagePlus image =
                IJ.openImage(SHARED.resolve("testdata/images/" + golden[0]).toString());
        if (golden[1].startsWith("slice")) {
            image.setSlice(Integer.parseInt(golden[1].substring(5)));
        } else if (golden[1].equals("whole_stack")) {
            command.set("scope", "Stack");
        }
        return ImageCommandsTest.rows(ImageCommandsTest.run(command, image, inputs));
    }

    @TestFactory
    Stream<DynamicTest> histogramsAreThoseOfNumpy() throws IOException {
        return groups("testdata/golden/histograms_256.csv", 0, 1).entrySet().stream()
                .map(group -> DynamicTest.dynamicTest(group.getKey(), () -> {
                    final ResultsTable rows = rows(group.getValue().get(0), new ColorHistogramPlotCommand());
                    final Map<String, String> columns = Map.of("R", "Red", "G", "Green", "B", "Blue");
                    for (final String[] golden : group.getValue()) {
                        assertEquals(
                                golden[4],
                                rows.getStringValue(columns.get(golden[2]), Integer.parseInt(golden[3])),
                                () -> String.join(",", golden));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> mostFrequentColorsAreThoseOfNumpy() throws IOException {
        return groups("testdata/golden/most_frequent_colours_top16.csv", 0, 1).entrySet().stream()
                .map(group -> DynamicTest.dynamicTest(group.getKey(), () -> {
                    final ResultsTable rows = rows(
                            group.getValue().get(0),
                            new DominantColorsCommand(),
                            "bins",
                            "256",
                            "swatch",
                            "Center",
                            "colors",
                            "4096");
                    for (int i = 0; i < group.getValue().size(); i++) {
                        final String[] golden = group.getValue().get(i);
                        assertEquals(golden[6], rows.getStringValue("Count", i));
                        // the order among equal counts differs
                        boolean found = false;
                        for (int row = 0; row < rows.size(); row++) {
                            found |= golden[6].equals(rows.getStringValue("Count", row))
                                    && golden[3].equals(rows.getStringValue("Red", row))
                                    && golden[4].equals(rows.getStringValue("Green", row))
                                    && golden[5].equals(rows.getStringValue("Blue", row));
                        }
                        assertTrue(found, () -> String.join(",", golden));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> meansOfBinsAreThoseOfNumpy() throws IOException {
        return groups("testdata/golden/hist3d_top32.csv", 0, 1).entrySet().stream()
                .map(group -> DynamicTest.dynamicTest(group.getKey(), () -> {
                    final ResultsTable rows = rows(group.getValue().get(0), new DominantColorsCommand());
                    final Map<String, Long> times = group.getValue().stream()
                            .collect(Collectors.groupingBy(golden -> golden[6], Collectors.counting()));
                    for (int i = 0; i < group.getValue().size(); i++) {
                        final String[] golden = group.getValue().get(i);
                        assertEquals(golden[6], rows.getStringValue("Count", i));
                        if (times.get(golden[6]) == 1 && i < group.getValue().size() - 1) {
                            final String[] columns = {"Red", "Green", "Blue"};
                            for (int c = 0; c < 3; c++) {
                                assertEquals(
                                        Double.parseDouble(golden[11 + c]), rows.getValue(columns[c], i), 0.5 + 1e-9);
                            }
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> dominantColorsAreThoseOfTheReference() throws IOException {
        return groups("seed-golden/dominant_colors.csv", 0, 1).entrySet().stream()
                .filter(group -> !group.getKey().startsWith("penguin_rgba"))
                .map(group -> DynamicTest.dynamicTest(group.getKey() + " bins", () -> {
                    final String[] first = group.getValue().get(0);
                    final ImagePlus image = IJ.openImage(SHARED.resolve("seed-golden/png/" + first[0] + ".png")
                            .toString());
                    final ResultsTable rows = ImageCommandsTest.rows(ImageCommandsTest.run(
                            new DominantColorsCommand(), image, "bins", first[1], "swatch", "Center"));
                    int cutOff = 0;
                    for (final String[] golden : group.getValue()) {
                        cutOff = golden[2].equals("32") ? Integer.parseInt(golden[4]) : cutOff;
                    }
                    for (final String[] golden : group.getValue()) {
                        final int count = Integer.parseInt(golden[4]);
                        if (golden[2].equals("32") && count > cutOff) {
                            final int row = Integer.parseInt(golden[3]) - 1;
                            assertEquals(golden[4], rows.getStringValue("Count", row));
                            assertEquals("#" + golden[8], rows.getStringValue("Hex", row));
                        }
                    }
                    for (int row = 0; row < rows.size(); row++) {
                        assertTrue(rows.getValue("Count", row) > 0);
                    }
                }));
    }
}
