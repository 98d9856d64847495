/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Arrays;

/**
 * How many pixels of each color were drawn in each class: for images in which a color can have several.
 *
 * <p>Additive over slices. Not for several threads at once.
 */
public final class DrawnCounts {
    private static final int CLASS_BITS = 16;

    /** Values of red: parts that are sorted apart. */
    private static final int REDS = 256;

    /** Spreads the keys over the places: 2^64 over the golden ratio. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private int bits = 16;
    private int used;

    /** Color and class, 0 where free: classes count from 1. */
    private long[] keys = new long[1 << bits];

    private long[] counts = new long[1 << bits];

    /** Begins without pixels. */
    public DrawnCounts() {}

    /**
     * Adds the pixels of a slice.
     *
     * @param rgb the colors of the image as 0xRRGGBB; higher bits are ignored
     * @param classes the class of each pixel; those of class 0 are not counted
     * @param monitor asked every few milliseconds
     */
    public void add(final int[] rgb, final short[] classes, final Monitor monitor) {
        for (int i = 0; i < rgb.length; i++) {
            if (i % PixelRuns.CHUNK == 0) {
                monitor.check();
            }
            if (classes[i] != 0) {
                if (2 * used >= keys.length) {
                    grow(monitor);
                }
                add((long) (rgb[i] & 0xffffff) << CLASS_BITS | classes[i] & 0xffff, 1);
            }
        }
    }

    private void add(final long key, final long count) {
        final int place = place(key);
        if (keys[place] == 0) {
            keys[place] = key;
            used++;
        }
        counts[place] += count;
    }

    /** Where a key stands, or else the free place where it may be put. */
    private int place(final long key) {
        int place = (int) (key * SPREAD >>> 64 - bits);
        while (keys[place] != key && keys[place] != 0) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow(final Monitor monitor) {
        final long[] before = keys;
        final long[] beforeCounts = counts;
        bits++;
        keys = new long[1 << bits];
        counts = new long[1 << bits];
        used = 0;
        for (int i = 0; i < before.length; i++) {
            if (i % PixelRuns.CHUNK == 0) {
                monitor.check();
            }
            if (before[i] != 0) {
                add(before[i], beforeCounts[i]);
            }
        }
    }

    /**
     * Counts the pixels of each class.
     *
     * @param classes the largest class
     * @return the pixels of classes 0, 1, ..., none of class 0
     */
    public long[] perClass(final int classes) {
        final long[] sums = new long[classes + 1];
        for (int i = 0; i < keys.length; i++) {
            sums[(int) (keys[i] & (1 << CLASS_BITS) - 1)] += counts[i];
        }
        return sums;
    }

    /** The pairs of color and class, sorted, so that sums over them do not depend on the order of the pixels. */
    Pairs pairs(final Monitor monitor) {
        final int[] ends = new int[REDS + 1];
        final long[] sorted = byRed(ends, monitor);
        final Pairs pairs = new Pairs(new int[used], new short[used], new long[used]);
        Workers.forEach(REDS, red -> {
            monitor.check();
            Arrays.sort(sorted, ends[red], ends[red + 1]);
            for (int i = ends[red]; i < ends[red + 1]; i++) {
                pairs.colors[i] = (int) (sorted[i] >> CLASS_BITS);
                pairs.labels[i] = (short) ((sorted[i] & (1 << CLASS_BITS) - 1) - 1);
                pairs.counts[i] = counts[place(sorted[i])];
            }
        });
        return pairs;
    }

    /** The keys in parts of equal red; the part of each value of red begins where that of the one before ends. */
    private long[] byRed(final int[] ends, final Monitor monitor) {
        for (int i = 0; i < keys.length; i++) {
            if (i % PixelRuns.CHUNK == 0) {
                monitor.check();
            }
            if (keys[i] != 0) {
                ends[red(keys[i]) + 1]++;
            }
        }
        for (int red = 0; red < REDS; red++) {
            ends[red + 1] += ends[red];
        }
        final int[] next = ends.clone();
        final long[] parted = new long[used];
        for (int i = 0; i < keys.length; i++) {
            if (i % PixelRuns.CHUNK == 0) {
                monitor.check();
            }
            if (keys[i] != 0) {
                parted[next[red(keys[i])]++] = keys[i];
            }
        }
        return parted;
    }

    private static int red(final long key) {
        return (int) (key >> CLASS_BITS + 16);
    }

    /**
     * Pairs of a color and the class it was drawn in.
     *
     * @param colors 0xRRGGBB
     * @param labels the class, from 0
     * @param counts how many pixels
     */
    record Pairs(int[] colors, short[] labels, long[] counts) {}
}
