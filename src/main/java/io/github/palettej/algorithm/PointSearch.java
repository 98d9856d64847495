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
 * Finds the nearest center of any point of a space, exactly, also of points that are no 8-bit color.
 *
 * <p>A box around all that is likely to be asked for is divided into cells, more of them for more centers. For each
 * cell the centers that can be nearest to a point in it are listed, from the list of the cell of twice the size around
 * it; the one nearest to its middle comes first. Outside the box all centers are compared. What is found is the lowest number among the centers at the smallest
 * distance dx dx + dy dy + dz dz in double. Immutable.
 */
final class PointSearch {
    /** Levels of cells: twice as many along each side in each. */
    private static final int LEVELS = 5;

    private static final int MORE_LEVELS = 6;

    /** More centers than these get more levels; for few, cells should fit in the nearest cache. */
    private static final int MANY = 32;

    /** Rounding errors, relative, with much to spare. */
    private static final double SPARE = 1e-9;

    /** The centers' coordinates one after the other. */
    private final double[] centers;

    private final int side;
    private final double lowX;
    private final double lowY;
    private final double lowZ;
    private final double perX;
    private final double perY;
    private final double perZ;

    /** For each cell the place of its list: first the number of the centers, then these. */
    private final int[] cells;

    private short[] lists = new short[1 << 12];
    private int used;

    /**
     * Takes over centers.
     *
     * @param centers in units of the space, 1..{@link ColorTable#MAX_CLASSES}
     * @param low corner of the box
     * @param high opposite corner, larger along each axis
     */
    PointSearch(final double[][] centers, final double[] low, final double[] high) {
        this.centers = flat(centers);
        side = 1 << (centers.length > MANY ? MORE_LEVELS : LEVELS);
        lowX = low[0];
        lowY = low[1];
        lowZ = low[2];
        perX = side / (high[0] - low[0]);
        perY = side / (high[1] - low[1]);
        perZ = side / (high[2] - low[2]);
        cells = new int[side * side * side];
        final Listed all = new Listed(IntStream.range(0, centers.length).toArray());
        all.place();
        divide(new int[3], side, all);
        lists = Arrays.copyOf(lists, used);
    }

    /** The coordinates of points one after the other. */
    static double[] flat(final double[][] centers) {
        return Arrays.stream(centers).flatMapToDouble(Arrays::stream).toArray();
    }

    /** The centers of some cells. */
    private final class Listed {
        private final int[] listed;
        private int place = -1;

        Listed(final int[] listed) {
            this.listed = listed;
        }

        /** Their place among the lists, to which they are added if they are not yet there; 0 is that of all centers. */
        int place() {
            if (place < 0) {
                place = used;
                used += listed.length + 1;
                if (used > lists.length) {
                    lists = Arrays.copyOf(lists, 2 * used);
                }
                lists[place] = (short) listed.length;
                for (int i = 0; i < listed.length; i++) {
                    lists[place + 1 + i] = (short) listed[i];
                }
            }
            return place;
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
        final double i = (x - lowX) * perX;
        final double j = (y - lowY) * perY;
        final double k = (z - lowZ) * perZ;
        int at = 0;
        if (i >= 0 && j >= 0 && k >= 0 && i < side && j < side && k < side) {
            at = cells[((int) i * side + (int) j) * side + (int) k];
        }
        final int n = lists[at];
        int best = lists[at + 1];
        if (n == 1) {
            return best;
        }
        double smallest = distance(best, x, y, z);
        for (int m = at + 2; m <= at + n; m++) {
            final int c = lists[m];
            final double d = distance(c, x, y, z);
            if (d <= smallest && (d < smallest || c < best)) {
                smallest = d;
                best = c;
            }
        }
        return best;
    }

    private double distance(final int c, final double x, final double y, final double z) {
        final double dx = x - centers[3 * c];
        final double dy = y - centers[3 * c + 1];
        final double dz = z - centers[3 * c + 2];
        return dx * dx + dy * dy + dz * dz;
    }

    /** Lists the centers of the small cells in a large one, given those of the large one. */
    private void divide(final int[] corner, final int size, final Listed list) {
        if (size == 1) {
            cells[(corner[0] * side + corner[1]) * side + corner[2]] = list.place();
            return;
        }
        final int half = size / 2;
        for (int octant = 0; octant < 8; octant++) {
            final int[] inner = {
                corner[0] + half * (octant >> 2), corner[1] + half * (octant >> 1 & 1), corner[2] + half * (octant & 1)
            };
            final int[] kept = pruned(list.listed, inner, half);
            divide(inner, half, kept.length == list.listed.length ? list : new Listed(kept));
        }
    }

    /** The centers of a list that are not in the whole cell farther than the one nearest to its middle. */
    private int[] pruned(final int[] list, final int[] corner, final int size) {
        final double halfX = size / perX / 2 * (1 + SPARE);
        final double halfY = size / perY / 2 * (1 + SPARE);
        final double halfZ = size / perZ / 2 * (1 + SPARE);
        final double x = lowX + (corner[0] + size / 2.0) / perX;
        final double y = lowY + (corner[1] + size / 2.0) / perY;
        final double z = lowZ + (corner[2] + size / 2.0) / perZ;
        int nearest = list[0];
        double smallest = Double.POSITIVE_INFINITY;
        for (final int c : list) {
            final double d = distance(c, x, y, z);
            if (d < smallest) {
                smallest = d;
                nearest = c;
            }
        }
        final double most = smallest + SPARE * (smallest + halfX * halfX + halfY * halfY + halfZ * halfZ);
        final int[] kept = new int[list.length];
        int n = 1;
        // the most likely one comes first
        kept[0] = nearest;
        for (final int c : list) {
            if (c == nearest) {
                continue;
            }
            final double lean = halfX * Math.abs(centers[3 * c] - centers[3 * nearest])
                    + halfY * Math.abs(centers[3 * c + 1] - centers[3 * nearest + 1])
                    + halfZ * Math.abs(centers[3 * c + 2] - centers[3 * nearest + 2]);
            kept[n] = c;
            n += distance(c, x, y, z) * (1 - SPARE) - 2 * lean * (1 + SPARE) <= most ? 1 : 0;
        }
        return n == list.length ? list : Arrays.copyOf(kept, n);
    }
}
