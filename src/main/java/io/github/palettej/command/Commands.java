/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import java.util.List;

/** The list of all commands. */
public final class Commands {
    /** All commands, in the order of the menu. */
    public static final List<Class<? extends ColorCommand>> ALL = List.of(
            ColorHistogramPlotCommand.class,
            DominantColorsCommand.class,
            KMeansColorsCommand.class,
            JointPaletteCommand.class,
            ReduceColorsCommand.class,
            ApplyPaletteCommand.class,
            SortColorsCommand.class,
            ColorDifferenceCommand.class,
            PaletteDifferencesCommand.class,
            DifferenceMapCommand.class,
            OpenPaletteCommand.class,
            SavePaletteCommand.class);

    private Commands() {}

    /**
     * Makes a command.
     *
     * @param simpleName name of its class without the package, for instance {@code KMeansColorsCommand}
     * @return a new command with the default of each input
     * @throws IllegalArgumentException if there is no such command
     */
    public static ColorCommand create(final String simpleName) {
        final Class<? extends ColorCommand> found = ALL.stream()
                .filter(c -> c.getSimpleName().equals(simpleName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no command " + simpleName));
        try {
            return found.getConstructor().newInstance();
        } catch (final ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
