/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import java.util.List;

/** What formats of exactly 256 colors share: the rest is black, and black at the end is taken for the rest. */
final class Table256 {
    static final int SIZE = 256;

    private Table256() {}

    /** The number of colors before the rest: one black color at the end may well be meant, two are not. */
    static int used(final List<Rgb> colors) {
        int used = colors.size();
        while (used > 1 && colors.get(used - 1).packed() == 0) {
            used--;
        }
        return colors.size() - used == 1 ? colors.size() : used;
    }
}
