/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.gui.GenericDialog;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Commands;
import io.github.palettej.command.Definition;
import io.github.palettej.command.Input;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Color;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Label;
import java.awt.Panel;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.awt.event.ItemEvent;
import java.awt.event.KeyEvent;
import java.awt.event.TextEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dialog of a command, made from its definition: its own keys first, those it shares with others folded away
 * below. Its last lines say what the field with the focus is for, or what is wrong with the inputs; OK is refused as
 * long as something is.
 */
final class CommandDialog extends GenericDialog {
    private static final long serialVersionUID = 1L;
    private static final int NUMBER_COLUMNS = 8;
    private static final int TEXT_COLUMNS = 28;
    private static final int FLAG_COLUMNS = 3;
    private static final int HINT_LINES = 3;
    private static final int INDENT = 20;

    /** What ImageJ writes on the button. */
    private static final String HELP = "Help";

    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    private static final Color QUIET = new Color(0x606060);
    private static final Color WRONG = new Color(0xB00020);

    private final transient ColorCommand command;
    private final transient Map<String, Supplier<String>> fields = new LinkedHashMap<>();
    private final transient Optional<PreviewSwitch> preview;
    private final transient List<Component> folded = new ArrayList<>();
    private final TextLines hint = new TextLines(HINT_LINES);
    private transient String described;
    private transient String problem = "";
    private transient boolean touched;
    private transient boolean pressed;
    private transient boolean valid;

