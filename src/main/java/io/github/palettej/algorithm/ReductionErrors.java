/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;

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
        final int n = counts.size();
        final int[] drawn = new int[clustering.classes()];
        final double[][] labs = new double[clustering.classes()][];
        for (int c = 0; c < drawn.length; c++) {
            drawn[c] = clustering.color(c).packed();
            labs[c] = ColorSpace.CIELAB.fromRgb(clustering.color(c));
        }
        final double[] differences = differences(clustering, labs, monitor);
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            squares += (double) counts.count(i) * squared(counts.rgb(i), drawn[clustering.label(i)]);
            sum += counts.count(i) * differences[i];
        }
        final double total = Math.max(1, counts.total());
        final double mse = squares / total;
        // Nearest rank: the smallest value that at least 95 % of the pixels do not exceed.
        final long rank = (counts.total() * 95 + 99) / 100;
        return new ReductionErrors(
                clustering.classes(),
                mse,
                10 * StrictMath.log10(255.0 * 255.0 / (mse / 3)),
                clustering.meanSquaredError(),
                sum / total,
                n == 0 ? 0 : WeightedPercentile.of(differences, counts.countArray(), rank));
    }

    private static double[] differences(final Clustering clustering, final double[][] labs, final Monitor monitor) {
        final int[] colors = clustering.counts().colorArray();
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
                    final double[] drawn = labs[clustering.label(from + i)];
                    kernel.l1[i] = lab[0];
                    kernel.a1[i] = lab[1];
                    kernel.b1[i] = lab[2];
                    kernel.l2[i] = drawn[0];
                    kernel.a2[i] = drawn[1];
                    kernel.b2[i] = drawn[2];
                }
                kernel.compute(n);
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
