/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each wrong input gets its one sentence, and nothing that is open changes. */
class BadInputIT {
    private static final String PHOTO = "newImage('photo.png', 'RGB ramp', 64, 64, 1); makeRectangle(5, 6, 20, 10);"
            + " setResult('Before', 0, 7); updateResults();";

    private static final Map<String, String> OPEN = Map.of(
            "none",
            "",
            "photo",
            PHOTO,
            "sizes",
            "newImage('small', 'RGB ramp', 20, 20, 1); newImage('large', 'RGB ramp', 30, 40, 1);",
            "stack",
            "newImage('stack', 'RGB ramp', 16, 16, 3);",
            "damaged",
            PHOTO + " File.saveString('JPEG', getDirectory('temp') + 'palettej-damaged.gpl');",
            "functions",
            PHOTO,
            "locked",
            PHOTO + " call('io.github.palettej.it.Session.lock');",
            "outside",
            PHOTO + " makeRectangle(1000, 1000, 5, 5);",
            "many",
            "newImage('many', 'RGB black', 128, 128, 1);"
                    + " for (i = 0; i < 128 * 128; i++) setPixel(i % 128, floor(i / 128), i);",
            "twins",
            "newImage('twin [a].png', 'RGB ramp', 64, 64, 1); newImage('twin [a].png', 'RGB ramp', 32, 32, 1);"
                    + " newImage('other', 'RGB ramp', 16, 16, 1);");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> everyWrongInputGetsItsSentence() throws IOException, InterruptedException {
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        final Map<String, String> sentences = new LinkedHashMap<>();
        for (final String line : lines()) {
            final String[] parts = line.split(" \\| ", 3);
            final String name = parts[0] + ": " + parts[1];
            final String before = parts[0].equals("functions") ? "run('PaletteJ Macro Extensions'); " : "";
            cases.put(name, new HeadlessImageJ.Case(OPEN.get(parts[0]), before + parts[1] + ";\nprint('went on');\n"));
            sentences.put(name, parts[2]);
        }
        assertTrue(cases.size() >= 80, "only " + cases.size() + " cases");
        final Map<String, HeadlessImageJ.Answer> answers = new HeadlessImageJ(folder).cases(cases);
        return sentences.entrySet().stream()
                .map(e -> dynamicTest(e.getKey(), () -> check(e.getValue(), answers.get(e.getKey()))));
    }

    private static void check(final String sentence, final HeadlessImageJ.Answer answer) {
        final String printed = answer.printed();
        assertEquals(
                "Macro Error: " + sentence + " in line 1",
                printed.lines().findFirst().orElse(""));
        assertFalse(printed.contains("Exception") || printed.contains("\tat "), printed);
        assertFalse(printed.contains("went on"), printed);
        // ImageJ forgets the active image of batch mode after a macro error; all else is as before.
        assertEquals(withoutActive(answer.before()), withoutActive(answer.after()));
    }

    private static String withoutActive(final String session) {
        return session.replaceAll("(?m)^active .*$", "");
    }

    /** What is open, a macro line, and its sentence. */
    private static List<String> lines() throws IOException {
        try (InputStream in = Objects.requireNonNull(BadInputIT.class.getResourceAsStream("bad-inputs.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" | ") && !line.startsWith("#"))
                    .toList();
        }
    }
}
