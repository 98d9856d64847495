/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * A color of a palette and how many pixels have it.
 *
 * @param rgb the color
 * @param count the number of pixels, 0 or more; {@link #NO_COUNT} for a color that comes without pixels
 */
public record Swatch(Rgb rgb, long count) {
    /** The count of a color that comes without pixels. */
    public static final long NO_COUNT = -1;

    /**
     * Checks the count.
     *
     * @param rgb the color
     * @param count the number of pixels, or {@link #NO_COUNT}
     * @throws IllegalArgumentException if it is negative and not {@link #NO_COUNT}
     */
    public Swatch {
        if (count < NO_COUNT) {
            throw new IllegalArgumentException("count must be 0 or more, or -1 for none, but was " + count);
        }
    }

    /**
     * Makes a swatch of a color that comes without pixels.
     *
     * @param rgb the color
     * @return the swatch, without a count
     */
    public static Swatch of(final Rgb rgb) {
        return new Swatch(rgb, NO_COUNT);
    }

    /**
     * Tells whether pixels were counted.
     *
     * @return false for a color that comes without pixels
     */
    public boolean hasCount() {
        return count != NO_COUNT;
    }
}
