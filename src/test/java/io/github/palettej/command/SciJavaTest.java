/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.palettej.color.Palette;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.SciJava;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

class SciJavaTest {
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<String> logged = new ArrayList<>();
    private final Logger logger = Logger.getLogger(ColorCommand.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(final LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
    private Context context;

    @BeforeEach
    void start() {
        ResultsTable.getResultsTable().reset();
        context = new Context(CommandService.class);
        logger.addHandler(listener);
        logger.setUseParentHandlers(false);
        final PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(listener);
        logger.setUseParentHandlers(true);
        System.setOut(out);
        System.setErr(err);
        context.dispose();
        ResultsTable.getResultsTable().reset();
    }

    private CommandModule run(final Class<? extends ColorCommand> command, final Object... inputs)
            throws InterruptedException, ExecutionException {
        return context.service(CommandService.class).run(command, true, inputs).get();
    }

    @Test
    void scriptsGetOutputsAndRows() throws Exception {
        final CommandModule module = run(SortColorsCommand.class, "colors", "white, black, red", "order", "lightness");
        assertFalse(module.isCanceled());
        assertEquals(
                "#000000",
                ((Palette) module.getOutput("palette")).colors().get(0).hex());
        assertEquals("sorted", ((ImagePlus) module.getOutput("swatchSheet")).getTitle());
        assertEquals(3, ((ResultsTable) module.getOutput("rows")).size());
        assertEquals("#ffffff", ResultsTable.getResultsTable().getStringValue("Hex", 2));
    }

    @Test
    void badInputCancelsWithTheSentenceAndNoStackTrace() throws Exception {
        final CommandModule module = run(ColorDifferenceCommand.class, "first", "red", "second", "foo");
        assertTrue(module.isCanceled());
        assertEquals(
                "second must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was \"foo\"",
                module.getCancelReason());
        assertEquals(0, ResultsTable.getResultsTable().size());
        assertFalse(
                printed.toString(StandardCharsets.UTF_8).contains("\tat "), printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aMissingInputIsNotASilentNothing() throws Exception {
        final CommandModule module = run(ColorDifferenceCommand.class, "first", "red");
        assertTrue(module.isCanceled());
        assertEquals("second is required", module.getCancelReason());
    }

    @Test
    void valuesAreNotRememberedBetweenRuns() throws Exception {
        run(ColorDifferenceCommand.class, "first", "red", "second", "blue", "formula", "HyAB", "append", true);
        run(ColorDifferenceCommand.class, "first", "red", "second", "blue");
        assertEquals(1, ResultsTable.getResultsTable().size());
        assertEquals("CIEDE2000", ResultsTable.getResultsTable().getStringValue("Formula", 0));
    }

    @Test
    void runsFromTheCommandLine() {
        new SciJava()
                .launch(
                        "--headless",
                        "--run",
                        ColorDifferenceCommand.class.getName(),
                        "first=\"green\",second=\"misty rose\",jnd=60");
        assertEquals(1, ResultsTable.getResultsTable().size());
        assertEquals("#ffe4e1", ResultsTable.getResultsTable().getStringValue("Second", 0));
        assertEquals(0, ResultsTable.getResultsTable().getValue("Noticeable", 0));
    }

    @Test
    void commandLineTellsTheSentence() {
        new SciJava().launch("--headless", "--run", ColorDifferenceCommand.class.getName(), "first=\"green\"");
        assertEquals(0, ResultsTable.getResultsTable().size());
        assertEquals(List.of("Color Difference: second is required"), logged);
        assertFalse(
                printed.toString(StandardCharsets.UTF_8).contains("\tat "), printed.toString(StandardCharsets.UTF_8));
    }
}
