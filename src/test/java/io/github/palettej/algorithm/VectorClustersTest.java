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

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorClustersTest {
    private static float[][] blobs(final int components, final int n, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[][] values = new float[components][n];
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < components; c++) {
                values[c][i] = (float) (1000 * (i % 5 * (c + 1) % 7) + 300 * random.nextDouble());
            }
        }
        return values;
    }

    /** Checks every promise against brute force. */
    private static void check(final float[][] values, final VectorClusters found) {
        final int n = values[0].length;
        final long[] counts = new long[found.classes()];
        final double[][] sums = new double[found.classes()][values.length];
        for (int i = 0; i < n; i++) {
            int best = -1;
            double smallest = Double.POSITIVE_INFINITY;
            for (int k = 0; k < found.classes(); k++) {
                double d = 0;
                for (int c = 0; c < values.length; c++) {
                    d += (values[c][i] - found.center(k)[c]) * (values[c][i] - found.center(k)[c]);
                }
                if (d < smallest) {
                    smallest = d;
                    best = k;
                }
            }
            assertEquals(best, found.label(i));
            counts[best]++;
            for (int c = 0; c < values.length; c++) {
                sums[best][c] += values[c][i];
            }
        }
        for (int k = 0; k < found.classes(); k++) {
            assertEquals(counts[k], found.count(k));
            assertTrue(counts[k] > 0);
            assertTrue(k == 0 || counts[k] <= counts[k - 1]);
            for (int c = 0; c < values.length; c++) {
                final double mean = sums[k][c] / counts[k];
                assertEquals(mean, found.center(k)[c], 1e-9 * (1 + Math.abs(mean)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 16})
    void centersAreMeansAndLabelsNearest(final int components) {
        for (final int clusters : new int[] {1, 2, 5, 16}) {
            final float[][] values = blobs(components, 3000, components);
            final VectorClusters first = VectorClusters.of(values, clusters, Refinement.NONE, Monitor.NONE);
            final VectorClusters found = VectorClusters.of(values, clusters, Refinement.SWAPS, Monitor.NONE);
            final VectorClusters more = VectorClusters.of(values, clusters, new Refinement(true, 5, 2), Monitor.NONE);
            for (final VectorClusters one : List.of(first, found, more)) {
                assertEquals(clusters, one.classes());
                check(values, one);
            }
            assertTrue(found.meanSquaredError() <= first.meanSquaredError());
            assertTrue(more.meanSquaredError() <= found.meanSquaredError());
        }
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        final float[][] values = blobs(3, 70000, 8);
        for (final Refinement refinement : List.of(Refinement.NONE, new Refinement(true, 2, 5))) {
            final VectorClusters one =
                    Parallelization.runSingleThreaded(() -> VectorClusters.of(values, 9, refinement, Monitor.NONE));
            for (final int threads : new int[] {2, 3, 8}) {
                assertSame(
                        one,
                        Parallelization.runWithNumThreads(
                                threads, () -> VectorClusters.of(values, 9, refinement, Monitor.NONE)));
            }
        }
    }

    private static void assertSame(final VectorClusters one, final VectorClusters other) {
        assertEquals(one.classes(), other.classes());
        for (int k = 0; k < one.classes(); k++) {
            assertArrayEquals(one.center(k), other.center(k));
            assertEquals(one.count(k), other.count(k));
        }
        assertEquals(one.meanSquaredError(), other.meanSquaredError());
    }

    /** Groups of very different sizes and widths, in which the first local optimum is seldom the best. */
    private static float[] groups(final int groups, final int n, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[] places = random.doubles(groups).map(x -> 1000 * x * x).toArray();
        final float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            final double at = random.nextDouble();
            values[i] = (float) (places[(int) (groups * at * at)] + 15 * random.nextDouble() * random.nextDouble());
        }
        return values;
    }

    /** The smallest error that numbers can have, as classes of numbers are intervals. */
    private static double smallestError(final float[] values, final int clusters) {
        final float[] sorted = values.clone();
        Arrays.sort(sorted);
        final int n = sorted.length;
        final double[] sums = new double[n + 1];
        final double[] squares = new double[n + 1];
        for (int i = 0; i < n; i++) {
            sums[i + 1] = sums[i] + sorted[i];
            squares[i + 1] = squares[i] + (double) sorted[i] * sorted[i];
        }
        double[] best = new double[n + 1];
        Arrays.fill(best, 1, n + 1, Double.POSITIVE_INFINITY);
        for (int k = 0; k < clusters; k++) {
            final double[] next = new double[n + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int to = 1; to <= n; to++) {
                for (int from = 0; from < to; from++) {
                    final double sum = sums[to] - sums[from];
                    final double error = squares[to] - squares[from] - sum * sum / (to - from);
                    next[to] = Math.min(next[to], best[from] + error);
                }
            }
            best = next;
        }
        return best[n] / n;
    }

    @Test
    void swapsComeToTheBestThatThereIs() {
        int missed = 0;
        int found = 0;
        for (int seed = 0; seed < 20; seed++) {
            final float[] values = groups(12, 500, seed);
            final double smallest = smallestError(values, 12);
            final double first = error(values, 12, Refinement.NONE);
            final double swaps = error(values, 12, Refinement.SWAPS);
            assertTrue(swaps <= first);
            missed += first > smallest * 1.001 ? 1 : 0;
            found += swaps <= smallest * 1.001 ? 1 : 0;
        }
        assertTrue(missed >= 5, "the first optimum should miss the best often, but missed " + missed);
        assertTrue(found >= 19, "swaps should find the best nearly always, but found " + found);
    }

    private static double error(final float[] values, final int clusters, final Refinement refinement) {
        return VectorClusters.of(new float[][] {values}, clusters, refinement, Monitor.NONE)
                .meanSquaredError();
    }

    /** Of more vectors than the search looks at. */
    @ParameterizedTest
    @ValueSource(ints = {3, 12, 40})
    void searchNeverMakesTheErrorLarger(final int clusters) {
        final float[][] values = {groups(20, 30000, 1), groups(20, 30000, 101)};
        for (final int seed : new int[] {1, 2}) {
            double lastPlain = Double.POSITIVE_INFINITY;
            double lastSwapped = Double.POSITIVE_INFINITY;
            for (final int restarts : new int[] {0, 1, 3}) {
                final double plain = VectorClusters.of(
                                values, clusters, new Refinement(false, restarts, seed), Monitor.NONE)
                        .meanSquaredError();
                final double swapped = VectorClusters.of(
                                values, clusters, new Refinement(true, restarts, seed), Monitor.NONE)
                        .meanSquaredError();
                assertTrue(swapped <= plain);
                assertTrue(plain <= lastPlain);
                assertTrue(swapped <= lastSwapped);
                lastPlain = plain;
                lastSwapped = swapped;
            }
        }
    }

    @Test
    void sameSeedGivesTheSameAndOthersMayNot() {
        final float[][] values = {groups(30, 3000, 1)};
        final double[] errors = new double[8];
        for (int seed = 0; seed < errors.length; seed++) {
            final Refinement refinement = new Refinement(false, 1, seed);
            final VectorClusters found = VectorClusters.of(values, 20, refinement, Monitor.NONE);
            assertSame(found, VectorClusters.of(values, 20, refinement, Monitor.NONE));
            errors[seed] = found.meanSquaredError();
        }
        assertTrue(Arrays.stream(errors).distinct().count() > 1);
    }

    @Test
    void stopsWhereverItIs() {
        final float[][] values = blobs(2, 20000, 3);
        final AtomicInteger asked = new AtomicInteger();
        final Refinement refinement = new Refinement(true, 1, 1);
        VectorClusters.of(values, 6, refinement, stopping(asked, Integer.MAX_VALUE));
        final int all = asked.get();
        for (int part = 0; part < 10; part++) {
            final int after = all * part / 10;
            asked.set(0);
            assertThrows(
                    CancellationException.class,
                    () -> VectorClusters.of(values, 6, refinement, stopping(asked, after)));
        }
    }

    private static Monitor stopping(final AtomicInteger asked, final int after) {
        return new Monitor() {
            private double last;

            @Override
            public void progress(final double fraction) {
                assertTrue(fraction >= last && fraction <= 1);
                last = fraction;
            }

            @Override
            public boolean isCanceled() {
                return asked.getAndIncrement() >= after;
            }
        };
    }

    @Test
    void thereAreNoMoreClassesThanDistinctVectors() {
        final float[][] values = {{1, 2, 1, 2, 1, 7}, {5, 5, 5, 5, 5, 5}};
        final VectorClusters found = VectorClusters.of(values, 16, new Refinement(true, 3, 1), Monitor.NONE);
        assertEquals(3, found.classes());
        check(values, found);
        assertEquals(0, found.meanSquaredError());
        final float[] same = new float[100];
        Arrays.fill(same, 0.1f);
        assertEquals(
                1,
                VectorClusters.of(new float[][] {same}, 4, new Refinement(true, 3, 1), Monitor.NONE)
                        .classes());
        assertEquals(
                0,
                VectorClusters.of(new float[2][0], 4, new Refinement(true, 3, 1), Monitor.NONE)
                        .classes());
        final float next = Math.nextUp(1e20f);
        assertEquals(
                2,
                VectorClusters.of(
                                new float[][] {{1e20f, next, next, next}}, 4, new Refinement(true, 3, 1), Monitor.NONE)
                        .classes());
    }

    @Test
    void valuesMustBeFinite() {
        for (final float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> VectorClusters.of(new float[][] {{1, value}}, 2, new Refinement(true, 3, 1), Monitor.NONE));
        }
    }

    /** Vectors with few values, each many times. */
    private static float[][] repeated(final int n) {
        final SplittableRandom random = new SplittableRandom(4);
        final float[][] values = new float[2][n];
        for (int i = 0; i < n; i++) {
            values[0][i] = (int) (random.nextDouble() * random.nextDouble() * 40);
            values[1][i] = (int) (values[0][i] / 3 + random.nextDouble() * 9);
        }
        return values;
    }

    @Test
    void repeatedVectorsAreCountedAndNotForgotten() {
        final float[][] values = repeated(20_000);
        for (final Refinement refinement : List.of(Refinement.NONE, Refinement.SWAPS, new Refinement(true, 4, 3))) {
            check(values, VectorClusters.of(values, 7, refinement, Monitor.NONE));
        }
        final DistinctVectors distinct =
                DistinctVectors.of(values, Monitor.NONE).orElseThrow();
        final Vectors vectors = distinct.vectors();
        final long[] counts = new long[vectors.size];
        for (int i = 0; i < values[0].length; i++) {
            final int number = distinct.numbers()[i];
            counts[number]++;
            assertEquals(values[0][i], vectors.values[0][number]);
            assertEquals(values[1][i], vectors.values[1][number]);
        }
        for (int i = 0; i < counts.length; i++) {
            assertEquals(counts[i], vectors.weight(i));
        }
        assertEquals(20_000, vectors.total());
    }

    @Test
    void vectorsThatHardlyRepeatAreLeftAsTheyAre() {
        final float[][] values = new float[1][40_000];
        for (int i = 0; i < values[0].length; i++) {
            values[0][i] = 3 * i;
        }
        assertTrue(DistinctVectors.of(values, Monitor.NONE).isEmpty());
        System.arraycopy(values[0], 0, values[0], 20_000, 20_000);
        final DistinctVectors distinct =
                DistinctVectors.of(values, Monitor.NONE).orElseThrow();
        assertEquals(20_000, distinct.vectors().size);
        for (int i = 0; i < values[0].length; i++) {
            assertEquals(i % 20_000, distinct.numbers()[i]);
        }
    }

    @Test
    void aSampleHasAsManyOfAVectorAsItsWeightAsks() {
        final Vectors vectors = new Vectors(new float[][] {{1, 2, 3, 4}}, new int[] {1000, 3000, 1, 3999});
        assertEquals(4, vectors.sample(4).size);
        final Vectors plain = new Vectors(new float[1][8000]);
        assertEquals(80, plain.sample(80).size);
        final Vectors many = new Vectors(new float[][] {{1, 2, 3, 4, 5, 6}}, new int[] {10, 30, 40, 10, 5, 5});
        final float[] drawn = many.sample(5).values[0];
        assertEquals(5, drawn.length);
        assertEquals(List.of(2f, 3f), List.of(drawn[1], drawn[2]));
    }
}
