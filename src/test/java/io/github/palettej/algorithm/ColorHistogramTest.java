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
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import net.imglib2.parallel.Parallelization;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;

class ColorHistogramTest {
    @Test
    void everyPixelCountsOnceInEachCurve() {
        final int[] pixels = TestImages.blobs(30_000, 7, 5);
        final long[][] expected = new long[4][ColorHistogram.LEVELS];
        for (final int p : pixels) {
            final Rgb rgb = Rgb.ofPacked(p);
            expected[0][rgb.red()]++;
            expected[1][rgb.green()]++;
            expected[2][rgb.blue()]++;
            // the contract: min(255, floor(L* x 256 / 100))
            expected[3][Math.min(255, (int) (ColorSpace.CIELAB.fromRgb(rgb)[0] * 256 / 100))]++;
        }
        final ColorHistogram histogram = ColorHistogram.of(TestImages.counted(pixels), Monitor.NONE);
        assertArrayEquals(expected[0], histogram.red());
        assertArrayEquals(expected[1], histogram.green());
        assertArrayEquals(expected[2], histogram.blue());
        assertArrayEquals(expected[3], histogram.lightness());
    }

    @Test
    void lightnessOfBlackAndWhiteIsOnTheEnds() {
        final ColorHistogram histogram = ColorHistogram.of(
                ColorCounts.ofCounts(new int[] {0, 0xffffff}, new long[] {3, 1L << 40}), Monitor.NONE);
        assertEquals(3, histogram.lightness()[0]);
        assertEquals(1L << 40, histogram.lightness()[255]);
        histogram.red()[0] = 99;
        assertEquals(3, histogram.red()[0]);
    }

    @Test
    void channelsAreCountedWithoutColors() {
        // more than a task of sixteen chunks, and a rest
        final int[] pixels = TestImages.noise(18 * PixelRuns.CHUNK + 77, 9);
        final long[][] expected = new long[3][ColorHistogram.LEVELS];
        for (final int p : pixels) {
            expected[0][p >> 16 & 0xff]++;
            expected[1][p >> 8 & 0xff]++;
            expected[2][p & 0xff]++;
        }
        for (final int threads : new int[] {1, 3}) {
            final long[][] found = Parallelization.runWithNumThreads(
                    threads, () -> ColorHistogram.channels(TestImages.image(pixels), Monitor.NONE));
            assertArrayEquals(expected, found);
        }
        final int rows = 16;
        final int[] part = Arrays.copyOf(pixels, 100 * rows);
        final long[][] whole = ColorHistogram.channels(TestImages.image(part), Monitor.NONE);
        assertArrayEquals(
                whole,
                ColorHistogram.channels(
                        Views.translate(Views.rotate(TestImages.image(part, 100, rows), 0, 1), -7, 3), Monitor.NONE));
    }

    @Test
    void countingOfChannelsCanBeCanceled() {
        final Monitor canceled = new Monitor() {
            @Override
            public void progress(final double fraction) {}

            @Override
            public boolean isCanceled() {
                return true;
            }
        };
        assertThrows(
                CancellationException.class, () -> ColorHistogram.channels(TestImages.image(new int[10]), canceled));
    }
}
