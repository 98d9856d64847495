/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.plugin.frame.Recorder;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * The macro line of a command: every key but {@code image}, so that it replays on any image to the same result.
 *
 * <p>ImageJ's own recorder writes option texts as they are: quotes and backslashes would break the line, brackets
 * are added only around spaces, and a warning amid the code follows characters beyond ASCII. So the line is made
 * here and handed over whole.
 */
final class MacroLine {
    private MacroLine() {}

    /**
     * Writes the options of a filled command.
     *
     * @param command the command, after it ran: choices are spelled as defined
     * @return options that {@link MacroOptions} reads to the same inputs
     */
    static String options(final ColorCommand command) {
        final List<String> words = new ArrayList<>();
        for (final Input input : command.definition().inputs()) {
            final String value = command.text(input.key());
            if (input.kind() == Input.Kind.FLAG) {
                if (Boolean.parseBoolean(value)) {
                    words.add(input.key());
                }
            } else if (input.kind() != Input.Kind.IMAGE) {
                words.add(input.key() + '=' + quoted(value));
            }
        }
        return String.join(" ", words);
    }

    /** Records the command if the user has the recorder open and chose the command from the menu. */
    static void record(final ColorCommand command) {
        final String label = command.definition().label();
        if (!Recorder.record || !label.equals(Recorder.getCommand())) {
            return;
        }
        Recorder.disableCommandRecording();
        final String run = Recorder.scriptMode() ? "IJ.run(\"" : "run(\"";
        Recorder.recordString(run + label + "\", \"" + Recorder.fixString(options(command)) + "\");\n");
    }

    private static String quoted(final String value) {
        final boolean plain = !value.isEmpty() && value.chars().noneMatch(MacroLine::needsBrackets);
        return plain ? value : '[' + value + ']';
    }

    private static boolean needsBrackets(final int c) {
        return Character.isWhitespace(c) || c == '[' || c == ']' || c == '\'' || c == '&';
    }
}
