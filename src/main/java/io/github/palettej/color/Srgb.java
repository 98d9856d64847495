/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * The transfer function of sRGB (IEC 61966-2-1; CSS Color Module Level 4, section 10.2): gamma-encoded values to linear
 * light and back.
 */
public final class Srgb {
    private static final int LEVELS = 256;
    private static final double LARGEST = 255;
    private static final double[] LINEAR = new double[LEVELS];

    /** The linear value from which on a level is reached: the middle between it and the level below, as encoded. */
    private static final double[] FROM = new double[LEVELS];

    static {
        for (int level = 0; level < LEVELS; level++) {
            LINEAR[level] = decode(level / LARGEST);
            FROM[level] = decode((level - 0.5) / LARGEST);
        }
    }

    private Srgb() {}

    /**
     * Brings an 8-bit value to linear light.
     *
     * @param level 0..255
     * @return 0..1
     */
    public static double linear(final int level) {
        return LINEAR[level];
    }

    /**
     * Returns the linear values of all levels.
     *
     * @return a new array of 256 values 0..1 that rise
     */
    public static double[] linearLevels() {
        return LINEAR.clone();
    }

    /**
     * Brings linear light to the nearest 8-bit value, clipping what lies outside.
     *
     * @param linear linear light, of any size; not a number counts as 0
     * @return 0..255; what lies exactly in the middle, as encoded, goes up
     */
    public static int level(final double linear) {
        int low = 0;
        int high = LEVELS;
        while (high - low > 1) {
            final int middle = (low + high) >>> 1;
            if (linear >= FROM[middle]) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Brings an encoded value to linear light.
     *
     * @param encoded 0..1; values outside are extended, negative ones mirrored
     * @return linear light
     */
    public static double decode(final double encoded) {
        final double size = Math.abs(encoded);
        return Math.copySign(size <= 0.04045 ? size / 12.92 : StrictMath.pow((size + 0.055) / 1.055, 2.4), encoded);
    }

    /**
     * Encodes linear light.
     *
     * @param linear 0..1; values outside are extended, negative ones mirrored
     * @return the encoded value
     */
    public static double encode(final double linear) {
        final double size = Math.abs(linear);
        return Math.copySign(size > 0.0031308 ? 1.055 * StrictMath.pow(size, 1 / 2.4) - 0.055 : 12.92 * size, linear);
    }
}
