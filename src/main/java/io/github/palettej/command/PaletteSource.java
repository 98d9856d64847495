/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import io.github.palettej.color.ColorNames;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import io.github.palettej.color.file.NamedColor;
import io.github.palettej.color.file.PaletteDocument;
import io.github.palettej.color.file.PaletteFile;
import io.github.palettej.imagej.TablePalette;
import io.github.palettej.imagej.Tables;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a palette with all that is known of it: colors, names, counts, and what it was made with. */
final class PaletteSource {
    private PaletteSource() {}

    /**
     * Reads a palette.
     *
     * @param key the input it is for, which begins the sentence if there is something wrong
     * @param text colors as in {@link ColorSource}; blank for the table Results
     * @return the palette, of at least one color
     * @throws IllegalArgumentException if the text names no colors: one sentence for the user
     */
    static PaletteDocument of(final String key, final String text) {
        final String trimmed = text.trim();
        if (trimmed.isEmpty()) {
            final TablePalette rows = TablePalette.of(Tables.RESULTS)
                    .orElseThrow(() -> new IllegalArgumentException(
                            key + " is required, since the table Results has no column Hex with colors"));
            return table(key, Tables.RESULTS, rows);
        }
        if (trimmed.regionMatches(true, 0, ColorSource.TABLE, 0, ColorSource.TABLE.length())) {
            final String title = trimmed.substring(ColorSource.TABLE.length()).trim();
            // Reads the colors alone first, for the sentences that tables without colors get everywhere.
            ColorSource.colors(key, trimmed);
            return table(key, title, TablePalette.of(title).orElseThrow());
        }
        final Optional<Path> file = ColorSource.file(trimmed);
        if (file.isPresent()) {
            return read(key, file.get());
        }
        final List<Rgb> colors = ColorSource.colors(key, trimmed);
        return PaletteDocument.of(
                "", Palette.of(colors), colors.stream().map(ColorNames::nearest).toList());
    }

    /**
     * Reads a palette file.
     *
     * @param key the input it is for, which begins the sentence
     * @param file the file
     * @return the palette, of at least one color
     * @throws IllegalArgumentException if it is no palette file that can be read: one sentence for the user
     */
    static PaletteDocument read(final String key, final Path file) {
        try {
            return PaletteFile.read(file);
        } catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    key + " must be a palette file, but " + e.getMessage() + "; choose another file", e);
        }
    }

    /**
     * Writes a palette file, all of it or nothing.
     *
     * @param key the input of its path, which begins the sentence
     * @param file the file
     * @param document the palette
     * @throws IllegalArgumentException if it cannot be written: one sentence for the user
     */
    static void write(final String key, final Path file, final PaletteDocument document) {
        try {
            PaletteFile.write(file, document);
        } catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    key + " must be a palette file, but " + e.getMessage() + "; choose another path or format", e);
        }
    }

    /**
     * Makes a path of a text.
     *
     * @param key the input it is for, which begins the sentence
     * @param text the text; spaces around it are ignored
     * @return the path
     * @throws IllegalArgumentException if this system cannot have a file of that name
     */
    static Path path(final String key, final String text) {
        try {
            final Path path = Path.of(text.trim());
            if (path.getFileName() != null) {
                return path;
            }
        } catch (final InvalidPathException e) {
            throw new IllegalArgumentException(
                    key + " must be a name that files can have on this system, but was \"" + text.trim() + "\": "
                            + e.getReason(),
                    e);
        }
        throw new IllegalArgumentException(key + " must be the path of a file, but was \"" + text.trim() + '"');
    }

    private static PaletteDocument table(final String key, final String title, final TablePalette rows) {
        final List<NamedColor> colors = new ArrayList<>();
        for (final TablePalette.Row row : rows.rows()) {
            colors.add(new NamedColor(new Swatch(Rgb.parse(key, row.hex()), count(key, title, row)), row.name()));
        }
        return new PaletteDocument("", colors, rows.total(), Map.of()).withDetails(Tables.details(title));
    }

    private static long count(final String key, final String title, final TablePalette.Row row) {
        if (Double.isNaN(row.count())) {
            return Swatch.NO_COUNT;
        }
        if (row.count() < 0 || row.count() != Math.rint(row.count()) || row.count() > TablePalette.LARGEST_COUNT) {
            throw new IllegalArgumentException(key + " must have numbers of pixels, 0.." + TablePalette.LARGEST_COUNT
                    + ", in the column Count of \"" + title + "\", but has " + row.count() + " for " + row.hex());
        }
        return (long) row.count();
    }
}
