/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Octree quantization: the cubes of 8-bit colors that hold the fewest pixels are merged, from the smallest cubes up.
 *
 * <p>M. Gervautz and W. Purgathofer, "A simple method for color quantization: octree quantization", in New Trends in
 * Computer Graphics, Springer 1988, pp. 219-231. There the deepest cubes go first; here the number of pixels decides
 * at every depth, which spends no colors on cubes that are nearly empty. The last cube is merged only as far as
 * needed, its neighboring parts with the fewest pixels first, so that there are as many colors as asked.
 */
public final class Octree {
    private static final int BITS = 24;

    private final ColorCounts counts;
    private final int[] codes;
    private final List<Cube> cubes = new ArrayList<>();

    /** Where leaves begin in the list of colors. */
    private final BitSet starts;

    private int leaves;

    /**
     * A cube with colors in several of its octants.
     *
     * @param pixels how many pixels it has
     * @param edge bits of the codes within the cube
     * @param from the first of its colors
     * @param to one after the last of its colors
     * @param octants how many octants have colors
     */
    private record Cube(long pixels, int edge, int from, int to, int octants) {}

    private Octree(final ColorCounts counts) {
        this.counts = counts;
        leaves = counts.size();
        starts = new BitSet(leaves);
        starts.set(0, leaves);
        codes = new int[leaves];
        for (int i = 0; i < leaves; i++) {
            codes[i] = Morton.encode(counts.rgb(i));
        }
    }

    /**
     * Divides colors into cubes and these by their means.
     *
     * @param counts the colors and their weights
     * @param colors how many classes at most, at least 1
     * @param space the space of the means and of the nearest color, one with means
     * @param monitor asked every few milliseconds
     * @return the classes of the colors by the nearest mean of a cube
     */
    public static Clustering cluster(
            final ColorCounts counts, final int colors, final ColorSpace space, final Monitor monitor) {
        KMeansOptions.requireMeans(space);
        if (counts.size() <= colors) {
            return Clustering.nearest(counts, space, Starts.each(counts, space), monitor);
        }
        final Octree tree = new Octree(counts);
        tree.grow(0, counts.size(), BITS, monitor);
        monitor.check();
        tree.shrink(colors, monitor);
        return filled(Clustering.nearest(counts, space, tree.means(space, monitor), monitor), colors, monitor);
    }

    /** Adds classes for means that were nearest to no color. */
    private static Clustering filled(final Clustering made, final int colors, final Monitor monitor) {
        Clustering found = made;
        // A new center can leave another without colors, but hardly ever does.
        for (int round = 0; round < 8 && found.classes() < colors; round++) {
            final double[][] centers =
                    IntStream.range(0, found.classes()).mapToObj(found::center).toArray(double[][]::new);
            final Samples samples = Samples.of(found.counts(), found.space(), monitor);
            final double[][] all = Starts.filled(samples, centers, colors, monitor);
            found = Clustering.nearest(found.counts(), found.space(), all, monitor);
        }
        return found;
    }

    /** Lists the cube of some colors and the cubes within it; returns its pixels. */
    private long grow(final int from, final int to, final int edge, final Monitor monitor) {
        if (to - from == 1) {
            return counts.count(from);
        }
        if (edge >= BITS / 2) {
            monitor.check();
        }
        long pixels = 0;
        int octants = 0;
        for (int i = from; i < to; ) {
            int end = i + 1;
            while (end < to && codes[end] >> edge - 3 == codes[i] >> edge - 3) {
                end++;
            }
            pixels += grow(i, end, edge - 3, monitor);
            octants++;
            i = end;
        }
        if (octants > 1) {
            cubes.add(new Cube(pixels, edge, from, to, octants));
        }
        return pixels;
    }

    /** A cube has at least the pixels of those within it, so that these always come first. */
    private void shrink(final int colors, final Monitor monitor) {
        cubes.sort(monitor.asking(Comparator.comparingLong(Cube::pixels)
                .thenComparingInt(Cube::edge)
                .thenComparingInt(Cube::from)));
        for (final Cube cube : cubes) {
            monitor.check();
            if (leaves - cube.octants + 1 < colors) {
                while (leaves > colors) {
                    mergeSmallest(cube);
                }
                return;
            }
            starts.clear(cube.from + 1, cube.to);
            leaves -= cube.octants - 1;
        }
    }

    /** Merges the two neighboring parts of a cube that together have the fewest pixels. */
    private void mergeSmallest(final Cube cube) {
        long fewest = Long.MAX_VALUE;
        int best = cube.from;
        int first = cube.from;
        for (int second = end(first); second < cube.to; second = end(second)) {
            final long pixels = pixels(first, end(second));
            if (pixels < fewest) {
                fewest = pixels;
                best = second;
            }
            first = second;
        }
        starts.clear(best);
        leaves--;
    }

    private int end(final int start) {
        final int next = starts.nextSetBit(start + 1);
        return next < 0 ? counts.size() : next;
    }

    private long pixels(final int from, final int to) {
        long pixels = 0;
        for (int i = from; i < to; i++) {
            pixels += counts.count(i);
        }
        return pixels;
    }

    private double[][] means(final ColorSpace space, final Monitor monitor) {
        final double[][] means = new double[leaves][3];
        final double[] color = new double[3];
        int n = 0;
        for (int from = 0; from < counts.size(); from = end(from)) {
            final int to = end(from);
            monitor.check();
            final double[] mean = means[n++];
            for (int i = from; i < to; i++) {
                space.fromRgb(counts.rgb(i), color);
                for (int c = 0; c < 3; c++) {
                    mean[c] += counts.count(i) * color[c];
                }
            }
            final long pixels = pixels(from, to);
            for (int c = 0; c < 3; c++) {
                mean[c] = to - from == 1 ? color[c] : mean[c] / pixels;
            }
        }
        return means;
    }
}
