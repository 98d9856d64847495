/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityPathTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void shortPathIsTheShortestOfAll(final int size) {
        final SplittableRandom random = new SplittableRandom(size);
        for (int trial = 0; trial < 10; trial++) {
            final List<Rgb> colors = colors(random, size);
            final double[][] lab = lab(colors);
            final int[] path = SimilarityPath.order(colors);
            assertEquals(shortest(lab, new int[0]), SimilarityPath.length(path, lab), 1e-9);
            assertTrue(lab[path[0]][0] <= lab[path[size - 1]][0]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8})
    void improvementReachesTheShortestOfFewColors(final int size) {
        final SplittableRandom random = new SplittableRandom(100 + size);
        for (int trial = 0; trial < 10; trial++) {
            final double[][] lab = lab(colors(random, size));
            final int[] path = new PathImprovement(new PathDistances(lab), SimilarityPath.toNearest(lab)).path();
            assertEquals(shortest(lab, new int[0]), SimilarityPath.length(path, lab), 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 16, 32, 100, 300})
    void pathIsShorterThanThatToTheNearestNeighbor(final int size) {
        final SplittableRandom random = new SplittableRandom(size);
        for (int trial = 0; trial < 3; trial++) {
            final List<Rgb> colors = colors(random, size);
            final double[][] lab = lab(colors);
            final int[] path = SimilarityPath.order(colors);
            assertEquals(size, Arrays.stream(path).distinct().count());
            assertTrue(SimilarityPath.length(path, lab) <= SimilarityPath.length(SimilarityPath.toNearest(lab), lab));
            assertTrue(lab[path[0]][0] <= lab[path[size - 1]][0]);
            assertArrayEquals(path, SimilarityPath.order(colors), "asked again");
        }
    }

    @Test
    void pathToTheNearestNeighborIsThatOfAllComparisons() {
        final double[][] lab = lab(colors(new SplittableRandom(23), 80));
        final int[] path = SimilarityPath.toNearest(lab);
        for (int i = 1; i < path.length; i++) {
            for (int j = i + 1; j < path.length; j++) {
                assertTrue(Ciede2000.between(lab[path[i - 1]], lab[path[i]], 1)
                        <= Ciede2000.between(lab[path[i - 1]], lab[path[j]], 1));
            }
        }
    }

    @Test
    void rampStaysARamp() {
        final List<Rgb> grays = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            final int level = i * 101 % 256;
            grays.add(new Rgb(level, level, level));
        }
        final int[] path = SimilarityPath.order(grays);
        for (int i = 0; i < path.length; i++) {
            assertEquals(new Rgb(i, i, i), grays.get(path[i]));
        }
    }

    @Test
    void thousandsOfColorsAreSortedInSeconds() {
        final List<Rgb> colors = colors(new SplittableRandom(29), 4096);
        assertTimeout(Duration.ofSeconds(60), () -> {
            final double[][] lab = lab(colors);
            final int[] path = SimilarityPath.order(colors);
            assertEquals(4096, Arrays.stream(path).distinct().count());
            assertTrue(SimilarityPath.length(path, lab)
                    <= 0.95 * SimilarityPath.length(SimilarityPath.toNearest(lab), lab));
        });
    }

    /** The length of the shortest path that begins with the given colors, by trying all. */
    private static double shortest(final double[][] lab, final int[] begin) {
        if (begin.length == lab.length) {
            return SimilarityPath.length(begin, lab);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < lab.length; i++) {
            final int next = i;
            if (Arrays.stream(begin).noneMatch(taken -> taken == next)) {
                final int[] longer = Arrays.copyOf(begin, begin.length + 1);
                longer[begin.length] = next;
                best = Math.min(best, shortest(lab, longer));
            }
        }
        return best;
    }

    private static List<Rgb> colors(final SplittableRandom random, final int size) {
        return random.ints(0, 1 << 24)
                .distinct()
                .limit(size)
                .mapToObj(Rgb::ofPacked)
                .toList();
    }

    private static double[][] lab(final List<Rgb> colors) {
        return colors.stream().map(ColorSpace.CIELAB::fromRgb).toArray(double[][]::new);
    }
}
