/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import io.github.palettej.algorithm.Monitor;
import java.util.HashSet;
import java.util.Set;

/** Shows progress in ImageJ's status bar and stops when the user presses Esc, as all commands do that are at work. */
final class StatusMonitor implements Monitor, AutoCloseable {
    /** Often enough to be seen moving, seldom enough to cost nothing. */
    private static final int STEPS = 200;

    /** Those that listen to Esc; guards itself. */
    private static final Set<StatusMonitor> LISTENING = new HashSet<>();

    private final String name;
    private String end = "stopped";
    private int shown = -1;
    private volatile boolean stopped;

    /** Starts to listen to Esc and says in the status bar what is going on. */
    StatusMonitor(final String name) {
        this.name = name;
        synchronized (LISTENING) {
            if (IJ.escapePressed()) {
                // meant for the others, and forgotten by the next line
                LISTENING.forEach(other -> other.stopped = true);
            }
            IJ.resetEscape();
            LISTENING.add(this);
        }
        works();
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
        return stopped || IJ.escapePressed();
    }

    /** Says that the command works. */
    void works() {
        IJ.showStatus(name + "...");
    }

    /** Says that the command waits for its turn. */
    void waits() {
        IJ.showStatus(name + ": waiting until another command has ended; Esc stops");
    }

    /** Says that the work came to its end; else it was stopped. */
    void done() {
        end = "done";
    }

    /** Clears the progress bar, leaves a last word in the status bar, and listens no more. */
    @Override
    public void close() {
        synchronized (LISTENING) {
            LISTENING.remove(this);
        }
        IJ.showProgress(1);
        IJ.showStatus(name + ": " + end);
    }
}
