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
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of classes of given centers, of their order, and of the errors of an image drawn in them. */
class ClusteringTest {
    private static Clustering blues(final int[] blues, final long[] pixels, final double... centers) {
        return Clustering.nearest(
                ColorCounts.ofCounts(blues, pixels),
                ColorSpace.SRGB,
                Arrays.stream(centers).mapToObj(c -> new double[] {0, 0, c}).toArray(double[][]::new),
                Monitor.NONE);
    }

    @Test
    void emptyAndDoubleCentersAreLeftOut() {
        final Clustering found = blues(new int[] {1, 2, 90}, new long[] {1, 1, 1}, 90, 2, 2, 200, 1.5);
        assertEquals(3, found.classes());
        // equal counts: by larger color first
        assertArrayEquals(new double[] {0, 0, 90}, found.center(0));
        assertArrayEquals(new double[] {0, 0, 2}, found.center(1));
        assertArrayEquals(new double[] {0, 0, 1.5}, found.center(2));
        assertEquals(0.25 / 3, found.meanSquaredError(), 1e-12);
        assertEquals(2, found.label(0));
        assertEquals(1, found.label(1));
        assertEquals(0, found.label(2));
        assertEquals(ColorSpace.SRGB, found.space());
    }

    @Test
    void classesStandByCountThenByColorThenByCenter() {
        final int[] blues = {0, 10, 20, 30, 40};
        final Clustering found = blues(blues, new long[] {2, 5, 2, 1, 2}, 0, 10, 20, 30, 40);
        assertEquals(
                "[#00000a, #000028, #000014, #000000, #00001e]",
                found.palette().swatches().stream()
                        .map(s -> s.rgb().hex())
                        .toList()
                        .toString());
        assertEquals(
                List.of(5L, 2L, 2L, 2L, 1L),
                found.palette().swatches().stream().map(Swatch::count).toList());
        assertEquals(12, found.palette().total());
        // 9.8 and 10.2 have the same color: the larger center first
        final Clustering close = blues(new int[] {9, 11}, new long[] {4, 4}, 9.8, 10.2);
        assertEquals(10.2, close.center(0)[2]);
        assertEquals(close.color(0), close.color(1));
    }

    @Test
    void centersAreCopies() {
        final Clustering found = blues(new int[] {7}, new long[] {1}, 7);
        found.center(0)[2] = 99;
        assertEquals(7, found.center(0)[2]);
    }

    @Test
    void renumberingMovesCountsAndLabels() {
        final Clustering found = blues(new int[] {0, 10, 20}, new long[] {3, 2, 1}, 0, 10, 20);
        final Clustering turned = found.reordered(new int[] {2, 0, 1});
        assertEquals(
                List.of(1L, 3L, 2L),
                IntStream.range(0, 3).mapToObj(turned::count).toList());
        assertArrayEquals(new short[] {1, 2, 0}, turned.labelArray());
        assertEquals(20, turned.center(0)[2]);
        assertEquals(found.meanSquaredError(), turned.meanSquaredError());
        assertEquals(
                "order must be a permutation of the 3 classes, but was [0, 1]",
                assertThrows(IllegalArgumentException.class, () -> found.reordered(new int[] {0, 1}))
                        .getMessage());
    }

    @Test
    void tiedColorsAreCountedWhereTheyGo() {
        // 5 is as far from 0 as from 10: it goes to the class that stands first, here already without it
        final Clustering found = blues(new int[] {0, 5, 10}, new long[] {4, 2, 7}, 0, 10);
        assertEquals(10, found.center(0)[2]);
        assertEquals(9, found.count(0));
        assertEquals(0, found.label(1));
        assertEquals(4, found.count(1));
        // and here only with it
        final Clustering moved = blues(new int[] {0, 5, 10}, new long[] {4, 2, 5}, 0, 10);
        assertEquals(0, moved.center(0)[2]);
        assertEquals(6, moved.count(0));
        assertEquals(5, moved.count(1));
    }

