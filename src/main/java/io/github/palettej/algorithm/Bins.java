/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The bins of a 3-D histogram of red, green and blue, and the sums of the pixels in them.
 *
 * <p>Sums stand at 4 (red bins^2 + green bins + blue): pixels, and the sums of their red, green and blue. They are sums of
 * whole numbers, so that their order does not matter.
 */
final class Bins {
    /** Bins a channel up to which all bins fit into a table. */
    static final int DENSE = 64;

    /** How many levels the bins with centers divide. */
    private static final int CENTER_LEVELS = 257;

    private static final int LEVELS = 256;

    /** Parts of the colors that are added up at the same time. */
    private static final int PARTS = 8;

    private final int bins;
    private final boolean center;
    private final int[] binOf = new int[LEVELS];

    /**
     * Divides the channels.
     *
     * @param bins bins a channel
     * @param center whether their colors are their centers; see {@link DominantColors#histogram}
     */
    Bins(final int bins, final boolean center) {
        this.bins = bins;
        this.center = center;
        final int levels = center && bins < LEVELS ? CENTER_LEVELS : LEVELS;
        Arrays.setAll(binOf, v -> v * bins / levels);
    }

    /** The bin of a channel's value. */
    int of(final int value) {
        return binOf[value];
    }

    /** Adds up counted colors. */
    long[] sums(final ColorCounts counts) {
        final int parts = Math.max(1, Math.min(PARTS, counts.size() / (bins * bins * bins)));
        return joined(Workers.map(parts, p -> {
            final int from = (int) ((long) counts.size() * p / parts);
            final int to = (int) ((long) counts.size() * (p + 1) / parts);
            return sums(counts, from, to);
        }));
    }

    /** Sums of some of the colors. These come in cubes, so that many go to the same bin one after the other. */
    private long[] sums(final ColorCounts counts, final int from, final int to) {
        final long[] sums = new long[4 * bins * bins * bins];
        int current = 0;
        long pixels = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int i = from; i < to; i++) {
            final int rgb = counts.rgb(i);
            final int r = rgb >> 16;
            final int g = rgb >> 8 & 0xff;
            final int b = rgb & 0xff;
            final int at = 4 * ((binOf[r] * bins + binOf[g]) * bins + binOf[b]);
            if (at != current) {
                add(sums, current, pixels, red, green, blue);
                current = at;
                pixels = 0;
                red = 0;
                green = 0;
                blue = 0;
            }
            final long count = counts.count(i);
            pixels += count;
            red += count * r;
            green += count * g;
            blue += count * b;
        }
        add(sums, current, pixels, red, green, blue);
        return sums;
    }

    private static void add(
            final long[] sums, final int at, final long pixels, final long red, final long green, final long blue) {
        sums[at] += pixels;
        sums[at + 1] += red;
        sums[at + 2] += green;
        sums[at + 3] += blue;
    }

    private static long[] joined(final List<long[]> tables) {
        final long[] sums = tables.get(0);
        for (final long[] table : tables.subList(1, tables.size())) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += table[i];
            }
        }
        return sums;
    }

    /** The bins that have pixels. */
    List<Swatch> swatches(final long[] sums) {
        final List<Swatch> swatches = new ArrayList<>();
        for (int at = 0; at < sums.length; at += 4) {
            if (sums[at] > 0) {
                final int number = at / 4;
                swatches.add(swatch(number / bins / bins, number / bins % bins, number % bins, sums, at));
            }
        }
        return swatches;
    }

    /** The color and the pixels of a bin whose sums stand at a place. */
    Swatch swatch(final int red, final int green, final int blue, final long[] sums, final int at) {
        return center
                ? new Swatch(new Rgb(center(red), center(green), center(blue)), sums[at])
                : new Swatch(new Rgb(mean(sums, at, 1), mean(sums, at, 2), mean(sums, at, 3)), sums[at]);
    }

    private static int mean(final long[] sums, final int at, final int channel) {
        return (int) Math.floor((double) sums[at + channel] / sums[at] + 0.5);
    }

    private int center(final int index) {
        return bins == LEVELS ? index : (int) Math.min(255, Math.floor(256.0 / bins * (index + 0.5) + 0.5));
    }
}
