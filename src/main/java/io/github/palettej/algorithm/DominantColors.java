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

    /** Bins a channel up to which all bins fit into a table. */
    private static final int DENSE = 64;

    /** CIEDE2000 divides the difference in L by at most 1.75 (S_L at L = 0 and 100). */
    private static final double LARGEST_SL = 1.75;

    private static final Comparator<Swatch> BY_FREQUENCY =
            Comparator.comparingLong(Swatch::count).reversed().thenComparing(Swatch::rgb, Rgb.DESCENDING);

    /** How many levels the bins with centers divide. */
    private static final int CENTER_LEVELS = 257;

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
     * @return by falling count, equal counts by larger red, green, blue first
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Palette histogram(final ColorCounts counts, final int colors, final int bins, final boolean center) {
        if (colors < 1) {
            throw new IllegalArgumentException("colors must be at least 1, but was " + colors);
        }
        if (bins < MIN_BINS || bins > MAX_BINS) {
            throw new IllegalArgumentException("bins must be " + MIN_BINS + ".." + MAX_BINS + ", but was " + bins);
        }
        final int levels = center && bins < MAX_BINS ? CENTER_LEVELS : MAX_BINS;
        final int[] binOf = new int[256];
        Arrays.setAll(binOf, v -> v * bins / levels);
        final List<Swatch> swatches =
                bins <= DENSE ? dense(counts, bins, binOf, center) : sorted(counts, bins, binOf, center);
        swatches.sort(BY_FREQUENCY);
        return new Palette(swatches.subList(0, Math.min(colors, swatches.size())), counts.total());
    }

    /** Adds up in a table of all bins. */
    private static List<Swatch> dense(
            final ColorCounts counts, final int bins, final int[] binOf, final boolean center) {
        final long[] sums = new long[4 * bins * bins * bins];
        for (int i = 0; i < counts.size(); i++) {
            final int rgb = counts.rgb(i);
            final int red = rgb >> 16;
            final int green = rgb >> 8 & 0xff;
            final int blue = rgb & 0xff;
            final int bin = 4 * ((binOf[red] * bins + binOf[green]) * bins + binOf[blue]);
            final long count = counts.count(i);
            sums[bin] += count;
            sums[bin + 1] += count * red;
            sums[bin + 2] += count * green;
            sums[bin + 3] += count * blue;
        }
        final List<Swatch> swatches = new ArrayList<>();
        for (int bin = 0; bin < sums.length; bin += 4) {
            if (sums[bin] > 0) {
                final int number = bin / 4;
                final int[] index = {number / bins / bins, number / bins % bins, number % bins};
                swatches.add(swatch(sums, bin, index, bins, center));
            }
        }
        return swatches;
    }

    /** Sorts the colors by their bins: there may be more bins than fit into a table. */
    private static List<Swatch> sorted(
            final ColorCounts counts, final int bins, final int[] binOf, final boolean center) {
        final long[] order = new long[counts.size()];
        for (int i = 0; i < order.length; i++) {
            final int rgb = counts.rgb(i);
            final int bin = binOf[rgb >> 16] << 16 | binOf[rgb >> 8 & 0xff] << 8 | binOf[rgb & 0xff];
            order[i] = (long) bin << 32 | i;
        }
        Arrays.sort(order);
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
            swatches.add(swatch(sums, 0, new int[] {bin >> 16, bin >> 8 & 0xff, bin & 0xff}, bins, center));
        }
        return swatches;
    }

    private static Swatch swatch(
            final long[] sums, final int at, final int[] index, final int bins, final boolean center) {
        final int[] rgb = new int[3];
        for (int c = 0; c < 3; c++) {
            rgb[c] = center ? center(index[c], bins) : (int) Math.floor((double) sums[at + 1 + c] / sums[at] + 0.5);
        }
        return new Swatch(new Rgb(rgb[0], rgb[1], rgb[2]), sums[at]);
    }

    private static int center(final int index, final int bins) {
        return bins == MAX_BINS ? index : (int) Math.min(255, Math.floor(256.0 / bins * (index + 0.5) + 0.5));
    }

    /**
     * Merges colors that look alike: going by falling count, a color that is nearer than the distance to one listed
     * before gives its pixels to the nearest such color.
     *
     * @param palette colors with counts
     * @param distance CIEDE2000 below which the rarer of two colors is merged into the other; 0 merges nothing
     * @param colors how many are listed at most; pixels of colors beyond that still go to a listed color if one is
     *     near enough
     * @return by falling count, equal counts by larger red, green, blue first; no two nearer than the distance
     */
    public static Palette merge(final Palette palette, final double distance, final int colors) {
        final List<Swatch> sorted =
                palette.swatches().stream().sorted(BY_FREQUENCY).toList();
        final List<Rgb> kept = new ArrayList<>();
        final List<double[]> labs = new ArrayList<>();
        final List<long[]> pixels = new ArrayList<>();
        for (final Swatch swatch : sorted) {
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
