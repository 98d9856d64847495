/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.stream.IntStream;

/**
 * The distinct colors of an image as weighted points of a clustering space, in Morton order.
 *
 * <p>Coordinates are whole numbers of {@link #unit}s, so fine that they decide like doubles, so coarse that sums
 * over 2^31 pixels fit into a long: sums are exact and do not depend on their order.
 */
final class Samples {
    private final ColorCounts counts;
    private final ColorSpace space;
    private final double unit;
    private final int[] x;
    private final int[] y;
    private final int[] z;

    private Samples(
            final ColorCounts counts,
            final ColorSpace space,
            final double unit,
            final int[] x,
            final int[] y,
            final int[] z) {
        this.counts = counts;
        this.space = space;
        this.unit = unit;
        this.x = x;
        this.y = y;
        this.z = z;
    }

    static Samples of(final ColorCounts counts, final ColorSpace space, final Monitor monitor) {
        final int n = counts.size();
        final int[] x = new int[n];
        final int[] y = new int[n];
        final int[] z = new int[n];
        final double scale = scale(space);
        final int chunk = 1 << 12;
        Workers.forEach((n + chunk - 1) / chunk, p -> {
            monitor.check();
            final double[] c = new double[3];
            for (int i = p * chunk; i < Math.min(n, (p + 1) * chunk); i++) {
                space.fromRgb(counts.rgb(i), c);
                x[i] = (int) Math.rint(c[0] * scale);
                y[i] = (int) Math.rint(c[1] * scale);
                z[i] = (int) Math.rint(c[2] * scale);
            }
        });
        return new Samples(counts, space, 1 / scale, x, y, z);
    }

    /** Units in one unit of the space: a power of two. */
    private static double scale(final ColorSpace space) {
        return switch (space) {
            case SRGB -> 1;
            case CIELAB -> 1 << 18;
            default -> 1 << 24;
        };
    }

    int size() {
        return x.length;
    }

    ColorCounts counts() {
        return counts;
    }

    ColorSpace space() {
        return space;
    }

    /** The size of a whole-number step in units of the space. */
    double unit() {
        return unit;
    }

    int[] x() {
        return x;
    }

    int[] y() {
        return y;
    }

    int[] z() {
        return z;
    }

    long[] weights() {
        return counts.countArray();
    }

    /** The coordinates of all colors in units of the space, in full precision. */
    double[][] exact() {
        return IntStream.range(0, size())
                .mapToObj(i -> {
                    final double[] c = new double[3];
                    space.fromRgb(counts.rgb(i), c);
                    return c;
                })
                .toArray(double[][]::new);
    }

    /** The coordinates of a color in units of the space, as clustered. */
    double[] point(final int i) {
        return new double[] {x[i] * unit, y[i] * unit, z[i] * unit};
    }

    /** The smallest of the coordinates, and the factor that brings what lies above it to 0..side (excluded). */
    double[] range(final int[] axis, final int side) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (final int v : axis) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        return new double[] {low, side / ((double) high - low + 1)};
    }
}
