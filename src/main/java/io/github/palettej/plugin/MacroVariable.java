/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.macro.Interpreter;

/** Values written as {@code key=&name} stand for a variable of the running macro, as in ImageJ's own commands. */
final class MacroVariable {
    private static final String WHOLE = "[+-]?\\d+\\.0";

    private MacroVariable() {}

    /** The value of the variable, or the text itself if it names none. */
    static String resolve(final String text) {
        final Interpreter macro = Interpreter.getInstance();
        if (macro == null || text.length() < 2 || text.charAt(0) != '&') {
            return text;
        }
        final String value = macro.getVariableAsString(text.substring(1));
        if (value == null) {
            return text;
        }
        // A macro has only one type of number and would write 16 as 16.0.
        return value.matches(WHOLE) ? value.substring(0, value.length() - 2) : value;
    }
}
