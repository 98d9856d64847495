/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.measure.ResultsTable;
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
        final int before = table.size();
        for (int row = 0; row < rows.size(); row++) {
            table.addRow();
            final String label = rows.getLabel(row);
            if (label != null) {
                table.setLabel(label, before + row);
            }
        }
        added.forEach((heading, column) -> {
            final boolean text = column.text()
                    || own.containsKey(heading) && own.get(heading).text();
            if (!own.containsKey(heading)) {
                for (int row = 0; row < before; row++) {
                    empty(table, heading, row, text);
                }
            }
            for (int row = 0; row < rows.size(); row++) {
                copy(rows, heading, row, table, before + row, text);
            }
        });
        own.forEach((heading, column) -> {
            if (!added.containsKey(heading)) {
                for (int row = before; row < table.size(); row++) {
                    empty(table, heading, row, column.text());
                }
            }
        });
        setDecimals(table, own);
        setDecimals(table, added);
        own.forEach((heading, column) -> {
            final Column other = added.get(heading);
            if (other != null && column.decimals() > other.decimals()) {
                setDecimals(table, Map.of(heading, column));
            }
        });
    }

    /** What is known of a column: whether it has texts, and with how many decimal places its numbers are shown. */
    private record Column(boolean text, int decimals) {}

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
        return new Column(text, mixed ? UNKNOWN : decimals);
    }

    private static void copy(
            final ResultsTable rows,
            final String heading,
            final int from,
            final ResultsTable table,
            final int to,
            final boolean text) {
        final double value = rows.getValue(heading, from);
        final String shown = rows.getStringValue(heading, from);
        if (!Double.isNaN(value)) {
            table.setValue(heading, to, value);
        } else if (shown != null && !"NaN".equals(shown)) {
            table.setValue(heading, to, shown);
        } else {
            empty(table, heading, to, text);
        }
    }

    private static void empty(final ResultsTable table, final String heading, final int row, final boolean text) {
        if (text) {
            table.setValue(heading, row, "");
        } else {
            table.setValue(heading, row, Double.NaN);
        }
    }

    private static void setDecimals(final ResultsTable table, final Map<String, Column> columns) {
        columns.forEach((heading, column) -> {
            final int index = table.getColumnIndex(heading);
            if (column.decimals() != UNKNOWN && index != ResultsTable.COLUMN_NOT_FOUND) {
                table.setDecimalPlaces(index, column.decimals());
            }
        });
    }
}
