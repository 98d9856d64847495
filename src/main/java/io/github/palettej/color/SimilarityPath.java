/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An open path through colors with a small sum of CIEDE2000 between neighbors: the order of {@link
 * SortOrder#SIMILARITY}.
 *
 * <p>Up to {@value ExactPath#LARGEST} distinct colors the path is the shortest there is. Up to {@value
 * PathDistances#LARGEST} it is the path to the nearest neighbor from the darkest color on, improved by exchanges; never
 * longer than that path. Beyond, it is that path itself. The result does not hang on the order the colors came in,
 * but that equal colors keep it.
 */
final class SimilarityPath {
    private SimilarityPath() {}

    /** Returns the positions of the colors along the path, the darker end first; what the check throws ends the work. */
    static int[] order(final List<Rgb> colors, final Runnable check) {
        final SortedMap<Integer, List<Integer>> positions = new TreeMap<>();
        for (int i = 0; i < colors.size(); i++) {
            positions
                    .computeIfAbsent(colors.get(i).packed(), packed -> new ArrayList<>())
                    .add(i);
        }
        final List<List<Integer>> distinct = new ArrayList<>(positions.values());
        final double[][] lab = positions.keySet().stream()
                .map(packed -> ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(packed)))
                .toArray(double[][]::new);
        final int[] order = new int[colors.size()];
        int filled = 0;
        for (final int index : fromDarkerEnd(path(lab, check), lab)) {
            for (final int position : distinct.get(index)) {
                order[filled++] = position;
            }
        }
        return order;
    }

    private static int[] path(final double[][] lab, final Runnable check) {
        if (lab.length <= ExactPath.LARGEST) {
            return ExactPath.through(lab);
        }
        final int[] nearest = toNearest(lab, check);
        if (lab.length > PathDistances.LARGEST) {
            return nearest;
        }
        final int[] improved = new PathImprovement(new PathDistances(lab, check), nearest).path(check);
        // the improvement counts in single precision: the last word is that of the exact sums
        return length(improved, lab) < length(nearest, lab) ? improved : nearest;
    }

    /** The path that goes to the nearest color not yet visited, from the darkest on; of equally near ones the first. */
    static int[] toNearest(final double[][] lab, final Runnable check) {
        final int[] path = new int[lab.length];
        for (int i = 0; i < path.length; i++) {
            path[i] = i;
        }
        for (int i = 0; i < path.length; i++) {
            check.run();
            int best = i;
            double smallest = Double.POSITIVE_INFINITY;
            for (int j = i; j < path.length; j++) {
                final double[] candidate = lab[path[j]];
                final double distance;
                if (i == 0) {
                    distance = candidate[0];
                } else {
                    final double[] last = lab[path[i - 1]];
                    if (Math.abs(last[0] - candidate[0]) > Ciede2000.LARGEST_LIGHTNESS_WEIGHT * smallest) {
                        continue; // the lightness alone is farther away
                    }
                    distance = Ciede2000.between(last, candidate, 1);
                }
                if (distance < smallest || distance == smallest && path[j] < path[best]) {
                    smallest = distance;
                    best = j;
                }
            }
            final int swapped = path[i];
            path[i] = path[best];
            path[best] = swapped;
        }
        return path;
    }

    /** The sum of CIEDE2000 between neighbors. */
    static double length(final int[] path, final double[][] lab) {
        double sum = 0;
        for (int i = 1; i < path.length; i++) {
            sum += Ciede2000.between(lab[path[i - 1]], lab[path[i]], 1);
        }
        return sum;
    }

    private static int[] fromDarkerEnd(final int[] path, final double[][] lab) {
        if (path.length == 0) {
            return path;
        }
        final int first = path[0];
        final int last = path[path.length - 1];
        final boolean turned = lab[first][0] > lab[last][0] || lab[first][0] == lab[last][0] && first > last;
        final int[] result = new int[path.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = turned ? path[path.length - 1 - i] : path[i];
        }
        return result;
    }
}
