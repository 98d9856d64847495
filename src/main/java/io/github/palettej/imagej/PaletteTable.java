/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.measure.ResultsTable;
import io.github.palettej.color.ColorNames;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Palettes as rows of a table.
 *
 * <p>Columns: Image, Slice, Class (from 1), Hex, Red, Green, Blue, L, a, b (CIELAB D65 of Hex), Name (nearest CSS
 * name), Count (pixels), Percent (of all counted pixels), Area, Unit, NextDeltaE (CIEDE2000 to the next row of the
 * palette, NaN in the last). Count, Percent and Area are NaN for colors that come without pixels. Counts are shown and
 * saved without decimals, however large.
 */
public final class PaletteTable {
    private static final int FINE = 4;
    private static final double PERCENT = 100;

    private final ResultsTable table = new ResultsTable();
    private final Set<String> whole = new LinkedHashSet<>(Set.of("Slice", "Class", "Red", "Green", "Blue", "Count"));
    private final Set<String> fine = new LinkedHashSet<>();
    private boolean wholeAreas = true;

    /**
     * Where the rows of a palette come from.
     *
     * @param image title of the image, empty for colors without one
     * @param slice number of the slice, 0 for all together
     * @param pixel what a pixel measures
     */
    public record Source(String image, int slice, PixelSize pixel) {
        /** Colors that belong to no image. */
        public static final Source NONE = new Source("", 0, new PixelSize(1, ""));

        /**
         * Colors of a file, whose counts, if there are any, are of pixels of unknown size.
         *
         * @param name name of the file
         * @return the source
         */
        public static Source file(final String name) {
            return new Source(name, 0, PixelSize.UNKNOWN);
        }
    }

    /**
     * Adds the rows of a palette.
     *
     * @param source where it comes from
     * @param palette the colors and counts, in the order of the rows
     * @return this table
     */
    public PaletteTable add(final Source source, final Palette palette) {
        for (int i = 0; i < palette.size(); i++) {
            final Swatch swatch = palette.swatches().get(i);
            begin(source, i + 1);
            color(swatch.rgb());
            count(source, swatch.count(), palette.fraction(i));
            table.addValue("NextDeltaE", palette.nextDifference(i));
        }
        return this;
    }

    /**
     * Adds a row for pixels that have no color of the palette, as class 0.
     *
     * @param source where they come from
     * @param name what they are
     * @param count how many pixels
     * @param total all counted pixels
     * @return this table
     */
    public PaletteTable addUnknown(final Source source, final String name, final long count, final long total) {
        begin(source, 0);
        table.addValue("Hex", "");
        for (final String column : new String[] {"Red", "Green", "Blue", "L", "a", "b"}) {
            table.addValue(column, Double.NaN);
        }
        table.addValue("Name", name);
        count(source, count, (double) count / total);
        table.addValue("NextDeltaE", Double.NaN);
        return this;
    }

    /**
     * Adds a number to the last row.
     *
     * @param column heading of the column
     * @param value the number
     * @return this table
     */
    public PaletteTable put(final String column, final double value) {
        table.addValue(column, value);
        return this;
    }

    /**
     * Adds a whole number to the last rows.
     *
     * @param rows how many rows
     * @param column heading of the column, shown without decimals
     * @param value the number
     * @return this table
     */
    public PaletteTable putWhole(final int rows, final String column, final long value) {
        whole.add(column);
        for (int row = table.size() - rows; row < table.size(); row++) {
            table.setValue(column, row, value);
        }
        return this;
    }

    /**
     * Adds a text to the last rows.
     *
     * @param rows how many rows
     * @param column heading of the column
     * @param text the text
     * @return this table
     */
    public PaletteTable putText(final int rows, final String column, final String text) {
        for (int row = table.size() - rows; row < table.size(); row++) {
            table.setValue(column, row, text);
        }
        return this;
    }

    /**
     * Adds a text to each of the last rows.
     *
     * @param column heading of the column
     * @param texts a text for each of so many rows
     * @return this table
     */
    public PaletteTable putTexts(final String column, final List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            table.setValue(column, table.size() - texts.size() + i, texts.get(i));
        }
        return this;
    }

    /**
     * Adds a number to each of the last rows.
     *
     * @param column heading of the column, shown with 4 decimals
     * @param numbers a number for each of so many rows
     * @return this table
     */
    public PaletteTable putNumbers(final String column, final double[] numbers) {
        fine.add(column);
        for (int i = 0; i < numbers.length; i++) {
            table.setValue(column, table.size() - numbers.length + i, numbers[i]);
        }
        return this;
    }

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    public int size() {
        return table.size();
    }

    /**
     * The rows with the decimal places of each column.
     *
     * @return the table itself
     */
    public ResultsTable rows() {
        final Map<String, Integer> decimals = Map.of(
                "L", FINE, "a", FINE, "b", FINE, "Percent", FINE, "Area", wholeAreas ? 0 : FINE, "NextDeltaE", FINE);
        decimals.forEach(this::setDecimals);
        fine.forEach(column -> setDecimals(column, FINE));
        whole.forEach(column -> setDecimals(column, 0));
        return table;
    }

    private void begin(final Source source, final int number) {
        table.addRow();
        table.addValue("Image", source.image());
        table.addValue("Slice", source.slice());
        table.addValue("Class", number);
    }

    private void color(final Rgb rgb) {
        table.addValue("Hex", rgb.hex());
        table.addValue("Red", rgb.red());
        table.addValue("Green", rgb.green());
        table.addValue("Blue", rgb.blue());
        final double[] lab = ColorSpace.CIELAB.fromRgb(rgb);
        table.addValue("L", lab[0]);
        table.addValue("a", lab[1]);
        table.addValue("b", lab[2]);
        table.addValue("Name", ColorNames.nearest(rgb));
    }

    private void count(final Source source, final long count, final double fraction) {
        final double area =
                count == Swatch.NO_COUNT ? Double.NaN : count * source.pixel().size();
        wholeAreas &= Double.isNaN(area) || area == Math.rint(area);
        table.addValue("Count", count == Swatch.NO_COUNT ? Double.NaN : count);
        table.addValue("Percent", PERCENT * fraction);
        table.addValue("Area", area);
        table.addValue("Unit", source.pixel().unit());
    }

    private void setDecimals(final String column, final int places) {
        final int index = table.getColumnIndex(column);
        if (index != ResultsTable.COLUMN_NOT_FOUND) {
            table.setDecimalPlaces(index, places);
        }
    }
}
