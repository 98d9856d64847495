/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.algorithm.Dithering;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.SortOrder;
import io.github.palettej.imagej.Scope;
import io.github.palettej.imagej.SheetStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.annotations.Index;
import org.scijava.annotations.IndexItem;
import org.scijava.plugin.Plugin;

/** What every command promises: walks the list, so that a new command is held to it without being named here. */
class ContractTest {
    private static final String FACE = "io.github.palettej.plugin.ColorPlugIn";

    /** The menu as users know it; commands may be added, labels never change. */
    private static final List<String> MENU = List.of(
            "Color Histogram Plot...",
            "Dominant Colors...",
            "K-Means Colors...",
            "Joint Palette...",
            "Reduce Colors...",
            "Apply Palette...",
            "Sort Colors...",
            "Color Difference...",
            "Palette Differences...",
            "Difference Map...",
            "Open Palette...",
            "Save Palette...");

    static List<Class<? extends ColorCommand>> commands() {
        return Commands.ALL;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isInTheMenuExactlyOnce(final Class<? extends ColorCommand> command) throws IOException {
        final String label = Definition.of(command).label();
        final String line = "Plugins>PaletteJ, \"" + label + "\", " + FACE + "(\"" + command.getSimpleName() + "\")";
        try (Stream<String> lines = Files.lines(Path.of("plugins.config"))) {
            assertEquals(
                    List.of(line),
                    lines.filter(l -> l.contains('"' + label + '"') || l.contains(command.getSimpleName()))
                            .toList());
        }
    }

    @Test
    void everyEntryOfTheMenuHasItsCommand() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("plugins.config"))) {
            final List<String> entries = lines.filter(l -> l.contains(FACE)).toList();
            assertEquals(Commands.ALL.size(), entries.size());
        }
    }

    @Test
    void menuIsInTheOrderOfTheList() throws IOException {
        final List<String> labels =
                Commands.ALL.stream().map(c -> Definition.of(c).label()).toList();
        final String config = Files.readString(Path.of("plugins.config"));
        assertEquals(
                labels,
                labels.stream()
                        .sorted((a, b) -> config.indexOf('"' + a + '"') - config.indexOf('"' + b + '"'))
                        .toList());
        final List<String> known = labels.stream().filter(MENU::contains).toList();
        assertEquals(known, MENU.stream().filter(labels::contains).toList());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isInTheIndexOfSciJava(final Class<? extends ColorCommand> command) {
        boolean found = false;
        for (final IndexItem<Plugin> item : Index.load(Plugin.class)) {
            found |= item.className().equals(command.getName());
        }
        assertTrue(found, command.getName());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void showsOnceInFijiAndRunsHeadless(final Class<? extends ColorCommand> command) {
        final Plugin annotation = command.getAnnotation(Plugin.class);
        assertFalse(annotation.visible(), "a visible command would be in the menus twice");
        assertTrue(annotation.headless());
        assertEquals(0, annotation.menu().length);
        assertTrue(annotation.menuPath().isEmpty());
        assertFalse(annotation.description().isBlank());
        assertTrue(command.getSimpleName().endsWith("Command"));
        assertTrue(Definition.of(command).info().isValid());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void keysFollowFromLabels(final Class<? extends ColorCommand> command) {
        final List<Input> inputs = Definition.of(command).inputs();
        for (final Input input : inputs) {
            assertTrue(input.key().matches("[a-z]+"), input.key());
            assertEquals(input.key(), input.label().split(" ")[0].toLowerCase(Locale.ROOT));
            assertTrue(input.description().length() > 10, input.key() + " is not described");
            assertTrue(input.description().endsWith("."), input.key() + " is not described in a sentence");
            assertFalse(input.persisted(), input.key() + " would be remembered between macros");
        }
        assertEquals(inputs.size(), inputs.stream().map(Input::key).distinct().count());
        assertTrue(inputs.stream().map(Input::key).toList().containsAll(List.of("table", "append")));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void defaultsKeepTheirOwnRules(final Class<? extends ColorCommand> command) {
        for (final Input input : Definition.of(command).inputs()) {
            if (!input.required() && input.kind() != Input.Kind.IMAGE) {
                assertDoesNotThrow(() -> input.parse(input.defaultText()), input.key());
                assertEquals(
                        input.defaultText(),
                        input.defaultText().isEmpty() ? "" : input.text(input.parse(input.defaultText())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void choicesAreThoseOfTheLibrary(final Class<? extends ColorCommand> command) {
        final List<String> clustering =
                ColorSpace.CLUSTERING.stream().map(ColorSpace::toString).toList();
        final Map<String, List<String>> library = Map.of(
                "formula", labels(Difference.values()),
                "order", labels(SortOrder.values()),
                "dither", labels(Dithering.values()),
                "scope", labels(Scope.values()),
                "layout", labels(SheetStyle.Layout.values()),
                "text", labels(SheetStyle.Text.values()),
                "ground", labels(SheetStyle.Ground.values()));
        for (final Input input : Definition.of(command).inputs()) {
            if (library.containsKey(input.key())) {
                assertEquals(library.get(input.key()), input.choices());
            }
            if (input.key().equals("space")) {
                assertEquals(
                        clustering,
                        input.choices().stream()
                                .filter(c -> !c.equals("Channels"))
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void hasAConstructorForScripts(final Class<? extends ColorCommand> command) {
        assertEquals(command, Commands.create(command.getSimpleName()).getClass());
    }

    private static List<String> labels(final Object[] values) {
        return Arrays.stream(values).map(Object::toString).toList();
    }
}
