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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of Wu's division against cuts that are tried one by one. */
class WuTest {
    private static Samples samples(final int[] pixels, final ColorSpace space) {
        return Samples.of(TestImages.counted(pixels), space, Monitor.NONE);
    }

    private static int[] axis(final Samples samples, final int axis) {
        return axis == 0 ? samples.x() : axis == 1 ? samples.y() : samples.z();
    }

    /** The cell of each sample along each axis. */
    private static int[][] cells(final Samples samples) {
        final int[][] cells = new int[3][samples.size()];
        for (int a = 0; a < 3; a++) {
            final int[] values = axis(samples, a);
            final long low = IntStream.of(values).min().orElse(0);
            final long high = IntStream.of(values).max().orElse(0);
            for (int i = 0; i < values.length; i++) {
                cells[a][i] = (int) Math.floor((values[i] - low) * (Wu.SIDE / (high - low + 1.0)));
            }
        }
        return cells;
    }

    private static double[] mean(final Samples samples, final List<Integer> box) {
        final double[] sum = new double[4];
        for (final int i : box) {
            final double[] p = samples.point(i);
            sum[3] += samples.weights()[i];
            for (int c = 0; c < 3; c++) {
                sum[c] += samples.weights()[i] * p[c];
            }
        }
        return new double[] {sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]};
    }

    private static double error(final Samples samples, final List<Integer> box) {
        final double[] mean = mean(samples, box);
        return box.stream()
                .mapToDouble(i -> samples.weights()[i] * Assignment.squared(samples.point(i), mean))
                .sum();
    }

    private static List<List<Integer>> bestCut(final Samples samples, final int[][] cells, final List<Integer> box) {
        List<List<Integer>> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (int a = 0; a < 3; a++) {
            for (int at = 1; at < Wu.SIDE; at++) {
                final int[] cell = cells[a];
                final int cut = at;
                final List<Integer> low =
                        box.stream().filter(i -> cell[i] < cut).toList();
                final List<Integer> high =
                        box.stream().filter(i -> cell[i] >= cut).toList();
                if (low.isEmpty() || high.isEmpty()) {
                    continue;
                }
                final double error = error(samples, low) + error(samples, high);
                // a cut through empty cells beside the best one is the same cut
                if (error < least * (1 - 1e-12)) {
                    least = error;
                    best = List.of(low, high);
                }
            }
        }
        return best;
    }

    private static double[][] bruteForce(final Samples samples, final int colors) {
        final int[][] cells = cells(samples);
        final List<List<Integer>> boxes = new ArrayList<>();
        boxes.add(IntStream.range(0, samples.size()).boxed().toList());
        while (boxes.size() < colors) {
            int largest = 0;
            for (int i = 1; i < boxes.size(); i++) {
                largest = error(samples, boxes.get(i)) > error(samples, boxes.get(largest)) ? i : largest;
            }
            final List<List<Integer>> halves = bestCut(samples, cells, boxes.get(largest));
            boxes.set(largest, halves.get(0));
            boxes.add(halves.get(1));
        }
        return boxes.stream().map(box -> mean(samples, box)).toArray(double[][]::new);
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "CIELAB", "OKLAB", "LINEAR_RGB"})
    void everyCutTakesMostOfTheLargestError(final ColorSpace space) {
        for (final int[] pixels : List.of(TestImages.noise(150, 3), TestImages.blobs(600, 4, 8))) {
            final Samples samples = samples(pixels, space);
            final double[][] expected = bruteForce(samples, 7);
            final double[][] found = Wu.centers(samples, 7);
            assertEquals(7, found.length);
            for (int i = 0; i < 7; i++) {
                assertArrayEquals(expected[i], found[i], 1e-8);
            }
        }
    }

    @Test
    void gridHoldsTheSumsOfAllCellsBelow() {
        final Samples samples = samples(TestImages.blobs(900, 6, 2), ColorSpace.CIELAB);
        final int side = 5;
        final double[][] moments = Grid.cumulative(samples, side);
        final int[] low = IntStream.range(0, 3)
                .map(a -> IntStream.of(axis(samples, a)).min().orElse(0))
                .toArray();
        final int[] high = IntStream.range(0, 3)
                .map(a -> IntStream.of(axis(samples, a)).max().orElse(0))
                .toArray();
        for (int corner = 0; corner < 216; corner++) {
            final int[] to = {corner % 6, corner / 6 % 6, corner / 36};
            final double[] sums = new double[5];
            for (int i = 0; i < samples.size(); i++) {
                boolean inside = true;
                for (int a = 0; a < 3; a++) {
                    inside &= (axis(samples, a)[i] - low[a]) * (double) side / (high[a] - low[a] + 1.0) < to[a];
                }
                final double[] p = samples.point(i);
                final double w = inside ? samples.weights()[i] : 0;
                sums[0] += w;
                sums[1] += w * p[0];
                sums[2] += w * p[1];
                sums[3] += w * p[2];
                sums[4] += w * (p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
            }
            for (int m = 0; m < 5; m++) {
                assertEquals(sums[m], moments[m][corner], 1e-6);
            }
        }
    }

    @Test
    void oneCellCannotBeCut() {
        // two colors in each of two cells
        final Samples samples = samples(new int[] {0, 1, 0xff0000, 0xff0001, 0xff0001, 0x0000ff}, ColorSpace.SRGB);
        final double[][] found = Wu.centers(samples, 6);
        assertEquals(3, found.length);
        assertArrayEquals(new double[] {255, 0, 2.0 / 3}, found[1], 1e-9);
        assertEquals(1, Wu.centers(samples(new int[] {5}, ColorSpace.SRGB), 4).length);
    }

    @Test
    void thereAreAsManyClassesAsAskedOrColors() {
        final ColorCounts counts = TestImages.counted(new int[] {0, 1, 0xff0000, 0xff0001, 0xff0001, 0x0000ff});
        assertEquals(4, Wu.cluster(counts, 4, ColorSpace.SRGB, Monitor.NONE).classes());
        final Clustering each = Wu.cluster(counts, 5, ColorSpace.SRGB, Monitor.NONE);
        assertEquals(5, each.classes());
        assertEquals(0, each.meanSquaredError());
        assertEquals("#ff0001", each.color(0).hex());
        assertEquals(
                0,
                Wu.cluster(ColorCounts.EMPTY, 3, ColorSpace.CIELAB, Monitor.NONE)
                        .classes());
        assertTrue(Wu.cluster(counts, 2, ColorSpace.CIELAB, Monitor.NONE).meanSquaredError() > 0);
    }

    @Test
    void stopsAndRefusesSpacesWithoutMeans() {
        final ColorCounts counts = TestImages.counted(TestImages.noise(100, 1));
        assertThrows(
                CancellationException.class, () -> Wu.cluster(counts, 4, ColorSpace.SRGB, TestImages.stopAfter(0)));
        assertThrows(IllegalArgumentException.class, () -> Wu.cluster(counts, 2, ColorSpace.HSL, Monitor.NONE));
    }
}
