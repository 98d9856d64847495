/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.process.ColorProcessor;
import io.github.palettej.algorithm.Clustering;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.ColorHistogram;
import io.github.palettej.algorithm.DominantColors;
import io.github.palettej.algorithm.KMeans;
import io.github.palettej.algorithm.KMeansOptions;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;

/**
 * Checks on the user's own machine that PaletteJ computes what others published and computed: what a laboratory can
 * put in its protocol. Takes a few seconds, reads nothing but what is in the jar, and is deterministic.
 *
 * <p>The bundled picture is scikit-image's coffee.png (CC0) averaged to 120 x 80 pixels. Its counts were computed by
 * numpy 1.24, its errors of k-means by scikit-learn 1.2.1 (the best of 50 starts, run to the end).
 */
public final class SelfTest {
    private static final int SHARMA_PAIRS = 34;
    private static final int WIDTH = 120;
    private static final int HEIGHT = 80;

    private final List<Check> checks = new ArrayList<>();
    private final ColorCounts counts;

    /**
     * One check.
     *
     * @param name what is compared with what
     * @param passed whether it holds
     * @param found what was found, and what is allowed
     */
    public record Check(String name, boolean passed, String found) {
        /** Writes the check as one line. */
        @Override
        public String toString() {
            return (passed ? "PASS  " : "FAIL  ") + name + ": " + found;
        }
    }

    private SelfTest() {
        final int[] pixels = picture();
        counts = ColorCounts.of(ArrayImgs.argbs(pixels, WIDTH, HEIGHT), Monitor.NONE);
        sharma();
        differences();
        lab();
        countsOfThePicture(pixels);
        clusters(ColorSpace.SRGB, 4, 1116.482817259024);
        labels(clusters(ColorSpace.CIELAB, 8, 66.08479696450549));
        threads(pixels);
    }

    /**
     * Runs all checks.
     *
     * @return the checks, in the order they ran
     */
    public static List<Check> run() {
        return List.copyOf(new SelfTest().checks);
    }

    private void sharma() {
        // G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 color-difference formula", Color Research and Application
        // 30(1), 2005, table 1.
        double largest = 0;
        int pairs = 0;
        for (final String line : lines("/io/github/palettej/color/sharma2005.csv")) {
            final double[] v = Arrays.stream(line.split(","))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            final double found =
                    Difference.CIEDE2000.between(new double[] {v[1], v[2], v[3]}, new double[] {v[4], v[5], v[6]});
            largest = Math.max(largest, Math.abs(found - v[7]));
            pairs++;
        }
        add(
                "CIEDE2000, the 34 pairs of Sharma, Wu and Dalal (2005)",
                pairs == SHARMA_PAIRS && largest < 1e-4,
                pairs + " pairs, largest error " + number(largest, 6) + " (allowed 0.0001)");
    }

    private void differences() {
        // The test values of colour-science for CIE 1976, CIE 1994 (graphic arts) and CMC 1984, l:c = 2:1.
        final double[] first = {100, 21.57210357, 272.2281935};
        final double[] second = {100, 426.67945353, 72.39590835};
        final double error = Math.max(
                Math.abs(Difference.CIE76.between(first, second) - 451.7133019735912),
                Math.max(
                        Math.abs(Difference.CIE94.between(first, second) - 83.779225500887094),
                        Math.abs(Difference.CMC_2_1.between(first, second) - 172.70477129)));
        add(
                "CIE76, CIE94 and CMC (l = 2, c = 1), values of colour-science",
                error < 1e-6,
                "largest error " + number(error, 10));
        final double whiteBlack = Difference.CIEDE2000.between(new Rgb(255, 255, 255), new Rgb(0, 0, 0));
        add("white against black is 100", Math.abs(whiteBlack - 100) < 1e-9, number(whiteBlack, 6));
    }

    private void lab() {
        // CIELAB D65 of blue by color.js 0.7.1 (CSS Color 4).
        final double[] expected = {32.30087290398018, 79.1952703074042, -107.85546553974265};
        final double[] found = ColorSpace.CIELAB.fromRgb(new Rgb(0, 0, 255));
        double error = 0;
        for (int i = 0; i < found.length; i++) {
            error = Math.max(error, Math.abs(found[i] - expected[i]));
        }
        boolean round = true;
        for (final ColorSpace space : ColorSpace.CLUSTERING) {
            for (int i = 0; i < counts.size(); i++) {
                final Rgb rgb = Rgb.ofPacked(counts.rgb(i));
                round &= space.toRgb(space.fromRgb(rgb)).equals(rgb);
            }
        }
        add("CIELAB of blue as in color.js", error < 1e-9, "largest error " + number(error, 12));
        add(
                "colors come back from every clustering space",
                round,
                counts.size() + " colors, " + ColorSpace.CLUSTERING.size() + " spaces");
    }

