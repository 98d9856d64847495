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
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of single steps of Lloyd's iteration and of exact labels, by brute force. */
class LloydTest {
    private static Samples samples(final ColorSpace space, final int pixels, final long seed) {
        return Samples.of(TestImages.counted(TestImages.blobs(pixels, 9, seed)), space, Monitor.NONE);
    }

    private static Lloyd lloyd(final Samples samples, final double[][] start) {
        return new Lloyd(SampleTree.of(samples, Monitor.NONE), start, Monitor.NONE);
    }

    private static double[][] drawn(final Samples samples, final int k) {
        return Starts.drawn(samples, k, new SplittableRandom(k), Monitor.NONE);
    }

    /** The means of the samples nearest to each center, in whole steps of the samples. */
    private static double[][] means(final Samples samples, final double[][] centers) {
        final long[][] sums = new long[centers.length][4];
        for (int i = 0; i < samples.size(); i++) {
            final long[] sum = sums[Assignment.nearest(samples.point(i), centers)];
            final long w = samples.weights()[i];
            sum[0] += w;
            sum[1] += w * samples.x()[i];
            sum[2] += w * samples.y()[i];
            sum[3] += w * samples.z()[i];
        }
        final double[][] means = new double[centers.length][];
        Arrays.setAll(
                means,
                c -> sums[c][0] == 0
                        ? centers[c]
                        : IntStream.of(1, 2, 3)
                                .mapToDouble(m -> sums[c][m] / (double) sums[c][0] * samples.unit())
                                .toArray());
        return means;
    }

    private static double shift(final double[][] from, final double[][] to) {
        return IntStream.range(0, from.length)
                .mapToDouble(c -> Assignment.squared(from[c], to[c]))
                .sum();
    }

    @ParameterizedTest
    @CsvSource({"SRGB, 2", "SRGB, 25", "CIELAB, 12", "OKLAB, 60", "LINEAR_RGB, 7"})
    void everyStepIsThatOfBruteForce(final ColorSpace space, final int k) {
        final Samples samples = samples(space, 3000, k);
        double[][] centers = drawn(samples, k);
        // one far from all samples: it never moves
        centers[1] = new double[] {1000, 1000, 1000};
        final Lloyd lloyd = lloyd(samples, centers);
        for (int step = 0; step < 25; step++) {
            final double[][] means = means(samples, centers);
            final double shift = shift(centers, means);
            assertEquals(shift, lloyd.step(), 1e-9 * shift + 1e-18);
            assertArrayEquals(new int[] {1}, lloyd.empty());
            assertArrayEquals(means, lloyd.centers());
            centers = means;
        }
        assertEquals(25, lloyd.passes());
        final double[][] last = centers;
        final short[] labels = lloyd.labels();
        for (int i = 0; i < labels.length; i++) {
            assertEquals(Assignment.nearest(samples.point(i), last), labels[i]);
        }
    }

    @Test
    void errorIsThatOfTheSamplesToTheMeans() {
        final Samples samples = samples(ColorSpace.CIELAB, 2000, 3);
        final double[][] start = drawn(samples, 6);
        final Lloyd lloyd = lloyd(samples, start);
        lloyd.step();
        final double[][] means = means(samples, start);
        double error = 0;
        final long[] weights = new long[6];
        for (int i = 0; i < samples.size(); i++) {
            final int label = Assignment.nearest(samples.point(i), start);
            error += samples.weights()[i] * Assignment.squared(samples.point(i), means[label]);
            weights[label] += samples.weights()[i];
        }
        assertEquals(error / samples.total(), lloyd.error(), 1e-6 * lloyd.error());
        for (int c = 0; c < 6; c++) {
            assertEquals(weights[c], lloyd.weight(c));
        }
    }

    @Test
    void restIsTheSameWithMomentumAndWithout() {
        final Samples samples = samples(ColorSpace.SRGB, 6000, 4);
        final double[][] start = Wu.centers(samples, 15);
        for (final double momentum : new double[] {0, 0.5, 0.75}) {
            final Lloyd lloyd = lloyd(samples, start);
            KMeans.iterate(lloyd, samples, 0, 1000, momentum, Monitor.NONE);
            final double[][] found = lloyd.centers();
            assertArrayEquals(means(samples, found), found, "each center is the mean of its samples");
            assertTrue(lloyd.passes() < 1000);
        }
    }

