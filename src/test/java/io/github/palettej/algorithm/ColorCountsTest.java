/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.IntArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColorCountsTest {

    private static Map<Integer, Long> expected(final int[] pixels) {
        final Map<Integer, Long> map = new TreeMap<>();
        Arrays.stream(pixels).forEach(p -> map.merge(p & 0xffffff, 1L, Long::sum));
        return map;
    }

    private static Map<Integer, Long> map(final ColorCounts counts) {
        final Map<Integer, Long> map = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            map.put(counts.rgb(i), counts.count(i));
        }
        assertEquals(counts.size(), map.size());
        return map;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 65536, 65537, 524_288, 524_289, 900_000})
    void countsEveryPixelOnce(final int n) {
        for (final int[] pixels : List.of(TestImages.noise(n, 1), TestImages.blobs(n, 9, 2))) {
            final ColorCounts counts = TestImages.counted(pixels);
            assertEquals(expected(pixels), map(counts));
            assertEquals(n, counts.total());
        }
    }

    @Test
    void countsMoreThanAByteHolds() {
        final int[] pixels = new int[600_000];
        Arrays.fill(pixels, 0, 255 * 1000, 0x123456);
        Arrays.fill(pixels, 255 * 1000, 255 * 1000 + 256, 0xff0000);
        assertEquals(expected(pixels), map(TestImages.counted(pixels)));
        // tables are zeroed when they go back
        assertEquals(expected(pixels), map(TestImages.counted(pixels)));
    }

    @Test
    void ordersColorsByInterleavedBits() {
        final ColorCounts counts = ColorCounts.ofCounts(
                new int[] {0xffffff, 0x800000, 0x000001, 0x008000, 0x000080, 0}, new long[] {1, 1, 1, 1, 1, 1});
        final int[] order = {0, 0x000001, 0x000080, 0x008000, 0x800000, 0xffffff};
        for (int i = 0; i < order.length; i++) {
            assertEquals(order[i], counts.rgb(i));
        }
    }

    @Test
    void anyImageTypeOriginAndNumberOfThreadsGivesTheSame() {
        final int[] pixels = TestImages.blobs(640 * 480, 12, 3);
        final RandomAccessibleInterval<ARGBType> image = TestImages.image(pixels, 640, 480);
        final ColorCounts counts = ColorCounts.of(image, Monitor.NONE);
        assertEquals(counts, ColorCounts.of(Views.translate(image, -7, 100), Monitor.NONE));
        assertEquals(counts, ColorCounts.of(TestImages.image(pixels, 64, 48, 100), Monitor.NONE));
        assertEquals(counts, ColorCounts.of(Views.permute(image, 0, 1), Monitor.NONE));
        final PlanarImg<ARGBType, IntArray> planar = PlanarImgs.argbs(64, 48, 100);
        for (int z = 0; z < 100; z++) {
            System.arraycopy(pixels, z * 64 * 48, planar.getPlane(z).getCurrentStorageArray(), 0, 64 * 48);
        }
        assertEquals(counts, ColorCounts.of(planar, Monitor.NONE));
        for (final int threads : new int[] {1, 2, 3, 8}) {
            assertEquals(counts, Parallelization.runWithNumThreads(threads, () -> ColorCounts.of(image, Monitor.NONE)));
        }
    }

    @Test
    void mergedTilesAreTheWhole() {
        final int[] pixels = TestImages.blobs(300 * 200, 5, 4);
        final RandomAccessibleInterval<ARGBType> image = TestImages.image(pixels, 300, 200);
        final ColorCounts left =
                ColorCounts.of(Views.interval(image, Intervals.createMinSize(0, 0, 123, 200)), Monitor.NONE);
        final ColorCounts right =
                ColorCounts.of(Views.interval(image, Intervals.createMinSize(123, 0, 177, 200)), Monitor.NONE);
        final ColorCounts whole = ColorCounts.of(image, Monitor.NONE);
        assertEquals(whole, left.merge(right));
        assertEquals(whole, right.merge(left));
        assertEquals(whole, whole.merge(ColorCounts.EMPTY));
    }

    @Test
    void maskLimitsThePixels() {
        final int[] pixels = TestImages.blobs(200 * 150, 5, 5);
        final byte[] mask = new byte[pixels.length];
        for (int i = 0; i < mask.length; i += 3) {
            mask[i] = (byte) (i % 2 == 0 ? 255 : 1);
        }
        final int[] inside = new int[(mask.length + 2) / 3];
        Arrays.setAll(inside, i -> pixels[3 * i]);
        final ColorCounts counts = ColorCounts.of(
                TestImages.image(pixels, 200, 150), ArrayImgs.unsignedBytes(mask, 200, 150), Monitor.NONE);
        assertEquals(TestImages.counted(inside), counts);
        assertThrows(
                IllegalArgumentException.class,
                () -> ColorCounts.of(
                        TestImages.image(pixels, 200, 150), ArrayImgs.unsignedBytes(150, 200), Monitor.NONE));
    }

    @Test
    void addsUpColorsGivenTwiceAndLeavesOutZeros() {
        final ColorCounts counts =
                ColorCounts.ofCounts(new int[] {0xff000005, 5, 7, 0}, new long[] {2, 1L << 40, 0, 9});
        assertEquals(Map.of(0, 9L, 5, 2 + (1L << 40)), map(counts));
        assertThrows(IllegalArgumentException.class, () -> ColorCounts.ofCounts(new int[1], new long[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> ColorCounts.ofCounts(new int[1], new long[2]));
    }

    @Test
    void listsTheMostFrequentFirstAndLargerColorsFirstAmongEquals() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {1, 0x010000, 0x000100, 9}, new long[] {3, 3, 3, 4});
        assertEquals(
                List.of(
                        new Swatch(Rgb.ofPacked(9), 4),
                        new Swatch(Rgb.ofPacked(0x010000), 3),
                        new Swatch(Rgb.ofPacked(0x000100), 3)),
                counts.byFrequency(3));
        assertEquals(4, counts.byFrequency(10).size());
    }

    @Test
    void filtersAndForgetsWeights() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {1, 2, 3}, new long[] {5, 6, 7});
        assertEquals(ColorCounts.ofCounts(new int[] {1, 3}, new long[] {5, 7}), counts.filter(c -> c != 2));
        assertEquals(ColorCounts.ofCounts(new int[] {1, 2, 3}, new long[] {1, 1, 1}), counts.unweighted());
    }

    @Test
    void survivesSerialization() throws Exception {
        final ColorCounts counts = TestImages.counted(TestImages.noise(100, 6));
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(counts);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(counts, in.readObject());
        }
    }

    @Test
    void stopsWhenAsked() {
        final Monitor stopped = new Monitor() {
            @Override
            public void progress(final double fraction) {
                // not shown
            }

            @Override
            public boolean isCanceled() {
                return true;
            }
        };
        assertThrows(
                CancellationException.class,
                () -> ColorCounts.of(TestImages.image(TestImages.noise(100_000, 7)), stopped));
    }

    @Test
    void mortonCodesRoundTrip() {
        for (int rgb = 0; rgb <= 0xffffff; rgb += 77) {
            assertEquals(rgb, Morton.decode(Morton.encode(rgb)));
        }
        assertTrue(Morton.encode(0xff800000) < Morton.encode(0xffffff));
    }
}
