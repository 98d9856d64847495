/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;
import java.util.List;

/**
 * Lloyd's iteration among vectors: each to its nearest center, each center to the mean of its vectors, until nothing
 * changes.
 *
 * <p>As in G. Hamerly, "Making k-means even faster", SIAM International Conference on Data Mining, 2010, a vector is
 * compared with its own center alone where no other can have come as near; with enough to spare for rounding errors,
 * so that the classes are those of comparing all. Sums are taken over fixed pieces in a fixed order: the same on any number of threads.
 */
final class VectorLloyd {
    /** Most iterations: rounding could make the last classes change to and fro. */
    static final int ITERATIONS = 1000;

    private static final int CHUNK = 1 << 14;

    /** Rounding errors of a distance, relative, with much to spare. */
    private static final double SPARE = 1e-9;

    private final Vectors vectors;
    private final short[] labels;

    /** No center but its own was nearer to a vector than this less what centers have moved since the beginning. */
    private final float[] others;

    private double moved;
    private double[][] centers;
    private long[] counts;
    private double error;

    /** Gives each vector its nearest center. */
    VectorLloyd(final Vectors vectors, final double[][] centers, final Monitor monitor) {
        this.vectors = vectors;
        this.centers = centers;
        labels = new short[vectors.size];
        others = new float[vectors.size];
        Arrays.fill(others, Float.NEGATIVE_INFINITY);
        assign(monitor);
    }

    /** Moves the centers until they rest, but not more often than told; classes that stay empty are dropped. */
    VectorLloyd run(final int iterations, final Monitor monitor) {
        for (int i = 0; i < iterations; i++) {
            monitor.progress(1 - 1.0 / (2 + i));
            final double[][] means = means();
            final boolean filled = fill(means);
            if (!filled && Arrays.deepEquals(means, centers)) {
                break;
            }
            moved += farthest(means) * (1 + SPARE);
            centers = means;
            assign(monitor);
        }
        drop();
        return this;
    }

    double[][] centers() {
        return centers;
    }

    long[] counts() {
        return counts;
    }

    short[] labels() {
        return labels;
    }

    /** Sum of the squared distances of the vectors to their centers. */
    double error() {
        return error;
    }

    /** How far the center moves that moves most. */
    private double farthest(final double[][] means) {
        double farthest = 0;
        for (int c = 0; c < means.length; c++) {
            farthest = Math.max(farthest, Math.sqrt(Vectors.distance(means[c], centers[c])));
        }
        return farthest;
    }

    /** Gives each vector its nearest center and counts them. */
    private void assign(final Monitor monitor) {
        final int k = centers.length;
        final int chunks = (vectors.size + CHUNK - 1) / CHUNK;
        final double[] errors = new double[chunks];
        final List<long[]> pieces = Workers.map(chunks, piece -> {
            monitor.check();
            final double[] vector = new double[vectors.components];
            final double[] two = new double[2];
            final long[] found = new long[k];
            final int end = Math.min(vectors.size, (piece + 1) * CHUNK);
            for (int i = piece * CHUNK; i < end; i++) {
                vectors.read(i, vector);
                two[0] = Vectors.distance(vector, centers[labels[i]]);
                if (Math.sqrt(two[0]) * (1 + SPARE) >= others[i] - moved) {
                    labels[i] = (short) Vectors.nearest(vector, centers, two);
                    others[i] = Math.nextDown((float) (Math.sqrt(two[1]) * (1 - SPARE) + moved));
                }
                errors[piece] += vectors.weight(i) * two[0];
                found[labels[i]] += vectors.weight(i);
            }
            return found;
        });
        counts = new long[k];
        error = 0;
        for (int piece = 0; piece < chunks; piece++) {
            error += errors[piece];
            for (int c = 0; c < k; c++) {
                counts[c] += pieces.get(piece)[c];
            }
        }
    }

    /** The mean of each class; the center where it is empty. */
    private double[][] means() {
        final int k = centers.length;
        final int components = vectors.components;
        final List<double[]> pieces = Workers.map((vectors.size + CHUNK - 1) / CHUNK, piece -> {
            final double[] sums = new double[k * components];
            final int end = Math.min(vectors.size, (piece + 1) * CHUNK);
            for (int c = 0; c < components; c++) {
                for (int i = piece * CHUNK; i < end; i++) {
                    sums[labels[i] * components + c] += (double) vectors.weight(i) * vectors.values[c][i];
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
        final double[] vector = new double[vectors.components];
        final double[] two = new double[2];
        for (int m = 0; m < means.length; m++) {
            if (counts[m] > 0) {
                continue;
            }
            int farthest = 0;
            double largest = 0;
            for (int i = 0; i < vectors.size; i++) {
                vectors.read(i, vector);
                final double smallest = two[Vectors.nearest(vector, means, two) == m ? 1 : 0];
                if (smallest > largest) {
                    largest = smallest;
                    farthest = i;
                }
            }
            if (largest > 0) {
                vectors.read(farthest, means[m]);
                filled = true;
            }
        }
        return filled;
    }

    private void drop() {
        final int[] numbers = new int[centers.length];
        int n = 0;
        for (int c = 0; c < numbers.length; c++) {
            numbers[c] = n;
            if (counts[c] > 0) {
                centers[n] = centers[c];
                counts[n++] = counts[c];
            }
        }
        if (n < numbers.length) {
            centers = Arrays.copyOf(centers, n);
            counts = Arrays.copyOf(counts, n);
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (short) numbers[labels[i]];
            }
        }
    }
}
