/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.util.ArrayList;
import java.util.List;

/** Colors as they are read: not more than any format may hold. */
final class ColorList {
    /** The largest number of colors that is read or written: what the 16-bit counts of .aco hold. */
    static final int LARGEST = 65_535;

    private final List<NamedColor> colors = new ArrayList<>();

    void add(final Rgb rgb, final String name) throws MalformedPaletteException {
        add(new NamedColor(Swatch.of(rgb), name));
    }

    void add(final NamedColor color) throws MalformedPaletteException {
        if (colors.size() == LARGEST) {
            throw new MalformedPaletteException("it has more than " + LARGEST + " colors");
        }
        colors.add(color);
    }

    boolean isEmpty() {
        return colors.isEmpty();
    }

    int size() {
        return colors.size();
    }

    List<NamedColor> colors() throws MalformedPaletteException {
        if (colors.isEmpty()) {
            throw new MalformedPaletteException("it has no colors");
        }
        return colors;
    }

    PaletteDocument document(final String title) throws MalformedPaletteException {
        return PaletteDocument.read(title, colors());
    }
}
