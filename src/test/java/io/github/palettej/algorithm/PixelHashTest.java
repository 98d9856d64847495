/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PixelHashTest {
    private static String sha256(final ByteBuffer bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
    }

    @Test
    void isWhatTheDescriptionSays() throws NoSuchAlgorithmException {
        // in the order of bit 7 of red, of green, of blue, bit 6 of red ...: 0x000001, 0x0000ff, 0x00ff00, 0xff0000
        final ColorCounts counts = ColorCounts.ofCounts(
                new int[] {0xff0000, 0x00ff00, 0x0000ff, 0x000001}, new long[] {60, 30, 1L << 40, 5});
        final ByteBuffer bytes = ByteBuffer.allocate(8 + 4 * 11);
        bytes.putLong(4);
        bytes.put(new byte[] {0, 0, 1}).putLong(5);
        bytes.put(new byte[] {0, 0, -1}).putLong(1L << 40);
        bytes.put(new byte[] {0, -1, 0}).putLong(30);
        bytes.put(new byte[] {-1, 0, 0}).putLong(60);
        final PixelHash hash = new PixelHash().add(counts);
        assertEquals(sha256(bytes), hash.hex());
        assertEquals(sha256(bytes), hash.hex());
        assertEquals(95 + (1L << 40), hash.pixels());
    }

    @Test
    void samplesAreNotTheirSum() {
        final ColorCounts one = ColorCounts.ofCounts(new int[] {1}, new long[] {5});
        final String twice = new PixelHash().add(one).add(one).hex();
        assertNotEquals(twice, new PixelHash().add(one.merge(one)).hex());
        assertNotEquals(twice, new PixelHash().add(one).hex());
    }

    @Test
    void manyColorsAreHashedInPieces() throws NoSuchAlgorithmException {
        final int size = 5000;
        final int[] colors = new int[size];
        final long[] numbers = new long[size];
        for (int i = 0; i < size; i++) {
            colors[i] = i;
            numbers[i] = i + 1;
        }
        final ColorCounts counts = ColorCounts.ofCounts(colors, numbers);
        final ByteBuffer bytes = ByteBuffer.allocate(8 + size * 11);
        bytes.putLong(size);
        for (int i = 0; i < size; i++) {
            final int rgb = counts.rgb(i);
            bytes.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb).putLong(counts.count(i));
        }
        assertEquals(sha256(bytes), new PixelHash().add(counts).hex());
    }

    @Test
    void valuesOfChannelsAreHashedOneByOne() throws NoSuchAlgorithmException {
        for (final int channels : new int[] {1, 3, 16}) {
            final int size = 3001;
            final float[][] values = new float[channels][size];
            final ByteBuffer bytes = ByteBuffer.allocate(12 + size * channels * 4);
            bytes.putInt(channels).putLong(size);
            for (int i = 0; i < size; i++) {
                for (int c = 0; c < channels; c++) {
                    values[c][i] = i == 7 ? -0f : (i - 1000.5f) * (c + 1);
                    bytes.putFloat(i == 7 ? 0 : values[c][i]);
                }
            }
            final PixelHash hash = new PixelHash().add(values, Monitor.NONE);
            assertEquals(sha256(bytes), hash.hex());
            assertEquals(size, hash.pixels());
            values[channels - 1][size - 1]++;
            assertNotEquals(
                    hash.hex(), new PixelHash().add(values, Monitor.NONE).hex());
        }
    }

    @Test
    void channelsAfterColorsAreHashedInTheirOrder() {
        final ColorCounts colors = ColorCounts.ofCounts(new int[] {1}, new long[] {5});
        final float[][] values = {{1, 2}};
        assertNotEquals(
                new PixelHash().add(colors).add(values, Monitor.NONE).hex(),
                new PixelHash().add(values, Monitor.NONE).add(colors).hex());
    }
}
