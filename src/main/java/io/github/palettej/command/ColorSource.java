/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import io.github.palettej.color.Rgb;
import io.github.palettej.imagej.Tables;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads the colors of an input wherever colors are asked for: a list, the path of a palette file, or
 * {@code table:} and the title of a table with a column Hex.
 */
public final class ColorSource {
    /** What a value begins with that names a table. */
    public static final String TABLE = "table:";

    private ColorSource() {}

    /**
     * Reads colors.
     *
     * @param key the input they are for, which begins the sentence if there is something wrong
     * @param text a list, a path, or {@value #TABLE} and a title
     * @return the colors, at least one
     * @throws IllegalArgumentException if the text names no colors: one sentence for the user
     */
    public static List<Rgb> colors(final String key, final String text) {
        final String trimmed = text.trim();
        if (trimmed.regionMatches(true, 0, TABLE, 0, TABLE.length())) {
            return table(key, trimmed.substring(TABLE.length()).trim());
        }
        final Optional<Path> file = file(trimmed);
        if (file.isPresent()) {
            return PaletteSource.read(key, file.get()).rgb();
        }
        try {
            return Rgb.parseList(key, trimmed);
        } catch (final IllegalArgumentException e) {
            if (looksLikePath(trimmed)) {
                throw new IllegalArgumentException(
                        key + " must be colors or the path of a palette file, but there is no file \"" + trimmed + '"',
                        e);
            }
            throw e;
        }
    }

    private static List<Rgb> table(final String key, final String title) {
        final List<String> cells;
        try {
            cells = Tables.hexColumn(title);
        } catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ' ' + e.getMessage(), e);
        }
        if (cells.isEmpty()) {
            throw new IllegalArgumentException(key + " must name a table with rows, but \"" + title + "\" has none");
        }
        return cells.stream().map(cell -> Rgb.parse(key, cell)).collect(Collectors.toUnmodifiableList());
    }

    /** A file in the working folder is not taken for a color of the same name: a path has a separator or an ending. */
    static Optional<Path> file(final String text) {
        try {
            return looksLikePath(text) ? Optional.of(Path.of(text)).filter(Files::exists) : Optional.empty();
        } catch (final InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean looksLikePath(final String text) {
        return text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || text.matches(".*[^.,)\\s]\\.[A-Za-z]{2,4}");
    }
}
