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
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /** Column of numbers of pixels. */
    public static final String COUNT = "Count";

    private static final Map<String, ResultsTable> KEPT = new TreeMap<>();
    private static final Map<String, Made> MADE = new TreeMap<>();

    /** The rows of Results while they are being replaced, else null; guarded by that table. */
    private static ResultsTable before;

    /** What the rows of a table were made with, and the colors and counts that it had then. */
    private record Made(Supplier<Map<String, String>> details, List<String> colors) {}

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
        return store(title, rows, append, Map::of);
    }

    /**
     * Puts rows into the table of a title as {@link #store(String, ResultsTable, boolean)} does, and remembers what they
     * were made with. That is forgotten if other rows are there too.
     *
     * @param title title of the table
     * @param rows the rows to put there; not changed
     * @param append true to add them below the rows that are there, false to replace those
     * @param details tells when it is asked what the rows were made with, in an order; kept as long as the table is
     * @return the table of that title
     */
    public static ResultsTable store(
            final String title,
            final ResultsTable rows,
            final boolean append,
            final Supplier<Map<String, String>> details) {
        final ResultsTable table = find(title).orElseGet(() -> kept(title));
        synchronized (table) {
            if (!append) {
                table.reset();
            }
            final boolean alone = table.size() == 0;
            TableRows.add(rows, table);
            synchronized (MADE) {
                MADE.remove(title);
                if (alone) {
                    MADE.put(title, new Made(details, colors(table)));
                }
            }
        }
        return table;
    }

    /**
     * Replaces the rows of Results as {@link #store(String, ResultsTable, boolean, Supplier)} does, after something else
     * has emptied that table. Whoever reads it by {@link #read} meanwhile has the rows that it had.
     *
     * @param emptied empties the table, or tells that its rows must stay; not called while the table is locked, so that
     *     it may ask the user
     * @param rows the rows to put there; not changed
     * @param details tells when it is asked what the rows were made with
     * @return the table, empty if its rows had to stay
     */
    public static Optional<ResultsTable> replaceResults(
            final BooleanSupplier emptied, final ResultsTable rows, final Supplier<Map<String, String>> details) {
        final ResultsTable table = ResultsTable.getResultsTable();
        synchronized (table) {
            before = (ResultsTable) table.clone();
        }
        try {
            return emptied.getAsBoolean() ? Optional.of(store(RESULTS, rows, false, details)) : Optional.empty();
        } finally {
            synchronized (table) {
                before = null;
            }
        }
    }

    /**
     * Reads a table while nobody changes it, with all the rows of a command or none of them.
     *
     * @param title the title, exactly as written
     * @param reader reads it; must not change or keep it
     * @param <T> type of what is read
     * @return what was read, empty if there is no table of this title
     */
    static <T> Optional<T> read(final String title, final Function<ResultsTable, T> reader) {
        final Optional<ResultsTable> found = find(title);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        final ResultsTable table = found.get();
        synchronized (table) {
            return Optional.of(reader.apply(before != null && RESULTS.equals(title) ? before : table));
        }
    }

    /**
     * What the rows of a table were made with.
     *
     * @param title title of the table
     * @return what was last stored with the rows, in its order; empty if nothing was, or if the columns Hex and Count
     *     are no longer, row by row, what they were then, whoever changed them
     */
    public static Map<String, String> details(final String title) {
        return read(title, table -> {
                    synchronized (MADE) {
                        final Made made = MADE.get(title);
                        return made != null && made.colors().equals(colors(table))
                                ? made.details().get()
                                : Map.<String, String>of();
                    }
                })
                .orElse(Map.of());
    }

    /** The color and count of each row. */
    private static List<String> colors(final ResultsTable table) {
        final boolean hex = table.columnExists(HEX);
        final boolean count = table.columnExists(COUNT);
        final List<String> colors = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            colors.add((hex ? table.getStringValue(HEX, row) : "") + ' ' + (count ? table.getValue(COUNT, row) : ""));
        }
        return colors;
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
        return read(title, table -> hexColumn(title, table))
                .orElseThrow(() -> new IllegalArgumentException(
                        "must name an open table, but there is no table \"" + title + "\""));
    }

    private static List<String> hexColumn(final String title, final ResultsTable table) {
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
