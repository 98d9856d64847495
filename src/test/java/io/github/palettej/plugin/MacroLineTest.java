/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.ColorDifferenceCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MacroLineTest {

    private static ColorCommand filled(final String options) {
        final ColorCommand command = new ColorDifferenceCommand();
        CommandInputs.fill(command, MacroOptions.parse(options));
        command.execute();
        return command;
    }

    @Test
    void hasEveryKeyAndTheValuesUsed() {
        assertEquals(
                "first=#000 second=[misty rose] formula=[CMC 2:1] jnd=2.3 table=Results",
                MacroLine.options(filled("first=#000 second=[misty rose] formula=[cmc 2:1]")));
    }

    @Test
    void hasAFlagOnlyIfItIsTrue() {
        assertEquals(
                "first=red second=blue formula=OKLab jnd=0.02 table=Results append",
                MacroLine.options(filled("append=true second=blue first=red formula=oklab")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "a [b] c",
                "[a]",
                "a]b",
                "a[b",
                "say \"hi\"",
                "it's",
                "'quoted'",
                "&name",
                "back\\slash",
                "größe µm",
                "key=value",
                "a] b [c",
                "table] append",
                "it's [a",
            })
    void replaysAnyTitle(final String title) {
        final ColorCommand command = new ColorDifferenceCommand();
        command.set("first", "red").set("second", "blue").set("table", title);
        command.execute();
        assertEquals(title, filled(MacroLine.options(command)).text("table"));
    }
}
