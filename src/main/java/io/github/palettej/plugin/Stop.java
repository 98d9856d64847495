/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import ij.Macro;
import ij.macro.Interpreter;

/** What follows when the user pressed Esc while a command worked: whatever called the command stops too. */
final class Stop {
    /** The key sets its flag a moment before ImageJ stops the macro itself. */
    private static final int KEY_MILLISECONDS = 200;

    private Stop() {}

    /**
     * Stops the macro that called a command, or the plugin or script.
     *
     * @param command name of the command
     */
    static void caller(final String command) {
        final Interpreter macro = Interpreter.getInstance();
        if (macro != null) {
            IJ.wait(KEY_MILLISECONDS);
            if (!macro.done()) {
                macro.abort(command + " was stopped by Esc");
            }
        } else {
            Macro.abort();
        }
    }
}
