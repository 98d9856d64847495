/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/**
 * The nearest-rank percentile of weighted values, by weights of the upper, then the lower bits of the values: four
 * passes instead of a sort.
 */
final class WeightedPercentile {
    private static final int DIGITS = 1 << 16;

    private WeightedPercentile() {}

    /**
     * Finds the smallest value that at least a part of the weight does not exceed.
     *
     * @param values not negative
     * @param weights at least 1 each
     * @param rank that much weight, 1..sum of the weights
     * @return one of the values
     */
    static double of(final double[] values, final long[] weights, final long rank) {
        long prefix = 0;
        long rest = rank;
        for (int shift = 48; shift >= 0; shift -= 16) {
            final long[] sums = new long[DIGITS];
            add(values, weights, prefix, shift, sums);
            int digit = 0;
            while (rest > sums[digit]) {
                rest -= sums[digit++];
            }
            prefix = prefix << 16 | digit;
        }
        return Double.longBitsToDouble(prefix);
    }

    /** Adds the weights of values that begin with the prefix by their next 16 bits; those of 0 or more sort by bits. */
    private static void add(
            final double[] values, final long[] weights, final long prefix, final int shift, final long[] sums) {
        for (int i = 0; i < values.length; i++) {
            final long bits = Double.doubleToRawLongBits(values[i]);
            if (shift == 48 || bits >>> shift + 16 == prefix) {
                sums[(int) (bits >>> shift & 0xffff)] += weights[i];
            }
        }
    }
}
