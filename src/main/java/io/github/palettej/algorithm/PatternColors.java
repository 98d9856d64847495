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
    private static final int MOST_BITS = 21;

    /** Places that are tried for a color. */
    private static final int TRIES = 4;

    private static final int CLASS_BITS = 16;

    private static final byte[] THRESHOLDS = thresholds();

    private final ColorSpace space;
    private final double[] drawn;
    private final PointSearch search;
    private final ErrorBox reach;

    /** The classes from dark to light, and the place of each among them. */
    private final short[] byLightness;

    private final short[] rank;
    private final int bits;

    /** Patterns: the color, then for each class from dark to light the threshold that ends it, and the class. */
    private final AtomicReferenceArray<int[]> known;

    /**
     * Prepares the patterns of a palette.
     *
     * @param drawn the colors of the classes in the space
     * @param search finds their centers
     * @param reach how far errors may lead
     * @param pixels how many will be asked for, roughly
     */
    PatternColors(
            final ColorSpace space,
            final double[][] drawn,
            final PointSearch search,
            final ErrorBox reach,
            final int pixels) {
        this.space = space;
        this.search = search;
        this.reach = reach;
        bits = Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(pixels | TRIES));
        known = new AtomicReferenceArray<>(1 << bits);
        this.drawn = PointSearch.flat(drawn);
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

    /** The threshold 0..63 of a pixel, not less than 0. */
    static int threshold(final int x, final int y) {
        return THRESHOLDS[(y & SIDE - 1) * SIDE + (x & SIDE - 1)];
    }

    /** Makes what tells the centers of pixels; for one thread, but what is mixed is remembered for all. */
    Mixer mixer() {
        return new Mixer();
    }

    /** Tells the centers of pixels. */
    final class Mixer {
        private int[] last = {-1};
        private final double[] color = new double[3];

        /** How often a class is in the pattern, by its rank; 0 between colors. */
        private final byte[] times = new byte[rank.length];

        /** The ranks of the classes in the pattern. */
        private final int[] ranks = new int[SIZE];

        /** The center of a color for a threshold; alpha is ignored. */
        int of(final int argb, final int threshold) {
            final int rgb = argb & 0xffffff;
            if (last[0] != rgb) {
                last = pattern(rgb);
            }
            int i = 1;
            while (last[i] >> CLASS_BITS <= threshold) {
                i++;
            }
            return last[i] & (1 << CLASS_BITS) - 1;
        }

        private int[] pattern(final int rgb) {
            final int first = CoordinateCache.place(rgb, bits);
            int free = first;
            for (int i = 0; i < TRIES; i++) {
                final int[] found = known.getAcquire(first ^ i);
                if (found == null) {
                    free = first ^ i;
                    break;
                }
                if (found[0] == rgb) {
                    return found;
                }
            }
            final int[] made = packed(rgb, mix(rgb));
            known.setRelease(free, made);
            return made;
        }

        private int[] packed(final int rgb, final int classes) {
            Arrays.sort(ranks, 0, classes);
            final int[] pattern = new int[classes + 1];
            pattern[0] = rgb;
            int end = 0;
            for (int i = 0; i < classes; i++) {
                end += times[ranks[i]];
                times[ranks[i]] = 0;
                pattern[i + 1] = end << CLASS_BITS | byLightness[ranks[i]];
            }
            return pattern;
        }

        /** Finds the classes that together make a color, and tells how many different ones. */
        private int mix(final int rgb) {
            SpaceConversion.convert(space, rgb, color);
            final double x = color[0];
            final double y = color[1];
            final double z = color[2];
            double p = x;
            double q = y;
            double r = z;
            int classes = 0;
            for (int n = 0; n < SIZE; n++) {
                final int center = search.nearest(p, q, r);
                final int place = rank[center];
                if (times[place]++ == 0) {
                    ranks[classes++] = place;
                }
                p = reach.moved(0, x, p - drawn[3 * center]);
                q = reach.moved(1, y, q - drawn[3 * center + 1]);
                r = reach.moved(2, z, r - drawn[3 * center + 2]);
            }
            return classes;
        }
    }
}
