/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table of golden values from the test resources: lines that begin with # say where they come from. */
final class GoldenCsv {
    private GoldenCsv() {}

    /** Reads a table that lies beside this class, one map of column names to values for each row. */
    static List<Map<String, String>> rows(final String name) throws IOException {
        try (InputStream in = GoldenCsv.class.getResourceAsStream(name)) {
            final List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            final String[] columns = lines.get(0).split(",", -1);
            final List<Map<String, String>> rows = new ArrayList<>();
            for (final String line : lines.subList(1, lines.size())) {
                final String[] values = line.split(",", -1);
                final Map<String, String> row = new HashMap<>();
                for (int i = 0; i < columns.length; i++) {
                    row.put(columns[i], values[i]);
                }
                rows.add(row);
            }
            return rows;
        }
    }

    static double number(final Map<String, String> row, final String column) {
        return Double.parseDouble(row.get(column));
    }

    static double[] numbers(final Map<String, String> row, final String... columns) {
        final double[] numbers = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            numbers[i] = number(row, columns[i]);
        }
        return numbers;
    }

    static Rgb rgb(final Map<String, String> row, final String suffix) {
        final double[] c = numbers(row, "r" + suffix, "g" + suffix, "b" + suffix);
        return new Rgb((int) c[0], (int) c[1], (int) c[2]);
    }
}
