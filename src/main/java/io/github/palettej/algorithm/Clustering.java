/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Colors divided into classes by their nearest center.
 *
 * <p>Every color of the {@link #counts} belongs to the class whose unrounded center is nearest in the {@link
 * #space}; between centers at the same distance to the class with the lower number. No class is empty. As made,
 * the classes are sorted by falling count, equal counts by larger red, green, blue first. Immutable.
 */
public final class Clustering {
    private final ColorCounts counts;
    private final ColorSpace space;
    private final double[][] centers;
    private final short[] labels;
    private final int[] tied;
    private final long[] sizes;
    private final double meanSquaredError;

    Clustering(final ColorCounts counts, final ColorSpace space, final Assignment assignment) {
        this.counts = counts;
        this.space = space;
        this.centers = assignment.centers();
        this.labels = assignment.labels();
        this.tied = assignment.tied();
        this.sizes = assignment.sizes();
        this.meanSquaredError = assignment.meanSquaredError();
    }

    /**
     * Divides colors among given centers; centers that are nearest to no color are left out.
     *
     * @param counts the colors and their weights
     * @param space the space of the centers, one with means
     * @param centers one row a center: its coordinates in the space; of equal centers only one is kept
     * @param monitor asked every few milliseconds
     * @return the classes, sorted by falling count
     */
    public static Clustering nearest(
            final ColorCounts counts, final ColorSpace space, final double[][] centers, final Monitor monitor) {
        KMeansOptions.requireMeans(space);
        final SampleTree tree = SampleTree.of(Samples.of(counts, space, monitor), monitor);
        return new Clustering(counts, space, Assignment.sorted(counts, space, tree, centers, monitor));
    }

    /**
     * Tells how many classes there are.
     *
     * @return 0 if there are no colors
     */
    public int classes() {
        return centers.length;
    }

    /**
     * Gives the colors that were divided.
     *
     * @return the counts this was made from
     */
    public ColorCounts counts() {
        return counts;
    }

    /**
     * Gives the space of the centers.
     *
     * @return a space with means
     */
    public ColorSpace space() {
        return space;
    }

    /**
     * Gives the unrounded center of a class.
     *
     * @param c 0..classes()-1
     * @return three coordinates in {@link #space}, a copy
     */
    public double[] center(final int c) {
        return centers[c].clone();
    }

    /**
     * Gives the center of a class as the nearest 8-bit color.
     *
     * @param c 0..classes()-1
     * @return the color; two classes may have the same
     */
    public Rgb color(final int c) {
        return space.toRgb(centers[c]);
    }

    /**
     * Tells how many pixels a class has.
     *
     * @param c 0..classes()-1
     * @return at least 1
     */
    public long count(final int c) {
        return sizes[c];
    }

    /**
     * Tells the class of a color.
     *
     * @param i number of the color in {@link #counts}
     * @return 0..classes()-1
     */
    public int label(final int i) {
        return labels[i];
    }

    /**
     * Tells how far the pixels are from their centers.
     *
     * @return mean over all pixels of the squared distance to the unrounded center in {@link #space}; 0 without pixels
     */
    public double meanSquaredError() {
        return meanSquaredError;
    }

    /**
     * Gives the classes as a palette.
     *
     * @return a swatch a class with its count, in the order of the classes
     */
    public Palette palette() {
        final List<Swatch> swatches = IntStream.range(0, classes())
                .mapToObj(c -> new Swatch(color(c), sizes[c]))
                .toList();
        return new Palette(swatches, counts.total());
    }

    /**
     * Numbers the classes anew. A color whose distance to several centers is the same moves to the one that
     * now has the lowest number.
     *
     * @param order the class that becomes number i, for each i
     * @return the same classes in that order
     * @throws IllegalArgumentException if the order is not a permutation of the classes
     */
    public Clustering reordered(final int[] order) {
        final int[] sorted = order.clone();
        Arrays.sort(sorted);
        if (!Arrays.equals(sorted, IntStream.range(0, classes()).toArray())) {
            throw new IllegalArgumentException(
                    "order must be a permutation of the " + classes() + " classes, but was " + Arrays.toString(order));
        }
        return new Clustering(counts, space, assignment().reordered(counts, space, order));
    }

    private Assignment assignment() {
        return new Assignment(centers, labels, tied, sizes, meanSquaredError);
    }

    /** The labels themselves, not a copy. */
    short[] labelArray() {
        return labels;
    }

    /** The order in which classes stand: by falling count, then by larger red, green, blue. */
    static int[] order(final ColorSpace space, final double[][] centers, final long[] sizes) {
        final int[] packed = Arrays.stream(centers)
                .mapToInt(center -> space.toRgb(center).packed())
                .toArray();
        return IntStream.range(0, centers.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(c -> -sizes[c])
                        .thenComparingInt(c -> -packed[c])
                        .thenComparing((a, b) -> -Arrays.compare(centers[a], centers[b])))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
