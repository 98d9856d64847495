/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;

/** Tests of clusters, what it brings to split them, and swaps. */
class SwapsTest {
    private static Samples samples(final int[] colors, final long... weights) {
        return Samples.of(ColorCounts.ofCounts(colors, weights), ColorSpace.SRGB, Monitor.NONE);
    }

    private static Samples blobs(final int pixels, final int blobs, final long seed) {
        return Samples.of(TestImages.counted(TestImages.blobs(pixels, blobs, seed)), ColorSpace.CIELAB, Monitor.NONE);
    }

    private static int[] all(final Samples samples) {
        return IntStream.range(0, samples.size()).toArray();
    }

    private static double[] step(final Samples samples, final int i) {
        return new double[] {samples.x()[i], samples.y()[i], samples.z()[i]};
    }

    private static double error(final Samples samples, final int[] members, final double[]... centers) {
        return IntStream.of(members)
                .mapToDouble(i -> samples.weights()[i]
                        * Arrays.stream(centers)
                                .mapToDouble(c -> Assignment.squared(step(samples, i), c))
                                .min()
                                .orElseThrow())
                .sum();
    }

    private static double[] mean(final Samples samples, final int[] members) {
        final double[] sum = new double[3];
        double weight = 0;
        for (final int i : members) {
            weight += samples.weights()[i];
            for (int c = 0; c < 3; c++) {
                sum[c] += samples.weights()[i] * step(samples, i)[c];
            }
        }
        return new double[] {sum[0] / weight, sum[1] / weight, sum[2] / weight};
    }

    @Test
    void centersAroundAreTheNearest() {
        final SplittableRandom random = new SplittableRandom(3);
        final double[][] places = new double[30][];
        Arrays.setAll(places, c -> random.doubles(3).toArray());
        final Centers centers = Centers.of(places, 0.25);
        for (int c = 0; c < 30; c++) {
            final double[] from = places[c];
            final int self = c;
            final int[] sorted = IntStream.range(0, 30)
                    .boxed()
                    .filter(other -> other != self)
                    .sorted(Comparator.comparingDouble(other -> Assignment.squared(from, places[other])))
                    .mapToInt(i -> i)
                    .toArray();
            assertArrayEquals(Arrays.copyOf(sorted, 8), centers.around(c, 8));
            assertArrayEquals(sorted, centers.around(c, 99));
            assertArrayEquals(Arrays.copyOf(sorted, 1), centers.around(c, 1));
        }
        assertArrayEquals(new int[0], Centers.of(new double[][] {{1, 2, 3}}, 1).around(0, 8));
        assertArrayEquals(places[7], centers.inSpace(0.25)[7]);
        assertArrayEquals(
                new double[] {4 * places[2][0], 4 * places[2][1], 4 * places[2][2]}, centers.joined(new int[] {2}));
        assertEquals(16 * Assignment.squared(places[1], places[4]), centers.squared(1, centers, 4), 1e-12);
    }

    @Test
    void membersGoToTheNearestCenterAndCentersToTheMean() {
        final Samples samples = blobs(800, 6, 4);
        final int[] some =
                IntStream.range(0, samples.size()).filter(i -> i % 3 != 1).toArray();
        final int[] first = Arrays.copyOf(some, 40);
        final int[] rest = Arrays.copyOfRange(some, 40, some.length);
        final Members members = new Members(samples, first, rest);
        assertEquals(some.length, members.size);
        final double[] a = step(samples, 5);
        final double[] b = step(samples, samples.size() / 2);
        final double[] far = {1e9, 1e9, 1e9};
        final double[] centers = IntStream.range(0, 9)
                .mapToDouble(i -> i < 3 ? a[i] : i < 6 ? b[i - 3] : far[i - 6])
                .toArray();
        final int[] nearest = new int[members.size];
        final double error = error(samples, some, a, b);
        assertEquals(error, members.assign(centers, nearest), 1e-9 * error);
        final int[] ofFirst = members.of(0, nearest);
        final int[] expected = IntStream.of(some)
                .filter(i -> Assignment.squared(step(samples, i), a) <= Assignment.squared(step(samples, i), b))
                .toArray();
        assertArrayEquals(expected, ofFirst);
        assertTrue(members.move(centers, nearest), "one is without samples");
        assertArrayEquals(mean(samples, expected), Arrays.copyOf(centers, 3), 1e-3);
        assertArrayEquals(mean(samples, members.of(1, nearest)), Arrays.copyOfRange(centers, 3, 6), 1e-3);
        assertArrayEquals(far, Arrays.copyOfRange(centers, 6, 9));
        assertFalse(members.move(Arrays.copyOf(centers, 6), nearest));
    }