    /**
     * Builds the dialog.
     *
     * @param command the command, its image being set if it reads one
     * @param texts what the fields start with
     */
    CommandDialog(final ColorCommand command, final Map<String, String> texts) {
        super(command.definition().name());
        this.command = command;
        final Definition definition = command.definition();
        described = definition.description();
        final Map<Boolean, List<Input>> groups = definition.inputs().stream()
                .filter(i -> i.kind() != Input.Kind.IMAGE)
                .filter(i -> command.makesRows() || i.definedIn() != ColorCommand.class)
                .collect(Collectors.partitioningBy(i -> i.definedIn() == command.getClass()));
        add(groups.get(true), texts);
        preview = definition.preview().map(p -> new PreviewSwitch(this, command, p));
        preview.ifPresent(this::addPreview);
        addCommon(groups.get(false), texts);
        addLines(hint);
        addHelp(HelpPage.of(command.getClass()).online());
        changed();
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
        if (event.getSource() instanceof Button button
                && HELP.equals(button.getLabel().strip())) {
            HelpWindow.show(HelpPage.of(command.getClass()), this);
            return;
        }
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

    @Override
    public void textValueChanged(final TextEvent event) {
        super.textValueChanged(event);
        touched = true;
        changed();
    }

    @Override
    public void itemStateChanged(final ItemEvent event) {
        super.itemStateChanged(event);
        touched = true;
        changed();
    }

    /** OK and Enter end here: refused as long as an input breaks its rules. Whatever else closes it, cancels it. */
    @Override
    public void dispose() {
        if (pressed) {
            changed();
            if (!problem.isEmpty()) {
                Toolkit.getDefaultToolkit().beep();
                return;
            }
            valid = true;
        }
        preview.ifPresent(PreviewSwitch::close);
        super.dispose();
    }

    /** Checks what was typed by the rules of macros and says what is wrong. */
    private void changed() {
        final ColorCommand trial = Commands.create(command.getClass().getSimpleName());
        try {
            texts().forEach(trial::set);
            trial.check();
            problem = "";
        } catch (final IllegalArgumentException e) {
            problem = e.getMessage();
        }
        getButtons()[0].setEnabled(problem.isEmpty());
        showHint();
        preview.ifPresent(p -> p.changed(problem.isEmpty() ? Optional.of(texts()) : Optional.empty()));
    }

    private void showHint() {
        if (problem.isEmpty()) {
            hint.say(described, QUIET);
        } else {
            // before anything was typed it is no mistake that something is missing: says what to type, too
            hint.say(touched ? problem : problem + ". " + described, touched ? WRONG : QUIET);
        }
    }

    private void add(final List<Input> inputs, final Map<String, String> texts) {
        final List<Input> flags = new ArrayList<>();
        for (final Input input : inputs) {
            if (input.kind() == Input.Kind.FLAG) {
                flags.add(input);
            } else {
                addFlags(flags, texts);
                add(input, text(input, texts));
            }
        }
        addFlags(flags, texts);
    }

    private static String text(final Input input, final Map<String, String> texts) {
        return texts.getOrDefault(input.key(), input.defaultText());
    }

    /** The keys that other commands have too: folded away as long as they have their defaults. */
    private void addCommon(final List<Input> inputs, final Map<String, String> texts) {
        if (inputs.isEmpty()) {
            return;
        }
        final Button fold =
                new Button("More: " + inputs.stream().map(Input::label).collect(Collectors.joining(", ")));
        fold.setFont(SMALL);
        fold.addActionListener(event -> {
            fold(folded.get(0).isVisible());
            pack();
        });
        final Panel panel = new Panel();
        panel.add(fold);
        setInsets(5, INDENT, 0);
        addPanel(panel);
        final int before = getComponentCount();
        Class<?> group = command.getClass();
        String shown = "";
        final List<Input> together = new ArrayList<>();
        for (final Input input : inputs) {
            if (input.definedIn() != group) {
                add(together, texts);
                together.clear();
                group = input.definedIn();
                final String title = group == ColorCommand.class ? "Where the rows go" : "Which pixels";
                if (!title.equals(shown)) {
                    addMessage(title, SMALL, QUIET);
                }
                shown = title;
            }
            together.add(input);
        }
        add(together, texts);
        folded.addAll(Arrays.asList(getComponents()).subList(before, getComponentCount()));
        fold(inputs.stream().allMatch(i -> text(i, texts).equals(i.defaultText())));
    }

    private void fold(final boolean away) {
        folded.forEach(c -> c.setVisible(!away));
    }

    private void addPreview(final PreviewSwitch part) {
        setInsets(2, INDENT, 0);
        addPanel(part.panel());
    }

    private void addLines(final TextLines lines) {
        setInsets(10, INDENT, 0);
        addPanel(lines);
    }

    private void addFlags(final List<Input> flags, final Map<String, String> texts) {
        if (flags.isEmpty()) {
            return;
        }
        final String[] labels = flags.stream().map(Input::label).toArray(String[]::new);
        final boolean[] states = new boolean[labels.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = Boolean.parseBoolean(text(flags.get(i), texts));
        }
        final int first = getCheckboxes() == null ? 0 : getCheckboxes().size();
        final int columns = Math.min(FLAG_COLUMNS, labels.length);
        setInsets(2, INDENT, 4);
        addCheckboxGroup((labels.length + columns - 1) / columns, columns, labels, states);
        for (int i = 0; i < labels.length; i++) {
            final Checkbox box = (Checkbox) getCheckboxes().get(first + i);
            fields.put(flags.get(i).key(), () -> Boolean.toString(box.getState()));
            describe(box, flags.get(i));
        }
        flags.clear();
    }

    private void add(final Input input, final String text) {
        if (input.kind() == Input.Kind.CHOICE) {
            addChoice(input.label(), input.choices().toArray(String[]::new), text);
            final Choice choice = (Choice) getChoices().lastElement();
            fields.put(input.key(), choice::getSelectedItem);
            describe(choice, input);
            return;
        }
        final boolean number = input.kind() != Input.Kind.TEXT;
        addStringField(input.label(), text, number ? NUMBER_COLUMNS : TEXT_COLUMNS);
        final TextField field = (TextField) getStringFields().lastElement();
        fields.put(input.key(), field::getText);
        describe(field, input);
        final String allowed = Stream.of(
                        (input.range() + ' ' + input.unit()).strip(),
                        input.note().isEmpty() ? "" : "empty: " + input.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        if (number && !allowed.isEmpty()) {
            final Label label = new Label(allowed);
            label.setFont(SMALL);
            label.setForeground(QUIET);
            addBehind(field, label);
        }
        if (!input.style().isEmpty()) {
            final Button browse = new Button("Browse...");
            browse.addActionListener(event -> FileChoice.ask(input, field));
            addBehind(field, browse);
        }
    }

    /** Puts something behind a field, in its cell. */
    private void addBehind(final TextField field, final Component part) {
        final GridBagLayout layout = (GridBagLayout) getLayout();
        final GridBagConstraints place = layout.getConstraints(field);
        final Panel panel = new Panel(new FlowLayout(FlowLayout.LEFT, 0, 0));
        panel.add(field);
        panel.add(part);
        layout.setConstraints(panel, place);
        add(panel);
    }

    /** AWT has no tool tips: the last lines of the dialog say what the field is for that has the focus or the mouse. */
    private void describe(final Component field, final Input input) {
        final String text = input.description() + (input.note().isEmpty() ? "" : " Empty: " + input.note() + '.');
        final Pointing pointing = new Pointing(() -> {
            described = text;
            showHint();
        });
        field.addFocusListener(pointing);
        field.addMouseListener(pointing);
    }
}
