/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RadixSortTest {

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 16777216", "2, 2", "1000, 16777216", "5000, 4096", "50000, 16777216", "3000, 1"})
    void sortsAsTheLibraryDoes(final int n, final int bound) {
        final int[] codes = new SplittableRandom(n).ints(n, 0, bound).toArray();
        final int[] expected = codes.clone();
        Arrays.sort(expected);
        RadixSort.sort(codes, n);
        assertArrayEquals(expected, codes);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "700"})
    void leavesWhatLiesBehindAsItIs(final int sorted) {
        final int[] codes = new SplittableRandom(9).ints(1000, 0, 1 << 24).toArray();
        final int[] expected = codes.clone();
        Arrays.sort(expected, 0, sorted);
        RadixSort.sort(codes, sorted);
        assertArrayEquals(expected, codes);
    }
}
