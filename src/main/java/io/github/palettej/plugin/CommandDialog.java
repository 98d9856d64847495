/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import ij.gui.GenericDialog;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Commands;
import io.github.palettej.command.Definition;
import io.github.palettej.command.ImageCommand;
import io.github.palettej.command.Input;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.TextField;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The dialog of a command, made from its definition: its own keys first, the common ones last. It stays open
 * with what was typed as long as an input breaks its rules.
 */
final class CommandDialog extends GenericDialog {
    private static final long serialVersionUID = 1L;
    private static final int NUMBER_COLUMNS = 8;
    private static final int TEXT_COLUMNS = 28;

    private final transient Definition definition;
    private final transient Class<? extends ColorCommand> type;
    private final transient Map<String, Supplier<String>> fields = new LinkedHashMap<>();
    private transient boolean pressed;
    private transient boolean valid;

    /**
     * Builds the dialog.
     *
     * @param command the command
     * @param texts what the fields start with
     */
    CommandDialog(final ColorCommand command, final Map<String, String> texts) {
        super(command.definition().name());
        definition = command.definition();
        type = command.getClass();
        final List<Input> inputs = definition.inputs().stream()
                .filter(i -> i.kind() != Input.Kind.IMAGE)
                .toList();
        Class<?> group = type;
        for (final Input input : inputs) {
            if (input.definedIn() != group) {
                group = input.definedIn();
                addMessage(heading(group));
            }
            add(input, texts.getOrDefault(input.key(), input.defaultText()));
        }
        addHelp(new HelpText(definition).html());
    }

    /**
     * Shows the dialog and waits.
     *
     * @return false if it was canceled
     */
    boolean accepted() {
        showDialog();
        if (!valid) {
            // Tells a macro that opened the dialog, as the dialogs of ImageJ's own commands do.
            wasCanceled();
        }
        return valid;
    }

    /**
     * Reads the fields.
     *
     * @return the text of each key
     */
    Map<String, String> texts() {
        final Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((key, field) -> texts.put(key, field.get()));
        return texts;
    }

    @Override
    public void actionPerformed(final ActionEvent event) {
        pressed = event.getSource() == getButtons()[0];
        super.actionPerformed(event);
        pressed = false;
    }

    @Override
    public void keyPressed(final KeyEvent event) {
        pressed = event.getKeyCode() == KeyEvent.VK_ENTER;
        super.keyPressed(event);
        pressed = false;
    }

    /** OK and Enter end here: refused as long as an input breaks its rules. Whatever else closes it, cancels it. */
    @Override
    public void dispose() {
        if (pressed) {
            try {
                final ColorCommand trial = Commands.create(type.getSimpleName());
                texts().forEach(trial::set);
                trial.check();
                valid = true;
            } catch (final IllegalArgumentException e) {
                IJ.showMessage(definition.name(), e.getMessage());
                return;
            }
        }
        super.dispose();
    }

    private void add(final Input input, final String text) {
        final String label = input.label();
        switch (input.kind()) {
            case FLAG -> {
                addCheckbox(label, Boolean.parseBoolean(text));
                final Checkbox box = (Checkbox) getCheckboxes().lastElement();
                fields.put(input.key(), () -> Boolean.toString(box.getState()));
            }
            case CHOICE -> {
                addChoice(label, input.choices().toArray(String[]::new), text);
                final Choice choice = (Choice) getChoices().lastElement();
                fields.put(input.key(), choice::getSelectedItem);
            }
            default -> {
                final boolean number = input.kind() != Input.Kind.TEXT;
                addStringField(label, text, number ? NUMBER_COLUMNS : TEXT_COLUMNS);
                final TextField field = (TextField) getStringFields().lastElement();
                fields.put(input.key(), field::getText);
                if (!input.style().isEmpty()) {
                    addToSameRow();
                    addButton("Browse...", event -> FileChoice.ask(input, field));
                }
            }
        }
    }

    private static String heading(final Class<?> group) {
        if (group == ImageCommand.class) {
            return "Which pixels";
        }
        return group == ColorCommand.class ? "Where the rows go" : "Options";
    }
}
