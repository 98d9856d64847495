/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Exact k-means of vectors of any length, such as the raw values of an image's channels.
 *
 * <p>The start divides the vectors again and again where the squared error is largest, at the mean of the component
 * that varies most; then S. Lloyd's iteration ("Least squares quantization in PCM", IEEE Transactions on Information
 * Theory 28(2), 1982) goes on until no vector changes its class. What is searched beyond that the {@link Refinement}
 * tells: neither swaps nor further starts make the error larger. Distances are sums of squared differences in double,
 * in the order of the components. Sums are taken over fixed pieces in a fixed order: the same on any number of
 * threads.
 *
 * <p>Invariant: each label is the lowest number among the centers at the smallest distance. No class is empty, and
 * there are as many as asked unless there are fewer distinct vectors.
 */
public final class VectorClusters {
    /** How often classes are sorted by counts that change with the order, where vectors are as near to several. */
    private static final int ROUNDS = 8;

    private final Vectors vectors;

    /** For each of all vectors the number of the one that is the same; empty if none is. */
    private final int[] numbers;

    private final VectorLloyd found;

    private VectorClusters(final Vectors vectors, final int[] numbers, final VectorLloyd found) {
        this.vectors = vectors;
        this.numbers = numbers;
        this.found = found;
    }

    /**
     * Divides vectors into classes.
     *
     * @param values for each component, at least one, its value in every vector; all finite
     * @param clusters how many classes at most, 1..{@link Short#MAX_VALUE}
     * @param refinement how hard to search for a smaller error
     * @param monitor asked every few milliseconds
     * @return the classes by falling count, equal counts by larger components first
     * @throws IllegalArgumentException if a value is not finite
     */
    public static VectorClusters of(
            final float[][] values, final int clusters, final Refinement refinement, final Monitor monitor) {
        for (final float[] component : values) {
            monitor.check();
            requireFinite(component);
        }
        final Optional<DistinctVectors> distinct = DistinctVectors.of(values, monitor);
        final Vectors vectors = distinct.map(DistinctVectors::vectors).orElseGet(() -> new Vectors(values));
        final int[] numbers = distinct.map(DistinctVectors::numbers).orElseGet(() -> new int[0]);
        final VectorLloyd found = vectors.size == 0
                ? new VectorLloyd(vectors, new double[0][], monitor)
                : VectorSearch.best(vectors, clusters, refinement, monitor);
        return new VectorClusters(vectors, numbers, found).sorted(monitor);
    }

    private static void requireFinite(final float[] values) {
        for (final float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("values must be finite, but one was " + value);
            }
        }
    }

    /**
     * Tells how many classes there are.
     *
     * @return 0 if there are no vectors
     */
    public int classes() {
        return found.centers().length;
    }

    /**
     * Gives the mean of the vectors of a class.
     *
     * @param c 0..classes()-1
     * @return its components, a copy
     */
    public double[] center(final int c) {
        return found.centers()[c].clone();
    }

    /**
     * Tells how many vectors a class has.
     *
     * @param c 0..classes()-1
     * @return at least 1
     */
    public long count(final int c) {
        return found.counts()[c];
    }

    /**
     * Tells the class of a vector.
     *
     * @param i its place among the values
     * @return 0..classes()-1
     */
    public int label(final int i) {
        return found.labels()[numbers.length == 0 ? i : numbers[i]];
    }

    /**
     * Tells how far the vectors are from their centers.
     *
     * @return mean of the squared distances; 0 without vectors
     */
    public double meanSquaredError() {
        return found.error() / Math.max(1, vectors.total());
    }

    /**
     * Numbers the classes anew.
     *
     * @param order the class that becomes number i, for each i
     * @param monitor asked every few milliseconds
     * @return the same centers in that order
     */
    public VectorClusters reordered(final int[] order, final Monitor monitor) {
        final double[][] centers =
                Arrays.stream(order).mapToObj(c -> found.centers()[c]).toArray(double[][]::new);
        return new VectorClusters(vectors, numbers, new VectorLloyd(vectors, centers, monitor));
    }

    private VectorClusters sorted(final Monitor monitor) {
        VectorClusters sorted = this;
        for (int round = 0; round < ROUNDS; round++) {
            final int[] order = sorted.order();
            if (Arrays.equals(order, IntStream.range(0, order.length).toArray())) {
                break;
            }
            sorted = sorted.reordered(order, monitor);
        }
        return sorted;
    }

    private int[] order() {
        return IntStream.range(0, classes())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(c -> -count(c))
                        .thenComparing((a, b) -> Arrays.compare(found.centers()[b], found.centers()[a])))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
