/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.StringTokenizer;

/** GIMP palettes. */
final class GimpCodec implements PaletteCodec {
    private static final String MAGIC = "GIMP Palette";
    private static final String NAME = "Name:";
    private static final String COLUMNS = "Columns:";
    private static final int SHEET_COLUMNS = 10;

    @Override
    public PaletteDocument decode(final byte[] bytes) throws MalformedPaletteException {
        final Iterator<String> lines = PaletteText.lines(PaletteText.decode(bytes));
        if (!lines.hasNext() || !lines.next().strip().equals(MAGIC)) {
            throw new MalformedPaletteException("its first line is not " + PaletteText.quoted(MAGIC));
        }
        String title = "";
        final ColorList colors = new ColorList();
        for (int number = 2; lines.hasNext(); number++) {
            final String line = lines.next().strip();
            if (colors.isEmpty() && line.startsWith(NAME)) {
                title = line.substring(NAME.length()).strip();
            } else if (!line.isEmpty() && !line.startsWith("#") && !(colors.isEmpty() && line.startsWith(COLUMNS))) {
                final StringTokenizer tokens = new StringTokenizer(line);
                final Rgb rgb = PaletteText.color(tokens, number);
                colors.add(rgb, tokens.hasMoreTokens() ? tokens.nextToken("").strip() : "");
            }
        }
        return colors.document(title);
    }

    @Override
    public byte[] encode(final PaletteDocument document) {
        final StringBuilder text = new StringBuilder(MAGIC).append('\n');
        final String title = PaletteText.oneLine(document.title());
        text.append(NAME)
                .append(' ')
                .append(title.isEmpty() ? "Untitled" : title)
                .append('\n');
        final int columns = Math.min(SHEET_COLUMNS, document.colors().size());
        text.append(COLUMNS).append(' ').append(columns).append("\n#");
        for (final NamedColor color : document.colors()) {
            final Rgb rgb = color.rgb();
            final String line = String.format(
                    Locale.ROOT,
                    "%-3d %-3d %-3d   %s",
                    rgb.red(),
                    rgb.green(),
                    rgb.blue(),
                    PaletteText.oneLine(color.name()));
            text.append('\n').append(line.stripTrailing());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
