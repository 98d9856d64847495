/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.measure.ResultsTable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Copies rows from one table to the end of another.
 *
 * <p>A {@link ResultsTable} does not tell the decimal places of its columns, and forgets them when a
 * number beyond the range of an int is set; so they are read off the texts before and set again after.
 */
final class TableRows {
    /** Decimal places of a column cannot be told: its numbers are shown with different ones, or not at all. */
    private static final int UNKNOWN = -1;

    private TableRows() {}

    /**
     * Adds rows to a table.
     *
     * @param rows the rows; not changed
     * @param table gets them below its own
     */
    static void add(final ResultsTable rows, final ResultsTable table) {
        final Map<String, Column> own = columns(table);
        final Map<String, Column> added = columns(rows);
        final Map<String, Integer> places = new HashMap<>();
        own.forEach((heading, column) -> places.put(heading, column.index()));
        final int before = table.size();
        for (int row = 0; row < rows.size(); row++) {
            table.addRow();
            final String label = rows.getLabel(row);
            if (label != null) {
                table.setLabel(label, before + row);
            }
        }
        added.forEach((heading, column) -> {
            final Column same = own.get(heading);
            final boolean text = column.text() || same != null && same.text();
            // headings are looked for from the first to the last: once a column, not once a cell
            final int to = places.computeIfAbsent(heading, table::getFreeColumn);
            if (same == null) {
                for (int row = 0; row < before; row++) {
                    empty(table, to, row, text);
                }
            }
            for (int row = 0; row < rows.size(); row++) {
                copy(rows, column.index(), row, table, to, before + row, text);
            }
        });
        own.forEach((heading, column) -> {
            if (!added.containsKey(heading)) {
                for (int row = before; row < table.size(); row++) {
                    empty(table, column.index(), row, column.text());
                }
            }
        });
        places.forEach((heading, place) -> {
            final int decimals = Math.max(decimals(own.get(heading)), decimals(added.get(heading)));
            if (decimals != UNKNOWN) {
                table.setDecimalPlaces(place, decimals);
            }
        });
    }

    /** What is known of a column: its number, whether it has texts, and the decimal places of its numbers. */
    private record Column(int index, boolean text, int decimals) {}

    private static int decimals(final Column column) {
        return column == null ? UNKNOWN : column.decimals();
    }

    private static Map<String, Column> columns(final ResultsTable table) {
        final Map<String, Column> columns = new LinkedHashMap<>();
        for (int index = 0; index <= table.getLastColumn(); index++) {
            if (table.columnExists(index)) {
                final String heading = table.getColumnHeading(index);
                columns.put(heading == null ? "C" + (index + 1) : heading, column(table, index));
            }
        }
        return columns;
    }

    private static Column column(final ResultsTable table, final int index) {
        boolean text = false;
        boolean mixed = false;
        int decimals = UNKNOWN;
        for (int row = 0; row < table.size(); row++) {
            final String shown = table.getStringValue(index, row);
            if (Double.isNaN(table.getValueAsDouble(index, row))) {
                text |= !"NaN".equals(shown);
            } else if (shown.indexOf('E') < 0 && shown.indexOf('y') < 0) {
                // numbers in scientific notation, and Infinity, tell nothing about the column
                final int point = shown.indexOf('.');
                final int places = point < 0 ? 0 : shown.length() - point - 1;
                mixed |= decimals != UNKNOWN && decimals != places;
                decimals = places;
            }
        }
        return new Column(index, text, mixed ? UNKNOWN : decimals);
    }

    private static void copy(
            final ResultsTable rows,
            final int column,
            final int from,
            final ResultsTable table,
            final int place,
            final int to,
            final boolean text) {
        final double value = rows.getValueAsDouble(column, from);
        final String shown = rows.getStringValue(column, from);
        if (!Double.isNaN(value)) {
            table.setValue(place, to, value);
        } else if (shown != null && !"NaN".equals(shown)) {
            table.setValue(place, to, shown);
        } else {
            empty(table, place, to, text);
        }
    }

    private static void empty(final ResultsTable table, final int place, final int row, final boolean text) {
        if (text) {
            table.setValue(place, row, "");
        } else {
            table.setValue(place, row, Double.NaN);
        }
    }
}
