/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.macro.Interpreter;
import ij.plugin.PlugIn;
import ij.plugin.frame.Recorder;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Commands;
import io.github.palettej.command.ImageCommand;
import io.github.palettej.command.Input;
import io.github.palettej.command.PixelCommand;
import io.github.palettej.imagej.ImageFolder;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * The face of all commands in ImageJ's menus and macros. It knows none of them: {@code plugins.config} names the
 * class of a command, and the rest follows from its definition.
 */
public final class ColorPlugIn implements PlugIn {

    /** Made by ImageJ. */
    public ColorPlugIn() {}

    /**
     * Runs a command with the options of a macro, the values of a dialog, or the defaults.
     *
     * @param command simple name of the command's class
     */
    @Override
    public void run(final String command) {
        final String options = Macro.getOptions();
        if (options == null && !GraphicsEnvironment.isHeadless() && !Interpreter.isBatchMode()) {
            runDialog(command);
        } else {
            runMacro(Commands.create(command), options == null ? "" : options);
        }
    }

    private static void runMacro(final ColorCommand command, final String options) {
        try {
            CommandInputs.fill(command, MacroOptions.parse(options));
            runInTurn(command, false);
        } catch (final IllegalArgumentException e) {
            // In a macro, a JavaScript or a plugin, this ends the caller with the sentence.
            IJ.error(e.getMessage());
        } catch (final CancellationException e) {
            Stop.caller(command.definition().name());
        }
    }

    private static void runDialog(final String name) {
        final boolean record = MacroLine.isAwaited(Commands.create(name));
        Map<String, String> texts = Map.of();
        boolean again = true;
        while (again) {
            final ColorCommand command = Commands.create(name);
            final Optional<Map<String, String>> typed = ask(command, texts);
            again = typed.isPresent() && !runTyped(command, typed.get(), record);
            texts = typed.orElse(texts);
        }
    }

    /** Shows the dialog; empty if it was canceled or there is no image to ask about. */
    private static Optional<Map<String, String>> ask(final ColorCommand command, final Map<String, String> texts) {
        try {
            if (command instanceof ImageCommand reader) {
                // Found now, so that a click on another window does not change what is read.
                command.set("image", reader.image());
            }
        } catch (final IllegalArgumentException e) {
            if (!readsFolders(command)) {
                Recorder.disableCommandRecording();
                IJ.showMessage(command.definition().name(), e.getMessage());
                return Optional.empty();
            }
        }
        final CommandDialog dialog = new CommandDialog(command, texts.isEmpty() ? first(command) : texts);
        if (!dialog.accepted()) {
            Recorder.disableCommandRecording();
            return Optional.empty();
        }
        return Optional.of(dialog.texts());
    }

    /** Whether the command can do without an open image. */
    private static boolean readsFolders(final ColorCommand command) {
        return command.definition().inputs().stream().anyMatch(i -> Input.FOLDER_STYLE.equals(i.style()));
    }

    private static Map<String, String> first(final ColorCommand command) {
        final Map<String, String> texts = RememberedValues.of(command);
        StartValues.fill(command, texts);
        return texts;
    }

    /** Runs with the texts of a dialog; false if something in them does not fit the image, so that it is asked again. */
    private static boolean runTyped(final ColorCommand command, final Map<String, String> texts, final boolean record) {
        try {
            texts.forEach(command::set);
            runInTurn(command, record);
            RememberedValues.keep(command, texts);
        } catch (final IllegalArgumentException e) {
            IJ.showMessage(command.definition().name(), e.getMessage());
            return false;
        } catch (final CancellationException e) {
            Recorder.disableCommandRecording();
        }
        return true;
    }

    /** Computes, changes, shows and records while the images are locked, after the commands that had them before. */
    private static void runInTurn(final ColorCommand command, final boolean record) {
        try (StatusMonitor monitor = new StatusMonitor(command.definition().name())) {
            final boolean shown = Locks.hold(command.images(), monitor, () -> {
                compute(command, monitor);
                return Turn.onScreen(monitor, () -> show(command, record));
            });
            if (shown) {
                monitor.done();
            }
        }
    }

    private static void compute(final ColorCommand command, final StatusMonitor monitor) {
        command.monitor(monitor);
        if (command instanceof PixelCommand reader) {
            reader.opener(ColorPlugIn::open);
        }
        if (command instanceof ImageCommand reader) {
            CommandOutputs.manager().ifPresent(m -> reader.managed(List.of(m.getRoisAsArray())));
        }
        command.execute();
    }

    /** False if the user was asked about rows that are there, and canceled. */
    private static boolean show(final ColorCommand command, final boolean record) {
        final boolean shown = new CommandOutputs(command).show();
        Recorder.disableCommandRecording();
        if (shown && record) {
            MacroLine.record(command);
        }
        return shown;
    }

    /**
     * Opens a file; what ImageJ says of a damaged one goes to the log, and ends neither a macro nor the work. One at a
     * time, since where it is said is one switch for all.
     */
    private static synchronized Optional<ImagePlus> open(final Path file) {
        final boolean before = IJ.redirectingErrorMessages();
        IJ.redirectErrorMessages(true);
        try {
            return ImageFolder.open(file);
        } finally {
            IJ.redirectErrorMessages(before);
        }
    }
}
