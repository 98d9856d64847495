/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;

/** What no longer fits into a byte of a counting table: a small hash table from color to count (open addressing). */
final class Overflow {
    private static final int FREE = -1;
    private int[] colors = new int[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;

    Overflow() {
        Arrays.fill(colors, FREE);
    }

    void add(final int color, final long count) {
        final int slot = slot(colors, color);
        if (colors[slot] == FREE) {
            colors[slot] = color;
            size++;
        }
        counts[slot] += count;
        if (2 * size > colors.length) {
            grow();
        }
    }

    /** What gets the entries. */
    interface Receiver {
        void accept(int color, long count);
    }

    void forEach(final Receiver receiver) {
        for (int i = 0; i < colors.length; i++) {
            if (colors[i] != FREE) {
                receiver.accept(colors[i], counts[i]);
            }
        }
    }

    private static int slot(final int[] colors, final int color) {
        final int mask = colors.length - 1;
        // Fibonacci hashing: 2^32 / golden ratio spreads neighboring colors.
        int slot = color * 0x9e3779b9 >>> 8 & mask;
        while (colors[slot] != FREE && colors[slot] != color) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        final int[] oldCodes = colors;
        final long[] oldCounts = counts;
        colors = new int[2 * oldCodes.length];
        counts = new long[2 * oldCodes.length];
        Arrays.fill(colors, FREE);
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != FREE) {
                final int slot = slot(colors, oldCodes[i]);
                colors[slot] = oldCodes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
