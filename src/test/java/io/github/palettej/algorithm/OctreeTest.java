/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.io.Opener;
import io.github.palettej.color.ColorSpace;
import java.util.stream.IntStream;
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
