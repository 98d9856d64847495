/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * Median cut: boxes of 8-bit colors are cut in halves of equal pixel counts across their longest side.
 *
 * <p>P. Heckbert, "Color image quantization for frame buffer display", SIGGRAPH 1982. The box to cut is the one with
 * the largest product of pixels and longest side.
 */
public final class MedianCut {
    private MedianCut() {}

    /**
     * Divides colors into boxes and these by their means.
     *
     * @param counts the colors and their weights
     * @param colors how many classes at most
     * @param space the space of the means and of the nearest color, one with means
     * @param monitor asked every few milliseconds
     * @return the classes of the colors by the nearest mean of a box
     */
    public static Clustering cluster(
            final ColorCounts counts, final int colors, final ColorSpace space, final Monitor monitor) {
        KMeansOptions.requireMeans(space);
        if (counts.size() == 0) {
            return Clustering.nearest(counts, space, new double[0][], monitor);
        }
        final List<Box> boxes = new ArrayList<>();
        final int[] all = new int[counts.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        boxes.add(new Box(counts, all, 0, all.length));
        while (boxes.size() < colors) {
            monitor.check();
            int largest = 0;
            for (int i = 1; i < boxes.size(); i++) {
                largest = boxes.get(i).priority() > boxes.get(largest).priority() ? i : largest;
            }
            if (boxes.get(largest).priority() == 0) {
                break;
            }
            boxes.addAll(boxes.remove(largest).halves());
        }
        final double[][] means = boxes.stream().map(box -> box.mean(space)).toArray(double[][]::new);
        return Clustering.nearest(counts, space, means, monitor);
    }

    /** Colors from..to-1 of a list of color numbers that all boxes share. */
    private static final class Box {
        private final ColorCounts counts;
        private final int[] colors;
        private final int from;
        private final int to;
        private final long pixels;
        private final int shift;
        private final int length;

        Box(final ColorCounts counts, final int[] colors, final int from, final int to) {
            this.counts = counts;
            this.colors = colors;
            this.from = from;
            this.to = to;
            long sum = 0;
            final int[] low = {255, 255, 255};
            final int[] high = new int[3];
            for (int i = from; i < to; i++) {
                sum += counts.count(colors[i]);
                for (int c = 0; c < 3; c++) {
                    final int v = counts.rgb(colors[i]) >> 8 * c & 0xff;
                    low[c] = Math.min(low[c], v);
                    high[c] = Math.max(high[c], v);
                }
            }
            pixels = sum;
            int longest = 2;
            for (int c = 1; c >= 0; c--) {
                longest = high[c] - low[c] > high[longest] - low[longest] ? c : longest;
            }
            shift = 8 * longest;
            length = high[longest] - low[longest];
        }

        /** 0 if the box holds a single color. */
        double priority() {
            return (double) pixels * length;
        }

        /** Sorts the colors along the longest side and cuts after the one that holds the middle pixel. */
        List<Box> halves() {
            final int[] starts = new int[257];
            for (int i = from; i < to; i++) {
                starts[value(i) + 1]++;
            }
            for (int v = 0; v < 256; v++) {
                starts[v + 1] += starts[v];
            }
            final int[] offsets = starts.clone();
            final int[] sorted = new int[to - from];
            final long[] weights = new long[256];
            for (int i = from; i < to; i++) {
                weights[value(i)] += counts.count(colors[i]);
                sorted[offsets[value(i)]++] = colors[i];
            }
            System.arraycopy(sorted, 0, colors, from, sorted.length);
            final int low = value(from);
            final int high = value(to - 1);
            int cut = low;
            for (long below = weights[low]; cut + 1 < high && 2 * below < pixels; ) {
                below += weights[++cut];
            }
            final int middle = from + starts[cut + 1];
            return List.of(new Box(counts, colors, from, middle), new Box(counts, colors, middle, to));
        }

        private int value(final int i) {
            return counts.rgb(colors[i]) >> shift & 0xff;
        }

        double[] mean(final ColorSpace space) {
            final double[] sum = new double[3];
            final double[] color = new double[3];
            for (int i = from; i < to; i++) {
                space.fromRgb(counts.rgb(colors[i]), color);
                for (int c = 0; c < 3; c++) {
                    sum[c] += counts.count(colors[i]) * color[c];
                }
            }
            for (int c = 0; c < 3; c++) {
                sum[c] /= pixels;
            }
            return to - from == 1 ? color : sum;
        }
    }
}
