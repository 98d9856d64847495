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
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of samples and of the tree over them. */
class SamplesTest {
    private static final ColorCounts MANY = TestImages.counted(TestImages.blobs(40_000, 12, 71));

    private static Samples of(final ColorCounts counts, final ColorSpace space) {
        return Samples.of(counts, space, Monitor.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "LINEAR_RGB", "CIELAB", "OKLAB"})
    void samplesAreTheColorsInSmallSteps(final ColorSpace space) {
        final Samples samples = of(MANY, space);
        assertEquals(MANY.size(), samples.size());
        assertTrue(samples.size() > 1 << 14, "several chunks");
        assertEquals(MANY.total(), samples.total());
        assertEquals(space == ColorSpace.SRGB ? 1 : space == ColorSpace.CIELAB ? 0x1p-18 : 0x1p-24, samples.unit());
        double squares = 0;
        for (int i = 0; i < samples.size(); i++) {
            final double[] color = space.fromRgb(Rgb.ofPacked(MANY.rgb(i)));
            assertArrayEquals(color, samples.point(i), 0.5001 * samples.unit());
            assertEquals(MANY.count(i), samples.weights()[i]);
            assertEquals(Morton.encode(MANY.rgb(i)), samples.codes()[i]);
            squares += MANY.count(i) * Assignment.squared(color, new double[3]);
        }
        assertEquals(squares, samples.squares() * samples.unit() * samples.unit(), 1e-6 * squares);
    }

