/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quick tests of whole runs of k-means on few colors. */
class KMeansSearchTest {
    private static ColorCounts blobs(final int seed) {
        return TestImages.counted(TestImages.blobs(2500, 11, seed));
    }

    private static double error(final ColorCounts counts, final KMeansOptions options) {
        return KMeans.cluster(counts, options, Monitor.NONE).meanSquaredError();
    }

    /** Scanning all ways to part sorted blues into k runs: the optimum in one dimension. */
    private static double best(final int[] blues, final int k) {
        final double[][] least = new double[k + 1][blues.length + 1];
        for (final double[] row : least) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        least[0][0] = 0;
        for (int c = 1; c <= k; c++) {
            for (int end = 1; end <= blues.length; end++) {
                for (int from = 0; from < end; from++) {
                    final int[] part = Arrays.copyOfRange(blues, from, end);
                    final double mean = Arrays.stream(part).average().orElse(0);
                    final double error = Arrays.stream(part)
                            .mapToDouble(b -> (b - mean) * (b - mean))
                            .sum();
                    least[c][end] = Math.min(least[c][end], least[c - 1][from] + error);
                }
            }
        }
        return least[k][blues.length] / blues.length;
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 2", "5, 3", "8, 4", "12, 5", "20, 6"})
    void optimumOfOneDimensionIsFound(final int k, final int seed) {
        final int[] blues =
                new SplittableRandom(seed).ints(60, 0, 256).sorted().distinct().toArray();
        final Clustering found =
                KMeans.cluster(TestImages.counted(blues), KMeansOptions.of(k, ColorSpace.SRGB), Monitor.NONE);
        assertEquals(best(blues, k), found.meanSquaredError(), 1e-9 * best(blues, k));
        KMeansTest.check(found);
    }

    @Test
    void swapsAndRestartsLowerTheError() {
        int swapped = 0;
        int restarted = 0;
        for (int seed = 0; seed < 8; seed++) {
            final ColorCounts counts = blobs(seed);
            final KMeansOptions plain = KMeansOptions.of(12, ColorSpace.CIELAB).withSwaps(false);
            final double none = error(counts, plain);
            final double more = error(counts, plain.withRestarts(6, seed));
            final double swaps = error(counts, plain.withSwaps(true));
            // the best is kept; starts are compared on coarse cells, where errors differ a little
            assertTrue(more <= 1.001 * none);
            assertTrue(swaps <= 1.001 * none);
            swapped += swaps < 0.99 * none ? 1 : 0;
            restarted += more < 0.995 * none ? 1 : 0;
        }
        assertTrue(swapped >= 3, swapped + " of 8 by swaps");
        assertTrue(restarted >= 3, restarted + " of 8 by restarts");
    }

    @ParameterizedTest
    @CsvSource({"SRGB, 300", "CIELAB, 40", "OKLAB, 5", "LINEAR_RGB, 90"})
    void everyClassIsFilledAndTheMeanOfItsColors(final ColorSpace space, final int k) {
        final ColorCounts counts = blobs(k);
        final Clustering found = KMeans.cluster(counts, KMeansOptions.of(k, space), Monitor.NONE);
        assertEquals(k, found.classes());
        KMeansTest.check(found);
        final double[][] sums = new double[k][3];
        for (int i = 0; i < counts.size(); i++) {
            final double[] color = space.fromRgb(Rgb.ofPacked(counts.rgb(i)));
            for (int c = 0; c < 3; c++) {
                sums[found.label(i)][c] += counts.count(i) * color[c] / found.count(found.label(i));
            }
        }
        // rest means a shift below 1e-4 of the variance; here each center has come much nearer to its mean
        final double near =
                1e-2 * Math.sqrt(Samples.of(counts, space, Monitor.NONE).meanVariance());
        for (int c = 0; c < k; c++) {
            assertArrayEquals(sums[c], found.center(c), near);
        }
    }

    @Test
    void lloydFromGivenCentersIsStepByStepTheSame() {
        final ColorCounts counts = blobs(3);
        final Samples samples = Samples.of(counts, ColorSpace.OKLAB, Monitor.NONE);
        final double[][] start = Starts.drawn(samples, 7, new SplittableRandom(1), Monitor.NONE);
        final Lloyd lloyd = new Lloyd(SampleTree.of(samples, Monitor.NONE), start, Monitor.NONE);
        for (int i = 0; i < 4; i++) {
            lloyd.step();
        }
        final Clustering expected = Clustering.nearest(counts, ColorSpace.OKLAB, lloyd.centers(), Monitor.NONE);
        KMeansTest.assertSame(expected, KMeans.lloyd(counts, ColorSpace.OKLAB, start, 0, 4, Monitor.NONE));
        assertThrows(
                IllegalArgumentException.class, () -> KMeans.lloyd(counts, ColorSpace.HSV, start, 0, 4, Monitor.NONE));
        // a tolerance larger than any shift ends after one step
        final Lloyd once = new Lloyd(SampleTree.of(samples, Monitor.NONE), start, Monitor.NONE);
        once.step();
        KMeansTest.assertSame(
                Clustering.nearest(counts, ColorSpace.OKLAB, once.centers(), Monitor.NONE),
                KMeans.lloyd(counts, ColorSpace.OKLAB, start, 1e9, 50, Monitor.NONE));
    }

    @Test
    void progressOfARunGoesFromTheLargestShiftToTheTolerance() {
        final List<Double> told = new ArrayList<>();
        final Monitor monitor = new Monitor() {
            @Override
            public void progress(final double fraction) {
                told.add(fraction);
            }

            @Override
            public boolean isCanceled() {
                return false;
            }
        };
        final Samples samples = Samples.of(blobs(5), ColorSpace.SRGB, Monitor.NONE);
        final double[][] start = Starts.drawn(samples, 9, new SplittableRandom(4), Monitor.NONE);
        final Lloyd same = new Lloyd(SampleTree.of(samples, Monitor.NONE), start, Monitor.NONE);
        final List<Double> expected = new ArrayList<>();
        double largest = 0;
        for (double shift = 1; shift > 0.01; ) {
            shift = same.step();
            largest = Math.max(largest, shift);
            expected.add(
                    shift <= 0.01 ? 1 : shift == largest ? 0 : Math.log(largest / shift) / Math.log(largest / 0.01));
        }
        final Lloyd lloyd = new Lloyd(SampleTree.of(samples, Monitor.NONE), start, Monitor.NONE);
        KMeans.iterate(lloyd, samples, 0.01, 500, 0, monitor);
        assertTrue(told.size() > 5);
        assertEquals(expected.size(), told.size());
        for (int i = 0; i < told.size(); i++) {
            assertEquals(expected.get(i), told.get(i), 1e-9);
        }
    }

    @Test
    void mostDistancesAreSaved() {
        final Samples samples =
                Samples.of(TestImages.counted(TestImages.blobs(12_000, 20, 9)), ColorSpace.SRGB, Monitor.NONE);
        final double[][] start = Wu.centers(samples, 24);
        final Lloyd lloyd = new Lloyd(SampleTree.of(samples, Monitor.NONE), start, Monitor.NONE);
        KMeans.iterate(lloyd, samples, 1e-4 * samples.meanVariance(), 300, KMeans.MOMENTUM, Monitor.NONE);
        final double each = (double) lloyd.evaluations() / lloyd.passes() / samples.size();
        assertTrue(each > 0.05 && each < 3, each + " distances a color and pass, of 24");
        assertTrue(lloyd.rebuilds() >= 2 && 2 * lloyd.rebuilds() <= lloyd.passes() + 6, lloyd.rebuilds() + " rebuilds");
    }

    @Test
    void everyPartOfTheSearchCanBeCanceled() {
        final ColorCounts counts = blobs(6);
        final KMeansOptions options = KMeansOptions.of(20, ColorSpace.CIELAB).withRestarts(2, 1);
        for (final int questions : new int[] {0, 1, 2, 3, 5, 9, 17, 33, 65, 90}) {
            final Monitor monitor = TestImages.stopAfter(questions);
            assertThrows(CancellationException.class, () -> KMeans.cluster(counts, options, monitor));
        }
    }
}
