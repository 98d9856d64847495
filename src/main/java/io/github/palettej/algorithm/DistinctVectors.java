/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;
import java.util.Optional;

/**
 * The distinct ones among some vectors, each weighted with how often it occurs, in the order of their first occurrence.
 *
 * <p>Values of 8 and 16 bits repeat so often that a photo has a fortieth as many distinct vectors as pixels. Sums of
 * such whole numbers are exact, so that what is computed of them is the same as of all.
 */
final class DistinctVectors {
    /** After each so many vectors it is asked whether going on may pay. */
    private static final int LOOK = 1 << 20;

    /** Spreads the bits of a vector over a number: 2^64 over the golden ratio. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final float[][] values;

    /** For each of the vectors the number of the distinct one. */
    private final int[] numbers;

    private int bits = 12;

    /** The number of a distinct vector plus one, where its hash leads; 0 where free. */
    private int[] places = new int[1 << bits];

    private float[][] distinct;
    private int[] weights = new int[places.length / 2];
    private int size;

    private DistinctVectors(final float[][] values) {
        this.values = values;
        numbers = new int[values[0].length];
        distinct = new float[values.length][weights.length];
    }

    /**
     * Finds the distinct vectors.
     *
     * @param values for each component its value in every vector; all finite
     * @param monitor asked every few milliseconds
     * @return the distinct vectors; empty if they are more than half of all, or of the first 2^20, 2^21, ...: then little
     *     would be won
     */
    static Optional<DistinctVectors> of(final float[][] values, final Monitor monitor) {
        final DistinctVectors found = new DistinctVectors(values);
        final int n = values[0].length;
        for (int i = 0; i < n; i++) {
            if (i % PixelRuns.CHUNK == 0) {
                monitor.check();
            }
            if (i % LOOK == 0 && found.size > i / 2) {
                return Optional.empty();
            }
            if (found.size == found.weights.length) {
                found.grow(monitor);
            }
            found.add(i);
        }
        if (found.size > n / 2) {
            return Optional.empty();
        }
        found.distinct = cut(found.distinct, found.size);
        found.weights = Arrays.copyOf(found.weights, found.size);
        return Optional.of(found);
    }

    private static float[][] cut(final float[][] values, final int size) {
        return Arrays.stream(values).map(v -> Arrays.copyOf(v, size)).toArray(float[][]::new);
    }

    private void add(final int i) {
        final int place = place(values, i);
        if (places[place] == 0) {
            for (int c = 0; c < values.length; c++) {
                distinct[c][size] = values[c][i];
            }
            places[place] = ++size;
        }
        numbers[i] = places[place] - 1;
        weights[places[place] - 1]++;
    }

    /** Where the number of a vector stands, or else the free place where it may be put. */
    private int place(final float[][] of, final int i) {
        int place = hash(of, i);
        while (places[place] != 0 && !same(of, i, places[place] - 1)) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private int hash(final float[][] of, final int i) {
        long hash = 0;
        for (final float[] component : of) {
            hash = (hash ^ Float.floatToRawIntBits(component[i])) * SPREAD;
            hash ^= hash >>> 32;
        }
        return (int) (hash * SPREAD >>> Long.SIZE - bits);
    }

    private boolean same(final float[][] of, final int i, final int number) {
        for (int c = 0; c < of.length; c++) {
            if (of[c][i] != distinct[c][number]) {
                return false;
            }
        }
        return true;
    }

    private void grow(final Monitor monitor) {
        bits++;
        places = new int[1 << bits];
        distinct = cut(distinct, places.length / 2);
        weights = Arrays.copyOf(weights, places.length / 2);
        for (int number = 0; number < size; number++) {
            if (number % PixelRuns.CHUNK == 0) {
                monitor.check();
            }
            places[place(distinct, number)] = number + 1;
        }
    }

    /** The distinct vectors with their weights. */
    Vectors vectors() {
        return new Vectors(distinct, weights);
    }

    /** For each of all vectors the number of the distinct one; not to be written. */
    int[] numbers() {
        return numbers;
    }
}
