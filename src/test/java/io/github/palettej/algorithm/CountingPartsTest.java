/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Tests of the tables that counts grow in. */
class CountingPartsTest {
    @Test
    void overflowAddsUpLikeAMap() {
        final SplittableRandom random = new SplittableRandom(6);
        final Overflow overflow = new Overflow();
        final Map<Integer, Long> expected = new HashMap<>();
        for (int i = 0; i < 9000; i++) {
            // some codes close together, some anywhere, the first and the last among them
            final int code = i % 3 == 0
                    ? random.nextInt(500)
                    : i % 3 == 1 ? Morton.CODES - 1 - random.nextInt(3) : random.nextInt(Morton.CODES);
            final long count = 1 + random.nextInt(300);
            overflow.add(code, count);
            expected.merge(code, count, Long::sum);
            if (i == 512 || i == 513 || i == 8999) {
                assertEquals(expected, entries(overflow));
            }
        }
    }

    private static Map<Integer, Long> entries(final Overflow overflow) {
        final Map<Integer, Long> found = new HashMap<>();
        overflow.forEach((code, count) -> assertEquals(null, found.put(code, count)));
        return found;
    }

    @Test
    void overflowOfNothingIsEmpty() {
        assertEquals(Map.of(), entries(new Overflow()));
    }

    @Test
    void arrayGrowsAndKeepsItsOrder() {
        final LongArray array = new LongArray(2);
        assertArrayEquals(new long[0], array.toArray());
        for (long i = 0; i < 9; i++) {
            array.add(i * i);
            assertEquals(i + 1, array.toArray().length);
        }
        assertArrayEquals(new long[] {0, 1, 4, 9, 16, 25, 36, 49, 64}, array.toArray());
    }

    @Test
    void mortonInterleavesTheBits() {
        assertEquals(0b100_000_000, Morton.encode(0x040000));
        assertEquals(0b010_000, Morton.encode(0x000200));
        assertEquals(0b001, Morton.encode(0x000001));
        // red 110, green 101, blue 011
        assertEquals(0b110_101_011, Morton.encode(0xff060503));
    }
}
