/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.ImagePlus;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Input;
import io.github.palettej.imagej.OpenImages;
import java.util.Map;
import java.util.Optional;

/** Brings the texts of a macro line or a dialog into the inputs of a command. */
final class CommandInputs {
    private CommandInputs() {}

    /**
     * Fills a command.
     *
     * @param command the command
     * @param options its keys with their values, empty for a bare key
     * @throws IllegalArgumentException if a key is unknown or a value breaks the rules of its input
     */
    static void fill(final ColorCommand command, final Map<String, Optional<String>> options) {
        options.forEach((key, value) -> fill(command, key, value));
    }

    private static void fill(final ColorCommand command, final String key, final Optional<String> value) {
        final Input input = input(command, key, value.isEmpty());
        if (input.kind() == Input.Kind.IMAGE) {
            command.set(key, image(key, value.orElse("")));
        } else if (input.kind() == Input.Kind.FLAG) {
            command.set(key, value.orElse("true"));
        } else {
            command.set(
                    key,
                    value.orElseThrow(() -> new IllegalArgumentException(
                            key + " must have a value, but stands alone; write " + key + "=value")));
        }
    }

    private static Input input(final ColorCommand command, final String key, final boolean bare) {
        try {
            return command.definition().input(key);
        } catch (final IllegalArgumentException e) {
            if (!bare) {
                throw e;
            }
            // Most often the second word of a value that was not put in brackets.
            throw new IllegalArgumentException(e.getMessage() + "; values with spaces stand in [ ]", e);
        }
    }

    private static ImagePlus image(final String key, final String text) {
        try {
            return OpenImages.find(text)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "must be the title or ID of an open image, but was \"" + text + '"'));
        } catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(key + ' ' + e.getMessage(), e);
        }
    }
}
