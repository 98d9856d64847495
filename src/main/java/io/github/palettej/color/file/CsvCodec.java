/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tables with a column Hex and, if there are, Name and Count, such as ImageJ saves of its results; separated by commas,
 * semicolons or tabs. Rows without a Hex are left out.
 */
final class CsvCodec implements PaletteCodec {
    private static final String HEX = "hex";
    private static final String NAME = "name";
    private static final String COUNT = "count";
    private static final char[] SEPARATORS = {',', ';', '\t'};

    @Override
    public PaletteDocument decode(final byte[] bytes) throws MalformedPaletteException {
        final String text = PaletteText.decode(bytes);
        for (final char separator : SEPARATORS) {
            final CsvReader table = new CsvReader(text, separator);
            if (table.hasNext()) {
                final List<String> header = table.next();
                if (column(header, HEX) >= 0) {
                    return read(table, header);
                }
            }
        }
        throw new MalformedPaletteException("its first line names no column Hex");
    }

    private static PaletteDocument read(final CsvReader table, final List<String> header)
            throws MalformedPaletteException {
        final int hex = column(header, HEX);
        final int name = column(header, NAME);
        final int count = column(header, COUNT);
        final ColorList colors = new ColorList();
        while (table.hasNext()) {
            final List<String> row = table.next();
            if (!cell(row, hex).isBlank()) {
                final String place = "line " + table.line();
                final Rgb rgb = Cells.color(cell(row, hex), place);
                final long pixels = Cells.count(cell(row, count), place);
                colors.add(
                        new NamedColor(new Swatch(rgb, pixels), cell(row, name).strip()));
            }
        }
        return colors.document("");
    }

    private static int column(final List<String> header, final String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(final List<String> row, final int column) {
        return column >= 0 && column < row.size() ? row.get(column) : "";
    }

    @Override
    public byte[] encode(final PaletteDocument document) {
        final boolean counted =
                document.colors().stream().anyMatch(color -> color.swatch().hasCount());
        final StringBuilder text = new StringBuilder("Hex,Red,Green,Blue,Name");
        text.append(counted ? ",Count\n" : "\n");
        for (final NamedColor color : document.colors()) {
            final Rgb rgb = color.rgb();
            text.append(rgb.hex()).append(',');
            text.append(rgb.red()).append(',').append(rgb.green()).append(',').append(rgb.blue());
            text.append(',').append(quoted(PaletteText.oneLine(color.name())));
            if (counted) {
                text.append(',');
                if (color.swatch().hasCount()) {
                    text.append(color.swatch().count());
                }
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(final String name) {
        final boolean plain = name.chars().noneMatch(c -> ",;\"".indexOf(c) >= 0);
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
