/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;

/**
 * A color of a palette file.
 *
 * @param swatch the color, with a count where the file has one
 * @param name its name; empty for none
 */
public record NamedColor(Swatch swatch, String name) {
    /**
     * Makes a color that comes without pixels.
     *
     * @param rgb the color
     * @param name its name; empty for none
     * @return the color
     */
    public static NamedColor of(final Rgb rgb, final String name) {
        return new NamedColor(Swatch.of(rgb), name);
    }

    /**
     * Returns the color alone.
     *
     * @return the color
     */
    public Rgb rgb() {
        return swatch.rgb();
    }
}
