/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;

/** What no longer fits into a byte of a counting table: a small hash table from code to count (open addressing). */
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

    /** Adds the entries of one of equal parts of all codes: code in the upper 24 bits, count in the lower 40. */
    void collect(final int part, final int parts, final LongArray to) {
        final int span = Morton.CODES / parts;
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != FREE && codes[i] / span == part) {
                to.add((long) codes[i] << 40 | counts[i]);
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
        final int[] oldCodes = codes;
        final long[] oldCounts = counts;
        codes = new int[2 * oldCodes.length];
        counts = new long[2 * oldCodes.length];
        Arrays.fill(codes, FREE);
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCodes[i] != FREE) {
                final int slot = slot(codes, oldCodes[i]);
                codes[slot] = oldCodes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
