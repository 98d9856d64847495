/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds the nearest center of any point of a space, exactly, also of points that are no 8-bit color.
 *
 * <p>A box around all that is likely to be asked for is divided into {@value #SIDE}^3 cells. For each cell that is
 * asked for, the centers that can be nearest to a point in it are listed once, from the list of the larger cell
 * around it. Outside the box all centers are compared. What is found is the lowest number among the centers at the
 * smallest distance dx dx + dy dy + dz dz in double. Can be used by many threads.
 */
final class PointSearch {
    private static final int SIDE = 64;
    private static final int LARGE_SIDE = 8;

    /** Rounding errors, relative, with much to spare. */
    private static final double SPARE = 1e-9;

    private final double[][] centers;
    private final short[] all;
    private final double[] low = new double[3];
    private final double[] cell = new double[3];
    private final AtomicReferenceArray<short[]> large =
            new AtomicReferenceArray<>(LARGE_SIDE * LARGE_SIDE * LARGE_SIDE);
    private final AtomicReferenceArray<short[]> small = new AtomicReferenceArray<>(SIDE * SIDE * SIDE);

    /**
     * Takes over centers.
     *
     * @param centers in units of the space, 1..{@link ColorTable#MAX_CLASSES}
     * @param low corner of the box
     * @param high opposite corner, larger along each axis
     */
    PointSearch(final double[][] centers, final double[] low, final double[] high) {
        this.centers = centers;
        all = new short[centers.length];
        for (int c = 0; c < all.length; c++) {
            all[c] = (short) c;
        }
        for (int i = 0; i < 3; i++) {
            this.low[i] = low[i];
            cell[i] = (high[i] - low[i]) / SIDE;
        }
    }

    /** A box of all 8-bit colors of a space, from the corners of the cube; some colors may lie a little outside. */
    static double[][] gamut(final ColorSpace space) {
        final double[] low = new double[3];
        final double[] high = new double[3];
        Arrays.fill(low, Double.POSITIVE_INFINITY);
        Arrays.fill(high, Double.NEGATIVE_INFINITY);
        final double[] color = new double[3];
        for (int corner = 0; corner < 8; corner++) {
            space.fromRgb((corner >> 2) * 0xff0000 | (corner >> 1 & 1) * 0xff00 | (corner & 1) * 0xff, color);
            for (int i = 0; i < 3; i++) {
                low[i] = Math.min(low[i], color[i]);
                high[i] = Math.max(high[i], color[i]);
            }
        }
        return new double[][] {low, high};
    }

    /** Finds the center of a point. */
    int nearest(final double x, final double y, final double z) {
        final double i = (x - low[0]) / cell[0];
        final double j = (y - low[1]) / cell[1];
        final double k = (z - low[2]) / cell[2];
        final boolean inside = i >= 0 && j >= 0 && k >= 0 && i < SIDE && j < SIDE && k < SIDE;
        final short[] list = inside ? list((int) i, (int) j, (int) k) : all;
        int best = list[0];
        if (list.length == 1) {
            return best;
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (final short c : list) {
            final double[] center = centers[c];
            final double dx = x - center[0];
            final double dy = y - center[1];
            final double dz = z - center[2];
            final double d = dx * dx + dy * dy + dz * dz;
            if (d < smallest) {
                smallest = d;
                best = c;
            }
        }
        return best;
    }

    private short[] list(final int i, final int j, final int k) {
        final int at = (i * SIDE + j) * SIDE + k;
        final short[] found = small.getAcquire(at);
        if (found != null) {
            return found;
        }
        final int ratio = SIDE / LARGE_SIDE;
        final short[] made = pruned(listAround(i / ratio, j / ratio, k / ratio), new int[] {i, j, k}, 1);
        small.setRelease(at, made);
        return made;
    }

    private short[] listAround(final int i, final int j, final int k) {
        final int at = (i * LARGE_SIDE + j) * LARGE_SIDE + k;
        final short[] found = large.getAcquire(at);
        if (found != null) {
            return found;
        }
        final short[] made = pruned(all, new int[] {i, j, k}, SIDE / LARGE_SIDE);
        large.setRelease(at, made);
        return made;
    }

    /** The centers of a list that are not in the whole cell farther than the one nearest to its middle. */
    private short[] pruned(final short[] list, final int[] place, final int cells) {
        final double[] middle = new double[3];
        final double[] half = new double[3];
        for (int i = 0; i < 3; i++) {
            half[i] = cells * cell[i] / 2 * (1 + SPARE);
            middle[i] = low[i] + (place[i] + 0.5) * cells * cell[i];
        }
        double[] nearest = centers[list[0]];
        double smallest = Double.POSITIVE_INFINITY;
        for (final short c : list) {
            final double d = Assignment.squared(middle, centers[c]);
            if (d < smallest) {
                smallest = d;
                nearest = centers[c];
            }
        }
        final double most = smallest + SPARE * (smallest + Assignment.squared(half, new double[3]));
        final short[] kept = new short[list.length];
        int n = 0;
        for (final short c : list) {
            final double[] center = centers[c];
            final double lean = half[0] * Math.abs(center[0] - nearest[0])
                    + half[1] * Math.abs(center[1] - nearest[1])
                    + half[2] * Math.abs(center[2] - nearest[2]);
            kept[n] = c;
            n += Assignment.squared(middle, center) * (1 - SPARE) - 2 * lean * (1 + SPARE) <= most ? 1 : 0;
        }
        return Arrays.copyOf(kept, n);
    }
}
