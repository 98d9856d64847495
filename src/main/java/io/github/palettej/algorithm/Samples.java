/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighted points of a clustering space in Morton order: the distinct colors of an image, or cells of them.
 *
 * <p>Coordinates are whole numbers of {@link #unit}s, so fine that they decide like doubles, so coarse that sums
 * over 2^31 pixels fit into a long: sums are exact and do not depend on their order.
 */
final class Samples {
    private static final int CHUNK = 1 << 13;

    private final int[] codes;
    private final long[] weights;
    private final double unit;
    private final int[][] xyz;

    private Samples(final int[] codes, final long[] weights, final double unit, final int[][] xyz) {
        this.codes = codes;
        this.weights = weights;
        this.unit = unit;
        this.xyz = xyz;
    }

    static Samples of(final ColorCounts counts, final ColorSpace space, final Monitor monitor) {
        final int n = counts.size();
        final int[] colors = counts.colorArray();
        final int[] codes = new int[n];
        final int[][] xyz = new int[3][n];
        final double scale = 1 / unit(space);
        Workers.forEach((n + CHUNK - 1) / CHUNK, p -> {
            monitor.check();
            final int to = Math.min(n, (p + 1) * CHUNK);
            for (int i = p * CHUNK; i < to; i++) {
                codes[i] = Morton.encode(colors[i]);
            }
            SpaceConversion.convert(space, colors, p * CHUNK, to, scale, xyz);
        });
        return new Samples(codes, counts.countArray(), 1 / scale, xyz);
    }

    /** The step of whole-number coordinates: a power of two. */
    static double unit(final ColorSpace space) {
        return switch (space) {
            case SRGB -> 1;
            case CIELAB -> 1.0 / (1 << 18);
            default -> 1.0 / (1 << 24);
        };
    }

    /**
     * Joins the samples of each cell to one in the middle of their weight.
     *
     * @param bits how many bits of each channel tell cells apart, 1..8
     * @return the cells that are occupied; their coordinates are up to 256 times finer, for the means
     */
    Samples cells(final int bits) {
        final int shift = 24 - 3 * bits;
        final int finer = unit == 1 ? 256 : 1;
        final int[] starts = chunkStarts(shift);
        final int chunks = starts.length - 1;
        final List<Integer> sizes = Workers.map(chunks, p -> occupied(starts[p], starts[p + 1], shift));
        final int[] first = new int[chunks + 1];
        for (int p = 0; p < chunks; p++) {
            first[p + 1] = first[p] + sizes.get(p);
        }
        final int n = first[chunks];
        final Samples cells = new Samples(new int[n], new long[n], unit / finer, new int[3][n]);
        Workers.forEach(chunks, p -> join(starts[p], starts[p + 1], shift, finer, cells, first[p]));
        return cells;
    }

    /** Chunks of samples of about equal size that cut no cell. */
    private int[] chunkStarts(final int shift) {
        final int[] starts = new int[(size() + CHUNK - 1) / CHUNK + 1];
        for (int p = 1; p < starts.length; p++) {
            int at = Math.max(starts[p - 1], Math.min(size(), p * CHUNK));
            while (at > 0 && at < size() && codes[at] >> shift == codes[at - 1] >> shift) {
                at++;
            }
            starts[p] = at;
        }
        return starts;
    }

    private int occupied(final int from, final int to, final int shift) {
        int n = from < to ? 1 : 0;
        for (int i = from + 1; i < to; i++) {
            n += codes[i] >> shift != codes[i - 1] >> shift ? 1 : 0;
        }
        return n;
    }

    private void join(
            final int from, final int to, final int shift, final int finer, final Samples cells, final int first) {
        int n = first;
        for (int i = from; i < to; n++) {
            final int cell = codes[i] >> shift;
            long w = 0;
            long x = 0;
            long y = 0;
            long z = 0;
            for (; i < to && codes[i] >> shift == cell; i++) {
                w += weights[i];
                x += weights[i] * xyz[0][i];
                y += weights[i] * xyz[1][i];
                z += weights[i] * xyz[2][i];
            }
            cells.codes[n] = cell << shift;
            cells.weights[n] = w;
            cells.xyz[0][n] = (int) Math.rint(finer * (double) x / w);
            cells.xyz[1][n] = (int) Math.rint(finer * (double) y / w);
            cells.xyz[2][n] = (int) Math.rint(finer * (double) z / w);
        }
    }

    int size() {
        return codes.length;
    }

    /** The size of a whole-number step in units of the space. */
    double unit() {
        return unit;
    }

    int[] codes() {
        return codes;
    }

    int[] x() {
        return xyz[0];
    }

    int[] y() {
        return xyz[1];
    }

    int[] z() {
        return xyz[2];
    }

    long[] weights() {
        return weights;
    }

    /** The coordinates of a sample in units of the space. */
    double[] point(final int i) {
        return new double[] {xyz[0][i] * unit, xyz[1][i] * unit, xyz[2][i] * unit};
    }

    /** The smallest of the coordinates, and the factor that brings what lies above it to 0..side (excluded). */
    double[] range(final int[] axis, final int side) {
        final int low = IntStream.of(axis).min().orElse(0);
        final int high = IntStream.of(axis).max().orElse(0);
        return new double[] {low, side / ((double) high - low + 1)};
    }

    /** The sum of all weights. */
    long total() {
        long total = 0;
        for (final long weight : weights) {
            total += weight;
        }
        return total;
    }

    /** The weighted sum of the squared lengths, in squared steps. */
    double squares() {
        return sum((from, to) -> {
            final int[] x = xyz[0];
            final int[] y = xyz[1];
            final int[] z = xyz[2];
            double sum = 0;
            for (int i = from; i < to; i++) {
                final double a = x[i];
                final double b = y[i];
                final double c = z[i];
                sum += weights[i] * (a * a + b * b + c * c);
            }
            return sum;
        });
    }

    /** The mean over the three coordinates of their variance, in squared units of the space. */
    double meanVariance() {
        final double total = total();
        double sum = 0;
        for (final int[] axis : xyz) {
            // sums of whole numbers, exact below 2^53
            final double mean = sum((from, to) -> {
                        long first = 0;
                        for (int i = from; i < to; i++) {
                            first += weights[i] * axis[i];
                        }
                        return first;
                    })
                    / total;
            sum += sum((from, to) -> {
                        double second = 0;
                        for (int i = from; i < to; i++) {
                            second += weights[i] * (axis[i] - mean) * (axis[i] - mean);
                        }
                        return second;
                    })
                    / total;
        }
        return sum / 3 * unit * unit;
    }

    /** A sum over the samples from..to-1. */
    private interface PartialSum {
        double of(int from, int to);
    }

    /** Adds up the sums of chunks in the order of these: the same on any number of threads. */
    private double sum(final PartialSum part) {
        final int chunks = (size() + CHUNK - 1) / CHUNK;
        double sum = 0;
        for (final double chunk : Workers.map(chunks, c -> part.of(c * CHUNK, Math.min(size(), (c + 1) * CHUNK)))) {
            sum += chunk;
        }
        return sum;
    }
}
