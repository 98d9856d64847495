/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.measure.ResultsTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The tables of a session by their titles.
 *
 * <p>{@code Results} is ImageJ's own table, the one that {@code nResults} and {@code getResult} of a
 * macro read. Any other title is first looked for among the table windows and then among the tables
 * kept here, which is where rows go where there are no windows. Nothing is shown here.
 *
 * <p>Safe for use by several threads; each table is changed by one thread at a time.
 */
public final class Tables {
    /** Title of ImageJ's own results table. */
    public static final String RESULTS = "Results";

    /** Column that {@link #hexColumn} reads. */
    public static final String HEX = "Hex";

    private static final Map<String, ResultsTable> KEPT = new TreeMap<>();

    private Tables() {}

    /**
     * The table of a title: {@code Results}, an open table window, or a table kept for the session.
     *
     * @param title the title, exactly as written
     * @return the live table, empty if there is none of this title
     */
    public static Optional<ResultsTable> find(final String title) {
        if (RESULTS.equals(title)) {
            return Optional.of(ResultsTable.getResultsTable());
        }
        final ResultsTable shown = ResultsTable.getResultsTable(title);
        if (shown != null) {
            return Optional.of(shown);
        }
        synchronized (KEPT) {
            return Optional.ofNullable(KEPT.get(title));
        }
    }

    /**
     * Puts rows into the table of a title, which is made if there is none.
     *
     * <p>All cells are copied, numbers and text, with the decimal places they are shown with. Cells that
     * a row lacks become NaN in columns of numbers and empty in columns of text.
     *
     * @param title title of the table
     * @param rows the rows to put there; not changed
     * @param append true to add them below the rows that are there, false to replace those
     * @return the table of that title
     */
    public static ResultsTable store(final String title, final ResultsTable rows, final boolean append) {
        final ResultsTable table = find(title).orElseGet(() -> kept(title));
        synchronized (table) {
            if (!append) {
                table.reset();
            }
            TableRows.add(rows, table);
        }
        return table;
    }

    /**
     * Forgets a table kept for the session, because a window owns it now.
     *
     * @param title title of the table
     */
    public static void forget(final String title) {
        synchronized (KEPT) {
            KEPT.remove(title);
        }
    }

    /**
     * The texts of the column Hex of a table, without empty cells.
     *
     * @param title title of the table
     * @return the texts from the first row to the last
     * @throws IllegalArgumentException if there is no such table or it has no such column; a sentence to
     *     be put behind the name of the key
     */
    public static List<String> hexColumn(final String title) {
        final ResultsTable table = find(title)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must name an open table, but there is no table \"" + title + "\""));
        if (!table.columnExists(HEX)) {
            throw new IllegalArgumentException("must name a table with a column Hex, but \"" + title + "\" has none");
        }
        final List<String> colors = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            final String text = table.getStringValue(HEX, row);
            if (text != null && !text.isBlank() && !"NaN".equals(text)) {
                colors.add(text);
            }
        }
        return List.copyOf(colors);
    }

    private static ResultsTable kept(final String title) {
        synchronized (KEPT) {
            return KEPT.computeIfAbsent(title, t -> new ResultsTable());
        }
    }
}
