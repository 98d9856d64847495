/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/**
 * Sorts codes of 24 bits by counting their lower and then their higher halves.
 *
 * <p>D. Knuth, The Art of Computer Programming 3, section 5.2.5. Takes time in proportion to the number of codes.
 */
final class RadixSort {
    private static final int BITS = 12;
    private static final int BUCKETS = 1 << BITS;

    private RadixSort() {}

    /**
     * Sorts codes.
     *
     * @param codes 0..2^24-1; sorted afterwards
     * @param n how many of them, from the first on
     */
    static void sort(final int[] codes, final int n) {
        final int[] low = new int[BUCKETS + 1];
        final int[] high = new int[BUCKETS + 1];
        for (int i = 0; i < n; i++) {
            low[(codes[i] & BUCKETS - 1) + 1]++;
            high[(codes[i] >> BITS) + 1]++;
        }
        final int[] moved = new int[n];
        distribute(codes, moved, n, 0, low);
        distribute(moved, codes, n, BITS, high);
    }

    /** Moves codes to the places of their buckets, of which the sizes stand one further. */
    private static void distribute(final int[] from, final int[] to, final int n, final int shift, final int[] places) {
        for (int b = 1; b < places.length; b++) {
            places[b] += places[b - 1];
        }
        for (int i = 0; i < n; i++) {
            final int code = from[i];
            to[places[code >> shift & BUCKETS - 1]++] = code;
        }
    }
}
