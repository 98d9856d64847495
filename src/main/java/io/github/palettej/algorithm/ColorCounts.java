/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/**
 * The distinct colors of an image and how many pixels have each: all that a palette depends on.
 *
 * <p>Exact and additive: the counts of slices, tiles or images {@link #merge} to the counts of the whole. The
 * colors stand in Morton order (bits of red, green and blue interleaved, red first), so that equal pixels give
 * equal counts in whatever order they came, on any number of threads. Immutable.
 */
public final class ColorCounts implements Serializable {
    private static final long serialVersionUID = 1;

    /** No colors at all. */
    public static final ColorCounts EMPTY = new ColorCounts(new int[0], new long[0]);

    /** Packed colors in Morton order, each once. */
    private final int[] colors;

    /** How many pixels have each color, above 0. */
    private final long[] counts;

    /** The sum of the counts. */
    private final long total;

    /** Takes over arrays that are already in Morton order, without doubles and zeros. */
    ColorCounts(final int[] colors, final long[] counts) {
        this.colors = colors;
        this.counts = counts;
        long sum = 0;
        for (final long count : counts) {
            sum += count;
        }
        this.total = sum;
    }

    /**
     * Counts the pixels of an image.
     *
     * @param image any number of dimensions, any origin; alpha is ignored
     * @param monitor asked every few milliseconds
     * @return the counts of all pixels
     */
    public static ColorCounts of(final RandomAccessibleInterval<ARGBType> image, final Monitor monitor) {
        return new Counting(Pixels.argb(image), null, monitor).count();
    }

    /**
     * Counts the pixels of an image that lie in a mask.
     *
     * @param image any number of dimensions, any origin; alpha is ignored
     * @param mask the same interval; pixels that are not 0 are counted
     * @param monitor asked every few milliseconds
     * @return the counts of the pixels in the mask
     * @throws IllegalArgumentException if the intervals differ
     */
    public static ColorCounts of(
            final RandomAccessibleInterval<ARGBType> image,
            final RandomAccessibleInterval<UnsignedByteType> mask,
            final Monitor monitor) {
        PixelRuns.requireSameInterval("mask", image, mask);
        return new Counting(Pixels.argb(image), Pixels.bytes(mask), monitor).count();
    }

    /**
     * Makes counts of colors that are already counted.
     *
     * @param packed colors as 0xRRGGBB in any order (higher bits are ignored); of doubles the counts are added
     * @param counts pixels of each color, not negative; colors with 0 are left out
     * @return the counts
     * @throws IllegalArgumentException if the lengths differ or a count is negative
     */
    public static ColorCounts ofCounts(final int[] packed, final long[] counts) {
        if (packed.length != counts.length) {
            throw new IllegalArgumentException(
                    "counts must be as many as colors, but were " + counts.length + " for " + packed.length);
        }
        final long[] order = new long[packed.length];
        for (int i = 0; i < packed.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalArgumentException("counts must not be negative, but one was " + counts[i]);
            }
            order[i] = (long) Morton.encode(packed[i]) << 32 | i;
        }
        Arrays.sort(order);
        final int[] colors = new int[packed.length];
        final long[] sums = new long[packed.length];
        int n = 0;
        for (final long entry : order) {
            final int i = (int) entry;
            final int color = packed[i] & 0xffffff;
            if (counts[i] == 0) {
                continue;
            }
            if (n > 0 && colors[n - 1] == color) {
                sums[n - 1] = Math.addExact(sums[n - 1], counts[i]);
            } else {
                colors[n] = color;
                sums[n++] = counts[i];
            }
        }
        return new ColorCounts(Arrays.copyOf(colors, n), Arrays.copyOf(sums, n));
    }

    /**
     * Tells how many distinct colors there are.
     *
     * @return 0..2^24
     */
    public int size() {
        return colors.length;
    }

    /**
     * Gives a color.
     *
     * @param i 0..size()-1
     * @return 0xRRGGBB
     */
    public int rgb(final int i) {
        return colors[i];
    }

    /**
     * Tells how many pixels have a color.
     *
     * @param i 0..size()-1
     * @return at least 1
     */
    public long count(final int i) {
        return counts[i];
    }

    /**
     * Tells how many pixels were counted.
     *
     * @return the sum of all counts
     */
    public long total() {
        return total;
    }

    /**
     * Adds the counts of other pixels.
     *
     * @param other counts of other slices, tiles or images
     * @return the counts of all of them together
     */
    public ColorCounts merge(final ColorCounts other) {
        // the exact size first, so that no more memory is taken than the result needs
        final int[] merged = new int[size() + other.size() - common(other)];
        final long[] sums = new long[merged.length];
        int i = 0;
        int j = 0;
        for (int n = 0; n < merged.length; n++) {
            final int mine = i < size() ? Morton.encode(colors[i]) : Integer.MAX_VALUE;
            final int theirs = j < other.size() ? Morton.encode(other.colors[j]) : Integer.MAX_VALUE;
            merged[n] = mine <= theirs ? colors[i] : other.colors[j];
            sums[n] = (mine <= theirs ? counts[i++] : 0) + (theirs <= mine ? other.counts[j++] : 0);
        }
        return new ColorCounts(merged, sums);
    }

    /** How many colors both have. */
    private int common(final ColorCounts other) {
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < size() && j < other.size()) {
            final int mine = Morton.encode(colors[i]);
            final int theirs = Morton.encode(other.colors[j]);
            common += mine == theirs ? 1 : 0;
            i += mine <= theirs ? 1 : 0;
            j += theirs <= mine ? 1 : 0;
        }
        return common;
    }

    /**
     * Leaves colors out.
     *
     * @param keep gets 0xRRGGBB and tells whether the color stays
     * @return the counts of the colors that stay
     */
    public ColorCounts filter(final IntPredicate keep) {
        final int[] kept =
                IntStream.range(0, size()).filter(i -> keep.test(colors[i])).toArray();
        return new ColorCounts(
                Arrays.stream(kept).map(i -> colors[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> counts[i]).toArray());
    }

    /**
     * Gives each color the same weight.
     *
     * @return the same colors, each with count 1
     */
    public ColorCounts unweighted() {
        final long[] ones = new long[size()];
        Arrays.fill(ones, 1);
        return new ColorCounts(colors, ones);
    }

    /**
     * Lists the most frequent colors.
     *
     * @param n how many at most
     * @return by falling count, equal counts by larger red, green, blue first
     */
    public List<Swatch> byFrequency(final int n) {
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> -counts[i]).thenComparingInt(i -> -colors[i]))
                .limit(n)
                .map(i -> new Swatch(Rgb.ofPacked(colors[i]), counts[i]))
                .toList();
    }

    /** The colors themselves, not a copy: 0xRRGGBB in Morton order. */
    int[] colorArray() {
        return colors;
    }

    /** The counts themselves, not a copy. */
    long[] countArray() {
        return counts;
    }

    @Override
    public boolean equals(final Object other) {
        return other instanceof ColorCounts that
                && Arrays.equals(colors, that.colors)
                && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(colors) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return size() + " colors of " + total + " pixels";
    }
}
