/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.ArrayList;
import java.util.List;

/**
 * Colors in an order, with the pixels that have them.
 *
 * @param swatches the colors; two may be equal
 * @param total all pixels that were counted, at least the sum of the counts: classes may be left out of a palette;
 *     {@link Swatch#NO_COUNT} if all colors come without pixels
 */
public record Palette(List<Swatch> swatches, long total) {
    /**
     * Checks the total and copies the list.
     *
     * @param swatches the colors
     * @param total all pixels that were counted, or {@link Swatch#NO_COUNT}
     * @throws IllegalArgumentException if the total is smaller than the sum of the counts
     */
    public Palette {
        swatches = List.copyOf(swatches);
        long sum = Swatch.NO_COUNT;
        for (final Swatch swatch : swatches) {
            if (swatch.hasCount()) {
                sum = Math.max(0, sum) + swatch.count();
            }
        }
        if (total < sum) {
            throw new IllegalArgumentException(
                    "total must be at least the sum of the counts, " + sum + ", but was " + total);
        }
    }

    /**
     * Makes a palette of colors that come without pixels.
     *
     * @param colors the colors in their order
     * @return the palette, without counts
     */
    public static Palette of(final List<Rgb> colors) {
        return new Palette(colors.stream().map(Swatch::of).toList(), Swatch.NO_COUNT);
    }

    /**
     * Returns the number of colors.
     *
     * @return 0 or more
     */
    public int size() {
        return swatches.size();
    }

    /**
     * Returns the colors without their counts.
     *
     * @return the colors in their order
     */
    public List<Rgb> colors() {
        return swatches.stream().map(Swatch::rgb).toList();
    }

    /**
     * Returns the part of all counted pixels that has a color.
     *
     * @param index position of the color, from 0
     * @return 0..1; NaN if there are no pixels
     */
    public double fraction(final int index) {
        final Swatch swatch = swatches.get(index);
        return swatch.hasCount() && total > 0 ? (double) swatch.count() / total : Double.NaN;
    }

    /**
     * Returns the difference to the next color.
     *
     * @param index position of the color, from 0
     * @return CIEDE2000 with this color as the reference; NaN for the last color
     */
    public double nextDifference(final int index) {
        final Rgb first = swatches.get(index).rgb();
        return index + 1 < size()
                ? Difference.CIEDE2000.between(first, swatches.get(index + 1).rgb())
                : Double.NaN;
    }

    /**
     * Brings the colors into another order.
     *
     * @param order the position in this palette, from 0, of each color of the new one: a permutation, as
     *     {@link SortOrder#order} returns it
     * @return the same swatches and total
     * @throws IllegalArgumentException if it is no permutation
     */
    public Palette reordered(final int[] order) {
        final boolean[] taken = new boolean[size()];
        final List<Swatch> moved = new ArrayList<>(size());
        for (final int position : order) {
            if (position < 0 || position >= size() || taken[position]) {
                throw new IllegalArgumentException("order must hold each position 0.." + (size() - 1) + " once");
            }
            taken[position] = true;
            moved.add(swatches.get(position));
        }
        if (moved.size() != size()) {
            throw new IllegalArgumentException("order must hold " + size() + " positions, but holds " + moved.size());
        }
        return new Palette(moved, total);
    }

    /**
     * Sorts the colors.
     *
     * @param order the order
     * @return the same swatches and total
     */
    public Palette sorted(final SortOrder order) {
        return reordered(order.order(swatches));
    }

    /**
     * Sorts the colors.
     *
     * @param order the order
     * @param check called every few milliseconds; what it throws ends the work
     * @return the same swatches and total
     */
    public Palette sorted(final SortOrder order, final Runnable check) {
        return reordered(order.order(swatches, check));
    }
}
