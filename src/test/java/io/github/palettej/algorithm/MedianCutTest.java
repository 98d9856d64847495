/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests of median cut against lists that are sorted and cut. */
class MedianCutTest {
    private final ColorCounts photo = TestImages.counted(TestImages.blobs(4000, 9, 5));

    private static int value(final ColorCounts counts, final int color, final int channel) {
        return counts.rgb(color) >> 8 * channel & 0xff;
    }

    private static int length(final ColorCounts counts, final List<Integer> box, final int channel) {
        final int[] values =
                box.stream().mapToInt(i -> value(counts, i, channel)).sorted().toArray();
        return values[values.length - 1] - values[0];
    }

    /** Red before green before blue where sides are equal. */
    private static int longest(final ColorCounts counts, final List<Integer> box) {
        return IntStream.of(2, 1, 0)
                .boxed()
                .max(Comparator.<Integer>comparingInt(c -> length(counts, box, c))
                        .thenComparing(c -> c))
                .orElseThrow();
    }

    private static long pixels(final ColorCounts counts, final List<Integer> box) {
        return box.stream().mapToLong(counts::count).sum();
    }

    private static List<List<Integer>> boxes(final ColorCounts counts, final int colors) {
        final List<List<Integer>> boxes = new ArrayList<>();
        boxes.add(IntStream.range(0, counts.size()).boxed().toList());
        while (boxes.size() < colors) {
            int best = 0;
            long most = 0;
            for (int i = 0; i < boxes.size(); i++) {
                final List<Integer> box = boxes.get(i);
                final long priority = pixels(counts, box) * length(counts, box, longest(counts, box));
                if (priority > most) {
                    most = priority;
                    best = i;
                }
            }
            final List<Integer> box = boxes.remove(best);
            final int side = longest(counts, box);
            final int[] values = box.stream()
                    .mapToInt(i -> value(counts, i, side))
                    .sorted()
                    .distinct()
                    .toArray();
            int cut = 0;
            while (cut + 2 < values.length && 2 * below(counts, box, side, values[cut]) < pixels(counts, box)) {
                cut++;
            }
            final int last = values[cut];
            boxes.add(box.stream().filter(i -> value(counts, i, side) <= last).toList());
            boxes.add(box.stream().filter(i -> value(counts, i, side) > last).toList());
        }
        return boxes;
    }

    private static long below(final ColorCounts counts, final List<Integer> box, final int side, final int last) {
        return pixels(
                counts, box.stream().filter(i -> value(counts, i, side) <= last).toList());
    }

    private static double[] mean(final ColorCounts counts, final List<Integer> box, final ColorSpace space) {
        final double[] sum = new double[3];
        for (final int i : box) {
            final double[] color = space.fromRgb(Rgb.ofPacked(counts.rgb(i)));
            for (int c = 0; c < 3; c++) {
                sum[c] += counts.count(i) * color[c] / pixels(counts, box);
            }
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "CIELAB"})
    void boxesAreThoseOfSortedLists(final ColorSpace space) {
        for (final int colors : new int[] {1, 2, 3, 8, 40}) {
            final double[][] means = boxes(photo, colors).stream()
                    .map(box -> mean(photo, box, space))
                    .toArray(double[][]::new);
            final Clustering expected = Clustering.nearest(photo, space, means, Monitor.NONE);
            final Clustering found = MedianCut.cluster(photo, colors, space, Monitor.NONE);
            assertEquals(expected.classes(), found.classes());
            for (int c = 0; c < found.classes(); c++) {
                assertArrayEquals(expected.center(c), found.center(c), 1e-9);
                assertEquals(expected.count(c), found.count(c));
            }
        }
    }

    private static Clustering blues(final int colors, final int[] blues, final long... pixels) {
        return MedianCut.cluster(ColorCounts.ofCounts(blues, pixels), colors, ColorSpace.SRGB, Monitor.NONE);
    }

    @Test
    void cutLiesBehindTheMiddlePixel() {
        final Clustering even = blues(2, new int[] {0, 1, 2, 255}, 1, 1, 1, 1);
        assertEquals(0.5, even.center(0)[2]);
        assertEquals(128.5, even.center(1)[2]);
        final Clustering heavy = blues(2, new int[] {0, 1, 2, 255}, 3, 1, 1, 1);
        assertEquals(0, heavy.center(0)[2]);
        assertEquals(86, heavy.center(1)[2]);
        final Clustering late = blues(2, new int[] {0, 1, 2, 255}, 1, 1, 1, 9);
        assertEquals(255, late.center(0)[2]);
        assertEquals(1, late.center(1)[2]);
    }

    @Test
    void thereAreNoMoreClassesThanColors() {
        final Clustering found = blues(9, new int[] {7, 9, 200}, 1, 5, 2);
        assertEquals(3, found.classes());
        assertEquals("#000009", found.color(0).hex());
        assertEquals(0, found.meanSquaredError());
        assertEquals(0, blues(4, new int[0]).classes());
        assertEquals(1, blues(4, new int[] {3}, 8).classes());
    }

    @Test
    void singleColorsKeepTheirFullPrecision() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {0x336699, 0xff0000}, new long[] {3, 7});
        final Clustering found = MedianCut.cluster(counts, 2, ColorSpace.CIELAB, Monitor.NONE);
        assertArrayEquals(ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(0x336699)), found.center(1));
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() {
        final Clustering one =
                Parallelization.runSingleThreaded(() -> MedianCut.cluster(photo, 20, ColorSpace.OKLAB, Monitor.NONE));
        KMeansTest.assertSame(
                one,
                Parallelization.runWithNumThreads(
                        5, () -> MedianCut.cluster(photo, 20, ColorSpace.OKLAB, Monitor.NONE)));
    }

    @Test
    void stopsAndRefusesSpacesWithoutMeans() {
        assertThrows(
                CancellationException.class,
                () -> MedianCut.cluster(photo, 20, ColorSpace.SRGB, TestImages.stopAfter(2)));
        assertThrows(IllegalArgumentException.class, () -> MedianCut.cluster(photo, 2, ColorSpace.HSV, Monitor.NONE));
    }
}
