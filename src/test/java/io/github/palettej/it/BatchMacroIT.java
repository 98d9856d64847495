/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Macros as Fiji runs them headless, from the packaged plugin. */
class BatchMacroIT {
    @TempDir
    private static Path folder;

    /**
     * Macros with what they print, in {@code macros.txt}: after a line {@code == name} the macro, then after
     * {@code --} what it prints. {@code SAVED} stands for a file to write, {@code VERSION} for the version of the plugin.
     */
    @TestFactory
    Stream<DynamicTest> macrosPrintWhatTheyShould() throws IOException, InterruptedException {
        final Path saved = folder.resolve("saved.csv");
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        final Map<String, String> expected = new LinkedHashMap<>();
        final String all;
        try (var in = BatchMacroIT.class.getResourceAsStream("macros.txt")) {
            all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (final String part : all.split("(?m)^== ")) {
            final String[] halves = part.split("(?m)^--\\R", 2);
            if (halves.length == 2) {
                final String[] named = halves[0].split("\\R", 2);
                cases.put(named[0], new HeadlessImageJ.Case("", named[1].replace("SAVED", saved.toString())));
                expected.put(named[0], halves[1].strip().replace("VERSION", HeadlessImageJ.version()));
            }
        }
        assertTrue(cases.size() > 5, "only " + cases.size() + " macros");
        final Map<String, HeadlessImageJ.Answer> answers = new HeadlessImageJ(folder.resolve("imagej")).cases(cases);
        return expected.entrySet().stream()
                .map(e -> dynamicTest(
                        e.getKey(),
                        () -> assertEquals(
                                e.getValue(), answers.get(e.getKey()).printed().strip())));
    }

    @Test
    void anErrorStopsTheMacroWithOneSentence() throws Exception {
        final Path macro = folder.resolve("a macro.ijm");
        Files.writeString(macro, "print('before ' + getArgument());\nrun('Color Difference...');\nprint('after');\n");
        assertEquals(
                "before x\n"
                        + "Macro Error: first is required in line 2\n"
                        + " \n"
                        + "run ( \"Color Difference...\" <)> ; \n",
                new HeadlessImageJ(folder.resolve("batch")).batch(macro, "x"));
    }

    @Test
    void decimalCommasOfTheLocaleChangeNothing() throws Exception {
        final String printed = new HeadlessImageJ(folder.resolve("de"))
                .with("-Duser.language=de", "-Duser.country=DE")
                .batch(String.join(
                        "\n",
                        "run('Color Difference...', 'first=green second=[misty rose] jnd=52.95');",
                        "print(getResult('DeltaE', 0), getResultString('DeltaE', 0), getResult('Noticeable', 0));",
                        "run('PaletteJ Macro Extensions');",
                        "print(Ext.colorDifference('green', 'misty rose', 'CIEDE2000'));",
                        "newImage('a', 'RGB ramp', 64, 64, 1);",
                        "run('K-Means Colors...', 'clusters=3');",
                        "print(getResultString('Percent', 0));",
                        "run('Color Difference...', 'first=green second=[misty rose] jnd=2,3');"));
        final List<String> lines = printed.lines().toList();
        assertTrue(lines.get(0).matches("52\\.9\\d* 52\\.9\\d{5} 0"), printed);
        assertTrue(lines.get(1).matches("52\\.9\\d{10,}"), printed);
        assertTrue(lines.get(2).matches("\\d+\\.\\d{4}"), printed);
        assertEquals(
                "Macro Error: jnd must be a number of at least 0, but was \"2,3\" in line 8", lines.get(3), printed);
    }
}
