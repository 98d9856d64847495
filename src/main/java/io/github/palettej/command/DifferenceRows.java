/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.measure.ResultsTable;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes differences between colors as rows of a table. */
final class DifferenceRows {
    /** So many decimals that a saved table is as exact as the published values of the formulas. */
    private static final int DECIMALS = 6;

    private static final String DELTA_E = "DeltaE";
    private static final String NOTICEABLE = "Noticeable";
    private static final String HEX = "Hex";

    private final Difference formula;
    private final double jnd;
    private final ResultsTable table = new ResultsTable();

    DifferenceRows(final Difference formula, final double jnd) {
        this.formula = formula;
        this.jnd = jnd;
    }

    /** One row for a pair. */
    DifferenceRows pair(final Rgb first, final Rgb second) {
        final double deltaE = formula.between(first, second);
        table.addRow();
        table.addValue("First", first.hex());
        table.addValue("Second", second.hex());
        table.addValue("Formula", formula.toString());
        table.addValue(DELTA_E, deltaE);
        table.addValue(NOTICEABLE, deltaE >= jnd ? 1 : 0);
        table.setDecimalPlaces(table.getColumnIndex(DELTA_E), DECIMALS);
        table.setDecimalPlaces(table.getColumnIndex(NOTICEABLE), 0);
        return this;
    }

    /** One row for each color and its successor. */
    DifferenceRows neighbors(final List<Rgb> colors) {
        for (int i = 1; i < colors.size(); i++) {
            pair(colors.get(i - 1), colors.get(i));
        }
        return this;
    }

    /** One row and one column for each color; the color of the row is the reference. */
    DifferenceRows matrix(final List<Rgb> colors, final Monitor monitor) {
        final String[] headings = headings(colors);
        final List<double[]> points =
                colors.stream().map(formula.space()::fromRgb).toList();
        final int[] columns = new int[headings.length];
        for (int row = 0; row < points.size(); row++) {
            monitor.check();
            monitor.progress((double) row / points.size());
            table.addRow();
            table.addValue(HEX, colors.get(row).hex());
            for (int column = 0; column < points.size(); column++) {
                if (row == 0) {
                    columns[column] = table.getFreeColumn(headings[column]);
                }
                table.addValue(columns[column], formula.between(points.get(row), points.get(column)));
            }
        }
        for (final int column : columns) {
            table.setDecimalPlaces(column, DECIMALS);
        }
        return this;
    }

    ResultsTable table() {
        return table;
    }

    /** A color that comes again gets a number, since a table has one column a heading. */
    private static String[] headings(final List<Rgb> colors) {
        final String[] headings = new String[colors.size()];
        final Map<Rgb, Integer> times = new HashMap<>();
        for (int i = 0; i < headings.length; i++) {
            final Rgb color = colors.get(i);
            final int time = times.merge(color, 1, Integer::sum);
            headings[i] = time == 1 ? color.hex() : color.hex() + " (" + time + ')';
        }
        return headings;
    }
}
