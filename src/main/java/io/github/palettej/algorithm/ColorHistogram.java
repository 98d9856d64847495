/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.ARGBType;

/**
 * How many pixels have each value of red, green, blue, and each level of lightness.
 *
 * <p>The level of lightness is min(255, floor(L* 256 / 100)) of CIELAB. Immutable.
 */
public final class ColorHistogram {
    /** Levels of each histogram. */
    public static final int LEVELS = 256;

    /** Colors between two questions whether to stop. */
    private static final int COLORS = 1 << 13;

    private final long[] red = new long[LEVELS];
    private final long[] green = new long[LEVELS];
    private final long[] blue = new long[LEVELS];
    private final long[] lightness = new long[LEVELS];

    private ColorHistogram() {}

    /**
     * Makes the histograms of counted pixels.
     *
     * @param counts the colors and their weights
     * @param monitor asked every few milliseconds
     * @return the four histograms
     */
    public static ColorHistogram of(final ColorCounts counts, final Monitor monitor) {
        final ColorHistogram histogram = new ColorHistogram();
        final double[] lab = new double[3];
        for (int i = 0; i < counts.size(); i++) {
            if (i % COLORS == 0) {
                monitor.check();
            }
            final int rgb = counts.rgb(i);
            final long count = counts.count(i);
            histogram.red[rgb >> 16 & 0xff] += count;
            histogram.green[rgb >> 8 & 0xff] += count;
            histogram.blue[rgb & 0xff] += count;
            ColorSpace.CIELAB.fromRgb(rgb, lab);
            histogram.lightness[(int) Math.min(LEVELS - 1, Math.floor(lab[0] * LEVELS / 100))] += count;
        }
        return histogram;
    }

    /**
     * Counts the values of the three channels without counting colors.
     *
     * @param image any number of dimensions, any origin
     * @param monitor asked every few milliseconds
     * @return the histograms of red, green and blue, in this order, {@value #LEVELS} values each
     */
    public static long[][] channels(final RandomAccessibleInterval<ARGBType> image, final Monitor monitor) {
        final PixelRuns<int[], ARGBType> runs = Pixels.argb(image);
        // A run of chunks a task: 256 sums to add for each.
        final int chunks = 16;
        final int tasks = (runs.chunks() + chunks - 1) / chunks;
        final List<int[]> parts = Workers.map(tasks, t -> {
            final int[] sums = new int[3 * LEVELS];
            for (int c = t * chunks; c < Math.min(runs.chunks(), (t + 1) * chunks); c++) {
                monitor.check();
                final PixelRuns.Run<int[]> run = runs.read(c);
                add(run.array(), run.offset(), runs.length(c), sums);
            }
            return sums;
        });
        final long[][] channels = new long[3][LEVELS];
        for (final int[] part : parts) {
            for (int i = 0; i < part.length; i++) {
                channels[i / LEVELS][i % LEVELS] += part[i];
            }
        }
        return channels;
    }

    /** Neighbors are alike, and adding to a sum that has just been added to waits for that: so two places take turns. */
    private static void add(final int[] pixels, final int offset, final int length, final int[] sums) {
        final int half = length / 2;
        for (int i = offset; i < offset + half; i++) {
            add(pixels[i], sums);
            add(pixels[i + half], sums);
        }
        for (int i = offset + 2 * half; i < offset + length; i++) {
            add(pixels[i], sums);
        }
    }

    private static void add(final int p, final int[] sums) {
        sums[p >> 16 & 0xff]++;
        sums[LEVELS + (p >> 8 & 0xff)]++;
        sums[2 * LEVELS + (p & 0xff)]++;
    }

    /**
     * Gives the histogram of red.
     *
     * @return pixels of each value 0..255, a copy
     */
    public long[] red() {
        return red.clone();
    }

    /**
     * Gives the histogram of green.
     *
     * @return pixels of each value 0..255, a copy
     */
    public long[] green() {
        return green.clone();
    }

    /**
     * Gives the histogram of blue.
     *
     * @return pixels of each value 0..255, a copy
     */
    public long[] blue() {
        return blue.clone();
    }

    /**
     * Gives the histogram of lightness.
     *
     * @return pixels of each level 0..255, a copy
     */
    public long[] lightness() {
        return lightness.clone();
    }
}
