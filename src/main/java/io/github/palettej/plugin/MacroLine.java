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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The whole line, as a macro has it. */
    static String line(final ColorCommand command) {
        final String label = command.definition().label();
        return "run(\"" + label + "\", \"" + Recorder.fixString(options(command)) + "\");";
    }

    /** Whether the user has the recorder open and chose the command from the menu; asked when the command begins. */
    static boolean isAwaited(final ColorCommand command) {
        return Recorder.record && command.definition().label().equals(Recorder.getCommand());
    }

    /** Records the command if the recorder is still open. */
    static void record(final ColorCommand command) {
        if (!Recorder.record) {
            return;
        }
        final String run = Recorder.scriptMode() ? "IJ.run(\"" : "run(\"";
        Recorder.recordString(
                run + command.definition().label() + "\", \"" + Recorder.fixString(options(command)) + "\");\n");
    }

    /** The plainest spelling that is read back to the same value amid other options. */
    private static String quoted(final String value) {
        return Stream.of(value, '[' + value + ']', "'" + value + "'")
                .filter(spelling -> !spelling.isEmpty() && isReadAs(spelling, value))
                .findFirst()
                .orElse('[' + value + ']');
    }

    private static boolean isReadAs(final String spelling, final String value) {
        if (spelling.charAt(0) == '&') {
            return false;
        }
        try {
            return MacroOptions.parse("key=" + spelling + " flag")
                    .equals(Map.of("key", Optional.of(value), "flag", Optional.empty()));
        } catch (final IllegalArgumentException e) {
            return false;
        }
    }
}
