/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Exact k-means of vectors of any length, such as the raw values of an image's channels.
 *
 * <p>The start divides the vectors again and again where the squared error is largest, at the mean of the component
 * that varies most; then S. Lloyd's iteration ("Least squares quantization in PCM", IEEE Transactions on Information
 * Theory 28(2), 1982) goes on until no vector changes its class. Distances are sums of squared differences in double,
 * in the order of the components. Sums are taken over fixed pieces in a fixed order: the same on any number of
 * threads.
 *
 * <p>Invariant: each label is the lowest number among the centers at the smallest distance. No class is empty, and
 * there are as many as asked unless there are fewer distinct vectors.
 */
public final class VectorClusters {
    /** Most iterations: rounding could make the last classes change to and fro. */
    private static final int ITERATIONS = 1000;

    private static final int CHUNK = 1 << 14;

    private final float[][] values;
    private final int size;
    private double[][] centers;
    private short[] labels;
    private long[] counts;

    private VectorClusters(final float[][] values) {
        this.values = values;
        this.size = values[0].length;
        this.labels = new short[size];
    }

    /**
     * Divides vectors into classes.
     *
     * @param values for each component, at least one, its value in every vector; all finite
     * @param clusters how many classes at most, 1..{@link Short#MAX_VALUE}
     * @param monitor asked every few milliseconds
     * @return the classes by falling count, equal counts by larger components first
     * @throws IllegalArgumentException if a value is not finite
     */
    public static VectorClusters of(final float[][] values, final int clusters, final Monitor monitor) {
        for (final float[] component : values) {
            for (final float value : component) {
                if (!Float.isFinite(value)) {
                    throw new IllegalArgumentException("values must be finite, but one was " + value);
                }
            }
        }
        final VectorClusters found = new VectorClusters(values);
        found.centers = found.size == 0 ? new double[0][] : found.start(clusters, monitor);
        found.counts = new long[found.centers.length];
        if (found.size > 0) {
            found.iterate(monitor);
            found.sort(monitor);
        }
        return found;
    }

    /**
     * Tells how many classes there are.
     *
     * @return 0 if there are no vectors
     */
    public int classes() {
        return centers.length;
    }

    /**
     * Gives the mean of the vectors of a class.
     *
     * @param c 0..classes()-1
     * @return its components, a copy
     */
    public double[] center(final int c) {
        return centers[c].clone();
    }

    /**
     * Tells how many vectors a class has.
     *
     * @param c 0..classes()-1
     * @return at least 1
     */
    public long count(final int c) {
        return counts[c];
    }

    /**
     * Tells the class of a vector.
     *
     * @param i its place among the values
     * @return 0..classes()-1
     */
    public int label(final int i) {
        return labels[i];
    }

