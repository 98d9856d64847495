/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * CIEDE2000 between all pairs of colors, in single precision, and the nearest neighbors of each.
 *
 * <p>One more node than colors, {@link #open()}, lies at distance 0 from all: a closed tour through it is an open path
 * through the colors.
 */
final class PathDistances {
    /** The largest number of colors: the table takes 2 bytes times its square. */
    static final int LARGEST = 4096;

    private static final int NEIGHBORS = 10;

    private final int colors;
    private final float[] table;
    private final int[][] neighbors;

    PathDistances(final double[][] lab, final Runnable check) {
        colors = lab.length;
        table = new float[colors * (colors - 1) / 2];
        int filled = 0;
        for (int i = 1; i < colors; i++) {
            check.run();
            for (int j = 0; j < i; j++) {
                table[filled++] = (float) Ciede2000.between(lab[i], lab[j], 1);
            }
        }
        neighbors = new int[colors + 1][];
        for (int i = 0; i < colors; i++) {
            check.run();
            neighbors[i] = nearest(i);
        }
        neighbors[colors] = new int[0];
    }

    /** The node at distance 0 from all colors, which is also their number. */
    int open() {
        return colors;
    }

    float between(final int first, final int second) {
        final int larger = Math.max(first, second);
        final int smaller = Math.min(first, second);
        return larger == colors || larger == smaller ? 0 : table[larger * (larger - 1) / 2 + smaller];
    }

    /** The open node and the nearest colors of a color, nearest first; of equally near ones the smaller index first. */
    int[] neighbors(final int color) {
        return neighbors[color];
    }

    private int[] nearest(final int color) {
        final int count = Math.min(NEIGHBORS, colors - 1);
        final int[] nearest = new int[count + 1];
        nearest[0] = colors;
        int found = 0;
        for (int other = 0; other < colors; other++) {
            final float distance = between(color, other);
            if (other == color || found == count && distance >= between(color, nearest[count])) {
                continue;
            }
            int place = found < count ? ++found : count;
            while (place > 1 && between(color, nearest[place - 1]) > distance) {
                nearest[place] = nearest[place - 1];
                place--;
            }
            nearest[place] = other;
        }
        return nearest;
    }
}
