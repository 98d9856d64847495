/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.PixelHash;
import io.github.palettej.imagej.Tables;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.scijava.Cancelable;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.command.CommandModuleItem;
import org.scijava.plugin.Parameter;

/**
 * What all commands share: inputs that are checked before anything is done, rows for a table, and one
 * sentence when something is wrong.
 *
 * <p>A command has two entrances. SciJava fills the inputs and calls {@link #run()}, which cancels with the
 * sentence and keeps the rows in the table. The ImageJ face and Java code call {@link #set} and {@link
 * #execute()}, which throws the sentence, and read the outputs with {@link #output}. An instance runs once.
 *
 * <p>To add a command, extend this class (or {@link ImageCommand}), annotate fields as inputs and outputs,
 * and write {@link #compute()}. Each input is {@code persist = false} and {@code required = false}; it is
 * required for users if it has neither an initial value nor an attribute {@value Input#DEFAULT_NOTE}.
 */
public abstract class ColorCommand implements Command, Cancelable {
    private static final System.Logger LOGGER = System.getLogger(ColorCommand.class.getName());

    @Parameter(
            label = "Table",
            description = "Title of the table that gets the rows.",
            persist = false,
            required = false)
    private String table = Tables.RESULTS;

    @Parameter(
            label = "Append",
            description = "Add the rows to the table instead of replacing its rows.",
            persist = false,
            required = false)
    private boolean append;

    @Parameter(type = ItemIO.OUTPUT, label = "Rows", description = "The rows that go to the table.")
    private ResultsTable rows;

    private Monitor monitor = Monitor.NONE;
    private Supplier<Map<String, String>> details = Map::of;
    private List<ImagePlus> images;
    private String cancelReason;

    /**
     * Computes, and sets the outputs. All inputs are in their ranges and choices are spelled as defined.
     * Touches no window, table or input image.
     *
     * @throws IllegalArgumentException if inputs do not fit each other or the image: one sentence for the user
     * @throws CancellationException if the monitor stopped it
     */
    protected abstract void compute();

    /**
     * Checks the inputs, computes, and sets the outputs. Touches no window, table or input image.
     *
     * @throws IllegalArgumentException if an input is missing or out of its range: one sentence for the user
     * @throws CancellationException if the monitor stopped it
     */
    public final void execute() {
        check();
        compute();
    }

    /**
     * Checks what can be known of the inputs without computing, and spells choices as they are defined.
     *
     * @throws IllegalArgumentException if an input is missing or out of its range: one sentence for the user
     */
    public final void check() {
        for (final Input input : definition().inputs()) {
            input.write(this, input.checked(input.read(this)));
        }
        if (table.isBlank()) {
            throw new IllegalArgumentException("table must be the title of a table, but was \"" + table + '"');
        }
        checkMore();
    }

    /**
     * Checks what a command knows of its inputs beyond their definitions, without counting pixels: quick enough to be
     * asked with each key that is typed into a dialog.
     *
     * @throws IllegalArgumentException if an input breaks a rule: one sentence for the user
     */
    protected void checkMore() {
        // most inputs follow the rules of their definitions alone
    }

    @Override
    public final void run() {
        try {
            execute();
            if (rows != null) {
                Tables.store(table, rows, append, details);
            }
            finish();
        } catch (IllegalArgumentException | CancellationException e) {
            cancel(e.getMessage());
            // SciJava tells nobody why a command was canceled, which would be a silent nothing on a command line.
            LOGGER.log(System.Logger.Level.WARNING, definition().name() + ": " + e.getMessage());
        }
    }

    /**
     * Changes open images, where the command was asked to, after {@link #execute()} and when the rows are stored.
     * Does nothing for commands that change no image.
     */
    public void finish() {
        // most commands change no image
    }

    /**
     * Lists the open images that the command reads or changes, which are locked while it computes: those that were open
     * and active when this was first asked, whatever is opened or activated until it computes.
     *
     * @return the images; none if it reads none, or only files
     * @throws IllegalArgumentException if it needs one, and there is none: one sentence for the user
     */
    public final List<ImagePlus> images() {
        if (images == null) {
            images = List.copyOf(findImages());
        }
        return images;
    }