    @Test
    void restartForgetsWhatWasBefore() {
        final Samples samples = samples(ColorSpace.OKLAB, 3000, 5);
        final Lloyd used = lloyd(samples, drawn(samples, 4));
        used.step(0.75);
        used.step(0.75);
        used.restart(drawn(samples, 9));
        final Lloyd fresh = lloyd(samples, drawn(samples, 9));
        for (int i = 0; i < 12; i++) {
            assertEquals(fresh.step(0.75), used.step(0.75));
            assertArrayEquals(fresh.centers(), used.centers());
            assertEquals(fresh.error(), used.error());
        }
    }

    @Test
    void emptyCentersAreFilledAgain() {
        final Samples samples = samples(ColorSpace.SRGB, 3000, 6);
        final double[][] start = drawn(samples, 8);
        start[2] = new double[] {-900, 0, 0};
        start[5] = new double[] {0, 0, 2000};
        final Lloyd lloyd = lloyd(samples, start);
        KMeans.iterate(lloyd, samples, 0, 500, 0, Monitor.NONE);
        assertEquals(0, lloyd.empty().length);
        assertEquals(
                samples.total(), IntStream.range(0, 8).mapToLong(lloyd::weight).sum());
    }

    @Test
    void ofEquallyNearCentersTheFirstIsTaken() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {0, 2, 4}, new long[] {1, 1, 1});
        final Samples samples = Samples.of(counts, ColorSpace.SRGB, Monitor.NONE);
        final Lloyd lloyd = lloyd(samples, new double[][] {{0, 0, 3}, {0, 0, 1}, {0, 0, 3}});
        lloyd.step();
        assertArrayEquals(new double[][] {{0, 0, 3}, {0, 0, 0}, {0, 0, 3}}, lloyd.centers());
        assertEquals(0, lloyd.weight(2));
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() {
        final Samples samples = samples(ColorSpace.CIELAB, 60_000, 7);
        assertTrue(samples.size() > 1 << 14, "enough for several threads");
        final double[][] start = drawn(samples, 20);
        final double[][] one = Parallelization.runSingleThreaded(() -> after(samples, start));
        assertArrayEquals(one, Parallelization.runWithNumThreads(5, () -> after(samples, start)));
    }

    private static double[][] after(final Samples samples, final double[][] start) {
        final Lloyd lloyd = lloyd(samples, start);
        for (int i = 0; i < 10; i++) {
            lloyd.step(0.75);
        }
        return lloyd.centers();
    }

    @Test
    void stepsCanBeCanceled() {
        final Samples samples = samples(ColorSpace.SRGB, 3000, 8);
        final SampleTree tree = SampleTree.of(samples, Monitor.NONE);
        final Lloyd lloyd = new Lloyd(tree, drawn(samples, 5), TestImages.stopAfter(1));
        assertThrows(CancellationException.class, lloyd::step);
    }

    @ParameterizedTest
    @CsvSource({"SRGB, 12", "CIELAB, 3", "CIELAB, 200", "OKLAB, 40", "LINEAR_RGB, 9"})
    void labelsAreExactAlsoOfCentersThatAreCloserThanAStep(final ColorSpace space, final int k) {
        final ColorCounts counts = TestImages.counted(TestImages.blobs(2500, 9, k));
        final Samples samples = Samples.of(counts, space, Monitor.NONE);
        final double[][] centers = drawn(samples, k);
        // a little beside the color itself, much less than a step of the samples
        centers[1] = space.fromRgb(Rgb.ofPacked(counts.rgb(7)));
        centers[0] = centers[1].clone();
        centers[0][1] += 1e-10;
        // and one at the same place as another
        centers[k - 1] = centers[1].clone();
        final SampleTree tree = SampleTree.of(samples, Monitor.NONE);
        final ExactLabels exact = new ExactLabels(counts, space, tree, centers, Monitor.NONE);
        double error = 0;
        final long[] weights = new long[k];
        final boolean[] tied = new boolean[counts.size()];
        for (int i = 0; i < counts.size(); i++) {
            final double[] color = space.fromRgb(Rgb.ofPacked(counts.rgb(i)));
            final int nearest = Assignment.nearest(color, centers);
            assertEquals(nearest, exact.labels[i], "color " + i);
            final double least = Assignment.squared(color, centers[nearest]);
            error += counts.count(i) * least;
            weights[nearest] += counts.count(i);
            tied[i] = Arrays.stream(centers)
                            .filter(c -> Assignment.squared(color, c) == least)
                            .count()
                    > 1;
        }
        assertTrue(tied[7]);
        assertArrayEquals(IntStream.range(0, tied.length).filter(i -> tied[i]).toArray(), exact.tied);
        assertEquals(error, exact.error(), 1e-5 * error);
        for (int c = 0; c < k; c++) {
            assertEquals(weights[c], exact.sums[4 * c]);
        }
    }
}
