/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A fingerprint of counted pixels: SHA-256 (FIPS 180-4) of their colors and how many pixels have each.
 *
 * <p>What is hashed, for each sample in turn: the number of distinct colors (8 bytes), then for each color red, green and
 * blue (1 byte each) and its count (8 bytes), the most significant byte first. Colors come in the order of {@link
 * ColorCounts}: by the number whose bits are, from the highest, bit 7 of red, of green, of blue, bit 6 of red and so on.
 *
 * <p>Pixels with the same colors equally often have the same hash, wherever in the image they lie: palettes do not depend
 * on more.
 *
 * <p>Pixels that are values of channels, not colors, are hashed one by one: the number of channels (4 bytes) and of pixels
 * (8 bytes), then for each pixel the value of each channel as IEEE 754 single (4 bytes). Independent of the machine and of the number of threads.
 */
public final class PixelHash {
    private static final int RECORD = 3 + Long.BYTES;
    private static final int RECORDS = 1024;

    /** So many colors are kept until the hash is asked for, which most never are. */
    private static final int MOST_WAITING = 1 << 20;

    private final MessageDigest digest;
    private final byte[] bytes = new byte[RECORD * RECORDS];
    private final List<ColorCounts> waiting = new ArrayList<>();
    private int waitingColors;
    private long pixels;

    /** Begins without samples. */
    public PixelHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (final NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Adds a sample.
     *
     * @param counts its colors
     * @return this hash
     */
    public PixelHash add(final ColorCounts counts) {
        waiting.add(counts);
        waitingColors += counts.size();
        if (waitingColors > MOST_WAITING) {
            digestWaiting();
        }
        pixels += counts.total();
        return this;
    }

    /**
     * Adds a sample of which the values of channels count.
     *
     * @param values for each channel, 1..256 of them, its value in every pixel
     * @param monitor asked every few milliseconds
     * @return this hash
     */
    public PixelHash add(final float[][] values, final Monitor monitor) {
        digestWaiting();
        final int length = Float.BYTES * values.length;
        final int most = bytes.length / length;
        putInt(0, values.length);
        putLong(Integer.BYTES, values[0].length);
        digest.update(bytes, 0, Integer.BYTES + Long.BYTES);
        for (int start = 0; start < values[0].length; start += most) {
            final int end = Math.min(values[0].length, start + most);
            monitor.check();
            for (int i = start; i < end; i++) {
                for (int c = 0; c < values.length; c++) {
                    // a negative zero is a zero
                    putInt((i - start) * length + c * Float.BYTES, Float.floatToIntBits(values[c][i] + 0f));
                }
            }
            digest.update(bytes, 0, (end - start) * length);
        }
        pixels += values[0].length;
        return this;
    }

    private void digestWaiting() {
        waiting.forEach(this::digest);
        waiting.clear();
        waitingColors = 0;
    }

    private void digest(final ColorCounts counts) {
        putLong(0, counts.size());
        digest.update(bytes, 0, Long.BYTES);
        for (int start = 0; start < counts.size(); start += RECORDS) {
            final int end = Math.min(counts.size(), start + RECORDS);
            for (int i = start; i < end; i++) {
                put((i - start) * RECORD, counts.rgb(i), counts.count(i));
            }
            digest.update(bytes, 0, (end - start) * RECORD);
        }
    }

    /**
     * The number of pixels of all samples.
     *
     * @return 0 or more
     */
    public long pixels() {
        return pixels;
    }

    /**
     * The hash of the samples that were added; more may be added afterwards.
     *
     * @return 64 hexadecimal digits in lower case
     */
    public String hex() {
        digestWaiting();
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (final CloneNotSupportedException e) {
            throw new IllegalStateException("the SHA-256 of every Java can be copied", e);
        }
    }

    private void put(final int at, final int rgb, final long count) {
        bytes[at] = (byte) (rgb >> 16);
        bytes[at + 1] = (byte) (rgb >> 8);
        bytes[at + 2] = (byte) rgb;
        putLong(at + 3, count);
    }

    private void putInt(final int at, final int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >> 8 * (Integer.BYTES - 1 - i));
        }
    }

    private void putLong(final int at, final long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[at + i] = (byte) (value >> 8 * (Long.BYTES - 1 - i));
        }
    }
}
