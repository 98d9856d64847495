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
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KMeansTest {

    static Stream<Arguments> spacesAndSizes() {
        return ColorSpace.CLUSTERING.stream()
                .flatMap(space -> Stream.of(2, 16, 40, 256).map(k -> Arguments.of(space, k)));
    }

    static Clustering cluster(final ColorCounts counts, final int k, final ColorSpace space) {
        return KMeans.cluster(counts, KMeansOptions.of(k, space), Monitor.NONE);
    }

    /** Checks every promise a clustering makes, against brute force. */
    static void check(final Clustering found) {
        final ColorCounts counts = found.counts();
        final long[] sizes = new long[found.classes()];
        final double[][] centers = new double[found.classes()][];
        for (int c = 0; c < centers.length; c++) {
            centers[c] = found.center(c);
        }
        double error = 0;
        for (int i = 0; i < counts.size(); i++) {
            final double[] color = found.space().fromRgb(Rgb.ofPacked(counts.rgb(i)));
            int best = 0;
            for (int c = 1; c < centers.length; c++) {
                best = squared(color, centers[c]) < squared(color, centers[best]) ? c : best;
            }
            assertEquals(best, found.label(i), "color " + i);
            sizes[best] += counts.count(i);
            error += counts.count(i) * squared(color, centers[best]);
        }
        for (int c = 0; c < sizes.length; c++) {
            assertEquals(sizes[c], found.count(c));
            assertTrue(sizes[c] > 0, "no class is empty");
            assertTrue(c == 0 || sizes[c - 1] >= sizes[c], "sorted by falling count");
        }
        assertEquals(error / counts.total(), found.meanSquaredError(), 1e-6 * error / counts.total() + 1e-9);
    }

    private static double squared(final double[] a, final double[] b) {
        return (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]);
    }

    @ParameterizedTest
    @MethodSource("spacesAndSizes")
    void everyLabelIsTheNearestCenter(final ColorSpace space, final int k) {
        check(cluster(TestImages.counted(TestImages.blobs(60_000, 20, 11)), k, space));
        check(cluster(TestImages.counted(TestImages.noise(5_000, 12)), k, space));
    }

    @ParameterizedTest
    @MethodSource("spacesAndSizes")
    void anyNumberOfThreadsGivesTheSameBits(final ColorSpace space, final int k) {
        final ColorCounts counts = TestImages.counted(TestImages.blobs(120_000, 30, 13));
        final Clustering one = Parallelization.runWithNumThreads(1, () -> cluster(counts, k, space));
        for (final int threads : new int[] {2, 3, 8}) {
            assertSame(one, Parallelization.runWithNumThreads(threads, () -> cluster(counts, k, space)));
        }
        assertSame(one, cluster(counts, k, space));
    }

    static void assertSame(final Clustering expected, final Clustering found) {
        assertEquals(expected.classes(), found.classes());
        for (int c = 0; c < expected.classes(); c++) {
            assertArrayEquals(expected.center(c), found.center(c), 0.0);
            assertEquals(expected.count(c), found.count(c));
        }
        assertArrayEquals(expected.labelArray(), found.labelArray());
        assertEquals(expected.meanSquaredError(), found.meanSquaredError());
    }

    @Test
    void pixelsInAnyOrderGiveTheSame() {
        final int[] pixels = TestImages.blobs(50_000, 10, 14);
        final int[] reversed = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            reversed[i] = pixels[pixels.length - 1 - i];
        }
        assertSame(
                cluster(TestImages.counted(pixels), 12, ColorSpace.CIELAB),
                cluster(TestImages.counted(reversed), 12, ColorSpace.CIELAB));
    }

    @Test
    void fewerColorsThanClustersGiveEachColorItsOwnClassExactly() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {0xff0000, 0x0000fe, 0x123456}, new long[] {5, 9, 5});
        for (final ColorSpace space : ColorSpace.CLUSTERING) {
            final Clustering found = cluster(counts, 16, space);
            assertEquals(3, found.classes());
            assertEquals(Rgb.ofPacked(0x0000fe), found.color(0));
            assertEquals(Rgb.ofPacked(0xff0000), found.color(1));
            assertEquals(Rgb.ofPacked(0x123456), found.color(2));
            assertEquals(0, found.meanSquaredError(), 1e-9);
            check(found);
        }
    }

    @Test
    void noPixelsGiveNoClasses() {
        final Clustering found = cluster(ColorCounts.EMPTY, 4, ColorSpace.CIELAB);
        assertEquals(0, found.classes());
        assertEquals(0, found.palette().size());
        assertEquals(0, found.meanSquaredError());
    }

    @Test
    void oneColorGivesOneClass() {
        final Clustering found = cluster(TestImages.counted(new int[] {0xff336699}), 2, ColorSpace.OKLAB);
        assertEquals(1, found.classes());
        assertEquals(Rgb.ofPacked(0x336699), found.color(0));
        assertEquals(1, found.count(0));
    }

    @Test
    void allClassesAreFilledWhenColorsCrowdTogether() {
        // Nearly all colors in one cell of the start's grid.
        final int[] packed = new int[200];
        final long[] counts = new long[200];
        for (int i = 0; i < 199; i++) {
            packed[i] = 0x404040 + (i % 6 << 16) + (i / 6 % 6 << 8) + i / 36;
            counts[i] = 1 + i % 3;
        }
        packed[199] = 0xffffff;
        counts[199] = 1;
        for (final ColorSpace space : ColorSpace.CLUSTERING) {
            for (final int k : new int[] {2, 50, 150}) {
                final Clustering found = cluster(ColorCounts.ofCounts(packed, counts), k, space);
                assertEquals(k, found.classes());
                check(found);
            }
        }
    }

    @Test
    void equalDistancesGoToTheLowerClassAlsoAfterReordering() {
        // 2 is as far from the center of 0 and 1 (0.5) as from that of 3 and 4 (3.5).
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {0, 1, 2, 3, 4}, new long[] {10, 10, 1, 11, 11});
        final Clustering found =
                Clustering.nearest(counts, ColorSpace.SRGB, new double[][] {{0, 0, 0.5}, {0, 0, 3.5}}, Monitor.NONE);
        check(found);
        assertEquals(23, found.count(0));
        final Clustering turned = found.reordered(new int[] {1, 0});
        assertEquals(21, turned.count(0));
        assertEquals(22, turned.count(1));
        assertEquals(0.5, turned.center(0)[2]);
        assertThrows(IllegalArgumentException.class, () -> found.reordered(new int[] {0, 0}));
    }

    @Test
    void weightsCount() {
        final ColorCounts counts = TestImages.counted(TestImages.blobs(20_000, 7, 15));
        check(cluster(counts.unweighted(), 16, ColorSpace.CIELAB));
        assertEquals(
                counts.size(),
                cluster(counts.unweighted(), 16, ColorSpace.CIELAB).counts().total());
    }

    @Test
    @Tag("slow")
    void manyClustersWork() {
        check(cluster(TestImages.counted(TestImages.noise(9_000, 16)), 4096, ColorSpace.SRGB));
    }

    @Test
    void sameSeedGivesTheSameAndRestartsNeverWorsen() {
        final ColorCounts counts = TestImages.counted(TestImages.blobs(30_000, 40, 17));
        final KMeansOptions options = KMeansOptions.of(24, ColorSpace.CIELAB);
        final Clustering once = KMeans.cluster(counts, options, Monitor.NONE);
        final Clustering more = KMeans.cluster(counts, options.withRestarts(4, 7), Monitor.NONE);
        assertSame(more, KMeans.cluster(counts, options.withRestarts(4, 7), Monitor.NONE));
        assertTrue(more.meanSquaredError() <= once.meanSquaredError() * 1.001);
        check(more);
    }

    @Test
    void refusesNumbersOutOfRangeAndSpacesWithoutMeans() {
        assertThrows(IllegalArgumentException.class, () -> KMeansOptions.of(0, ColorSpace.SRGB));
        assertThrows(IllegalArgumentException.class, () -> KMeansOptions.of(4097, ColorSpace.SRGB));
        assertThrows(IllegalArgumentException.class, () -> KMeansOptions.of(4, ColorSpace.HSV));
        assertThrows(IllegalArgumentException.class, () -> KMeansOptions.of(4, ColorSpace.SRGB)
                .withRestarts(101, 1));
    }

    @Test
    void stopsWhenAsked() {
        final ColorCounts counts = TestImages.counted(TestImages.blobs(60_000, 20, 18));
        final AtomicInteger asked = new AtomicInteger();
        final Monitor monitor = new Monitor() {
            @Override
            public void progress(final double fraction) {
                // not shown
            }

            @Override
            public boolean isCanceled() {
                return asked.incrementAndGet() > 20;
            }
        };
        assertThrows(
                CancellationException.class,
                () -> KMeans.cluster(counts, KMeansOptions.of(64, ColorSpace.CIELAB), monitor));
    }

    @Test
    void stepsAreThoseOfBruteForce() {
        for (final List<Object> image : List.<List<Object>>of(
                List.of(TestImages.counted(TestImages.blobs(20_000, 15, 19)), ColorSpace.SRGB),
                List.of(TestImages.counted(TestImages.blobs(20_000, 15, 20)), ColorSpace.CIELAB))) {
            final Samples samples = Samples.of((ColorCounts) image.get(0), (ColorSpace) image.get(1), Monitor.NONE);
            final double[][] start = Wu.centers(samples, 20);
            final Lloyd lloyd = new Lloyd(SampleTree.of(samples, Monitor.NONE), start, Monitor.NONE);
            double[][] centers = start;
            for (int i = 0; i < 40; i++) {
                lloyd.step();
                centers = bruteForce(samples, centers);
                assertArrayEquals(centers, lloyd.centers());
            }
            assertTrue(lloyd.rebuilds() < 25, lloyd.rebuilds() + " rebuilds");
        }
    }

    @Test
    void fewDistancesAreComputed() {
        final Samples samples =
                Samples.of(TestImages.counted(TestImages.blobs(400_000, 25, 41)), ColorSpace.SRGB, Monitor.NONE);
        final Lloyd lloyd = new Lloyd(SampleTree.of(samples, Monitor.NONE), Wu.centers(samples, 32), Monitor.NONE);
        KMeans.iterate(lloyd, samples, 1e-4 * samples.meanVariance(), 300, KMeans.MOMENTUM, Monitor.NONE);
        final double each = (double) lloyd.evaluations() / lloyd.passes() / samples.size();
        assertTrue(each < 1.5, each + " distances a color and pass, of 32");
        assertTrue(lloyd.passes() <= 60, lloyd.passes() + " passes");
        assertTrue(2 * lloyd.rebuilds() <= lloyd.passes() + 6, lloyd.rebuilds() + " rebuilds");
    }

    @Test
    void progressMovesAndNeverGoesBack() {
        final List<Double> shown = new java.util.ArrayList<>();
        final Monitor monitor = new Monitor() {
            @Override
            public void progress(final double fraction) {
                shown.add(fraction);
            }

            @Override
            public boolean isCanceled() {
                return false;
            }
        };
        KMeans.cluster(
                TestImages.counted(TestImages.blobs(50_000, 20, 42)), KMeansOptions.of(32, ColorSpace.CIELAB), monitor);
        assertTrue(shown.size() > 5);
        for (int i = 1; i < shown.size(); i++) {
            assertTrue(shown.get(i) >= shown.get(i - 1));
        }
        assertEquals(1, shown.get(shown.size() - 1), 1e-12);
    }

    private static double[][] bruteForce(final Samples samples, final double[][] centers) {
        final Centers steps = Centers.of(centers, samples.unit());
        final long[][] sums = new long[centers.length][4];
        for (int i = 0; i < samples.size(); i++) {
            int best = 0;
            double smallest = Double.POSITIVE_INFINITY;
            for (int c = 0; c < centers.length; c++) {
                final double dx = samples.x()[i] - steps.x[c];
                final double dy = samples.y()[i] - steps.y[c];
                final double dz = samples.z()[i] - steps.z[c];
                final double d = dx * dx + dy * dy + dz * dz;
                if (d < smallest) {
                    smallest = d;
                    best = c;
                }
            }
            final long weight = samples.weights()[i];
            sums[best][0] += weight;
            sums[best][1] += weight * samples.x()[i];
            sums[best][2] += weight * samples.y()[i];
            sums[best][3] += weight * samples.z()[i];
        }
        final double[][] means = new double[centers.length][];
        for (int c = 0; c < means.length; c++) {
            final double w = sums[c][0];
            means[c] = w == 0
                    ? centers[c]
                    : new double[] {
                        sums[c][1] / w * samples.unit(),
                        sums[c][2] / w * samples.unit(),
                        sums[c][3] / w * samples.unit()
                    };
        }
        return means;
    }
}
