/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.Prefs;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Input;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What was last typed into the dialog of a command. Macros never see these values: a key left out of a line has
 * its default.
 */
final class RememberedValues {
    private RememberedValues() {}

    /** The texts a dialog starts with: the last ones, or else the defaults. */
    static Map<String, String> of(final ColorCommand command) {
        final Map<String, String> texts = new LinkedHashMap<>();
        for (final Input input : command.definition().inputs()) {
            if (input.kind() != Input.Kind.IMAGE) {
                texts.put(input.key(), Prefs.get(key(command, input), input.defaultText()));
            }
        }
        return texts;
    }

    /** Keeps the texts of a dialog after the command ran. */
    static void keep(final ColorCommand command, final Map<String, String> texts) {
        for (final Input input : command.definition().inputs()) {
            if (texts.containsKey(input.key())) {
                Prefs.set(key(command, input), texts.get(input.key()));
            }
        }
    }

    private static String key(final ColorCommand command, final Input input) {
        return "palettej." + command.getClass().getSimpleName().toLowerCase(Locale.ROOT) + '.' + input.key();
    }
}
