/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes docs/COMMANDS.md and the tables of keys in docs/commands from the definitions of the commands. */
final class CommandPage {
    /** Begins the generated part of a command's own page. */
    static final String BEGIN = "<!-- keys: made from the definition of the command -->\n";

    /** Ends it. */
    static final String END = "<!-- end of keys -->\n";

    /** Who defines the keys of commands that read an image, the nearest first. */
    private static final List<Class<?>> READERS = List.of(ImageCommand.class, PixelCommand.class);

    private final StringBuilder page = new StringBuilder();

    /** The whole page. */
    String markdown() {
        page.append("# Commands\n\n");
        page.append("This page is made from the definitions of the commands; a test keeps it current.\n\n");
        page.append(
                "Each command is in **Plugins > PaletteJ**, is one macro line `run(\"Label...\", \"key=value flag\")`,");
        page.append(" and is a SciJava command whose inputs are named as the keys. A key left out has its default.");
        page.append(
                " Values with spaces stand in `[ ]`; choices may be written in any case; a flag is set by its bare");
        page.append(" key. Where colors are asked for, the value is a list separated by commas, the path of a palette");
        page.append(" file, or `table:` and the title of a table with a column Hex; a color is `#rrggbb`, `#rgb`,");
        page.append(" `rrggbb`, `rgb(r, g, b)` or a CSS name.\n\n");
        page.append("A value in `[ ]` may hold brackets that match each other, as in `table=[my [best] table]`, and a");
        page.append(" single bracket that no space follows; what brackets cannot hold stands in single quotes, as in");
        page.append(" `table='a] b'`. An image can also be named by its ID: `\"image=\" + getImageID()`. `key=&name`");
        page.append(" takes the value of a variable of the macro.\n");
        for (final Class<? extends ColorCommand> command : Commands.ALL) {
            command(command);
        }
        common("Keys of commands that read an image", READERS);
        common("Keys of all commands", List.of(ColorCommand.class));
        return page.toString();
    }

    /** The generated part of the page of one command. */
    String keys(final Class<? extends ColorCommand> command) {
        final Definition definition = Definition.of(command);
        page.append(BEGIN).append('\n');
        table(definition.inputs().stream().filter(i -> i.definedIn() == command).toList());
        page.append("\nAnd the [keys of all commands](../COMMANDS.md#keys-of-all-commands)");
        if (PixelCommand.class.isAssignableFrom(command)) {
            page.append(" and [of commands that read an image]");
            page.append("(../COMMANDS.md#keys-of-commands-that-read-an-image): ");
            page.append(definition.inputs().stream()
                    .filter(i -> READERS.contains(i.definedIn()))
                    .map(i -> '`' + i.key() + '`')
                    .collect(Collectors.joining(", ")));
        }
        page.append(".\n\nSciJava: `").append(command.getName()).append("`, outputs ");
        page.append(outputs(definition)).append(".\n\n").append(END);
        return page.toString();
    }

    /** A page to begin with: what must be written by hand says TODO. */
    String start(final Class<? extends ColorCommand> command) {
        final Definition definition = Definition.of(command);
        final String picture = definition.name().toLowerCase(Locale.ROOT).replace(' ', '-');
        return "# " + definition.name() + "\n\n**TODO?** " + definition.description()
                + "\n\n![TODO](../images/" + picture + ".png)\n\n## Example\n\n```ijm\n" + example(command)
                + "\nprint(getResult(\"TODO\", 0));\n```\n\n```text\nTODO\n```\n\n## Keys\n\n" + BEGIN + END
                + "\n## Pitfalls\n\n- TODO\n\n## References\n\n- TODO\n";
    }

    private static String outputs(final Definition definition) {
        final List<String> outputs = new ArrayList<>();
        definition.info().outputs().forEach(o -> outputs.add('`' + o.getName() + '`'));
        return String.join(", ", outputs);
    }

    private void command(final Class<? extends ColorCommand> command) {
        final Definition definition = Definition.of(command);
        page.append("\n## ").append(definition.name()).append("\n\n").append(definition.description());
        page.append("\n\n```ijm\n").append(example(command)).append("\n```\n\n");
        page.append("SciJava: `").append(command.getName()).append("`");
        page.append(", outputs ").append(outputs(definition)).append(".\n\n");
        table(definition.inputs().stream().filter(i -> i.definedIn() == command).toList());
        page.append("\nAnd the keys ");
        if (ImageCommand.class.isAssignableFrom(command)) {
            page.append("of commands that read an image and ");
        } else if (PixelCommand.class.isAssignableFrom(command)) {
            page.append("`exclude` and `within` of commands that read an image, and those ");
        }
        page.append("of ");
        page.append("all commands.\n");
    }

    private void common(final String title, final List<Class<?>> definedIn) {
        page.append("\n## ").append(title).append("\n\n");
        table(Commands.ALL.stream()
                .flatMap(c -> Definition.of(c).inputs().stream())
                .filter(i -> definedIn.contains(i.definedIn()))
                .collect(Collectors.toMap(Input::key, i -> i, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList());
    }

    private void table(final List<Input> inputs) {
        page.append("| key | values | default | meaning |\n|---|---|---|---|\n");
        for (final Input input : inputs) {
            page.append("| `")
                    .append(input.key())
                    .append("` | ")
                    .append(values(input))
                    .append(" | ");
            page.append(standard(input))
                    .append(" | ")
                    .append(input.description())
                    .append(" |\n");
        }
    }

    private static String values(final Input input) {
        return switch (input.kind()) {
            case IMAGE -> "title or ID";
            case FLAG -> "flag";
            case CHOICE ->
                String.join(
                        ", ",
                        input.choices().stream()
                                .map(c -> '`' + written(c) + '`')
                                .toList());
            case WHOLE, REAL -> input.range().isEmpty() ? "number" : input.range();
            default -> "text";
        };
    }

    private static String standard(final Input input) {
        if (input.required()) {
            return "required";
        }
        if (input.kind() == Input.Kind.IMAGE) {
            return "the active image";
        }
        final String text = input.defaultText();
        if (!input.note().isEmpty()) {
            return input.note();
        }
        return text.isEmpty() ? "none" : '`' + written(text) + '`';
    }

    /** A line with all defaults that are fixed values, and something for each required key. */
    private static String example(final Class<? extends ColorCommand> command) {
        final Definition definition = Definition.of(command);
        final List<String> words = new ArrayList<>();
        for (final Input input : definition.inputs()) {
            if (input.definedIn() == command && input.kind() != Input.Kind.FLAG) {
                if (input.required()) {
                    words.add(input.key() + "=...");
                } else if (!input.defaultText().isEmpty()) {
                    words.add(input.key() + '=' + written(input.defaultText()));
                }
            }
        }
        return "run(\"" + definition.label() + "\", \"" + String.join(" ", words) + "\");";
    }

    private static String written(final String value) {
        return value.indexOf(' ') < 0 ? value : '[' + value + ']';
    }
}
