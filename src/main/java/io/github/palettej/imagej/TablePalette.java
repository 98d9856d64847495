/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.measure.ResultsTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a table that have a color, read as a palette.
 *
 * @param rows the rows, at least one
 * @param total all counted pixels, -1 if no row has a count
 */
public record TablePalette(List<Row> rows, long total) {
    /** The largest count that a palette file holds. */
    public static final long LARGEST_COUNT = 10_000_000_000_000L;

    private static final double PERCENT = 100;
    private static final double ROUNDING = 1e-9;

    /**
     * A row.
     *
     * @param hex its color, as it is written
     * @param name its name in the column SwatchName, else Name; empty for none
     * @param count its number in the column Count, NaN for none
     */
    public record Row(String hex, String name, double count) {}

    /**
     * Copies the list.
     *
     * @param rows the rows
     * @param total all counted pixels, -1 if no row has a count
     */
    public TablePalette {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table.
     *
     * <p>The total is what the column Percent says it is, in tables of a single palette whose rows agree about it: a
     * palette need not have a color for all pixels. Else it is the sum of the counts.
     *
     * @param title its title
     * @return its colors; empty if there is no such table, or no column Hex in it, or no color in that
     */
    public static Optional<TablePalette> of(final String title) {
        return Tables.read(title, TablePalette::of).flatMap(palette -> palette);
    }

    private static Optional<TablePalette> of(final ResultsTable table) {
        final List<Row> rows = table.columnExists(Tables.HEX) ? colors(table) : List.of();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new TablePalette(rows, total(table, rows)));
    }

    private static List<Row> colors(final ResultsTable table) {
        final List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            final String hex = text(table, Tables.HEX, row);
            if (!hex.isEmpty()) {
                final String own = text(table, "SwatchName", row);
                final String name = own.isEmpty() ? text(table, "Name", row) : own;
                rows.add(new Row(hex, name, number(table, Tables.COUNT, row)));
            }
        }
        return rows;
    }

    private static long total(final ResultsTable table, final List<Row> rows) {
        double sum = 0;
        boolean counted = false;
        for (final Row row : rows) {
            if (!Double.isNaN(row.count())) {
                sum += row.count();
                counted = true;
            }
        }
        if (!counted) {
            return -1;
        }
        final double told = told(table);
        return Math.round(told >= sum ? told : sum);
    }

    /** The total that all rows agree about, NaN if they do not or are of several palettes. */
    private static double told(final ResultsTable table) {
        final Set<Double> classes = new HashSet<>();
        double told = Double.NaN;
        for (int row = 0; row < table.size(); row++) {
            final double count = number(table, Tables.COUNT, row);
            final double total = PERCENT * count / number(table, "Percent", row);
            final boolean agrees = Double.isNaN(told) || Math.abs(total - told) <= ROUNDING * told;
            if (!classes.add(number(table, "Class", row)) || count > 0 && !agrees) {
                return Double.NaN;
            }
            if (count > 0) {
                told = Math.rint(total);
            }
        }
        return Double.isInfinite(told) ? Double.NaN : told;
    }

    private static String text(final ResultsTable table, final String column, final int row) {
        final String text = table.columnExists(column) ? table.getStringValue(column, row) : "";
        return text == null || "NaN".equals(text) ? "" : text.strip();
    }

    private static double number(final ResultsTable table, final String column, final int row) {
        return table.columnExists(column) ? table.getValue(column, row) : Double.NaN;
    }
}