    @Test
    void spacesWithoutMeansAreRefusedAndWorkCanBeCanceled() {
        final ColorCounts counts = TestImages.counted(TestImages.noise(3000, 1));
        final double[][] center = {{1, 2, 3}};
        assertEquals(
                "space must be one of [CIELAB, OKLab, sRGB, Linear RGB], but was \"HSV\"",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Clustering.nearest(counts, ColorSpace.HSV, center, Monitor.NONE))
                        .getMessage());
        for (int questions = 0; questions < 4; questions++) {
            final Monitor monitor = TestImages.stopAfter(questions);
            assertThrows(
                    CancellationException.class, () -> Clustering.nearest(counts, ColorSpace.SRGB, center, monitor));
        }
    }

    /** Two classes, #000000 and #c86432; 40 colors. */
    private static Clustering two(final ColorSpace space) {
        final int[] pixels = TestImages.noise(60, 5);
        System.arraycopy(pixels, 0, pixels, 40, 20);
        return Clustering.nearest(
                TestImages.counted(pixels),
                space,
                new double[][] {space.fromRgb(Rgb.ofPacked(0)), space.fromRgb(Rgb.ofPacked(0xc86432))},
                Monitor.NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "CIELAB", "OKLAB"})
    void errorsAreThoseOfTheFormulas(final ColorSpace space) {
        final Clustering classes = two(space);
        final ColorCounts counts = classes.counts();
        final List<int[]> drawn = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < counts.count(i); j++) {
                drawn.add(new int[] {counts.rgb(i), classes.label(i)});
            }
        }
        check(drawn, classes, ReductionErrors.of(classes, Monitor.NONE));
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "CIELAB", "OKLAB"})
    void errorsOfADitheredImageAreThoseOfItsPixels(final ColorSpace space) {
        final Clustering classes = two(space);
        final int[] pixels = TestImages.noise(500, 6);
        System.arraycopy(pixels, 0, pixels, 300, 200);
        final short[] labels = new short[500];
        final List<int[]> drawn = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            labels[i] = (short) (i % 7 == 0 ? 0 : i % 3 == 0 ? 1 : 2);
            if (labels[i] > 0) {
                drawn.add(new int[] {pixels[i] & 0xffffff, labels[i] - 1});
            }
        }
        final DrawnCounts counts = new DrawnCounts();
        counts.add(pixels, labels, Monitor.NONE);
        check(drawn, classes, ReductionErrors.of(classes, counts, Monitor.NONE));
        final DrawnCounts one = new DrawnCounts();
        one.add(new int[] {0x123456}, new short[] {2}, Monitor.NONE);
        assertEquals(1, ReductionErrors.of(classes, one, Monitor.NONE).used());
        assertThrows(CancellationException.class, () -> ReductionErrors.of(classes, counts, TestImages.stopAfter(0)));
    }

    private static void check(final List<int[]> drawn, final Clustering classes, final ReductionErrors errors) {
        double squares = 0;
        double space = 0;
        final List<Double> differences = new ArrayList<>();
        for (final int[] pixel : drawn) {
            final Rgb color = Rgb.ofPacked(pixel[0]);
            final Rgb other = classes.color(pixel[1]);
            squares += Math.pow(color.red() - other.red(), 2)
                    + Math.pow(color.green() - other.green(), 2)
                    + Math.pow(color.blue() - other.blue(), 2);
            space += Assignment.squared(classes.space().fromRgb(color), classes.center(pixel[1]));
            differences.add(Difference.CIEDE2000.between(color, other));
        }
        final int n = drawn.size();
        differences.sort(null);
        assertEquals(2, errors.used());
        assertEquals(squares / n, errors.mse(), 1e-9 * errors.mse());
        assertEquals(10 * Math.log10(255 * 255 / (squares / n / 3)), errors.psnr(), 1e-9);
        assertEquals(space / n, errors.spaceMse(), 1e-5 * errors.spaceMse());
        assertEquals(differences.stream().mapToDouble(d -> d).sum() / n, errors.meanDeltaE(), 1e-4);
        assertEquals(differences.get((int) Math.ceil(0.95 * n) - 1), errors.p95DeltaE(), 1e-4);
    }

    @Test
    void errorsOfNothingAreNone() {
        final Clustering nothing = blues(new int[0], new long[0]);
        final ReductionErrors errors = ReductionErrors.of(nothing, Monitor.NONE);
        assertEquals(0, errors.used());
        assertEquals(0, errors.mse());
        assertEquals(0, errors.p95DeltaE());
        assertEquals(0, errors.meanDeltaE());
        final ReductionErrors undrawn = ReductionErrors.of(nothing, new DrawnCounts(), Monitor.NONE);
        assertEquals(0, undrawn.spaceMse());
        assertTrue(undrawn.psnr() == Double.POSITIVE_INFINITY);
    }
}
