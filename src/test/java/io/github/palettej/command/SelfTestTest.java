/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The checks that users run on their own machine. */
class SelfTestTest {
    @Test
    void everyCheckPassesAndSaysWhatItFound() {
        final List<SelfTest.Check> checks = SelfTest.run();
        assertEquals(12, checks.size());
        for (final SelfTest.Check check : checks) {
            assertTrue(check.passed(), check.toString());
            assertTrue(check.toString().matches("PASS  [^:]+: .+"), check.toString());
        }
    }

    @Test
    void sameAnswersEachTime() {
        assertEquals(SelfTest.run(), SelfTest.run());
    }
}
