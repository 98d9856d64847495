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
import java.util.SplittableRandom;
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
            final VectorClusters found = VectorClusters.of(values, clusters, Monitor.NONE);
            assertEquals(clusters, found.classes());
            check(values, found);
        }
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        final float[][] values = blobs(3, 70000, 8);
        final VectorClusters one = Parallelization.runSingleThreaded(() -> VectorClusters.of(values, 9, Monitor.NONE));
        for (final int threads : new int[] {2, 3, 8}) {
            final VectorClusters many =
                    Parallelization.runWithNumThreads(threads, () -> VectorClusters.of(values, 9, Monitor.NONE));
            for (int k = 0; k < 9; k++) {
                assertArrayEquals(one.center(k), many.center(k));
                assertEquals(one.count(k), many.count(k));
            }
        }
    }

    @Test
    void thereAreNoMoreClassesThanDistinctVectors() {
        final float[][] values = {{1, 2, 1, 2, 1, 7}, {5, 5, 5, 5, 5, 5}};
        final VectorClusters found = VectorClusters.of(values, 16, Monitor.NONE);
        assertEquals(3, found.classes());
        check(values, found);
        assertEquals(0, found.meanSquaredError());
        final float[] same = new float[100];
        Arrays.fill(same, 0.1f);
        assertEquals(1, VectorClusters.of(new float[][] {same}, 4, Monitor.NONE).classes());
        assertEquals(0, VectorClusters.of(new float[2][0], 4, Monitor.NONE).classes());
        final float next = Math.nextUp(1e20f);
        assertEquals(
                2,
                VectorClusters.of(new float[][] {{1e20f, next, next, next}}, 4, Monitor.NONE)
                        .classes());
    }

    @Test
    void valuesMustBeFinite() {
        for (final float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> VectorClusters.of(new float[][] {{1, value}}, 2, Monitor.NONE));
        }
    }
}
