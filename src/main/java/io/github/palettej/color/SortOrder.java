/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The orders of a palette. Sorting is stable: colors with equal keys keep the order they came in. */
public enum SortOrder {
    /** By falling count, of equal counts larger red, green, blue first; colors without a count last, as they came. */
    FREQUENCY("Frequency"),
    /** Grays by lightness, then the others by OKLCh hue from 15 degrees on, then by lightness. */
    HUE("Hue"),
    /** Grays by lightness, then eight bands of OKLCh hue from 15 degrees on, by rising and falling lightness in turn. */
    STEPPED_HUE("Stepped hue"),
    /** By rising OKLab lightness. */
    LIGHTNESS("Lightness"),
    /** By 8-bit hue, then luminosity, then value. */
    HLV("HLV"),
    /** By eight bands of hue, then luminosity, then value in eighths, turned round in every other band. */
    HLV_STEP("HLV step"),
    /** An open path with a small sum of CIEDE2000 between neighbors, from its darker end. */
    SIMILARITY("Similarity");

    private final String label;

    SortOrder(final String label) {
        this.label = label;
    }

    /**
     * Finds an order by its label.
     *
     * @param label the label, in any case
     * @return the order
     * @throws IllegalArgumentException if there is none, naming the known ones, as {@link Choice#of(Object[], String)}
     */
    public static SortOrder of(final String label) {
        return Choice.of(values(), label);
    }

    /**
     * Sorts colors.
     *
     * @param swatches the colors with their counts
     * @return a permutation: the position in the list, from 0, of the first, second, ... color in this order
     */
    public int[] order(final List<Swatch> swatches) {
        return order(swatches, () -> {});
    }

    /**
     * Sorts colors, which takes a while for {@link #SIMILARITY} of many.
     *
     * @param swatches the colors with their counts
     * @param check called every few milliseconds; what it throws ends the work
     * @return a permutation as of {@link #order(List)}
     */
    public int[] order(final List<Swatch> swatches, final Runnable check) {
        if (this == SIMILARITY) {
            return SimilarityPath.order(swatches.stream().map(Swatch::rgb).toList(), check);
        }
        final Comparator<Swatch> comparator = this == FREQUENCY ? SortKeys.BY_FREQUENCY : null;
        if (comparator != null) {
            return sorted(swatches.size(), Comparator.comparing(swatches::get, comparator));
        }
        final double[][] keys =
                swatches.stream().map(swatch -> key(swatch.rgb())).toArray(double[][]::new);
        return sorted(keys.length, Comparator.comparing(i -> keys[i], SortKeys.LEXICOGRAPHIC));
    }

    private double[] key(final Rgb rgb) {
        return switch (this) {
            case HUE -> SortKeys.hue(rgb);
            case STEPPED_HUE -> SortKeys.steppedHue(rgb);
            case LIGHTNESS -> SortKeys.lightness(rgb);
            case HLV -> SortKeys.hlv(rgb);
            case HLV_STEP -> SortKeys.hlvStep(rgb);
            default -> throw new IllegalStateException(label);
        };
    }

    private static int[] sorted(final int size, final Comparator<Integer> comparator) {
        return IntStream.range(0, size)
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Returns the label: how dialogs and macros name the order. */
    @Override
    public String toString() {
        return label;
    }
}
