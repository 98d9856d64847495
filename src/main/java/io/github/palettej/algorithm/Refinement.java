/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/**
 * How hard k-means searches for a smaller error than that of the first local optimum.
 *
 * @param swaps whether to go on past a local optimum by split-merge swaps
 * @param restarts how many more starts are drawn, 0..{@value #MAX_RESTARTS}; the best result is kept
 * @param seed what the further starts are drawn from
 */
public record Refinement(boolean swaps, int restarts, long seed) {
    /** The largest number of further starts. */
    public static final int MAX_RESTARTS = 100;

    /** The first local optimum. */
    public static final Refinement NONE = new Refinement(false, 0, 1);

    /** Swaps, no further starts. */
    public static final Refinement SWAPS = new Refinement(true, 0, 1);

    /**
     * Checks the range.
     *
     * @param swaps whether to go on past a local optimum
     * @param restarts how many more starts are drawn, 0..{@value #MAX_RESTARTS}
     * @param seed what the further starts are drawn from
     * @throws IllegalArgumentException if the number of starts is out of its range
     */
    public Refinement {
        if (restarts < 0 || restarts > MAX_RESTARTS) {
            throw new IllegalArgumentException("restarts must be 0.." + MAX_RESTARTS + ", but was " + restarts);
        }
    }
}
