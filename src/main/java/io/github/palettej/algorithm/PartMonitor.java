/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/** Shows work as a part of more work; what is shown never goes back. */
final class PartMonitor implements Monitor {
    private final Monitor whole;
    private final double from;
    private final double to;
    private double shown;

    PartMonitor(final Monitor whole, final double from, final double to) {
        this.whole = whole;
        this.from = from;
        this.to = to;
    }

    @Override
    public void progress(final double fraction) {
        shown = Math.max(shown, fraction);
        whole.progress(from + (to - from) * shown);
    }

    @Override
    public boolean isCanceled() {
        return whole.isCanceled();
    }
}