    /**
     * Tells how far the vectors are from their centers.
     *
     * @return mean of the squared distances; 0 without vectors
     */
    public double meanSquaredError() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += distance(i, centers[labels[i]]);
        }
        return sum / Math.max(1, size);
    }

    /**
     * Numbers the classes anew.
     *
     * @param order the class that becomes number i, for each i
     * @param monitor asked every few milliseconds
     * @return the same centers in that order
     */
    public VectorClusters reordered(final int[] order, final Monitor monitor) {
        final VectorClusters moved = new VectorClusters(values);
        moved.centers = Arrays.stream(order).mapToObj(c -> centers[c]).toArray(double[][]::new);
        moved.counts = new long[order.length];
        moved.assign(monitor);
        return moved;
    }

    /** A part of the vectors: places from..to-1 of a list. */
    private final class Part {
        private final int[] list;
        private final int from;
        private final int to;
        private final double[] mean = new double[values.length];
        private double error;
        private int widest = -1;

        Part(final int[] list, final int from, final int to) {
            this.list = list;
            this.from = from;
            this.to = to;
            double largest = -1;
            for (int c = 0; c < values.length; c++) {
                double sum = 0;
                float least = Float.POSITIVE_INFINITY;
                float most = Float.NEGATIVE_INFINITY;
                for (int i = from; i < to; i++) {
                    final float value = values[c][list[i]];
                    sum += value;
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
                mean[c] = least == most ? least : sum / (to - from);
                double squares = 0;
                for (int i = from; i < to; i++) {
                    final double d = values[c][list[i]] - mean[c];
                    squares += d * d;
                }
                error += squares;
                if (least < most && squares > largest) {
                    largest = squares;
                    widest = c;
                }
            }
        }

        /** Moves the vectors up to the mean before those above it. */
        List<Part> halves() {
            final float[] along = values[widest];
            // the mean of neighboring numbers may be rounded to the larger one
            float most = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                most = Math.max(most, along[list[i]]);
            }
            final int[] above = new int[to - from];
            int n = 0;
            int at = from;
            for (int i = from; i < to; i++) {
                final float value = along[list[i]];
                if (value > mean[widest] || value == most) {
                    above[n++] = list[i];
                } else {
                    list[at++] = list[i];
                }
            }
            System.arraycopy(above, 0, list, at, n);
            return List.of(new Part(list, from, at), new Part(list, at, to));
        }
    }

    private double[][] start(final int clusters, final Monitor monitor) {
        final int[] list = new int[size];
        Arrays.setAll(list, i -> i);
        final List<Part> parts = new ArrayList<>(List.of(new Part(list, 0, size)));
        while (parts.size() < clusters) {
            monitor.check();
            int best = -1;
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).widest >= 0 && (best < 0 || parts.get(i).error > parts.get(best).error)) {
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            parts.addAll(parts.remove(best).halves());
        }
        return parts.stream().map(part -> part.mean).toArray(double[][]::new);
    }

    private void iterate(final Monitor monitor) {
        boolean changed = assign(monitor) > 0;
        for (int i = 0; i < ITERATIONS; i++) {
            monitor.progress(1 - 1.0 / (2 + i));
            final double[][] means = means();
            final boolean filled = fill(means);
            if (!changed && !filled && Arrays.deepEquals(means, centers)) {
                break;
            }
            centers = means;
            changed = assign(monitor) > 0;
        }
        drop();
    }

    /** Gives each vector its nearest center and counts them; returns how many changed. */
    private long assign(final Monitor monitor) {
        final int k = centers.length;
        final List<long[]> pieces = Workers.map((size + CHUNK - 1) / CHUNK, piece -> {
            monitor.check();
            final long[] found = new long[k + 1];
            final int end = Math.min(size, (piece + 1) * CHUNK);
            for (int i = piece * CHUNK; i < end; i++) {
                final int label = nearest(i);
                found[k] += label == labels[i] ? 0 : 1;
                found[label]++;
                labels[i] = (short) label;
            }
            return found;
        });
        counts = new long[k];
        long changes = 0;
        for (final long[] piece : pieces) {
            for (int c = 0; c < k; c++) {
                counts[c] += piece[c];
            }
            changes += piece[k];
        }
        return changes;
    }

    private int nearest(final int i) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centers.length; c++) {
            final double d = distance(i, centers[c]);
            if (d < smallest) {
                smallest = d;
                best = c;
            }
        }
        return best;
    }

    private double distance(final int i, final double[] center) {
        double sum = 0;
        for (int c = 0; c < center.length; c++) {
            final double d = values[c][i] - center[c];
            sum += d * d;
        }
        return sum;
    }

    /** The mean of each class; the center where it is empty. */
    private double[][] means() {
        final int k = centers.length;
        final int components = values.length;
        final List<double[]> pieces = Workers.map((size + CHUNK - 1) / CHUNK, piece -> {
            final double[] sums = new double[k * components];
            final int end = Math.min(size, (piece + 1) * CHUNK);
            for (int c = 0; c < components; c++) {
                for (int i = piece * CHUNK; i < end; i++) {
                    sums[labels[i] * components + c] += values[c][i];
                }
            }
            return sums;
        });
        final double[][] means = new double[k][components];
        for (int m = 0; m < k; m++) {
            for (int c = 0; c < components; c++) {
                double sum = 0;
                for (final double[] piece : pieces) {
                    sum += piece[m * components + c];
                }
                means[m][c] = counts[m] == 0 ? centers[m][c] : sum / counts[m];
            }
        }
        return means;
    }

    /** Moves the centers of empty classes onto the vectors farthest from all centers; none if all are on one. */
    private boolean fill(final double[][] means) {
        boolean filled = false;
        for (int m = 0; m < means.length; m++) {
            if (counts[m] > 0) {
                continue;
            }
            int farthest = 0;
            double largest = 0;
            for (int i = 0; i < size; i++) {
                double smallest = Double.POSITIVE_INFINITY;
                for (int c = 0; c < means.length; c++) {
                    smallest = c == m ? smallest : Math.min(smallest, distance(i, means[c]));
                }
                if (smallest > largest) {
                    largest = smallest;
                    farthest = i;
                }
            }
            if (largest > 0) {
                for (int c = 0; c < values.length; c++) {
                    means[m][c] = values[c][farthest];
                }
                filled = true;
            }
        }
        return filled;
    }

    private void drop() {
        final int[] numbers = new int[centers.length];
        int n = 0;
        for (int c = 0; c < centers.length; c++) {
            numbers[c] = n;
            if (counts[c] > 0) {
                centers[n] = centers[c];
                counts[n++] = counts[c];
            }
        }
        centers = Arrays.copyOf(centers, n);
        counts = Arrays.copyOf(counts, n);
        for (int i = 0; i < size; i++) {
            labels[i] = (short) numbers[labels[i]];
        }
    }

    private void sort(final Monitor monitor) {
        // Moving vectors between centers at equal distance can change the counts, and these the order.
        for (int round = 0; round < 8; round++) {
            final Integer[] order = new Integer[centers.length];
            Arrays.setAll(order, c -> c);
            Arrays.sort(
                    order,
                    (a, b) -> counts[a] != counts[b]
                            ? Long.compare(counts[b], counts[a])
                            : Arrays.compare(centers[b], centers[a]));
            final double[][] sorted = Arrays.stream(order).map(c -> centers[c]).toArray(double[][]::new);
            if (Arrays.deepEquals(sorted, centers)) {
                return;
            }
            centers = sorted;
            assign(monitor);
        }
    }
}
