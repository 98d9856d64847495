/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.measure.ResultsTable;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.command.ColorCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scijava.module.ModuleItem;

/** Says what the rows of a command tell of its cost, whatever the command. */
final class PreviewWords {
    /** Beyond this, comparing each color with each other takes longer than it is worth. */
    private static final int MOST_COMPARED = 300;

    private PreviewWords() {}

    /**
     * Reads the outputs of a command.
     *
     * @param command a command that has been executed
     * @return for instance {@code 12 colors, mean Delta E 2.3, smallest difference within the palette 5.1}, empty if
     *     the rows tell nothing of the kind
     */
    static String of(final ColorCommand command) {
        final Optional<ResultsTable> rows = command.made("rows", ResultsTable.class);
        return rows.map(table -> String.join(", ", parts(table, palette(command))))
                .orElse("");
    }

    private static Optional<Palette> palette(final ColorCommand command) {
        for (final ModuleItem<?> item : command.definition().info().outputs()) {
            if (item.getType() == Palette.class) {
                return command.made(item.getName(), Palette.class);
            }
        }
        return Optional.empty();
    }

    private static List<String> parts(final ResultsTable rows, final Optional<Palette> palette) {
        final List<String> parts = new ArrayList<>();
        if (rows.columnExists("Used")) {
            final String used = range(rows, "Used", 0);
            parts.add(used + ("1".equals(used) ? " color" : " colors"));
        } else {
            palette.ifPresent(p -> parts.add(count(p)));
        }
        add(parts, "mean Delta E ", rows, "MeanDeltaE", "");
        add(parts, "95 % below ", rows, "P95DeltaE", "");
        if (rows.columnExists("PercentAboveJND")) {
            add(parts, "mean Delta E ", rows, "Mean", "");
            add(parts, "largest ", rows, "Max", "");
            add(parts, "noticeable in ", rows, "PercentAboveJND", " %");
        }
        final boolean one = !rows.columnExists("Used") || rows.size() == 1;
        palette.filter(p -> one && p.size() > 1 && p.size() <= MOST_COMPARED)
                .ifPresent(p -> parts.add("smallest difference within the palette " + shown(smallest(p.colors()), 1)));
        return parts;
    }

    private static String count(final Palette palette) {
        final long unused =
                palette.swatches().stream().filter(s -> s.count() == 0).count();
        return palette.size()
                + (palette.size() == 1 ? " color" : " colors")
                + (unused > 0 ? " (" + unused + " in no pixel)" : "");
    }

    private static void add(
            final List<String> parts,
            final String before,
            final ResultsTable rows,
            final String column,
            final String after) {
        if (rows.columnExists(column)) {
            parts.add(before + range(rows, column, 1) + after);
        }
    }

    /** The number of a column, or the smallest and the largest. */
    private static String range(final ResultsTable rows, final String column, final int decimals) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows.size(); row++) {
            low = Math.min(low, rows.getValue(column, row));
            high = Math.max(high, rows.getValue(column, row));
        }
        final String from = shown(low, decimals);
        final String to = shown(high, decimals);
        return from.equals(to) ? from : from + " to " + to;
    }

    private static double smallest(final List<Rgb> colors) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < colors.size(); i++) {
            for (int j = 0; j < i; j++) {
                smallest = Math.min(smallest, Difference.CIEDE2000.between(colors.get(j), colors.get(i)));
            }
        }
        return smallest;
    }

    private static String shown(final double number, final int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", number);
    }
}
