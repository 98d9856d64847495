/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
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
        final int[] cells = new int[size()];
        final long[] sums = new long[size()];
        final int[][] means = new int[3][size()];
        int n = 0;
        for (int from = 0; from < size(); n++) {
            final int cell = codes[from] >> shift;
            long w = 0;
            long x = 0;
            long y = 0;
            long z = 0;
            int i = from;
            for (; i < size() && codes[i] >> shift == cell; i++) {
                w += weights[i];
                x += weights[i] * xyz[0][i];
                y += weights[i] * xyz[1][i];
                z += weights[i] * xyz[2][i];
            }
            cells[n] = cell << shift;
            sums[n] = w;
            means[0][n] = (int) Math.rint(finer * (double) x / w);
            means[1][n] = (int) Math.rint(finer * (double) y / w);
            means[2][n] = (int) Math.rint(finer * (double) z / w);
            from = i;
        }
        return new Samples(Arrays.copyOf(cells, n), Arrays.copyOf(sums, n), unit / finer, new int[][] {
            Arrays.copyOf(means[0], n), Arrays.copyOf(means[1], n), Arrays.copyOf(means[2], n)
        });
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

    /** The mean over the three coordinates of their variance, in squared units of the space. */
    double meanVariance() {
        double sum = 0;
        for (final int[] axis : xyz) {
            long weight = 0;
            long first = 0;
            for (int i = 0; i < axis.length; i++) {
                weight += weights[i];
                first += weights[i] * axis[i];
            }
            final double mean = (double) first / weight;
            double second = 0;
            for (int i = 0; i < axis.length; i++) {
                second += weights[i] * (axis[i] - mean) * (axis[i] - mean);
            }
            sum += second / weight;
        }
        return sum / 3 * unit * unit;
    }
}
