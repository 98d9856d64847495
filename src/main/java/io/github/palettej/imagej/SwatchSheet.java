/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A picture of colors side by side: square cells of one color each, row by row, or bands in which each color has its
 * part of the width; with text on them if that is asked for. The same on every machine, text included.
 */
public final class SwatchSheet {
    /** Width and height of a cell, and height of a band, in pixels. */
    public static final int CELL = 50;

    /** Cells in a row. */
    public static final int COLUMNS = 10;

    /** Width of a band in pixels; wider only for more colors than that without counts. */
    public static final int BAND = 1000;

    private static final int OPAQUE = 0xff000000;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;
    /** Luminance on which black and white have the same contrast: 1.05 / (Y + 0.05) = (Y + 0.05) / 0.05. */
    private static final double MIDDLE = 0.179;

    private static final int LINE = 12;
    private static final int MARGIN = 4;
    private static final double PER_MILLE = 1000;

    private final int width;
    private final int[] pixels;

    private SwatchSheet(final int width, final int height, final int ground) {
        this.width = width;
        pixels = new int[width * height];
        Arrays.fill(pixels, OPAQUE | ground);
    }

    /**
     * Draws a sheet of cells without text.
     *
     * @param title title of the image
     * @param colors the colors in row order
     * @return an RGB image as wide as the longest row; what is left of the last row is white
     * @throws IllegalArgumentException if there are no colors
     */
    public static ImagePlus of(final String title, final List<Rgb> colors) {
        return of(title, List.of(Palette.of(colors)), SheetStyle.DEFAULT);
    }

    /**
     * Draws a sheet of palettes.
     *
     * <p>A grid has all colors of all palettes in {@value #CELL}x{@value #CELL} px cells, {@value #COLUMNS} a row, and
     * is as wide as its longest row. A strip has a band of {@value #BAND}x{@value #CELL} px for each palette, in which
     * color i reaches from round(width x the sum of the parts before it) to round(width x the sum with it), so that rare
     * colors may have no pixel; without counts all colors are equally wide. What is left is in the color of the ground.
     *
     * <p>Text is black or white, whichever has the larger contrast by WCAG 2 (at least 4.5 on any color). Percentages
     * have one decimal. Text that is wider than its color is written upwards, or left out if there is no room for that.
     *
     * @param title title of the image
     * @param palettes the palettes in order
     * @param style how it looks
     * @return an RGB image
     * @throws IllegalArgumentException if there are no colors, or percentages are asked for and none has a count
     */
    public static ImagePlus of(final String title, final List<Palette> palettes, final SheetStyle style) {
        if (palettes.stream().allMatch(p -> p.size() == 0)) {
            throw new IllegalArgumentException("colors must hold at least one color to draw, but is empty");
        }
        if (style.text().percent() && palettes.stream().allMatch(p -> p.total() < 0)) {
            throw new IllegalArgumentException(
                    "text must be None or Hex for colors that come without counts, but was \"" + style.text() + '"');
        }
        final SwatchSheet sheet =
                style.layout() == SheetStyle.Layout.GRID ? grid(palettes, style) : strip(palettes, style);
        return new ImagePlus(title, new ColorProcessor(sheet.width, sheet.pixels.length / sheet.width, sheet.pixels));
    }

    private static SwatchSheet grid(final List<Palette> palettes, final SheetStyle style) {
        final int cells = palettes.stream().mapToInt(Palette::size).sum();
        final int columns = Math.min(COLUMNS, cells);
        final int rows = (cells + COLUMNS - 1) / COLUMNS;
        final SwatchSheet sheet =
                new SwatchSheet(columns * CELL, rows * CELL, style.ground().packed());
        int cell = 0;
        for (final Palette palette : palettes) {
            for (int i = 0; i < palette.size(); i++) {
                final int left = cell % COLUMNS * CELL;
                sheet.swatch(left, left + CELL, cell / COLUMNS * CELL, palette, i, style.text());
                cell++;
            }
        }
        return sheet;
    }

    private static SwatchSheet strip(final List<Palette> palettes, final SheetStyle style) {
        final int most = palettes.stream().mapToInt(Palette::size).max().orElse(0);
        final int width = Math.max(BAND, most);
        final SwatchSheet sheet =
                new SwatchSheet(width, palettes.size() * CELL, style.ground().packed());
        for (int band = 0; band < palettes.size(); band++) {
            final Palette palette = palettes.get(band);
            double before = 0;
            for (int i = 0; i < palette.size(); i++) {
                final double end = before + part(palette, i);
                final int right = (int) Math.min(width, Math.round(width * end));
                sheet.swatch((int) Math.round(width * before), right, band * CELL, palette, i, style.text());
                before = end;
            }
        }
        return sheet;
    }

    /** The part of the width that a color gets: that of the pixels, or the same for all if none were counted. */
    private static double part(final Palette palette, final int index) {
        if (palette.total() <= 0) {
            return 1.0 / palette.size();
        }
        return palette.swatches().get(index).hasCount() ? palette.fraction(index) : 0;
    }

    private void swatch(
            final int left,
            final int right,
            final int top,
            final Palette palette,
            final int index,
            final SheetStyle.Text text) {
        final Rgb rgb = palette.swatches().get(index).rgb();
        for (int y = top; y < top + CELL; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, OPAQUE | rgb.packed());
        }
        final List<String> lines = new ArrayList<>();
        if (text.hex()) {
            lines.add(rgb.hex());
        }
        if (text.percent() && !Double.isNaN(palette.fraction(index))) {
            lines.add(percent(palette.fraction(index)));
        }
        if (!lines.isEmpty()) {
            write(lines, left, right - left, top, OPAQUE | ink(rgb));
        }
    }

    /** Writes lines in the middle of a color: across, else upwards side by side, else nothing. */
    private void write(final List<String> lines, final int left, final int room, final int top, final int color) {
        final int longest = lines.stream().mapToInt(DotFont::width).max().orElse(0);
        final int thick = LINE * lines.size() - (LINE - DotFont.HEIGHT);
        final boolean across = longest + MARGIN <= room;
        if (!across && thick + MARGIN > room) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            final String line = lines.get(i);
            final int along = DotFont.width(line);
            final int beside = i * LINE - thick / 2;
            for (int y = 0; y < DotFont.HEIGHT; y++) {
                for (int x = 0; x < along; x++) {
                    if (DotFont.dot(line, x, y)) {
                        final int column = left + (across ? (room - along) / 2 + x : room / 2 + beside + y);
                        final int row = top + (across ? CELL / 2 + beside + y : (CELL + along) / 2 - 1 - x);
                        pixels[row * width + column] = color;
                    }
                }
            }
        }
    }

    /** Black on light colors, white on dark ones. */
    static int ink(final Rgb rgb) {
        return ColorSpace.XYZ.fromRgb(rgb)[1] > MIDDLE ? BLACK : WHITE;
    }

    /** A percentage with one decimal, without it where it is 0, and never 0 for what occurs. */
    static String percent(final double fraction) {
        final long tenths = Math.round(PER_MILLE * fraction);
        if (tenths == 0) {
            return fraction > 0 ? "<0.1%" : "0%";
        }
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + "%";
    }
}
