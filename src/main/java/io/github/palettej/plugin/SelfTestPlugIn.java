/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import ij.plugin.PlugIn;
import io.github.palettej.command.SelfTest;
import io.github.palettej.command.Version;
import java.util.List;

/** Checks PaletteJ on the user's machine and logs one line a check. */
public final class SelfTestPlugIn implements PlugIn {

    /** Made by ImageJ. */
    public SelfTestPlugIn() {}

    /**
     * Runs the checks. A macro stops with one sentence if a check fails.
     *
     * @param arg not used
     */
    @Override
    public void run(final String arg) {
        final List<SelfTest.Check> checks = SelfTest.run();
        IJ.log(String.join(
                ", ",
                "PaletteJ " + Version.text(),
                "ImageJ " + IJ.getFullVersion(),
                "Java " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors() + " processors"));
        checks.forEach(check -> IJ.log(check.toString()));
        final long failed = checks.stream().filter(check -> !check.passed()).count();
        if (failed > 0) {
            IJ.error(
                    "PaletteJ",
                    failed + " of " + checks.size() + " checks failed: do not trust results on this machine");
        } else {
            IJ.log("All " + checks.size() + " checks passed.");
        }
    }
}
