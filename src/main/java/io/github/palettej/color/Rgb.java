/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * An 8-bit sRGB color.
 *
 * @param red red, 0..255
 * @param green green, 0..255
 * @param blue blue, 0..255
 */
public record Rgb(int red, int green, int blue) {
    /** Checks the ranges.
     * @throws IllegalArgumentException if a component is not 0..255 */
    public Rgb {
        if (((red | green | blue) & ~0xff) != 0) {
            throw new IllegalArgumentException(
                    "red, green and blue must be 0..255, but were " + red + ", " + green + ", " + blue);
        }
    }
}
