/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;

/** What no longer fits into a byte of a counting table: a small hash table from Morton code to count (open addressing). */
final class Overflow {
    private static final int FREE = -1;
    private int[] codes = new int[1 << 10];
    private long[] counts = new long[1 << 10];
    private int size;

    Overflow() {
        Arrays.fill(codes, FREE);
    }

    void add(final int code, final long count) {
        final int slot = slot(codes, code);
        if (codes[slot] == FREE) {
            codes[slot] = code;
            size++;
        }
        counts[slot] += count;
        if (2 * size > codes.length) {
            grow();
        }
    }

    /** What gets the entries. */
    interface Receiver {
        void accept(int code, long count);
    }

    void forEach(final Receiver receiver) {
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != FREE) {
                receiver.accept(codes[i], counts[i]);
            }
        }
    }

    private static int slot(final int[] codes, final int code) {
        final int mask = codes.length - 1;
        // Fibonacci hashing: 2^32 / golden ratio spreads neighboring codes.
        int slot = code * 0x9e3779b9 >>> 8 & mask;
        while (codes[slot] != FREE && codes[slot] != code) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        final int[] old = codes;
        final long[] oldCounts = counts;
        codes = new int[2 * old.length];
        counts = new long[2 * old.length];
        Arrays.fill(codes, FREE);
        for (int i = 0; i < old.length; i++) {
            if (old[i] != FREE) {
                final int slot = slot(codes, old[i]);
                codes[slot] = old[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