    private void countsOfThePicture(final int[] pixels) {
        add(
                "distinct colors of the bundled picture as by numpy",
                counts.size() == 7423 && counts.total() == pixels.length,
                counts.size() + " (7423)");
        final ColorHistogram histogram = ColorHistogram.of(counts, Monitor.NONE);
        final long[] sums = Stream.of(histogram.red(), histogram.green(), histogram.blue())
                .mapToLong(SelfTest::sum)
                .toArray();
        add(
                "sums of red, green and blue as by numpy",
                Arrays.equals(sums, new long[] {1522292, 823656, 494288}),
                sums[0] + ", " + sums[1] + ", " + sums[2] + " (1522292, 823656, 494288)");
        final Swatch top = DominantColors.histogram(counts, 1, 16, false, Monitor.NONE)
                .swatches()
                .get(0);
        add(
                "dominant color of 16 bins as by numpy",
                top.rgb().equals(new Rgb(200, 136, 87)) && top.count() == 404,
                top.rgb().hex() + ", " + top.count() + " pixels (#c88857, 404)");
    }

    private Clustering clusters(final ColorSpace space, final int clusters, final double best) {
        final Clustering classes = KMeans.cluster(counts, KMeansOptions.of(clusters, space), Monitor.NONE);
        final double found = classes.meanSquaredError();
        add(
                "k-means of " + clusters + " clusters in " + space + " against scikit-learn's best of 50 starts",
                found <= 1.005 * best,
                "error " + number(found, 4) + " (" + number(best, 4) + ")");
        return classes;
    }

    private void labels(final Clustering classes) {
        int wrong = 0;
        for (int i = 0; i < counts.size(); i++) {
            final double[] color = ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(counts.rgb(i)));
            int nearest = 0;
            for (int c = 1; c < classes.classes(); c++) {
                if (squared(color, classes.center(c)) < squared(color, classes.center(nearest))) {
                    nearest = c;
                }
            }
            wrong += nearest == classes.label(i) ? 0 : 1;
        }
        add(
                "every color is in the class of its nearest center",
                wrong == 0,
                counts.size() + " colors, " + wrong + " wrong");
    }

    private void threads(final int[] pixels) {
        final List<String> results = new ArrayList<>();
        for (final int threads : new int[] {1, 2, 8}) {
            results.add(Parallelization.runWithNumThreads(threads, () -> {
                final ColorCounts again = ColorCounts.of(ArrayImgs.argbs(pixels.clone(), WIDTH, HEIGHT), Monitor.NONE);
                final Clustering classes = KMeans.cluster(again, KMeansOptions.of(16, ColorSpace.OKLAB), Monitor.NONE);
                final StringBuilder bits = new StringBuilder();
                for (int c = 0; c < classes.classes(); c++) {
                    bits.append(Arrays.toString(classes.center(c))).append(classes.count(c));
                }
                return bits.toString();
            }));
        }
        final long different = results.stream().distinct().count();
        add(
                "the same palette, bit for bit, on 1, 2 and 8 threads",
                different == 1,
                different == 1 ? "identical" : different + " different palettes");
    }

    private void add(final String name, final boolean passed, final String found) {
        checks.add(new Check(name, passed, found));
    }

    private static double squared(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private static long sum(final long[] histogram) {
        long sum = 0;
        for (int level = 0; level < histogram.length; level++) {
            sum += level * histogram[level];
        }
        return sum;
    }

    private static String number(final double value, final int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static int[] picture() {
        try (InputStream bytes = SelfTest.class.getResourceAsStream("selftest.png")) {
            return (int[]) new ColorProcessor(ImageIO.read(bytes)).getPixels();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(final String resource) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(SelfTest.class.getResourceAsStream(resource), StandardCharsets.US_ASCII))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && Character.isDigit(line.charAt(0)))
                    .toList();
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
