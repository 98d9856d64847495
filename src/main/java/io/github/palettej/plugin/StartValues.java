/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.ImagePlus;
import ij.gui.Toolbar;
import io.github.palettej.color.Rgb;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.ColorSource;
import io.github.palettej.command.ImageCommand;
import io.github.palettej.command.Input;
import io.github.palettej.imagej.OpenImages;
import io.github.palettej.imagej.Tables;
import java.awt.Color;
import java.util.Map;
import java.util.Optional;

/** What a dialog starts with where that depends on what is open. Macros never see these values. */
final class StartValues {
    private StartValues() {}

    /**
     * Fills in what the definition asks for.
     *
     * @param command the command, its image being set if it reads one
     * @param texts the texts of a dialog; colors are filled in where there is none, what belongs to the images and
     *     tables that are open replaces what was remembered
     */
    static void fill(final ColorCommand command, final Map<String, String> texts) {
        for (final Input input : command.definition().inputs()) {
            final Optional<String> start =
                    switch (input.start()) {
                        case Input.FOREGROUND -> ifEmpty(texts, input, Toolbar.getForegroundColor());
                        case Input.BACKGROUND -> ifEmpty(texts, input, Toolbar.getBackgroundColor());
                        case Input.OTHER_IMAGE -> other(command);
                        case Input.LAST_COLORS -> lastColors();
                        default -> Optional.empty();
                    };
            start.ifPresent(text -> texts.put(input.key(), text));
        }
    }

    private static Optional<String> ifEmpty(final Map<String, String> texts, final Input input, final Color color) {
        final boolean empty = texts.getOrDefault(input.key(), "").isBlank();
        return empty ? Optional.of(Rgb.ofPacked(color.getRGB() & 0xFFFFFF).hex()) : Optional.empty();
    }

    private static Optional<String> other(final ColorCommand command) {
        return command instanceof ImageCommand reader
                ? OpenImages.ofSameSize(reader.image()).map(ImagePlus::getTitle)
                : Optional.empty();
    }

    private static Optional<String> lastColors() {
        try {
            return Tables.hexColumn(Tables.RESULTS).isEmpty()
                    ? Optional.empty()
                    : Optional.of(ColorSource.TABLE + Tables.RESULTS);
        } catch (final IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
