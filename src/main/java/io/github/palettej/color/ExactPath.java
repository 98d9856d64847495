/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.Arrays;

/**
 * The shortest open path through a few colors by dynamic programming over sets (M. Held and R. M. Karp, "A dynamic
 * programming approach to sequencing problems", Journal of SIAM 10(1), 1962).
 */
final class ExactPath {
    /** The largest number of colors: time and memory double with each. */
    static final int LARGEST = 12;

    private ExactPath() {}

    static int[] through(final double[][] lab) {
        final int n = lab.length;
        if (n == 0) {
            return new int[0];
        }
        final double[][] distance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                distance[i][j] = Ciede2000.between(lab[i], lab[j], 1);
                distance[j][i] = distance[i][j];
            }
        }
        // shortest[set][last]: the shortest path through the colors of the set that ends in last
        final double[][] shortest = new double[1 << n][n];
        final int[][] before = new int[1 << n][n];
        for (int set = 1; set < 1 << n; set++) {
            Arrays.fill(shortest[set], Double.POSITIVE_INFINITY);
            for (int last = 0; last < n; last++) {
                if ((set >> last & 1) == 1) {
                    extend(set, last, distance, shortest, before);
                }
            }
        }
        return backtrack((1 << n) - 1, shortest, before);
    }

    private static void extend(
            final int set, final int last, final double[][] distance, final double[][] shortest, final int[][] before) {
        final int rest = set & ~(1 << last);
        if (rest == 0) {
            shortest[set][last] = 0;
            return;
        }
        for (int previous = 0; previous < distance.length; previous++) {
            if ((rest >> previous & 1) == 1) {
                final double length = shortest[rest][previous] + distance[previous][last];
                if (length < shortest[set][last]) {
                    shortest[set][last] = length;
                    before[set][last] = previous;
                }
            }
        }
    }

    private static int[] backtrack(final int all, final double[][] shortest, final int[][] before) {
        final int n = shortest[all].length;
        int last = 0;
        for (int i = 1; i < n; i++) {
            if (shortest[all][i] < shortest[all][last]) {
                last = i;
            }
        }
        final int[] path = new int[n];
        int set = all;
        for (int i = n - 1; i >= 0; i--) {
            path[i] = last;
            final int previous = before[set][last];
            set &= ~(1 << last);
            last = previous;
        }
        return path;
    }
}
