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
import org.junit.jupiter.api.Test;

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
}
