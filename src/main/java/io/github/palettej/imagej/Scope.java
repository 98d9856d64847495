/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import io.github.palettej.color.Choice;

/** Which slices of a stack a command reads, and whether together or each for itself. */
public enum Scope {
    /** The current slice, or the current Z and T of a composite image. */
    SLICE("Slice"),
    /** All slices together: one joint result. */
    STACK("Stack"),
    /** All slices, each for itself. */
    EACH_SLICE("Each slice");

    private final String label;

    Scope(final String label) {
        this.label = label;
    }

    /**
     * The scope of a label.
     *
     * @param label a label in any case
     * @return the scope
     * @throws IllegalArgumentException if there is none of this label
     */
    public static Scope of(final String label) {
        return Choice.of("scope", values(), label);
    }

    @Override
    public String toString() {
        return label;
    }
}
