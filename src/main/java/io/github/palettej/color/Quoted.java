/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/** A user's text as a sentence quotes it: on one line, and short. */
final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** Returns the text in quotation marks, control characters as spaces, what is too long cut off. */
    static String of(final String text) {
        final String head = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return "\"" + head.replaceAll("\\p{Cntrl}", " ") + "\"";
    }
}
