/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands in a real window; skipped where there is neither a display nor xvfb-run. */
class WindowIT {
    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> worksInAWindow() throws IOException, InterruptedException {
        return tests(run(WindowChecks.class, "window"));
    }

    @TestFactory
    Stream<DynamicTest> helpInAWindow() throws IOException, InterruptedException {
        return tests(run(HelpChecks.class, "help"));
    }

    @TestFactory
    Stream<DynamicTest> recordedScriptsInAWindow() throws IOException, InterruptedException {
        return tests(run(RecorderChecks.class, "recorder"));
    }

    @TestFactory
    Stream<DynamicTest> toolsAndFilesInAWindow() throws IOException, InterruptedException {
        return tests(run(ToolChecks.class, "tools"));
    }

    @TestFactory
    Stream<DynamicTest> commandsAtOnceInAWindow() throws IOException, InterruptedException {
        return tests(run(TurnChecks.class, "turns"));
    }

    @TestFactory
    Stream<DynamicTest> commandsAtOnceHeadless() throws IOException, InterruptedException {
        final Path installed = Files.createDirectories(folder.resolve("turns headless"));
        return tests(new HeadlessImageJ(installed)
                .launch(PatchedLauncher.class.getName(), TurnChecks.class.getName(), installed.toString()));
    }

    @TestFactory
    Stream<DynamicTest> previewsInAWindow() throws IOException, InterruptedException {
        final String printed = run(PreviewChecks.class, "preview");
        if ("write".equals(System.getProperty("palettej.docs"))) {
            Files.copy(
                    Path.of("target/pictures/dialog.png"), Path.of("docs/images/windows/dialog.png"), REPLACE_EXISTING);
        }
        final HeadlessImageJ headless = new HeadlessImageJ(Files.createDirectories(folder.resolve("headless")));
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        final Map<String, String> made = new LinkedHashMap<>();
        printed.lines().filter(l -> l.startsWith("REPLAY ")).forEach(l -> {
            final String line = l.substring(l.indexOf('~') + 1);
            made.put(line, l.substring("REPLAY ".length(), l.indexOf('~')));
            cases.put(
                    line,
                    new HeadlessImageJ.Case(
                            "call('io.github.palettej.it.Session.photo');",
                            line + " print(call('io.github.palettej.it.Session.fingerprint'));"));
        });
        final Map<String, HeadlessImageJ.Answer> answers = headless.cases(cases);
        return Stream.concat(
                tests(printed),
                made.entrySet().stream()
                        .map(e -> dynamicTest("replays headless: " + e.getKey(), () -> {
                            final String said = answers.get(e.getKey()).printed();
                            assertTrue(said.contains(e.getValue()), e.getValue() + " but headless " + said);
                        })));
    }

    private static String run(final Class<?> checks, final String name) throws IOException, InterruptedException {
        Assumptions.assumeTrue(HeadlessImageJ.display().isPresent(), "no display and no xvfb-run");
        final Path installed = Files.createDirectories(folder.resolve(name));
        final String printed = new HeadlessImageJ(installed).window(checks.getName(), installed.toString());
        Files.writeString(Path.of("target", name + "-checks.txt"), printed);
        return printed;
    }

    private static Stream<DynamicTest> tests(final String printed) {
        final List<String> checks = printed.lines()
                .filter(l -> l.startsWith("PASS ") || l.startsWith("FAIL "))
                .toList();
        assertTrue(checks.size() > 5, printed);
        return checks.stream()
                .map(line -> dynamicTest(line.split(" ")[1], () -> {
                    if (line.startsWith("FAIL")) {
                        fail(line.replace('~', '\n'));
                    }
                }));
    }
}
