/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        Assumptions.assumeTrue(HeadlessImageJ.display().isPresent(), "no display and no xvfb-run");
        final String printed = new HeadlessImageJ(folder).window(WindowChecks.class.getName(), folder.toString());
        Files.writeString(Path.of("target", "window-checks.txt"), printed);
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