    /**
     * Finds the open images that the command reads or changes. Its inputs may be missing or wrong still.
     *
     * @return the images; none if it reads none, or only files
     * @throws IllegalArgumentException if it needs one, and there is none: one sentence for the user
     */
    protected List<ImagePlus> findImages() {
        return List.of();
    }

    /**
     * Tells which image is active after the command.
     *
     * @return true if the image that it makes becomes active, false if the input stays active
     */
    public boolean makesImage() {
        return false;
    }

    /**
     * Tells whether the command makes rows, so that it can be asked where they go.
     *
     * @return false if {@code table} and {@code append} mean nothing to it
     */
    public boolean makesRows() {
        return true;
    }

    /**
     * Gives an input a value.
     *
     * @param key name of the input
     * @param value a value of its type, or text as in a macro
     * @return this command
     * @throws IllegalArgumentException if there is no such input, or the value breaks its rules
     */
    public final ColorCommand set(final String key, final Object value) {
        final Input input = definition().input(key);
        input.write(this, input.accept(value));
        return this;
    }

    /**
     * Reads an input.
     *
     * @param key name of the input
     * @return its value as text of a macro, empty if it has none
     * @throws IllegalArgumentException if there is no such input
     */
    public final String text(final String key) {
        final Input input = definition().input(key);
        final Object value = input.read(this);
        return value == null ? "" : input.text(value);
    }

    /**
     * Reads an output.
     *
     * @param <T> its type
     * @param name its name
     * @param type its type
     * @return the value
     * @throws IllegalArgumentException if the command did not make it
     */
    public final <T> T output(final String name, final Class<T> type) {
        return made(name, type)
                .orElseThrow(() -> new IllegalArgumentException(
                        definition().name() + " made no " + name + " of type " + type.getSimpleName()));
    }

    /**
     * Reads an output that is made only under some conditions.
     *
     * @param <T> its type
     * @param name its name
     * @param type its type
     * @return the value, empty if the command did not make it
     */
    public final <T> Optional<T> made(final String name, final Class<T> type) {
        final CommandModuleItem<?> item = definition().info().getOutput(name);
        try {
            return item == null
                    ? Optional.empty()
                    : Optional.ofNullable(item.getField().get(this))
                            .filter(type::isInstance)
                            .map(type::cast);
        } catch (final IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Gives the definition of this command's inputs.
     *
     * @return the definition
     */
    public final Definition definition() {
        return Definition.of(getClass());
    }

    /**
     * Sets who is told how far the work is, and may stop it.
     *
     * @param listener the monitor
     */
    public final void monitor(final Monitor listener) {
        monitor = Objects.requireNonNull(listener);
    }

    /**
     * Tells whom to report to.
     *
     * @return the monitor, {@link Monitor#NONE} if none was set
     */
    protected final Monitor monitor() {
        return monitor;
    }

    /**
     * Sets the rows for the table.
     *
     * @param made the rows
     */
    protected final void rows(final ResultsTable made) {
        rows = Objects.requireNonNull(made);
    }

    /**
     * Sets what the rows were made with, to be saved with a palette.
     *
     * @param made tells it when it is asked: names and texts, in an order; holds neither this command nor an image
     */
    protected final void details(final Supplier<Map<String, String>> made) {
        details = Objects.requireNonNull(made);
    }

    /**
     * Tells what the rows were made with.
     *
     * @return tells it when it is asked: names and texts as {@link Provenance} has them, none if the command made no
     *     palette
     */
    public final Supplier<Map<String, String>> details() {
        return details;
    }

    /**
     * Counts what the command would count, and does nothing with it.
     *
     * @return the pixels of all samples, none if it reads no image
     * @throws IllegalArgumentException if it would read an image, and there are no pixels
     */
    PixelHash hash() {
        return new PixelHash();
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
