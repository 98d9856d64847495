/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Vectors of any length, all finite, with weights. Immutable. */
final class Vectors {
    private static final long SEED = 1;

    /** For each component its value in every vector. */
    final float[][] values;

    final int size;
    final int components;

    /** How often each vector occurs; empty if each occurs once. */
    private final int[] weights;

    /** Vectors of which each occurs once. */
    Vectors(final float[][] values) {
        this(values, new int[0]);
    }

    Vectors(final float[][] values, final int[] weights) {
        this.values = values;
        this.weights = weights;
        this.components = values.length;
        this.size = values[0].length;
    }

    /** The vectors at some places. */
    Vectors at(final int[] places) {
        final float[][] taken = new float[components][places.length];
        for (int c = 0; c < components; c++) {
            for (int i = 0; i < places.length; i++) {
                taken[c][i] = values[c][places[i]];
            }
        }
        return new Vectors(
                taken,
                weights.length == 0
                        ? weights
                        : Arrays.stream(places).map(i -> weights[i]).toArray());
    }

    /** How often a vector occurs. */
    int weight(final int i) {
        return weights.length == 0 ? 1 : weights[i];
    }

    /** How many vectors there are, each as often as it occurs. */
    long total() {
        return weights.length == 0
                ? size
                : Arrays.stream(weights).asLongStream().sum();
    }

    /**
     * One of the vectors in each of as many pieces of equal weight, always the same, as one that occurs once; all if there
     * are no more.
     */
    Vectors sample(final int most) {
        if (size <= most) {
            return this;
        }
        final SplittableRandom random = new SplittableRandom(SEED);
        final int[] places = new int[most];
        final long total = total();
        int at = 0;
        long through = weight(0);
        for (int i = 0; i < most; i++) {
            final long drawn = random.nextLong(i * total / most, (i + 1) * total / most);
            while (through <= drawn) {
                through += weight(++at);
            }
            places[i] = at;
        }
        return new Vectors(at(places).values);
    }

    /** Writes a vector. */
    void read(final int i, final double[] vector) {
        for (int c = 0; c < components; c++) {
            vector[c] = values[c][i];
        }
    }

    /** The squared distance: the sum of the squared differences in the order of the components. */
    static double distance(final double[] vector, final double[] center) {
        double sum = 0;
        for (int c = 0; c < vector.length; c++) {
            final double d = vector[c] - center[c];
            sum += d * d;
        }
        return sum;
    }

    /**
     * Finds the lowest number among the centers at the smallest distance.
     *
     * @param two gets the smallest squared distance and the next smallest, the same if two centers are as near, infinite
     *     if there is but one center
     */
    static int nearest(final double[] vector, final double[][] centers, final double[] two) {
        int best = -1;
        double smallest = Double.POSITIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centers.length; c++) {
            final double d = distance(vector, centers[c]);
            if (d < smallest) {
                next = smallest;
                smallest = d;
                best = c;
            } else if (d < next) {
                next = d;
            }
        }
        two[0] = smallest;
        two[1] = next;
        return best;
    }
}