    @Test
    void gainAndCostAreWhatSplittingBringsAndTakingAwayCosts() {
        final Samples samples = blobs(900, 3, 6);
        final int[] members = IntStream.range(0, samples.size() / 2).toArray();
        final double[] center = mean(samples, members);
        final double[] near = step(samples, samples.size() - 1);
        final double[] other = step(samples, samples.size() / 2);
        final double[] around = {near[0], near[1], near[2], other[0], other[1], other[2]};
        final Cluster cluster = new Cluster(samples, members, center, around);
        final double error = error(samples, members, center);
        assertEquals(error, cluster.error, 1e-9 * error);
        assertEquals(error(samples, members, near, other) - error, cluster.cost, 1e-9 * error);
        final double[] one = Arrays.copyOf(cluster.halves, 3);
        final double[] two = Arrays.copyOfRange(cluster.halves, 3, 6);
        assertEquals(error - error(samples, members, one, two), cluster.gain, 1e-9 * error);
        assertTrue(cluster.gain > 0.1 * error);
        assertEquals(Double.POSITIVE_INFINITY, new Cluster(samples, members, center, new double[0]).cost);
        assertArrayEquals(members, cluster.samples);
    }

    @Test
    void clusterIsSplitAcrossItsLongestAxis() {
        // pairs of colors whose difference points into each direction, each end of two colors a little apart
        for (final int[] d : new int[][] {
            {1, 0, 0},
            {0, 1, 0},
            {0, 0, 1},
            {1, 1, 0},
            {1, -1, 0},
            {1, 0, 1},
            {1, 0, -1},
            {0, 1, 1},
            {0, 1, -1},
            {1, 1, 1},
            {1, 1, -1},
            {1, -1, 1},
            {-1, 1, 1},
            {3, 1, 0},
            {1, 3, -1},
            {0, -1, 3}
        }) {
            final int[] colors = new int[8];
            for (int i = 0; i < 8; i++) {
                final int side = i < 4 ? -1 : 1;
                final int[] apart = {i % 4 == 1 ? 4 : 0, i % 4 == 2 ? 4 : 0, i % 4 == 3 ? 4 : 0};
                for (int c = 0; c < 3; c++) {
                    colors[i] = colors[i] << 8 | 120 + side * 20 * d[c] + apart[c];
                }
            }
            final Samples samples = samples(colors, 1, 1, 1, 1, 1, 1, 1, 1);
            final double[] center = mean(samples, all(samples));
            final Cluster cluster = new Cluster(samples, all(samples), center, new double[0]);
            final double[][] ends = new double[2][3];
            for (int c = 0; c < 3; c++) {
                ends[0][c] = 121 - 20 * d[c];
                ends[1][c] = 121 + 20 * d[c];
            }
            final double[] low = Arrays.copyOf(cluster.halves, 3);
            final double[] high = Arrays.copyOfRange(cluster.halves, 3, 6);
            final boolean turned = Assignment.squared(low, ends[0]) > Assignment.squared(low, ends[1]);
            assertArrayEquals(ends[turned ? 1 : 0], low, 1e-9, Arrays.toString(d));
            assertArrayEquals(ends[turned ? 0 : 1], high, 1e-9, Arrays.toString(d));
        }
    }

    @Test
    void clusterOfOneColorGainsNothing() {
        final Samples samples = samples(new int[] {0x102030}, 7);
        final Cluster cluster =
                new Cluster(samples, new int[] {0}, new double[] {16, 32, 48}, new double[] {16, 32, 50});
        assertEquals(0, cluster.error);
        assertEquals(0, cluster.gain);
        assertEquals(28, cluster.cost);
    }

    private static short[] labels(final Samples samples, final double[][] centers) {
        final short[] labels = new short[samples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (short) Assignment.nearest(samples.point(i), centers);
        }
        return labels;
    }

    private static double error(final Samples samples, final double[][] centers) {
        return IntStream.range(0, samples.size())
                .mapToDouble(i -> samples.weights()[i]
                        * Assignment.squared(samples.point(i), centers[Assignment.nearest(samples.point(i), centers)]))
                .sum();
    }

    private static double[][] lloyd(final Samples samples, final double[][] start) {
        final Lloyd lloyd = new Lloyd(SampleTree.of(samples, Monitor.NONE), start, Monitor.NONE);
        for (int i = 0; i < 100 && lloyd.step() > 0; i++) {
            assertEquals(0, lloyd.empty().length);
        }
        return lloyd.centers();
    }

    @Test
    void centerInTheWrongPlaceIsMoved() {
        // four tight groups; two centers share the first, one lies between the last two
        final int[] groups = {0x101010, 0x10e010, 0xe01010, 0xe01040};
        final int[] colors = new int[36];
        final long[] weights = new long[36];
        for (int i = 0; i < 36; i++) {
            colors[i] = groups[i / 9] + (i % 3 << 8) + i / 3 % 3;
            weights[i] = 1 + i % 2;
        }
        final Samples samples = samples(colors, weights);
        final double[][] start =
                lloyd(samples, new double[][] {{16, 16, 16}, {16, 18, 18}, {16, 225, 17}, {224, 17, 40}});
        final double[][] found = new Swaps(samples, labels(samples, start), start, Monitor.NONE).run();
        final double[][] best =
                lloyd(samples, new double[][] {{16, 17, 17}, {16, 225, 17}, {224, 17, 17}, {224, 17, 65}});
        assertTrue(error(samples, start) > 10 * error(samples, best));
        assertEquals(error(samples, best), error(samples, found), 1e-9 * error(samples, best));
    }

