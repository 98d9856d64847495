/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far an image drawn in its class colors is from the image.
 *
 * @param used how many classes there are
 * @param mse mean over the pixels of the squared differences summed over 8-bit red, green and blue
 * @param psnr 10 log10(255^2 / (mse / 3)) in decibel; infinite if the images are equal
 * @param spaceMse mean squared distance to the unrounded center in the clustering space
 * @param meanDeltaE mean CIEDE2000 of the pixels
 * @param p95DeltaE nearest-rank 95th percentile of the pixels' CIEDE2000
 */
public record ReductionErrors(int used, double mse, double psnr, double spaceMse, double meanDeltaE, double p95DeltaE) {

    /**
     * Measures the errors of a clustering.
     *
     * @param clustering the classes; each color is drawn in {@link Clustering#color} of its class
     * @param monitor asked every few milliseconds
     * @return the errors; 0 without pixels
     */
    public static ReductionErrors of(final Clustering clustering, final Monitor monitor) {
        final ColorCounts counts = clustering.counts();
        final DrawnCounts.Pairs pairs =
                new DrawnCounts.Pairs(counts.colorArray(), clustering.labelArray(), counts.countArray());
        return of(pairs, clustering, clustering.classes(), clustering.meanSquaredError(), monitor);
    }

    /**
     * Measures the errors of an image that was drawn in the colors of a clustering, but not each pixel in the nearest.
     *
     * @param clustering the classes; their numbers in the drawn image are one higher
     * @param drawn which color was drawn in which class
     * @param monitor asked every few milliseconds
     * @return the errors; 0 without pixels; {@link #used} counts the classes that were drawn
     */
    public static ReductionErrors of(final Clustering clustering, final DrawnCounts drawn, final Monitor monitor) {
        final DrawnCounts.Pairs pairs = drawn.pairs(monitor);
        final double[][] centers = IntStream.range(0, clustering.classes())
                .mapToObj(clustering::center)
                .toArray(double[][]::new);
        final double[] color = new double[3];
        double squares = 0;
        long pixels = 0;
        for (int i = 0; i < pairs.colors().length; i++) {
            if (i % PixelRuns.CHUNK == 0) {
                monitor.check();
            }
            SpaceConversion.convert(clustering.space(), pairs.colors()[i], color);
            squares += pairs.counts()[i] * Assignment.squared(color, centers[pairs.labels()[i]]);
            pixels += pairs.counts()[i];
        }
        final int used = (int) Arrays.stream(drawn.perClass(centers.length))
                .filter(count -> count > 0)
                .count();
        return of(pairs, clustering, used, squares / Math.max(1, pixels), monitor);
    }

    private static ReductionErrors of(
            final DrawnCounts.Pairs pairs,
            final Clustering clustering,
            final int used,
            final double spaceMse,
            final Monitor monitor) {
        final int[] drawn = new int[clustering.classes()];
        final double[][] labs = new double[clustering.classes()][];
        for (int c = 0; c < drawn.length; c++) {
            drawn[c] = clustering.color(c).packed();
            labs[c] = ColorSpace.CIELAB.fromRgb(clustering.color(c));
        }
        final double[] differences = differences(pairs, labs, monitor);
        double squares = 0;
        double sum = 0;
        long pixels = 0;
        for (int i = 0; i < differences.length; i++) {
            final long count = pairs.counts()[i];
            squares += (double) count * squared(pairs.colors()[i], drawn[pairs.labels()[i]]);
            sum += count * differences[i];
            pixels += count;
        }
        final double total = Math.max(1, pixels);
        final double mse = squares / total;
        // Nearest rank: the smallest value that at least 95 % of the pixels do not exceed.
        final long rank = (pixels * 95 + 99) / 100;
        return new ReductionErrors(
                used,
                mse,
                10 * StrictMath.log10(255.0 * 255.0 / (mse / 3)),
                spaceMse,
                sum / total,
                pixels == 0 ? 0 : WeightedPercentile.of(differences, pairs.counts(), rank));
    }

    private static double[] differences(final DrawnCounts.Pairs pairs, final double[][] labs, final Monitor monitor) {
        final int[] colors = pairs.colors();
        final double[] differences = new double[colors.length];
        final int chunk = 16 * Ciede2000Kernel.BLOCK;
        Workers.forEach((colors.length + chunk - 1) / chunk, p -> {
            monitor.check();
            final Ciede2000Kernel kernel = new Ciede2000Kernel();
            final double[] lab = new double[3];
            final int end = Math.min(colors.length, (p + 1) * chunk);
            for (int from = p * chunk; from < end; from += Ciede2000Kernel.BLOCK) {
                final int n = Math.min(Ciede2000Kernel.BLOCK, end - from);
                for (int i = 0; i < n; i++) {
                    SpaceConversion.convert(ColorSpace.CIELAB, colors[from + i], lab);
                    final double[] drawn = labs[pairs.labels()[from + i]];
                    kernel.l1[i] = lab[0];
                    kernel.a1[i] = lab[1];
                    kernel.b1[i] = lab[2];
                    kernel.l2[i] = drawn[0];
                    kernel.a2[i] = drawn[1];
                    kernel.b2[i] = drawn[2];
                }
                final int first = from;
                kernel.compute(n, (i, u, v) -> {
                    ColorSpace.CIELAB.fromRgb(colors[first + i], u);
                    System.arraycopy(labs[pairs.labels()[first + i]], 0, v, 0, 3);
                });
                System.arraycopy(kernel.difference, 0, differences, from, n);
            }
        });
        return differences;
    }

    private static int squared(final int a, final int b) {
        final int red = (a >> 16 & 0xff) - (b >> 16 & 0xff);
        final int green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
        final int blue = (a & 0xff) - (b & 0xff);
        return red * red + green * green + blue * blue;
    }
}
