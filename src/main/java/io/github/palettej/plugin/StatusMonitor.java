/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import io.github.palettej.algorithm.Monitor;

/** Shows progress in ImageJ's status bar and stops when the user presses Esc. */
final class StatusMonitor implements Monitor {
    /** Often enough to be seen moving, seldom enough to cost nothing. */
    private static final int STEPS = 200;

    private final String name;
    private int shown = -1;

    /** Starts to listen to Esc and says in the status bar what is going on. */
    StatusMonitor(final String name) {
        this.name = name;
        IJ.resetEscape();
        IJ.showStatus(name + "...");
    }

    @Override
    public void progress(final double fraction) {
        final int step = (int) (Math.min(1, Math.max(0, fraction)) * STEPS);
        // one scale: a step of the work that begins anew does not take back what was shown
        if (step > shown) {
            shown = step;
            IJ.showProgress((double) step / STEPS);
        }
    }

    @Override
    public boolean isCanceled() {
        return IJ.escapePressed();
    }

    /** Clears the progress bar and leaves a last word in the status bar. */
    void end(final String word) {
        IJ.showProgress(1);
        IJ.showStatus(name + ": " + word);
    }
}
