/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.io.Opener;
import io.github.palettej.color.ColorSpace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OctreeTest {
    private static ColorCounts photo() {
        return TestImages.counted((int[]) new Opener()
                .openImage("src/test/resources/images/coffee.png")
                .getProcessor()
                .getPixels());
    }

    private static Clustering cluster(final ColorCounts counts, final int colors) {
        return Octree.cluster(counts, colors, ColorSpace.CIELAB, Monitor.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16, 100, 255, 256})
    void givesAsManyColorsAsAsked(final int colors) {
        assertEquals(colors, cluster(photo(), colors).classes());
        assertEquals(
                colors,
                cluster(TestImages.counted(TestImages.noise(5000, 1)), colors).classes());
        assertEquals(
                colors,
                cluster(TestImages.counted(TestImages.blobs(9000, 3, 2)), colors)
                        .classes());
    }

    @Test
    void givesEachColorWhereThereAreFewer() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {0xff0000, 0x00ff00, 0x010203}, new long[] {1, 5, 2});
        final Clustering classes = cluster(counts, 16);
        assertEquals(3, classes.classes());
        assertEquals("#00ff00", classes.color(0).hex());
        assertEquals(0, classes.meanSquaredError(), 1e-9);
        assertEquals(0, cluster(ColorCounts.EMPTY, 16).classes());
        assertEquals(
                1,
                cluster(ColorCounts.ofCounts(new int[] {5}, new long[] {9}), 2).classes());
    }

    @Test
    void oneColorIsTheMean() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {0x000000, 0x0000ff}, new long[] {1, 3});
        final Clustering classes = Octree.cluster(counts, 1, ColorSpace.SRGB, Monitor.NONE);
        assertEquals(1, classes.classes());
        assertEquals(0.75 * 255, classes.center(0)[2], 1e-9);
    }

    @Test
    void mergesTheRarestCubesFirst() {
        // four pairs of near colors; the pair of few pixels is merged, and no other
        final int[] colors = {0x000000, 0x010101, 0xff0000, 0xff0001, 0x00ff00, 0x00ff01, 0x0000fe, 0x0000ff};
        final long[] pixels = {9, 9, 1, 2, 9, 9, 9, 9};
        final ColorCounts counts = ColorCounts.ofCounts(colors, pixels);
        final Clustering classes = Octree.cluster(counts, 7, ColorSpace.SRGB, Monitor.NONE);
        assertEquals(7, classes.classes());
        assertEquals(
                2,
                IntStream.range(0, 8)
                        .filter(i -> counts.rgb(i) >> 16 == 0xff)
                        .map(classes::label)
                        .filter(label -> classes.count(label) == 3)
                        .count());
    }

    /** Cubes of all sizes as lists of color numbers: those in which several octants have colors. */
    private static List<Group> cubes(final ColorCounts counts) {
        final List<Group> cubes = new ArrayList<>();
        for (int edge = 24; edge > 0; edge -= 3) {
            final Map<Integer, List<Integer>> groups = new TreeMap<>();
            for (int i = 0; i < counts.size(); i++) {
                groups.computeIfAbsent(Morton.encode(counts.rgb(i)) >> edge, g -> new ArrayList<>())
                        .add(i);
            }
            for (final List<Integer> group : groups.values()) {
                final int inner = edge - 3;
                final long octants = group.stream()
                        .map(i -> Morton.encode(counts.rgb(i)) >> inner)
                        .distinct()
                        .count();
                if (octants > 1) {
                    cubes.add(new Group(group.stream().mapToLong(counts::count).sum(), edge, group));
                }
            }
        }
        cubes.sort(Comparator.comparingLong(Group::pixels)
                .thenComparingInt(Group::edge)
                .thenComparingInt(g -> g.colors().get(0)));
        return cubes;
    }

    private record Group(long pixels, int edge, List<Integer> colors) {}

    /** The parts that are left when cubes of few pixels become one part each, and the last one only in pieces. */
    private static List<List<Integer>> parts(final ColorCounts counts, final int colors) {
        final List<List<Integer>> parts = new ArrayList<>();
        IntStream.range(0, counts.size()).forEach(i -> parts.add(List.of(i)));
        for (final Group cube : cubes(counts)) {
            final List<List<Integer>> inside = parts.stream()
                    .filter(part -> cube.colors().contains(part.get(0)))
                    .toList();
            final int at = parts.indexOf(inside.get(0));
            if (parts.size() - inside.size() + 1 >= colors) {
                parts.removeAll(inside);
                parts.add(at, cube.colors());
                continue;
            }
            while (parts.size() > colors) {
                int best = at;
                for (int i = at;
                        i + 1 < parts.size()
                                && cube.colors().contains(parts.get(i + 1).get(0));
                        i++) {
                    best = pixels(counts, parts, i) < pixels(counts, parts, best) ? i : best;
                }
                final List<Integer> both = new ArrayList<>(parts.get(best));
                both.addAll(parts.remove(best + 1));
                parts.set(best, both);
            }
            break;
        }
        return parts;
    }

    private static long pixels(final ColorCounts counts, final List<List<Integer>> parts, final int i) {
        return Stream.concat(parts.get(i).stream(), parts.get(i + 1).stream())
                .mapToLong(counts::count)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 13, 21, 34, 80})
    void partsAreThoseOfListsThatAreMerged(final int colors) {
        int compared = 0;
        for (int seed = 0; seed < 6; seed++) {
            final ColorCounts counts = TestImages.counted(TestImages.blobs(300, 7, seed));
            final double[][] means = parts(counts, colors).stream()
                    .map(part -> IntStream.of(16, 8, 0)
                            .mapToDouble(shift -> part.stream()
                                            .mapToDouble(i -> counts.count(i) * (counts.rgb(i) >> shift & 0xff))
                                            .sum()
                                    / part.stream().mapToLong(counts::count).sum())
                            .toArray())
                    .toArray(double[][]::new);
            final Clustering expected = Clustering.nearest(counts, ColorSpace.SRGB, means, Monitor.NONE);
            if (expected.classes() == colors) {
                KMeansTest.assertSame(expected, Octree.cluster(counts, colors, ColorSpace.SRGB, Monitor.NONE));
                compared++;
            }
        }
        assertTrue(compared > 3, "mostly no mean is without colors");
    }

    @Test
    void stopsAndRefusesSpacesWithoutMeans() {
        final ColorCounts counts = TestImages.counted(TestImages.blobs(300, 7, 1));
        for (final int questions : new int[] {0, 3, 9}) {
            final Monitor monitor = TestImages.stopAfter(questions);
            assertThrows(CancellationException.class, () -> Octree.cluster(counts, 9, ColorSpace.SRGB, monitor));
        }
        assertThrows(IllegalArgumentException.class, () -> Octree.cluster(counts, 9, ColorSpace.HSV, Monitor.NONE));
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorSpace.class,
            names = {"SRGB", "CIELAB", "OKLAB", "LINEAR_RGB"})
    void errorIsNearThatOfWu(final ColorSpace space) {
        final ColorCounts counts = photo();
        for (final int colors : new int[] {8, 16, 64, 256}) {
            final double octree =
                    Octree.cluster(counts, colors, space, Monitor.NONE).meanSquaredError();
            final double wu = Wu.cluster(counts, colors, space, Monitor.NONE).meanSquaredError();
            // the cubes are those of sRGB, whatever the space
            final double most = space == ColorSpace.LINEAR_RGB ? 6 : 3;
            assertTrue(octree < most * wu, () -> space + " " + colors + ": " + octree + " against " + wu);
        }
    }

    @Test
    void isTheSameOnAnyNumberOfThreads() {
        final ColorCounts counts = photo();
        final Clustering one = Parallelization.runSingleThreaded(() -> cluster(counts, 33));
        final Clustering many = Parallelization.runWithNumThreads(8, () -> cluster(counts, 33));
        assertEquals(one.meanSquaredError(), many.meanSquaredError());
        assertEquals(one.palette(), many.palette());
    }
}
