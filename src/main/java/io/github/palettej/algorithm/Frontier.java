/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;

/**
 * The leaves of a branch that more than one center can own, with the centers that can.
 *
 * <p>The lists stay right as long as no center has moved farther than the slack they were made with.
 */
final class Frontier {
    /** How many leaves there are. */
    int size;

    /** Of each leaf: first sample, sample after the last, where its list begins; of the next leaf: where it ends. */
    int[] leaves = new int[3 * 64];

    /** Of each leaf: how far centers may still move, one toward and one away, before any of its labels can change. */
    float[] margins = new float[64];

    /** Of each leaf: the time of its last search, as {@link Motion} counts. */
    int[] times = new int[64];

    /** The lists of centers, ascending. */
    short[] candidates = new short[512];

    private int listed;

    void clear() {
        size = 0;
        listed = 0;
    }

    /** Adds a leaf with the n centers of a list from an offset on. */
    void add(final int from, final int to, final int[] list, final int offset, final int n) {
        if (3 * size + 6 > leaves.length) {
            leaves = Arrays.copyOf(leaves, 2 * leaves.length);
            margins = Arrays.copyOf(margins, 2 * margins.length);
            times = Arrays.copyOf(times, 2 * times.length);
        }
        if (listed + n > candidates.length) {
            candidates = Arrays.copyOf(candidates, Math.max(2 * candidates.length, listed + n));
        }
        times[size] = 0;
        leaves[3 * size] = from;
        leaves[3 * size + 1] = to;
        leaves[3 * size + 2] = listed;
        for (int i = 0; i < n; i++) {
            candidates[listed++] = (short) list[offset + i];
        }
        size++;
        leaves[3 * size + 2] = listed;
    }
}
