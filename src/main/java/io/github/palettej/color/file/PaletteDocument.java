/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a palette file holds. Most formats hold colors and names only; {@link PaletteFormat#JSON} holds everything.
 *
 * @param title the title; empty for none
 * @param colors the colors in their order
 * @param total all pixels that were counted, as in {@link Palette#total()}
 * @param details what the palette was made with, such as the keys of a command, the seed, the version and a hash of the
 *     pixels, in an order
 */
public record PaletteDocument(String title, List<NamedColor> colors, long total, Map<String, String> details) {
    /**
     * Copies the list and the map.
     *
     * @param title the title; empty for none
     * @param colors the colors in their order
     * @param total all pixels that were counted
     * @param details what the palette was made with
     * @throws IllegalArgumentException if the total is smaller than the sum of the counts
     */
    public PaletteDocument {
        colors = List.copyOf(colors);
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        new Palette(colors.stream().map(NamedColor::swatch).toList(), total);
    }

    /**
     * Makes a document of a palette whose colors have no names.
     *
     * @param title the title; empty for none
     * @param palette the colors with their counts
     * @return the document, without details
     */
    public static PaletteDocument of(final String title, final Palette palette) {
        return of(title, palette, Collections.nCopies(palette.size(), ""));
    }

    /**
     * Makes a document of a palette.
     *
     * @param title the title; empty for none
     * @param palette the colors with their counts
     * @param names the name of each color; empty for none
     * @return the document, without details
     * @throws IllegalArgumentException if there are not as many names as colors
     */
    public static PaletteDocument of(final String title, final Palette palette, final List<String> names) {
        if (names.size() != palette.size()) {
            throw new IllegalArgumentException(
                    "names must be " + palette.size() + ", one a color, but were " + names.size());
        }
        final List<NamedColor> colors = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            colors.add(new NamedColor(palette.swatches().get(i), names.get(i)));
        }
        return new PaletteDocument(title, colors, palette.total(), Map.of());
    }

    /** Makes a document of colors read from a file that has no total: that of the counts, if each color has one. */
    static PaletteDocument read(final String title, final List<NamedColor> colors) {
        long sum = 0;
        boolean counted = false;
        for (final NamedColor color : colors) {
            if (color.swatch().hasCount()) {
                sum += color.swatch().count();
                counted = true;
            }
        }
        return new PaletteDocument(title, colors, counted ? sum : Swatch.NO_COUNT, Map.of());
    }

    /**
     * Returns the same with another title.
     *
     * @param other the title
     * @return the document
     */
    public PaletteDocument withTitle(final String other) {
        return new PaletteDocument(other, colors, total, details);
    }

    /**
     * Returns the same with other details.
     *
     * @param other the details, in their order
     * @return the document
     */
    public PaletteDocument withDetails(final Map<String, String> other) {
        return new PaletteDocument(title, colors, total, other);
    }

    /**
     * Returns the colors with their counts.
     *
     * @return the palette
     */
    public Palette palette() {
        return new Palette(colors.stream().map(NamedColor::swatch).toList(), total);
    }

    /**
     * Returns the colors alone.
     *
     * @return the colors in their order
     */
    public List<Rgb> rgb() {
        return colors.stream().map(NamedColor::rgb).toList();
    }
}
