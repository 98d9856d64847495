/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Finds the nearest center of single colors, exactly.
 *
 * <p>For each cube of 8 x 8 x 8 colors that is asked for, the centers that can be nearest to one of them are
 * listed once; that list comes from the list of the cube of twice the edge around it, and so on. What is found is the lowest number
 * among the centers at the smallest distance dx dx + dy dy + dz dz in double from {@link ColorSpace#fromRgb}. Can
 * be used by many threads.
 */
final class NearestCenter {
    /** How many sizes of cubes have lists: the edge of each is double that of the one before. */
    private static final int LEVELS = 4;

    /** The smallest edge is 2 to the power of this. */
    private static final int SMALLEST = 3;

    /** Squared distances closer than this, relative, are compared in full precision. */
    private static final double CLOSE = 1e-9;

    /** How far colors by {@link LabTable} may be from where they are: each coordinate is within 2e-4. */
    private static final double BLUR = 4e-4;

    private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private final ColorSpace space;
    private final double[][] centers;

    /** The centers one after the other. */
    private final double[] joined;

    private final short[] all;

    /** For each size of cubes the centers that can be nearest, by the Morton code of the cube; null before it is asked for. */
    private final List<AtomicReferenceArray<short[]>> lists = IntStream.range(SMALLEST, SMALLEST + LEVELS)
            .mapToObj(edge -> new AtomicReferenceArray<short[]>(Morton.CODES >> 3 * edge))
            .toList();

    /** Takes over centers in units of the space. */
    NearestCenter(final ColorSpace space, final double[][] centers) {
        this.space = space;
        this.centers = centers;
        joined = Arrays.stream(centers).flatMapToDouble(Arrays::stream).toArray();
        all = new short[centers.length];
        IntStream.range(0, all.length).forEach(c -> all[c] = (short) c);
    }

    /**
     * Finds the center of a color.
     *
     * @param rgb 0xRRGGBB
     * @param scratch three values that are overwritten
     * @return the number of the center
     */
    int of(final int rgb, final double[] scratch) {
        final short[] list = list(Morton.encode(rgb), 0);
        if (list.length == 1) {
            return list[0];
        }
        int at = -1;
        if (space == ColorSpace.CIELAB) {
            LabTable.convert(rgb, scratch);
            at = certain(list, scratch, BLUR);
        }
        if (at < 0) {
            SpaceConversion.convert(space, rgb, scratch);
            at = certain(list, scratch, 0);
        }
        return at >= 0 ? at : compared(rgb, list, scratch);
    }

    /** The center nearest to a point, or -1 if another might be nearer to any point within the blur. */
    private int certain(final short[] list, final double[] point, final double blur) {
        // no distance is negative: their bits are ordered as they are, and are compared more quickly
        long best = INFINITE;
        long second = INFINITE;
        int at = 0;
        for (final short c : list) {
            final double dx = point[0] - joined[3 * c];
            final double dy = point[1] - joined[3 * c + 1];
            final double dz = point[2] - joined[3 * c + 2];
            final long d = Double.doubleToRawLongBits(dx * dx + dy * dy + dz * dz);
            second = Math.min(second, Math.max(d, best));
            at = d < best ? c : at;
            best = Math.min(best, d);
        }
        final double far = Double.longBitsToDouble(second);
        final double gap = far - Double.longBitsToDouble(best);
        // d2 - d1 = (d2^2 - d1^2) / (d2 + d1) must exceed the blur of both.
        return gap > CLOSE * far && gap * gap > 16 * blur * blur * far ? at : -1;
    }

    private int compared(final int rgb, final short[] list, final double[] scratch) {
        space.fromRgb(rgb, scratch);
        double best = Double.POSITIVE_INFINITY;
        int at = 0;
        for (final short c : list) {
            final double d = Assignment.squared(scratch, centers[c]);
            if (d < best) {
                best = d;
                at = c;
            }
        }
        return at;
    }

    private short[] list(final int code, final int level) {
        if (level == LEVELS) {
            return all;
        }
        final int bits = 3 * (SMALLEST + level);
        final int cell = code >> bits;
        final short[] found = lists.get(level).getAcquire(cell);
        if (found != null) {
            return found;
        }
        final short[] made = pruned(list(code, level + 1), Morton.decode(cell << bits), 1 << SMALLEST + level);
        lists.get(level).setRelease(cell, made);
        return made;
    }

    /** The centers of a list that are not in the whole cube farther than the one nearest to its middle. */
    private short[] pruned(final short[] list, final int corner, final int edge) {
        final CubeBox box = new CubeBox(space, corner, edge);
        final double[] distances = new double[list.length];
        int nearest = 0;
        for (int i = 0; i < list.length; i++) {
            distances[i] = squared(box.middle, list[i]);
            nearest = distances[i] < distances[nearest] ? i : nearest;
        }
        final double[] from = centers[list[nearest]];
        final short[] kept = new short[list.length];
        int n = 0;
        for (int i = 0; i < list.length; i++) {
            final int c = 3 * list[i];
            final double lean = box.half[0] * Math.abs(joined[c] - from[0])
                    + box.half[1] * Math.abs(joined[c + 1] - from[1])
                    + box.half[2] * Math.abs(joined[c + 2] - from[2]);
            kept[n] = list[i];
            n += distances[i] * (1 - CLOSE) - 2 * lean <= distances[nearest] ? 1 : 0;
        }
        return Arrays.copyOf(kept, n);
    }

    private double squared(final double[] point, final int center) {
        final double dx = point[0] - joined[3 * center];
        final double dy = point[1] - joined[3 * center + 1];
        final double dz = point[2] - joined[3 * center + 2];
        return dx * dx + dy * dy + dz * dz;
    }
}
