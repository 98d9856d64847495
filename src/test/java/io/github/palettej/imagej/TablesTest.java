/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.measure.ResultsTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TablesTest {
    private static final long HUGE = 3_000_000_000L;

    @AfterEach
    void clear() {
        ResultsTable.getResultsTable().reset();
        Tables.forget("Other");
    }

    private static ResultsTable rows(final String hex, final double count, final double percent) {
        final ResultsTable rows = new ResultsTable();
        rows.addRow();
        rows.addValue("Hex", hex);
        rows.addValue("Count", count);
        rows.addValue("Percent", percent);
        rows.setDecimalPlaces(rows.getColumnIndex("Count"), 0);
        rows.setDecimalPlaces(rows.getColumnIndex("Percent"), 4);
        return rows;
    }

    @Test
    void rowsReplaceThoseOfResults() {
        ResultsTable.getResultsTable().addRow();
        ResultsTable.getResultsTable().addValue("Old", 1);
        final ResultsTable table = Tables.store(Tables.RESULTS, rows("#ff0000", 7, 12.34567), false);
        assertSame(ResultsTable.getResultsTable(), table);
        assertEquals(1, table.size());
        assertArrayEquals(new String[] {"Hex", "Count", "Percent"}, table.getHeadings());
        assertEquals("#ff0000", table.getStringValue("Hex", 0));
        assertEquals("7", table.getStringValue("Count", 0));
        assertEquals("12.3457", table.getStringValue("Percent", 0));
    }

    @Test
    void whoReadsWhileRowsAreReplacedHasTheRowsBefore() {
        Tables.store(Tables.RESULTS, rows("#ff0000", 7, 100), false, () -> Map.of("Made", "first"));
        final List<Object> seen = new ArrayList<>();
        final Optional<ResultsTable> table = Tables.replaceResults(
                () -> {
                    ResultsTable.getResultsTable().reset();
                    seen.add(Tables.hexColumn(Tables.RESULTS));
                    seen.add(TablePalette.of(Tables.RESULTS).orElseThrow().total());
                    seen.add(Tables.details(Tables.RESULTS));
                    return true;
                },
                rows("#00ff00", 9, 100),
                () -> Map.of("Made", "second"));
        assertEquals(List.of(List.of("#ff0000"), 7L, Map.of("Made", "first")), seen);
        assertSame(ResultsTable.getResultsTable(), table.orElseThrow());
        assertEquals(List.of("#00ff00"), Tables.hexColumn(Tables.RESULTS));
        assertEquals(Map.of("Made", "second"), Tables.details(Tables.RESULTS));
    }

    @Test
    void rowsStayIfTheyMustNotBeReplaced() {
        Tables.store(Tables.RESULTS, rows("#ff0000", 7, 100), false);
        assertEquals(Optional.empty(), Tables.replaceResults(() -> false, rows("#00ff00", 9, 100), Map::of));
        assertEquals(List.of("#ff0000"), Tables.hexColumn(Tables.RESULTS));
        ResultsTable.getResultsTable().reset();
        assertEquals(Optional.empty(), TablePalette.of(Tables.RESULTS));
    }

    @Test
    void countsBeyondAnIntAreShownWithoutDecimals() {
        final ResultsTable table = Tables.store("Other", rows("#ff0000", HUGE, 50), false);
        assertEquals("3000000000", table.getStringValue("Count", 0));
        Tables.store("Other", rows("#00ff00", HUGE + 1, 50), true);
        assertEquals("3000000001", table.getStringValue("Count", 1));
        assertEquals("50.0000", table.getStringValue("Percent", 1));
    }

    @Test
    void appendedRowsFillMissingColumnsWithNaNAndEmptyText() {
        final ResultsTable first = new ResultsTable();
        first.addRow();
        first.addValue("First", "red");
        first.addValue("DeltaE", 1.5);
        Tables.store("Other", first, false);
        final ResultsTable table = Tables.store("Other", rows("#00ff00", 3, 25), true);
        assertEquals(2, table.size());
        assertEquals("First\tDeltaE\tHex\tCount\tPercent", table.getColumnHeadings());
        assertEquals("red\t1.500\t\tNaN\tNaN", table.getRowAsString(0));
        assertEquals("\tNaN\t#00ff00\t3\t25.0000", table.getRowAsString(1));
    }

    @Test
    void measurementsStayWhenRowsAreAppended() {
        final ResultsTable results = ResultsTable.getResultsTable();
        results.setDefaultHeadings();
        results.addRow();
        results.addValue(ResultsTable.AREA, 4.25);
        results.addLabel("blobs");
        Tables.store(Tables.RESULTS, rows("#00ff00", 3, 25), true);
        assertEquals("4.250", results.getStringValue("Area", 0));
        assertEquals("blobs", results.getLabel(0));
        assertTrue(Double.isNaN(results.getValue("Area", 1)));
        assertEquals("", results.getStringValue("Hex", 0));
        assertEquals("#00ff00", results.getStringValue("Hex", 1));
    }

    @Test
    void tablesOfTheSessionAreFoundByTitleUntilForgotten() {
        assertTrue(Tables.find("Other").isEmpty());
        final ResultsTable table = Tables.store("Other", rows("#ff0000", 1, 100), false);
        assertSame(table, Tables.find("Other").orElseThrow());
        Tables.forget("Other");
        assertTrue(Tables.find("Other").isEmpty());
    }

    @Test
    void manyRowsKeepTheirDecimals() {
        final ResultsTable rows = new ResultsTable();
        for (int i = 0; i < 300; i++) {
            rows.addRow();
            rows.addValue("Level", i);
            rows.addValue("Text", i % 2 == 0 ? "" : "t" + i);
        }
        final ResultsTable table = Tables.store("Other", rows, false);
        Tables.store("Other", rows, true);
        assertEquals(600, table.size());
        assertEquals("299\tt299", table.getRowAsString(599));
        assertEquals("298\t", table.getRowAsString(598));
    }

    @Test
    void hexColumnSkipsEmptyCells() {
        Tables.store("Other", rows("#ff0000", 1, 50), false);
        Tables.store("Other", rows("", 1, 50), true);
        Tables.store("Other", rows("#0000ff", 1, 50), true);
        assertEquals(List.of("#ff0000", "#0000ff"), Tables.hexColumn("Other"));
    }

    @Test
    void hexColumnSaysWhatIsMissing() {
        assertEquals(
                "must name an open table, but there is no table \"Other\"",
                assertThrows(IllegalArgumentException.class, () -> Tables.hexColumn("Other"))
                        .getMessage());
        assertEquals(
                "must name a table with a column Hex, but \"Results\" has none",
                assertThrows(IllegalArgumentException.class, () -> Tables.hexColumn("Results"))
                        .getMessage());
    }
}
