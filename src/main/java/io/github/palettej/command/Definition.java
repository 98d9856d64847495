/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Attr;

/**
 * All that a command's annotations say about it: its label and its inputs.
 *
 * <p>The fields of a command are the only place where its parameters are defined; dialogs, macro options,
 * recorded lines, checks and the documentation are made from this view of them. It needs no SciJava context.
 */
public final class Definition {
    private static final Map<Class<? extends ColorCommand>, Definition> KNOWN = new ConcurrentHashMap<>();

    private final CommandInfo info;
    private final Map<String, Input> inputs = new LinkedHashMap<>();

    private Definition(final Class<? extends ColorCommand> command) {
        info = new CommandInfo(command);
        final List<Input> found = new ArrayList<>();
        for (final ModuleItem<?> item : info.inputs()) {
            found.add(new Input((CommandModuleItem<?>) item));
        }
        // A command's own keys come first, those it shares with all others last. The sort is stable.
        found.sort(Comparator.comparingInt((Input i) -> depth(i.definedIn())).reversed());
        found.forEach(i -> inputs.put(i.key(), i));
    }

    /**
     * Gives the definition of a command.
     *
     * @param command the class of the command
     * @return its definition, the same for each call
     */
    public static Definition of(final Class<? extends ColorCommand> command) {
        return KNOWN.computeIfAbsent(command, Definition::new);
    }

    /**
     * Gives the label of the menu.
     *
     * @return for instance {@code K-Means Colors...}; the name of the class for a command without annotation
     */
    public String label() {
        return info.getLabel() == null ? info.getTitle() : info.getLabel();
    }

    /**
     * Gives the name of the command, as sentences have it.
     *
     * @return the label without its dots
     */
    public String name() {
        return label().replace("...", "");
    }

    /**
     * Describes the command.
     *
     * @return a sentence or two
     */
    public String description() {
        return info.getDescription();
    }

    /**
     * Lists the inputs.
     *
     * @return the command's own inputs, then those of commands that read an image, then those of all
     */
    public List<Input> inputs() {
        return List.copyOf(inputs.values());
    }

    /**
     * Finds an input.
     *
     * @param key its name
     * @return the input
     * @throws IllegalArgumentException if the command has no such input; the sentence names those it has
     */
    public Input input(final String key) {
        final Input input = inputs.get(key);
        if (input == null) {
            throw new IllegalArgumentException("\"" + key + "\" is not a key of " + name() + ", whose keys are "
                    + inputs.keySet().stream().collect(Collectors.joining(", ")));
        }
        return input;
    }

    /**
     * Tells what can be shown before the command is run.
     *
     * @return the output that is marked, empty if there is none
     */
    public Optional<Preview> preview() {
        for (final ModuleItem<?> item : info.outputs()) {
            for (final Attr attribute :
                    ((CommandModuleItem<?>) item).getParameter().attrs()) {
                if (attribute.name().equals(Preview.ATTRIBUTE)) {
                    return Optional.of(Preview.of(item.getName(), attribute));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Gives SciJava's view of the command.
     *
     * @return the annotations, read without a context
     */
    public CommandInfo info() {
        return info;
    }

    private static int depth(final Class<?> type) {
        return type.getSuperclass() == null ? 0 : 1 + depth(type.getSuperclass());
    }
}
