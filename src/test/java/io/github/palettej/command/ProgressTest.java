/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.ImageStack;
import ij.process.ColorProcessor;
import io.github.palettej.algorithm.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One scale of progress for each command, and an end to each when it is asked to stop. */
class ProgressTest {
    private static final int SIZE = 200;

    static List<Class<? extends ColorCommand>> imageCommands() {
        return Commands.ALL.stream()
                .filter(ImageCommand.class::isAssignableFrom)
                .toList();
    }

    private static ColorCommand command(final Class<? extends ColorCommand> type) {
        final ImageStack stack = new ImageStack(SIZE, SIZE);
        for (int slice = 0; slice < 3; slice++) {
            final int seed = slice;
            final int[] rgb = new int[SIZE * SIZE];
            Arrays.setAll(rgb, i -> (i + seed) * 1664525 + 1013904223 >>> 8);
            stack.addSlice(new ColorProcessor(SIZE, SIZE, rgb));
        }
        final ColorCommand command = Commands.create(type.getSimpleName());
        command.set("image", new ImagePlus("noise", stack)).set("scope", "Each slice");
        for (final Input input : command.definition().inputs()) {
            if (input.required()) {
                command.set(input.key(), "teal");
            }
        }
        return command;
    }

    @ParameterizedTest
    @MethodSource("imageCommands")
    void progressMovesAndEnds(final Class<? extends ColorCommand> type) {
        final List<Double> seen = Collections.synchronizedList(new ArrayList<>());
        final ColorCommand command = command(type);
        command.monitor(new Monitor() {
            @Override
            public void progress(final double fraction) {
                seen.add(fraction);
            }

            @Override
            public boolean isCanceled() {
                return false;
            }
        });
        command.execute();
        assertTrue(seen.size() >= 3, seen.toString());
        double most = 0;
        for (final double fraction : seen) {
            assertTrue(fraction >= most - 1e-9 && fraction <= 1 + 1e-9, type + " goes back: " + seen);
            most = Math.max(most, fraction);
        }
        assertTrue(most > 0.99, seen.toString());
    }

    @ParameterizedTest
    @MethodSource("imageCommands")
    void stopsBeforeItBegins(final Class<? extends ColorCommand> type) {
        final ColorCommand command = command(type);
        command.monitor(new Monitor() {
            @Override
            public void progress(final double fraction) {
                // nobody looks
            }

            @Override
            public boolean isCanceled() {
                return true;
            }
        });
        assertThrows(CancellationException.class, command::execute);
        assertFalse(command.made("rows", ij.measure.ResultsTable.class).isPresent());
    }
}
