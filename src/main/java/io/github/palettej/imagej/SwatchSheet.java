/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import io.github.palettej.color.Rgb;
import java.util.Arrays;
import java.util.List;

/** A picture of colors side by side: square cells of one color each, row by row. */
public final class SwatchSheet {
    /** Width and height of a cell in pixels. */
    public static final int CELL = 50;

    /** Cells in a row. */
    public static final int COLUMNS = 10;

    private static final int GROUND = 0xffffffff;
    private static final int OPAQUE = 0xff000000;

    private SwatchSheet() {}

    /**
     * Draws a sheet.
     *
     * @param title title of the image
     * @param colors the colors in row order
     * @return an RGB image as wide as the longest row; what is left of the last row is white
     * @throws IllegalArgumentException if there are no colors
     */
    public static ImagePlus of(final String title, final List<Rgb> colors) {
        if (colors.isEmpty()) {
            throw new IllegalArgumentException("colors must hold at least one color to draw, but is empty");
        }
        final int columns = Math.min(COLUMNS, colors.size());
        final int rows = (colors.size() + COLUMNS - 1) / COLUMNS;
        final int width = columns * CELL;
        final int[] pixels = new int[width * rows * CELL];
        Arrays.fill(pixels, GROUND);
        for (int i = 0; i < colors.size(); i++) {
            final int left = i % COLUMNS * CELL;
            final int top = i / COLUMNS * CELL;
            for (int y = top; y < top + CELL; y++) {
                final int start = y * width + left;
                Arrays.fill(pixels, start, start + CELL, OPAQUE | colors.get(i).packed());
            }
        }
        return new ImagePlus(title, new ColorProcessor(width, rows * CELL, pixels));
    }
}
