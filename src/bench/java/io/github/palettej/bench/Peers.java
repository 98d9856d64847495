/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.bench;

import ij.process.ColorProcessor;
import ij.process.MedianCut;
import io.github.palettej.bench.Photos.Photo;
import io.github.palettej.color.ColorSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.random.Well19937c;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.TermCriteria;

/** Other libraries on the same pixels in the same run: all pixels, 32 clusters, sRGB. */
final class Peers {
    private static final int K = 32;
    private static final int RUNS = 3;
    private static final int ITERATIONS = 100;

    private Peers() {}

    static void print(final Photo photo) throws Exception {
        final double[][] points = new double[photo.pixels().length][];
        for (int i = 0; i < points.length; i++) {
            final int rgb = photo.pixels()[i];
            points[i] = new double[] {rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff};
        }
        System.out.printf(
                Locale.ROOT,
                "## Peers: %s, %.2f MP, k=%d, sRGB, median of %d runs%n%n| | ms | x PaletteJ | MSE |%n|---|---|---|---|%n",
                photo.name(),
                photo.megapixels(),
                K,
                RUNS);
        final double[] error = new double[1];
        final double ours = Pipeline.median(() -> error[0] = Pipeline.labels(photo, K, ColorSpace.SRGB, false), 15);
        row("PaletteJ refine=None", ours, ours, error[0]);
        row(
                "PaletteJ default",
                Pipeline.median(() -> error[0] = Pipeline.labels(photo, K, ColorSpace.SRGB, true), 15),
                ours,
                error[0]);
        row("ImageJ MedianCut", Pipeline.median(() -> error[0] = medianCut(photo), RUNS), ours, error[0]);
        row("OpenCV kmeans, 1 attempt", Pipeline.median(() -> error[0] = opencv(photo), RUNS), ours, error[0]);
        row("Smile KMeans", Pipeline.median(() -> error[0] = smile(points), RUNS), ours, error[0]);
        row("ELKI Exponion", Pipeline.median(() -> error[0] = Elki.exponion(points, K, ITERATIONS), 1), ours, error[0]);
        row("Commons Math k-means++", Pipeline.median(() -> error[0] = commons(points), 1), ours, error[0]);
    }

    private static void row(final String name, final double ms, final double ours, final double mse) {
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.1f | %.1f |%n", name, ms, ms / ours, mse);
    }

    private static double medianCut(final Photo photo) {
        final ColorProcessor image = new ColorProcessor(photo.width(), photo.height(), photo.pixels());
        final var reduced = (ColorProcessor) new MedianCut(photo.pixels(), photo.width(), photo.height())
                .convertToByte(K)
                .convertToRGB();
        double sum = 0;
        for (int i = 0; i < photo.pixels().length; i++) {
            sum += squared(image.get(i), reduced.get(i));
        }
        return sum / photo.pixels().length;
    }

    private static double squared(final int a, final int b) {
        double sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            final int d = (a >> shift & 0xff) - (b >> shift & 0xff);
            sum += d * d;
        }
        return sum;
    }

    private static double opencv(final Photo photo) {
        nu.pattern.OpenCV.loadLocally();
        final int n = photo.pixels().length;
        final float[] values = new float[3 * n];
        for (int i = 0; i < n; i++) {
            final int rgb = photo.pixels()[i];
            values[3 * i] = rgb >> 16 & 0xff;
            values[3 * i + 1] = rgb >> 8 & 0xff;
            values[3 * i + 2] = rgb & 0xff;
        }
        final Mat data = new Mat(n, 3, CvType.CV_32F);
        data.put(0, 0, values);
        final double inertia = Core.kmeans(
                data,
                K,
                new Mat(),
                new TermCriteria(TermCriteria.COUNT + TermCriteria.EPS, ITERATIONS, 0.1),
                1,
                Core.KMEANS_PP_CENTERS);
        return inertia / n;
    }

    private static double smile(final double[][] points) {
        return smile.clustering.KMeans.fit(points, K, ITERATIONS, 1e-4).distortion / points.length;
    }

    private static double commons(final double[][] points) {
        final List<DoublePoint> list = new ArrayList<>(points.length);
        for (final double[] point : points) {
            list.add(new DoublePoint(point));
        }
        final var clusters = new KMeansPlusPlusClusterer<DoublePoint>(
                        K, ITERATIONS, new org.apache.commons.math3.ml.distance.EuclideanDistance(), new Well19937c(1))
                .cluster(list);
        double sum = 0;
        for (final var cluster : clusters) {
            final double[] center = cluster.getCenter().getPoint();
            for (final DoublePoint point : cluster.getPoints()) {
                for (int i = 0; i < center.length; i++) {
                    sum += (point.getPoint()[i] - center[i]) * (point.getPoint()[i] - center[i]);
                }
            }
        }
        return sum / points.length;
    }
}
