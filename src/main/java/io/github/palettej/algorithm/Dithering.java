/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.Choice;

/** How pixels between the colors of a palette are drawn: by mixing neighbors of several colors, or not. */
public enum Dithering {
    /** Each pixel gets its nearest color. */
    NONE("None"),

    /**
     * What a pixel lacks is handed on to its neighbors.
     *
     * <p>R. W. Floyd and L. Steinberg, "An adaptive algorithm for spatial greyscale", Proceedings of the Society for
     * Information Display 17(2), 1976, pp. 75-77. Lines run to and fro.
     */
    FLOYD_STEINBERG("Floyd-Steinberg"),

    /**
     * A fixed pattern of 8 x 8 thresholds decides between the colors that together make a pixel's color.
     *
     * <p>The thresholds are those of B. E. Bayer, "An optimum method for two-level rendition of continuous-tone
     * pictures", IEEE International Conference on Communications, 1973.
     */
    ORDERED("Ordered");

    private final String label;

    Dithering(final String label) {
        this.label = label;
    }

    /**
     * The way of a label.
     *
     * @param label a label in any case
     * @return the way
     * @throws IllegalArgumentException if there is none of this label
     */
    public static Dithering of(final String label) {
        return Choice.of("dither", values(), label);
    }

    @Override
    public String toString() {
        return label;
    }
}
