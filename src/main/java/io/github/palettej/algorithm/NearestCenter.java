/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * Finds the nearest center of single colors, exactly.
 *
 * <p>For each cube of 8 x 8 x 8 colors that is asked for, the centers that can be nearest to one of them are
 * listed once; that list comes from the list of the cube of 64 x 64 x 64 around it. What is found is the lowest number
 * among the centers at the smallest distance dx dx + dy dy + dz dz in double from {@link ColorSpace#fromRgb}. Can
 * be used by many threads.
 */
final class NearestCenter {
    private static final int LARGE = 64;
    private static final int SMALL = 8;

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
    private final AtomicReferenceArray<short[]> large = new AtomicReferenceArray<>(1 << 6);
    private final AtomicReferenceArray<short[]> small = new AtomicReferenceArray<>(1 << 15);

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
        final short[] list = list(rgb);
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

    private short[] list(final int rgb) {
        final int cell = rgb >> 19 << 10 | (rgb >> 11 & 31) << 5 | rgb >> 3 & 31;
        final short[] found = small.getAcquire(cell);
        if (found != null) {
            return found;
        }
        final short[] made = pruned(listAround(rgb), rgb & 0xf8f8f8, SMALL);
        small.setRelease(cell, made);
        return made;
    }

    private short[] listAround(final int rgb) {
        final int cell = rgb >> 22 << 4 | (rgb >> 14 & 3) << 2 | rgb >> 6 & 3;
        final short[] found = large.getAcquire(cell);
        if (found != null) {
            return found;
        }
        final short[] made = pruned(all, rgb & 0xc0c0c0, LARGE);
        large.setRelease(cell, made);
        return made;
    }

    /** The centers of a list that are not in the whole cube farther than the one nearest to its middle. */
    private short[] pruned(final short[] list, final int corner, final int edge) {
        final CubeBox box = new CubeBox(space, corner, edge);
        double[] nearest = centers[list[0]];
        double smallest = Double.POSITIVE_INFINITY;
        for (final short c : list) {
            final double d = Assignment.squared(box.middle, centers[c]);
            if (d < smallest) {
                smallest = d;
                nearest = centers[c];
            }
        }
        final short[] kept = new short[list.length];
        int n = 0;
        for (final short c : list) {
            final double[] center = centers[c];
            final double lean = box.half[0] * Math.abs(center[0] - nearest[0])
                    + box.half[1] * Math.abs(center[1] - nearest[1])
                    + box.half[2] * Math.abs(center[2] - nearest[2]);
            final double d = Assignment.squared(box.middle, center);
            kept[n] = c;
            n += d * (1 - CLOSE) - 2 * lean <= smallest ? 1 : 0;
        }
        return Arrays.copyOf(kept, n);
    }
}