    @Test
    void swapsNeverWorsenAndMostlyImprove() {
        int improved = 0;
        for (int seed = 0; seed < 20; seed++) {
            final Samples samples = blobs(1500, 12, seed);
            final double[][] start =
                    lloyd(samples, Starts.drawn(samples, 12, new SplittableRandom(seed), Monitor.NONE));
            final double[][] found = new Swaps(samples, labels(samples, start), start, Monitor.NONE).run();
            final double before = error(samples, start);
            final double after = error(samples, found);
            assertTrue(after <= before * (1 + 1e-9));
            improved += after < 0.99 * before ? 1 : 0;
            // no further swap is found from there on
            final double[][] rested = lloyd(samples, found);
            assertTrue(error(samples, rested) <= after * (1 + 1e-9));
        }
        assertTrue(improved >= 10, improved + " of 20");
    }

    @Test
    void optimumStays() {
        final Samples samples = samples(new int[] {0x000000, 0x0000ff, 0xff0000}, 1, 2, 3);
        final double[][] centers = {{0, 0, 0}, {0, 0, 255}, {255, 0, 0}};
        assertArrayEquals(centers, new Swaps(samples, labels(samples, centers), centers, Monitor.NONE).run());
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() {
        final Samples samples = blobs(2000, 15, 40);
        final double[][] start = lloyd(samples, Starts.drawn(samples, 14, new SplittableRandom(2), Monitor.NONE));
        final double[][] one = Parallelization.runSingleThreaded(
                () -> new Swaps(samples, labels(samples, start), start, Monitor.NONE).run());
        assertArrayEquals(one, Parallelization.runWithNumThreads(6, () -> new Swaps(
                        samples, labels(samples, start), start, Monitor.NONE)
                .run()));
        assertThrows(
                CancellationException.class,
                () -> new Swaps(samples, labels(samples, start), start, TestImages.stopAfter(0)).run());
    }

    @Test
    void startsAddTheColorsThatContributeMost() {
        final Samples samples = blobs(600, 5, 50);
        final double[][] given = {samples.point(3), samples.point(9)};
        final double[][] found = Starts.filled(samples, given, 9, Monitor.NONE);
        assertEquals(9, found.length);
        for (int c = 0; c < 9; c++) {
            if (c < 2) {
                assertArrayEquals(given[c], found[c]);
            } else {
                final double[][] before = Arrays.copyOf(found, c);
                final int worst = IntStream.range(0, samples.size())
                        .boxed()
                        .max(Comparator.<Integer>comparingDouble(i -> samples.weights()[i]
                                        * Assignment.squared(
                                                samples.point(i), before[Assignment.nearest(samples.point(i), before)]))
                                .thenComparing(i -> -i))
                        .orElseThrow();
                assertArrayEquals(samples.point(worst), found[c]);
            }
        }
        assertArrayEquals(given, Starts.filled(samples, given, 2, Monitor.NONE));
        assertArrayEquals(given, Starts.filled(samples, given, 1, Monitor.NONE));
        assertThrows(CancellationException.class, () -> Starts.filled(samples, given, 9, TestImages.stopAfter(3)));
        assertThrows(
                CancellationException.class,
                () -> Starts.drawn(samples, 9, new SplittableRandom(1), TestImages.stopAfter(3)));
    }

    @Test
    void emptyCentersMoveToTheColorsThatContributeMost() {
        final Samples samples = samples(new int[] {0, 1, 2, 100, 200}, 1, 1, 1, 1, 1);
        final double[][] centers = {{0, 0, 1}, {0, 0, 250}, {0, 0, 90}, {0, 0, 255}};
        assertArrayEquals(
                new double[][] {{0, 0, 1}, {0, 0, 90}, {0, 0, 200}, {0, 0, 100}},
                Starts.reseeded(samples, centers, new int[] {1, 3}, Monitor.NONE));
    }

    @Test
    void startsAreDrawnInProportionToTheirContribution() {
        // of 10 pixels 7 have the first color; then the other two contribute 2 * 10^2 and 1 * 20^2
        final Samples samples = samples(new int[] {0, 10, 20}, 7, 2, 1);
        final int[] first = new int[3];
        final int[] second = new int[3];
        for (int seed = 0; seed < 3000; seed++) {
            final double[][] found = Starts.drawn(samples, 3, new SplittableRandom(seed), Monitor.NONE);
            first[(int) found[0][2] / 10]++;
            if (found[0][2] == 0) {
                second[(int) found[1][2] / 10]++;
            }
            assertEquals(30, Arrays.stream(found).mapToDouble(c -> c[2]).sum(), "each color once");
        }
        assertEquals(2100, first[0], 100);
        assertEquals(600, first[1], 90);
        assertEquals(300, first[2], 70);
        assertEquals(0, second[0]);
        assertEquals(first[0] * 2 / 6.0, second[1], 90);
        assertEquals(first[0] * 4 / 6.0, second[2], 90);
        assertArrayEquals(
                Starts.drawn(samples, 2, new SplittableRandom(8), Monitor.NONE),
                Starts.drawn(samples, 2, new SplittableRandom(8), Monitor.NONE));
    }
}
