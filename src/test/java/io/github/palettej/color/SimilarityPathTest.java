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
import org.junit.jupiter.api.Tag;
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
            final int[] path = SimilarityPath.order(colors, () -> {});
            assertEquals(shortest(lab), SimilarityPath.length(path, lab), 1e-9);
            assertTrue(lab[path[0]][0] <= lab[path[size - 1]][0]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8})
    void improvementReachesTheShortestOfFewColors(final int size) {
        final SplittableRandom random = new SplittableRandom(100 + size);
        for (int trial = 0; trial < 10; trial++) {
            final double[][] lab = lab(colors(random, size));
            final int[] path = new PathImprovement(
                            new PathDistances(lab, () -> {}), SimilarityPath.toNearest(lab, () -> {}))
                    .path(() -> {});
            assertEquals(shortest(lab), SimilarityPath.length(path, lab), 1e-3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 14, 16, 32, 100, 300})
    void pathIsShorterThanThatToTheNearestNeighbor(final int size) {
        final SplittableRandom random = new SplittableRandom(size);
        for (int trial = 0; trial < (size < 50 ? 3 : 1); trial++) {
            final List<Rgb> colors = colors(random, size);
            final double[][] lab = lab(colors);
            final int[] path = SimilarityPath.order(colors, () -> {});
            assertEquals(size, Arrays.stream(path).distinct().count());
            assertTrue(SimilarityPath.length(path, lab)
                    <= SimilarityPath.length(SimilarityPath.toNearest(lab, () -> {}), lab));
            assertTrue(lab[path[0]][0] <= lab[path[size - 1]][0]);
            assertArrayEquals(path, SimilarityPath.order(colors, () -> {}), "asked again");
        }
    }

    @Test
    void pathToTheNearestNeighborIsThatOfAllComparisons() {
        final double[][] lab = lab(colors(new SplittableRandom(23), 80));
        final int[] path = SimilarityPath.toNearest(lab, () -> {});
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
        final int[] path = SimilarityPath.order(grays, () -> {});
        for (int i = 0; i < path.length; i++) {
            assertEquals(new Rgb(i, i, i), grays.get(path[i]));
        }
    }

    @Test
    @Tag("slow")
    void thousandsOfColorsAreSortedInSeconds() {
        final List<Rgb> colors = colors(new SplittableRandom(29), 4096);
        assertTimeout(Duration.ofSeconds(60), () -> {
            final double[][] lab = lab(colors);
            final int[] path = SimilarityPath.order(colors, () -> {});
            assertEquals(4096, Arrays.stream(path).distinct().count());
            assertTrue(SimilarityPath.length(path, lab)
                    <= 0.95 * SimilarityPath.length(SimilarityPath.toNearest(lab, () -> {}), lab));
        });
    }

    /** The length of the shortest path, by trying all. */
    private static double shortest(final double[][] lab) {
        final double[][] distance = new double[lab.length][lab.length];
        for (int i = 0; i < lab.length; i++) {
            for (int j = 0; j < lab.length; j++) {
                distance[i][j] = Ciede2000.between(lab[i], lab[j], 1);
            }
        }
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < lab.length; i++) {
            best = Math.min(best, shortest(distance, i, 1 << i));
        }
        return best;
    }

    /** The length of the shortest rest of a path that went through some colors and is at the last of them. */
    private static double shortest(final double[][] distance, final int last, final int visited) {
        if (visited == (1 << distance.length) - 1) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < distance.length; i++) {
            if ((visited >> i & 1) == 0) {
                best = Math.min(best, distance[last][i] + shortest(distance, i, visited | 1 << i));
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
