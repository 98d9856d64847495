/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the tables that counts grow in. */
class CountingPartsTest {
    @Test
    void arrayGrowsAndKeepsItsOrder() {
        final IntList array = new IntList(2);
        assertArrayEquals(new int[0], array.toArray());
        for (int i = 0; i < 9; i++) {
            array.add(i * i);
            assertEquals(i + 1, array.toArray().length);
        }
        assertArrayEquals(new int[] {0, 1, 4, 9, 16, 25, 36, 49, 64}, array.toArray());
    }

    @Test
    void mortonInterleavesTheBits() {
        assertEquals(0b100_000_000, Morton.encode(0x040000));
        assertEquals(0b010_000, Morton.encode(0x000200));
        assertEquals(0b001, Morton.encode(0x000001));
        // red 110, green 101, blue 011
        assertEquals(0b110_101_011, Morton.encode(0xff060503));
    }

    /** Colors and counts of more pixels than are sorted; some colors occur more often than a byte holds. */
    private static int[] large() {
        final int[] pixels = TestImages.blobs(900 * 700, 4, 12);
        final int[] noise = TestImages.noise(200_000, 13);
        System.arraycopy(noise, 0, pixels, 100_001, 200_000);
        Arrays.fill(pixels, 400_000, 470_000, 0x00fffffe);
        Arrays.fill(pixels, 470_000, 470_256, 0xff000000);
        Arrays.fill(pixels, 470_256, 470_511, 0xff8899aa);
        return pixels;
    }

    private static ColorCounts bruteForce(final int[] pixels, final byte[] mask) {
        final int[] kept = IntStream.range(0, pixels.length)
                .filter(i -> mask[i] != 0)
                .map(i -> pixels[i])
                .toArray();
        final long[] ones = new long[kept.length];
        Arrays.fill(ones, 1);
        return ColorCounts.ofCounts(kept, ones);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void tablesCountEveryPixelInTheMask(final int threads) {
        final int[] pixels = large();
        final byte[] all = new byte[pixels.length];
        Arrays.fill(all, (byte) 1);
        final byte[] some = new byte[pixels.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = (byte) (i % 7 == 3 ? 0 : i % 7 == 4 ? 255 : 1);
        }
        Parallelization.runWithNumThreads(threads, () -> {
            assertEquals(bruteForce(pixels, all), TestImages.counted(pixels));
            assertEquals(bruteForce(pixels, some), masked(pixels, some));
            assertEquals(ColorCounts.EMPTY, masked(pixels, new byte[pixels.length]));
            // the tables are used again
            assertEquals(bruteForce(pixels, some), masked(pixels, some));
        });
    }

    /** Counts a view, so that pixels and mask are copied. */
    private static ColorCounts masked(final int[] pixels, final byte[] mask) {
        return ColorCounts.of(
                Views.translate(TestImages.image(pixels, 900, 700), -5, 3),
                Views.translate(ArrayImgs.unsignedBytes(mask, 900, 700), -5, 3),
                Monitor.NONE);
    }

    @Test
    void tablesOfACanceledCountAreNotUsedAgain() {
        final int[] pixels = large();
        final byte[] all = new byte[pixels.length];
        Arrays.fill(all, (byte) 1);
        for (final int questions : new int[] {0, 3, 6}) {
            final Monitor monitor = TestImages.stopAfter(questions);
            assertThrows(CancellationException.class, () -> ColorCounts.of(TestImages.image(pixels), monitor));
        }
        assertEquals(bruteForce(pixels, all), TestImages.counted(pixels));
    }

    @Test
    void partsOfAMonitorShareItsScale() {
        final double[] told = new double[1];
        final boolean[] canceled = new boolean[1];
        final Monitor part = new Monitor() {
            @Override
            public void progress(final double fraction) {
                told[0] = fraction;
            }

            @Override
            public boolean isCanceled() {
                return canceled[0];
            }
        }.part(0.25, 0.75);
        part.progress(0.5);
        assertEquals(0.5, told[0]);
        part.progress(1);
        assertEquals(0.75, told[0]);
        assertFalse(part.isCanceled());
        canceled[0] = true;
        assertThrows(CancellationException.class, part::check);
    }

    @Test
    void equalCountsAreEqualAndTellTheirSize() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {1, 2}, new long[] {3, 4});
        assertEquals(counts, ColorCounts.ofCounts(new int[] {2, 1}, new long[] {4, 3}));
        assertEquals(
                counts.hashCode(),
                ColorCounts.ofCounts(new int[] {2, 1}, new long[] {4, 3}).hashCode());
        assertNotEquals(counts, ColorCounts.ofCounts(new int[] {1, 2}, new long[] {3, 5}));
        assertNotEquals(counts, ColorCounts.ofCounts(new int[] {1, 3}, new long[] {3, 4}));
        assertNotEquals(
                counts.hashCode(),
                ColorCounts.ofCounts(new int[] {1, 3}, new long[] {3, 4}).hashCode());
        assertEquals("2 colors of 7 pixels", counts.toString());
    }
}
