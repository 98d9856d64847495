/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import io.github.palettej.algorithm.Monitor;

/** Stops a command once it has told that more than a part of the work is done. */
final class StopAfter implements Monitor {
    private final double part;
    private double done;

    StopAfter(final double part) {
        this.part = part;
    }

    @Override
    public void progress(final double fraction) {
        done = Math.max(done, fraction);
    }

    @Override
    public boolean isCanceled() {
        return done > part;
    }
}
