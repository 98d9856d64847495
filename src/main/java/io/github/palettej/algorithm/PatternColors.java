/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * The palette colors that together make a color when they share an 8 x 8 pattern.
 *
 * <p>One after another, each the nearest to the color and what those before lack of it, then sorted from dark to
 * light, so that a threshold picks one: T. Knoll, "Pattern dithering", US patent 6606166, 1999 (expired 2019). Where
 * a palette surrounds a color, the 64 together come as near to it as their number allows, for any palette. Can be
 * used by many threads.
 */
final class PatternColors {
    /** Pixels along each side of the pattern. */
    static final int SIDE = 8;

    private static final int SIZE = SIDE * SIDE;

    /** Bits of the place in the cache: so many patterns are remembered at most. */
    private static final int BITS = 20;

    /** Places that are tried for a color. */
    private static final int TRIES = 4;

    private static final int CLASS_BITS = 16;

    private static final byte[] THRESHOLDS = thresholds();

    private final ColorSpace space;
    private final double[][] drawn;
    private final PointSearch search;
    private final double[] low;
    private final double[] high;

    /** The classes from dark to light, and the place of each among them. */
    private final short[] byLightness;

    private final short[] rank;
    /** Patterns: the color, then for each class from dark to light the threshold that ends it, and the class. */
    private final AtomicReferenceArray<int[]> known = new AtomicReferenceArray<>(1 << BITS);

    PatternColors(
            final ColorSpace space,
            final double[][] drawn,
            final PointSearch search,
            final double[] low,
            final double[] high) {
        this.space = space;
        this.drawn = drawn;
        this.search = search;
        this.low = low;
        this.high = high;
        final double[] lightness = new double[drawn.length];
        for (int c = 0; c < drawn.length; c++) {
            lightness[c] = ColorSpace.CIELAB.fromRgb(space.toRgb(drawn[c]))[0];
        }
        final int[] order = IntStream.range(0, drawn.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> lightness[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        byLightness = new short[drawn.length];
        rank = new short[drawn.length];
        for (int i = 0; i < order.length; i++) {
            byLightness[i] = (short) order[i];
            rank[order[i]] = (short) i;
        }
    }

    /** Bayer's matrix: the bits of x ^ y and of y interleaved, the lowest bit first. */
    private static byte[] thresholds() {
        final byte[] matrix = new byte[SIZE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int value = 0;
                for (int bit = 0; bit < 3; bit++) {
                    value = value << 2 | ((x ^ y) >> bit & 1) << 1 | y >> bit & 1;
                }
                matrix[y * SIDE + x] = (byte) value;
            }
        }
        return matrix;
    }

    /** The threshold 0..63 of a pixel of the pattern. */
    static int threshold(final int x, final int y) {
        return THRESHOLDS[y * SIDE + x];
    }

    /** The center of a color for a threshold; alpha is ignored. */
    int of(final int argb, final int threshold) {
        final int[] pattern = pattern(argb & 0xffffff);
        int i = 1;
        while (pattern[i] >> CLASS_BITS <= threshold) {
            i++;
        }
        return pattern[i] & (1 << CLASS_BITS) - 1;
    }

    private int[] pattern(final int rgb) {
        final int first = CoordinateCache.place(rgb, BITS);
        int free = first;
        for (int i = TRIES - 1; i >= 0; i--) {
            final int place = first ^ i;
            final int[] found = known.getAcquire(place);
            if (found == null) {
                free = place;
            } else if (found[0] == rgb) {
                return found;
            }
        }
        final int[] made = packed(rgb, mixed(rgb));
        known.setRelease(free, made);
        return made;
    }

    private int[] packed(final int rgb, final short[] ranks) {
        final int[] pattern = new int[SIZE + 1];
        pattern[0] = rgb;
        int length = 1;
        for (int n = 1; n <= SIZE; n++) {
            if (n == SIZE || ranks[n] != ranks[n - 1]) {
                pattern[length++] = n << CLASS_BITS | byLightness[ranks[n - 1]];
            }
        }
        return Arrays.copyOf(pattern, length);
    }

    /** The ranks of the classes that together make a color. */
    private short[] mixed(final int rgb) {
        final double[] color = new double[3];
        SpaceConversion.convert(space, rgb, color);
        final double[] lack = new double[3];
        final double[] wanted = new double[3];
        final short[] ranks = new short[SIZE];
        for (int n = 0; n < SIZE; n++) {
            for (int i = 0; i < 3; i++) {
                final double least = Math.min(low[i], color[i]);
                final double most = Math.max(high[i], color[i]);
                wanted[i] = Math.max(least, Math.min(most, color[i] + lack[i]));
            }
            final int center = search.nearest(wanted[0], wanted[1], wanted[2]);
            ranks[n] = rank[center];
            for (int i = 0; i < 3; i++) {
                lack[i] = wanted[i] - drawn[center][i];
            }
        }
        Arrays.sort(ranks);
        return ranks;
    }
}
