/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Tests of the percentile against a sorted list of all pixels. */
class WeightedPercentileTest {
    private static void check(final double[] values, final long[] weights) {
        final double[] sorted = IntStream.range(0, values.length)
                .boxed()
                .flatMapToDouble(i -> LongStream.range(0, weights[i]).mapToDouble(j -> values[i]))
                .sorted()
                .toArray();
        for (int rank = 1; rank <= sorted.length; rank++) {
            assertEquals(sorted[rank - 1], WeightedPercentile.of(values, weights, rank), "rank " + rank);
        }
    }

    @Test
    void everyRankIsThatOfTheSortedList() {
        final SplittableRandom random = new SplittableRandom(4);
        check(random.doubles(40, 0, 100).toArray(), random.longs(40, 1, 5).toArray());
        // values that differ in the lowest bits only
        check(
                IntStream.range(0, 30)
                        .mapToDouble(i -> 1 + i * 7 % 30 * Math.ulp(1.0))
                        .toArray(),
                random.longs(30, 1, 4).toArray());
        check(new double[] {0, 0, Double.MIN_VALUE, 1e300, 3, 3}, new long[] {1, 2, 1, 1, 2, 1});
    }

    @Test
    void oneValueHoldsEveryRank() {
        final long many = 1L << 40;
        assertEquals(2.5, WeightedPercentile.of(new double[] {2.5}, new long[] {many}, 1));
        assertEquals(2.5, WeightedPercentile.of(new double[] {2.5}, new long[] {many}, many));
        final double[] two = {7, 1};
        final long[] weights = {5, many};
        assertEquals(1, WeightedPercentile.of(two, weights, many));
        assertEquals(7, WeightedPercentile.of(two, weights, many + 1));
        assertEquals(Arrays.stream(two).max().orElseThrow(), WeightedPercentile.of(two, weights, many + 5));
    }
}
