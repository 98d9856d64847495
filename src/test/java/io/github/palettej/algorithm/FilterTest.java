/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.ColorSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests of what the search of a tree leaves out, against the corners of each box. */
class FilterTest {
    private final Samples samples =
            Samples.of(TestImages.counted(TestImages.blobs(4000, 8, 91)), ColorSpace.SRGB, Monitor.NONE);
    private final List<SampleTree.Branch> branches =
            SampleTree.of(samples, Monitor.NONE).branches();

    private Centers centers(final int n, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final double[][] centers = new double[n][];
        Arrays.setAll(centers, c ->
                new double[] {random.nextDouble() * 255, random.nextDouble() * 255, random.nextDouble() * 255});
        return Centers.of(centers, 1);
    }

    /** The centers left for the samples from each first one on. */
    private static TreeMap<Integer, List<Integer>> left(
            final SampleTree.Branch branch, final Centers centers, final double[] slacks) {
        final TreeMap<Integer, List<Integer>> left = new TreeMap<>();
        new Filter(branch, centers, slacks) {
            @Override
            void owned(final int node, final int center) {
                left.put(branch.links[3 * node + 1], List.of(center));
            }

            @Override
            void shared(final int from, final int to, final int[] list, final int offset, final int n) {
                assertTrue(n > 1);
                left.put(from, Arrays.stream(list, offset, offset + n).boxed().toList());
            }
        }.run();
        return left;
    }

    private static double squared(final Centers centers, final int c, final double[] point) {
        return Assignment.squared(new double[] {centers.x[c], centers.y[c], centers.z[c]}, point);
    }

    private static double[] corner(final SampleTree.Branch branch, final int node, final int corner) {
        final int[] b = branch.boxes;
        return new double[] {
            b[6 * node + (corner & 1)], b[6 * node + 2 + (corner >> 1 & 1)], b[6 * node + 4 + (corner >> 2)]
        };
    }

    /** Those of a list that are at some corner of the box at least as near as the one nearest to its middle. */
    private static List<Integer> kept(
            final SampleTree.Branch branch, final int node, final Centers centers, final List<Integer> list) {
        final double[] low = corner(branch, node, 0);
        final double[] high = corner(branch, node, 7);
        final double[] middle = {(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2};
        final int nearest = list.stream()
                .min((a, b) -> Double.compare(squared(centers, a, middle), squared(centers, b, middle)))
                .orElseThrow();
        return list.stream()
                .filter(c -> IntStream.range(0, 8)
                        .mapToObj(i -> corner(branch, node, i))
                        .anyMatch(v -> squared(centers, c, v) <= squared(centers, nearest, v) * (1 + 1e-9)))
                .toList();
    }

    private static void expect(
            final SampleTree.Branch branch,
            final int node,
            final Centers centers,
            final List<Integer> list,
            final TreeMap<Integer, List<Integer>> into) {
        final List<Integer> kept = kept(branch, node, centers, list);
        final int second = branch.links[3 * node];
        if (kept.size() == 1 || second == 0) {
            into.put(branch.links[3 * node + 1], kept);
        } else {
            expect(branch, node + 1, centers, kept, into);
            expect(branch, second, centers, kept, into);
        }
    }

    @Test
    void onlyCentersThatAreNowhereNearestAreLeftOut() {
        for (final int n : new int[] {1, 2, 3, 30, 300}) {
            final Centers centers = centers(n, n);
            for (final SampleTree.Branch branch : branches) {
                final TreeMap<Integer, List<Integer>> expected = new TreeMap<>();
                expect(branch, 0, centers, IntStream.range(0, n).boxed().toList(), expected);
                assertEquals(expected, left(branch, centers, new double[n]));
            }
        }
    }

    @Test
    void nearestCenterIsLeftAsLongAsNoneMovesFartherThanItsSlack() {
        final SplittableRandom random = new SplittableRandom(17);
        for (final double most : new double[] {1, 6, 40}) {
            final Centers centers = centers(40, 5);
            final double[] slacks = random.doubles(40, 0, most).toArray();
            final List<TreeMap<Integer, List<Integer>>> lists = new ArrayList<>();
            branches.forEach(branch -> lists.add(left(branch, centers, slacks)));
            for (int trial = 0; trial < 30; trial++) {
                final Centers moved = new Centers(40);
                for (int c = 0; c < 40; c++) {
                    final double[] step = {
                        random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5
                    };
                    final double factor = slacks[c] / Math.sqrt(Assignment.squared(step, new double[3]));
                    moved.x[c] = centers.x[c] + factor * step[0];
                    moved.y[c] = centers.y[c] + factor * step[1];
                    moved.z[c] = centers.z[c] + factor * step[2];
                }
                for (int i = 0; i < samples.size(); i++) {
                    final double[] point = samples.point(i);
                    final int best = IntStream.range(0, 40)
                            .boxed()
                            .min((a, b) -> Double.compare(squared(moved, a, point), squared(moved, b, point)))
                            .orElseThrow();
                    assertTrue(list(lists, i).contains(best), "sample " + i);
                }
            }
        }
    }

    private List<Integer> list(final List<TreeMap<Integer, List<Integer>>> lists, final int sample) {
        int b = 0;
        while (branches.get(b).to <= sample) {
            b++;
        }
        return lists.get(b).floorEntry(sample).getValue();
    }

    @Test
    void slackOfEitherCenterKeepsTheOther() {
        // one box from 0 to 10; a center at its middle, another that is nowhere nearest
        final Samples line =
                Samples.of(ColorCounts.ofCounts(new int[] {0, 10}, new long[] {1, 1}), ColorSpace.SRGB, Monitor.NONE);
        final SampleTree.Branch branch =
                SampleTree.of(line, Monitor.NONE).branches().get(0);
        final Centers two = Centers.of(new double[][] {{0, 0, 5}, {0, 0, 16}}, 1);
        // at 10 the squared distances are 25 and 36: 11 is the bound s (2 R + s) of R = 5 for a sum s of 1
        assertEquals(List.of(0), left(branch, two, new double[2]).get(0));
        assertEquals(List.of(0, 1), left(branch, two, new double[] {1, 0}).get(0));
        assertEquals(List.of(0, 1), left(branch, two, new double[] {0, 1}).get(0));
        assertEquals(List.of(0, 1), left(branch, two, new double[] {0.5, 0.5}).get(0));
        assertEquals(List.of(0), left(branch, two, new double[] {0.5, 0}).get(0));
        assertEquals(List.of(0), left(branch, two, new double[] {0, 0.5}).get(0));
    }

    @Test
    void twoCentersEquallyNearAreBothLeft() {
        final Samples one =
                Samples.of(ColorCounts.ofCounts(new int[] {8}, new long[] {1}), ColorSpace.SRGB, Monitor.NONE);
        final SampleTree.Branch branch =
                SampleTree.of(one, Monitor.NONE).branches().get(0);
        final Centers two = Centers.of(new double[][] {{0, 0, 6}, {0, 0, 10}}, 1);
        assertEquals(List.of(0, 1), left(branch, two, new double[2]).get(0));
    }
}
