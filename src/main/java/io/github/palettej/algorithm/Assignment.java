/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which center is nearest to each color.
 *
 * <p>Invariant: labels[i] is the lowest number among the centers whose squared distance to color i, computed
 * as dx dx + dy dy + dz dz in double from {@link ColorSpace#fromRgb}, is smallest.
 *
 * @param centers the centers, each nearest to some color
 * @param labels for each color the number of its center
 * @param tied the colors that are equally far from two centers
 * @param sizes pixels of each center
 * @param meanSquaredError mean squared distance of the pixels to their centers
 */
record Assignment(double[][] centers, short[] labels, int[] tied, long[] sizes, double meanSquaredError) {

    /** Finds the nearest centers and sorts the classes by falling count, without those that are empty. */
    static Assignment sorted(
            final ColorCounts counts,
            final ColorSpace space,
            final SampleTree tree,
            final double[][] centers,
            final Monitor monitor) {
        Assignment found = find(counts, space, tree, distinct(centers), monitor);
        // Moving the tied colors can change the counts, and these the order: twice is nearly always enough.
        for (int round = 0; round < 8; round++) {
            final Assignment current = found;
            final int[] order = Arrays.stream(Clustering.order(space, found.centers, found.sizes))
                    .filter(c -> current.sizes[c] > 0)
                    .toArray();
            if (Arrays.equals(order, IntStream.range(0, found.centers.length).toArray())) {
                break;
            }
            found = found.reordered(counts, space, order);
        }
        return found;
    }

    private static double[][] distinct(final double[][] centers) {
        final TreeSet<double[]> set = new TreeSet<>(Arrays::compare);
        set.addAll(Arrays.asList(centers));
        return set.toArray(double[][]::new);
    }

    private static Assignment find(
            final ColorCounts counts,
            final ColorSpace space,
            final SampleTree tree,
            final double[][] centers,
            final Monitor monitor) {
        final ExactLabels exact = new ExactLabels(counts, space, tree, centers, monitor);
        final long[] sizes = new long[centers.length];
        Arrays.setAll(sizes, c -> exact.sums[4 * c]);
        final double error = counts.total() == 0 ? 0 : exact.error() / counts.total();
        return new Assignment(centers, exact.labels, exact.tied, sizes, error);
    }

    /** Renumbers the centers, leaving out those that the order lacks (they must be empty), and settles ties anew. */
    Assignment reordered(final ColorCounts counts, final ColorSpace space, final int[] order) {
        final double[][] moved = Arrays.stream(order).mapToObj(c -> centers[c]).toArray(double[][]::new);
        final short[] numbers = new short[centers.length];
        for (int i = 0; i < order.length; i++) {
            numbers[order[i]] = (short) i;
        }
        final short[] relabeled = new short[labels.length];
        for (int i = 0; i < labels.length; i++) {
            relabeled[i] = numbers[labels[i]];
        }
        final long[] counted = Arrays.stream(order).mapToLong(c -> sizes[c]).toArray();
        for (final int i : tied) {
            counted[relabeled[i]] -= counts.count(i);
            relabeled[i] = (short) nearest(space.fromRgb(Rgb.ofPacked(counts.rgb(i))), moved);
            counted[relabeled[i]] += counts.count(i);
        }
        return new Assignment(moved, relabeled, tied, counted, meanSquaredError);
    }

    /** The first of the centers at the smallest distance. */
    static int nearest(final double[] color, final double[][] centers) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centers.length; c++) {
            final double d = squared(color, centers[c]);
            if (d < smallest) {
                smallest = d;
                best = c;
            }
        }
        return best;
    }

    static double squared(final double[] a, final double[] b) {
        final double x = a[0] - b[0];
        final double y = a[1] - b[1];
        final double z = a[2] - b[2];
        return x * x + y * y + z * z;
    }
}
