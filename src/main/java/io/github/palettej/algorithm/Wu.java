/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;

/**
 * Wu's variance cut: boxes of a grid of {@value #SIDE}^3 cells are cut, each where the sum of squared errors falls
 * most, always the box with the largest error.
 *
 * <p>X. Wu, "Efficient statistical computations for optimal color quantization", Graphics Gems II, Academic Press
 * 1991, pp. 126-133. Here the grid spans the coordinates that occur, in any space with means, and the colors
 * are divided by their nearest center in the end.
 */
public final class Wu {
    /** Cells of the grid along each axis. */
    public static final int SIDE = 32;

    private static final int EDGE = SIDE + 1;

    /** Cumulative weight, sums of the three coordinates, and sum of squares, at x + EDGE (y + EDGE z). */
    private final double[][] moments;

    private Wu(final double[][] moments) {
        this.moments = moments;
    }

    /**
     * Divides colors into boxes and these by their means.
     *
     * @param counts the colors and their weights
     * @param colors how many classes at most
     * @param space the space in which errors are taken, one with means
     * @param monitor asked every few milliseconds
     * @return the classes of the colors by the nearest mean of a box
     */
    public static Clustering cluster(
            final ColorCounts counts, final int colors, final ColorSpace space, final Monitor monitor) {
        KMeansOptions.requireMeans(space);
        final Samples samples = Samples.of(counts, space, monitor);
        final double[][] centers = counts.size() <= colors
                ? Starts.each(counts, space)
                : Starts.filled(samples, centers(samples, colors), colors, monitor);
        return Clustering.nearest(counts, space, centers, monitor);
    }

    /** The means of the boxes in units of the space; fewer than asked where too few cells are occupied. */
    static double[][] centers(final Samples samples, final int colors) {
        final Wu wu = new Wu(Grid.cumulative(samples, SIDE));
        final int[][] boxes = new int[colors][];
        final double[] errors = new double[colors];
        boxes[0] = new int[] {0, SIDE, 0, SIDE, 0, SIDE};
        int n = 1;
        errors[0] = wu.error(boxes[0]);
        while (n < colors) {
            int largest = 0;
            for (int i = 1; i < n; i++) {
                largest = errors[i] > errors[largest] ? i : largest;
            }
            if (errors[largest] <= 0) {
                break;
            }
            final int[] second = wu.cut(boxes[largest]);
            if (second.length == 0) {
                errors[largest] = 0;
                continue;
            }
            boxes[n] = second;
            errors[n++] = wu.error(second);
            errors[largest] = wu.error(boxes[largest]);
        }
        return Arrays.stream(boxes).limit(n).map(wu::mean).toArray(double[][]::new);
    }

    private double[] mean(final int[] box) {
        final double weight = sum(0, box);
        return new double[] {sum(1, box) / weight, sum(2, box) / weight, sum(3, box) / weight};
    }

    private double error(final int[] box) {
        final double weight = sum(0, box);
        final double x = sum(1, box);
        final double y = sum(2, box);
        final double z = sum(3, box);
        return weight == 0 ? 0 : sum(4, box) - (x * x + y * y + z * z) / weight;
    }

    /** Cuts off the second part of a box where the error falls most; no part if it cannot be cut. */
    private int[] cut(final int[] box) {
        double best = -1;
        int bestAxis = 0;
        int bestAt = 0;
        final int[] first = box.clone();
        final int[] second = box.clone();
        for (int axis = 0; axis < 3; axis++) {
            for (int at = box[2 * axis] + 1; at < box[2 * axis + 1]; at++) {
                first[2 * axis + 1] = at;
                second[2 * axis] = at;
                final double score = between(first, second);
                if (score > best) {
                    best = score;
                    bestAxis = axis;
                    bestAt = at;
                }
            }
            first[2 * axis + 1] = box[2 * axis + 1];
            second[2 * axis] = box[2 * axis];
        }
        if (best < 0) {
            return new int[0];
        }
        final int[] rest = box.clone();
        rest[2 * bestAxis] = bestAt;
        box[2 * bestAxis + 1] = bestAt;
        return rest;
    }

    /** What two parts explain: sum of |sum|^2 / weight; negative if one is empty. */
    private double between(final int[] first, final int[] second) {
        final double w1 = sum(0, first);
        final double w2 = sum(0, second);
        if (w1 == 0 || w2 == 0) {
            return -1;
        }
        double score = 0;
        for (int m = 1; m <= 3; m++) {
            final double s1 = sum(m, first);
            final double s2 = sum(m, second);
            score += s1 * s1 / w1 + s2 * s2 / w2;
        }
        return score;
    }

    private double sum(final int moment, final int[] b) {
        final double[] m = moments[moment];
        return at(m, b[1], b[3], b[5])
                - at(m, b[1], b[3], b[4])
                - at(m, b[1], b[2], b[5])
                + at(m, b[1], b[2], b[4])
                - at(m, b[0], b[3], b[5])
                + at(m, b[0], b[3], b[4])
                + at(m, b[0], b[2], b[5])
                - at(m, b[0], b[2], b[4]);
    }

    private static double at(final double[] m, final int x, final int y, final int z) {
        return m[x + EDGE * (y + EDGE * z)];
    }
}
