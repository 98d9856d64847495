/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.measure.ResultsTable;
import io.github.palettej.algorithm.Monitor;
import java.util.concurrent.CancellationException;
import org.scijava.Cancelable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;

/**
 * What all commands share: rows for a table, and one sentence when something is wrong.
 *
 * <p>A command has two entrances. SciJava calls {@link #run()}, which cancels with the sentence. The
 * ImageJ face and Java code call {@link #execute()}, which throws it.
 */
public abstract class ColorCommand implements Command, Cancelable {
    @Parameter(
            label = "Table",
            description = "Title of the table that gets the rows.",
            persist = false,
            required = false)
    private String table = "Results";

    @Parameter(
            label = "Append",
            description = "Add the rows to the table instead of replacing its rows.",
            persist = false,
            required = false)
    private boolean append;

    @Parameter(type = ItemIO.OUTPUT, label = "Rows", description = "The rows that go to the table.")
    private ResultsTable rows;

    private Monitor monitor = Monitor.NONE;
    private String cancelReason;

    /**
     * Checks the inputs, computes, and sets the outputs. Touches no window, table or input image.
     *
     * @throws IllegalArgumentException if an input is missing or out of its range: one sentence for the user
     * @throws CancellationException if the monitor stopped it
     */
    public abstract void execute();

    @Override
    public final void run() {
        try {
            execute();
        } catch (IllegalArgumentException | CancellationException e) {
            cancel(e.getMessage());
        }
    }

    @Override
    public final boolean isCanceled() {
        return cancelReason != null;
    }

    @Override
    public final void cancel(final String reason) {
        cancelReason = reason;
    }

    @Override
    public final String getCancelReason() {
        return cancelReason;
    }
}
