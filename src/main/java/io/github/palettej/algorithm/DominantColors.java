/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The colors that most pixels have, by a histogram of all three channels at once. */
public final class DominantColors {
    /** The fewest bins a channel. */
    public static final int MIN_BINS = 2;

    /** The most bins a channel: a bin for each value. */
    public static final int MAX_BINS = 256;

    /** CIEDE2000 divides the difference in L by at most 1.75 (S_L at L = 0 and 100). */
    private static final double LARGEST_SL = 1.75;

    private static final Comparator<Swatch> BY_FREQUENCY =
            Comparator.comparingLong(Swatch::count).reversed().thenComparing(Swatch::rgb, Rgb.DESCENDING);

    private DominantColors() {}

    /**
     * Finds the fullest bins.
     *
     * @param counts the colors and their weights
     * @param colors how many at most; only bins that occur are listed
     * @param bins bins a channel, {@value #MIN_BINS}..{@value #MAX_BINS}: bin of value v is floor(v bins / 256); where
     *     the center is asked for, floor(v bins / 257) below 256 bins, as in libvips' {@code hist_find_ndim}, whose colors
     *     these are: the first bin is one value wider
     * @param center true for the color in the middle of the bin, min(255, round(256 / bins (index + 0.5))), at 256
     *     bins the value itself; false for the mean of the bin's pixels, rounded
     * @param monitor asked every few milliseconds
     * @return by falling count, equal counts by larger red, green, blue first
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Palette histogram(
            final ColorCounts counts, final int colors, final int bins, final boolean center, final Monitor monitor) {
        if (colors < 1) {
            throw new IllegalArgumentException("colors must be at least 1, but was " + colors);
        }
        if (bins < MIN_BINS || bins > MAX_BINS) {
            throw new IllegalArgumentException("bins must be " + MIN_BINS + ".." + MAX_BINS + ", but was " + bins);
        }
        final Bins divided = new Bins(bins, center);
        final List<Swatch> swatches =
                bins <= Bins.DENSE ? divided.swatches(divided.sums(counts)) : sorted(counts, divided, monitor);
        swatches.sort(monitor.asking(BY_FREQUENCY));
        return new Palette(swatches.subList(0, Math.min(colors, swatches.size())), counts.total());
    }

    /** Sorts the colors by their bins: there may be more bins than fit into a table. */
    private static List<Swatch> sorted(final ColorCounts counts, final Bins bins, final Monitor monitor) {
        final long[] order = new long[counts.size()];
        for (int i = 0; i < order.length; i++) {
            final int rgb = counts.rgb(i);
            final int bin = bins.of(rgb >> 16) << 16 | bins.of(rgb >> 8 & 0xff) << 8 | bins.of(rgb & 0xff);
            order[i] = (long) bin << 32 | i;
        }
        monitor.check();
        Arrays.parallelSort(order);
        final List<Swatch> swatches = new ArrayList<>();
        for (int i = 0; i < order.length; ) {
            final int bin = (int) (order[i] >>> 32);
            final long[] sums = new long[4];
            for (; i < order.length && order[i] >>> 32 == bin; i++) {
                final int color = (int) order[i];
                final long count = counts.count(color);
                sums[0] += count;
                for (int c = 0; c < 3; c++) {
                    sums[1 + c] += count * (counts.rgb(color) >> 16 - 8 * c & 0xff);
                }
            }
            monitor.check();
            swatches.add(bins.swatch(bin >> 16, bin >> 8 & 0xff, bin & 0xff, sums, 0));
        }
        return swatches;
    }

    /**
     * Merges colors that look alike: going by falling count, a color that is nearer than the distance to one listed
     * before gives its pixels to the nearest such color.
     *
     * @param palette colors with counts
     * @param distance CIEDE2000 below which the rarer of two colors is merged into the other; 0 merges nothing
     * @param colors how many are listed at most; pixels of colors beyond that still go to a listed color if one is
     *     near enough
     * @param monitor asked every few milliseconds
     * @return by falling count, equal counts by larger red, green, blue first; no two nearer than the distance
     */
    public static Palette merge(final Palette palette, final double distance, final int colors, final Monitor monitor) {
        final List<Swatch> sorted =
                palette.swatches().stream().sorted(BY_FREQUENCY).toList();
        final List<Rgb> kept = new ArrayList<>();
        final List<double[]> labs = new ArrayList<>();
        final List<long[]> pixels = new ArrayList<>();
        int done = 0;
        for (final Swatch swatch : sorted) {
            monitor.check();
            monitor.progress((double) done++ / sorted.size());
            final double[] lab = ColorSpace.CIELAB.fromRgb(swatch.rgb());
            final int near = nearest(labs, lab, distance);
            if (near >= 0) {
                pixels.get(near)[0] += swatch.count();
            } else if (kept.size() < colors) {
                kept.add(swatch.rgb());
                labs.add(lab);
                pixels.add(new long[] {swatch.count()});
            }
        }
        final List<Swatch> merged = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            merged.add(new Swatch(kept.get(i), pixels.get(i)[0]));
        }
        merged.sort(BY_FREQUENCY);
        return new Palette(merged, palette.total());
    }

    private static int nearest(final List<double[]> labs, final double[] lab, final double distance) {
        int nearest = -1;
        double smallest = distance;
        for (int i = 0; i < labs.size(); i++) {
            if (Math.abs(labs.get(i)[0] - lab[0]) < LARGEST_SL * smallest) {
                final double d = Difference.CIEDE2000.between(labs.get(i), lab);
                if (d < smallest) {
                    smallest = d;
                    nearest = i;
                }
            }
        }
        return nearest;
    }
}
