/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DrawnCountsTest {
    @Test
    void everyPixelOfAClassIsCountedOnce() {
        // more pairs than fit at first, over two slices
        final SplittableRandom random = new SplittableRandom(3);
        final int n = 150_000;
        final Map<Long, Long> expected = new TreeMap<>();
        final long[] perClass = new long[301];
        final DrawnCounts counts = new DrawnCounts();
        for (int slice = 0; slice < 2; slice++) {
            final int[] rgb = new int[n];
            final short[] classes = new short[n];
            for (int i = 0; i < n; i++) {
                rgb[i] = 0xff000000 | random.nextInt(i % 2 == 0 ? 64 : 1 << 24);
                classes[i] = (short) random.nextInt(301);
                if (classes[i] != 0) {
                    perClass[classes[i]]++;
                    expected.merge((long) (rgb[i] & 0xffffff) << 16 | classes[i], 1L, Long::sum);
                }
            }
            counts.add(rgb, classes, Monitor.NONE);
        }
        assertArrayEquals(perClass, counts.perClass(300));
        final DrawnCounts.Pairs pairs = counts.pairs(Monitor.NONE);
        assertEquals(expected.size(), pairs.colors().length);
        int i = 0;
        for (final Map.Entry<Long, Long> pair : expected.entrySet()) {
            assertEquals(pair.getKey() >> 16, pairs.colors()[i]);
            assertEquals((pair.getKey() & 0xffff) - 1, pairs.labels()[i]);
            assertEquals(pair.getValue(), pairs.counts()[i]);
            i++;
        }
    }

    @Test
    void blackAndTheLargestClassCount() {
        final DrawnCounts counts = new DrawnCounts();
        counts.add(new int[] {0, 0, 0xffffff}, new short[] {1, 0, (short) 65_535}, Monitor.NONE);
        final DrawnCounts.Pairs pairs = counts.pairs(Monitor.NONE);
        assertArrayEquals(new int[] {0, 0xffffff}, pairs.colors());
        assertArrayEquals(new short[] {0, (short) 65_534}, pairs.labels());
        assertEquals(1, counts.perClass(65_535)[65_535]);
        assertEquals(0, counts.perClass(65_535)[0]);
    }

    @Test
    void countingCanBeCanceled() {
        final Monitor canceled = new Monitor() {
            @Override
            public void progress(final double fraction) {}

            @Override
            public boolean isCanceled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> new DrawnCounts().add(new int[1], new short[1], canceled));
    }
}
