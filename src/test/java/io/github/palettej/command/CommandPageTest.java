/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandPageTest {
    private static final Path PAGE = Path.of("docs", "COMMANDS.md");

    @Test
    void pageIsWhatTheDefinitionsSay() throws IOException {
        final String current = new CommandPage().markdown();
        if ("write".equals(System.getProperty("palettej.docs"))) {
            Files.writeString(PAGE, current);
        }
        assertEquals(
                current,
                Files.exists(PAGE) ? Files.readString(PAGE) : "",
                "docs/COMMANDS.md is not current: mvn test -Dtest=CommandPageTest -Dpalettej.docs=write");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void pageOfEachCommandListsItsKeys(final Class<? extends ColorCommand> command) throws IOException {
        final Path page =
                PAGE.resolveSibling("commands").resolve(command.getSimpleName().replaceFirst("Command$", "") + ".md");
        final boolean write = "write".equals(System.getProperty("palettej.docs"));
        if (write && !Files.exists(page)) {
            Files.writeString(page, new CommandPage().start(command));
        }
        final String text = Files.readString(page);
        final String[] before = text.split(CommandPage.BEGIN, 2);
        final String[] after = text.split(CommandPage.END, 2);
        assertEquals(2, before.length, page + " must have the line " + CommandPage.BEGIN);
        assertEquals(2, after.length, page + " must have the line " + CommandPage.END);
        final String current = before[0] + new CommandPage().keys(command) + after[1];
        if (write) {
            Files.writeString(page, current);
        } else {
            assertEquals(
                    current, text, page + " is not current: mvn test -Dtest=CommandPageTest -Dpalettej.docs=write");
        }
    }

    static List<Class<? extends ColorCommand>> commands() {
        return Commands.ALL;
    }
}