    @Test
    void varianceIsTheMeanOfThatOfTheThreeCoordinates() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {0x000000, 0x060000, 0x000c00}, new long[] {1, 1, 1});
        // red 0, 6, 0 and green 0, 0, 12: variances 8 and 32
        assertEquals(40 / 3.0, of(counts, ColorSpace.SRGB).meanVariance(), 1e-12);
        final ColorCounts twice = ColorCounts.ofCounts(new int[] {0, 4}, new long[] {3, 1});
        assertEquals(1, of(twice, ColorSpace.SRGB).meanVariance(), 1e-12);
        double[] sum = new double[6];
        for (int i = 0; i < MANY.size(); i++) {
            final double[] color = ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(MANY.rgb(i)));
            for (int c = 0; c < 3; c++) {
                sum[c] += MANY.count(i) * color[c] / MANY.total();
                sum[3 + c] += MANY.count(i) * color[c] * color[c] / MANY.total();
            }
        }
        final double expected = (sum[3] + sum[4] + sum[5] - sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2]) / 3;
        assertEquals(expected, of(MANY, ColorSpace.CIELAB).meanVariance(), 1e-6 * expected);
    }

    @Test
    void rangeBringsAllValuesBelowTheSide() {
        final Samples samples = of(ColorCounts.ofCounts(new int[] {3, 10, 5}, new long[] {1, 1, 1}), ColorSpace.SRGB);
        assertArrayEquals(new double[] {3, 4.0 / 8}, samples.range(samples.z(), 4));
        assertArrayEquals(new double[] {0, 4}, samples.range(samples.x(), 4));
        assertArrayEquals(new double[] {0, 4}, samples.range(new int[0], 4));
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "CIELAB"})
    void cellsAreTheMeansOfTheirSamples(final ColorSpace space) {
        final Samples samples = of(MANY, space);
        for (final int bits : new int[] {1, 2, 5, 7, 8}) {
            final TreeMap<Integer, List<Integer>> members = new TreeMap<>();
            for (int i = 0; i < samples.size(); i++) {
                final int cell = samples.codes()[i] >> 24 - 3 * bits << 24 - 3 * bits;
                members.computeIfAbsent(cell, c -> new ArrayList<>()).add(i);
            }
            final Samples cells = Parallelization.runWithNumThreads(3, () -> samples.cells(bits));
            assertEquals(members.size(), cells.size());
            assertEquals(space == ColorSpace.SRGB ? 1 / 256.0 : samples.unit(), cells.unit());
            int n = 0;
            for (final int cell : members.keySet()) {
                assertEquals(cell, cells.codes()[n]);
                double weight = 0;
                final double[] mean = new double[3];
                for (final int i : members.get(cell)) {
                    weight += samples.weights()[i];
                    for (int c = 0; c < 3; c++) {
                        mean[c] += samples.weights()[i] * samples.point(i)[c];
                    }
                }
                for (int c = 0; c < 3; c++) {
                    mean[c] /= weight;
                }
                assertEquals(weight, cells.weights()[n]);
                assertArrayEquals(mean, cells.point(n++), 0.501 * cells.unit() + 1e-9);
            }
        }
        assertEquals(0, of(ColorCounts.EMPTY, space).cells(5).size());
    }

    @Test
    void convertingCanBeCanceled() {
        assertThrows(CancellationException.class, () -> Samples.of(MANY, ColorSpace.CIELAB, TestImages.stopAfter(1)));
        assertThrows(
                CancellationException.class, () -> SampleTree.of(of(MANY, ColorSpace.SRGB), TestImages.stopAfter(1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "OKLAB"})
    void nodesHoldTheBoxesAndSumsOfTheirSamples(final ColorSpace space) {
        final Samples samples = of(MANY, space);
        final SampleTree tree = SampleTree.of(samples, Monitor.NONE);
        assertEquals(samples, tree.samples());
        int next = 0;
        for (final SampleTree.Branch branch : tree.branches()) {
            assertEquals(next, branch.from);
            assertTrue(branch.to - branch.from <= 1024);
            next = branch.to;
            assertEquals(branch.links.length / 3, check(samples, branch, 0));
            assertEquals(branch.from, branch.links[1]);
            assertEquals(branch.to, branch.links[2]);
            assertEquals(2 * branch.links.length, branch.boxes.length);
            assertEquals(branch.links.length / 3 * 4, branch.sums.length);
        }
        assertEquals(samples.size(), next);
        assertEquals(
                0,
                SampleTree.of(of(ColorCounts.EMPTY, space), Monitor.NONE)
                        .branches()
                        .size());
    }

    /** Checks a node and those below it; returns the number of the next node. */
    private static int check(final Samples samples, final SampleTree.Branch branch, final int node) {
        final int first = branch.links[3 * node + 1];
        final int end = branch.links[3 * node + 2];
        final int[] box = new int[6];
        final long[] sums = new long[4];
        final int[][] axes = {samples.x(), samples.y(), samples.z()};
        for (int a = 0; a < 3; a++) {
            final int[] part = java.util.Arrays.copyOfRange(axes[a], first, end);
            box[2 * a] = java.util.Arrays.stream(part).min().orElseThrow();
            box[2 * a + 1] = java.util.Arrays.stream(part).max().orElseThrow();
            for (int i = first; i < end; i++) {
                sums[1 + a] += samples.weights()[i] * axes[a][i];
                sums[0] += a == 0 ? samples.weights()[i] : 0;
            }
        }
        assertArrayEquals(box, java.util.Arrays.copyOfRange(branch.boxes, 6 * node, 6 * node + 6));
        assertArrayEquals(sums, java.util.Arrays.copyOfRange(branch.sums, 4 * node, 4 * node + 4));
        final int second = branch.links[3 * node];
        if (second == 0) {
            assertTrue(end - first <= SampleTree.LEAF);
            return node + 1;
        }
        assertTrue(end - first > SampleTree.LEAF);
        final int middle = branch.links[3 * second + 1];
        assertEquals(first, branch.links[3 * node + 4]);
        assertEquals(middle, branch.links[3 * node + 5]);
        assertEquals(end, branch.links[3 * second + 2]);
        // the parts differ in the highest bit in which any samples of the node differ
        final int[] codes = samples.codes();
        final int bit = Integer.highestOneBit(codes[first] ^ codes[end - 1]);
        assertEquals(0, codes[middle - 1] & bit);
        assertEquals(bit, codes[middle] & bit);
        assertEquals(second, check(samples, branch, node + 1));
        return check(samples, branch, second);
    }
}
