/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import ij.plugin.frame.RoiManager;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Definition;
import io.github.palettej.command.ImageCommand;
import io.github.palettej.command.Provenance;
import io.github.palettej.imagej.Tables;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.scijava.module.ModuleItem;

/** Brings what a command made to the user: rows to the table, images to the screen, the right one in front. */
final class CommandOutputs {
    private final ColorCommand command;

    /**
     * Prepares to show the outputs of a command.
     *
     * @param command the command, after it ran
     */
    CommandOutputs(final ColorCommand command) {
        this.command = command;
    }

    /**
     * Shows all outputs.
     *
     * @return false if the user was asked about the rows that the Results table has, and canceled; then nothing
     *     was changed
     */
    boolean show() {
        if (!showRows()) {
            return false;
        }
        command.finish();
        if (command instanceof ImageCommand reader) {
            reader.outlines().forEach(CommandOutputs::outline);
        }
        final List<ImagePlus> images = images();
        final Optional<ImagePlus> front = front(images);
        // the front one last, since each window comes to the front when the desktop gets to it, maybe later than here
        images.sort(Comparator.comparing(image -> image == front.orElse(null)));
        images.forEach(ImagePlus::show);
        front.ifPresent(CommandOutputs::activate);
        return true;
    }

    /**
     * Shows the rows and the remark alone.
     *
     * @return false if the user was asked about the rows that the Results table has, and canceled; then nothing
     *     was changed
     */
    boolean showRows() {
        final Optional<ResultsTable> rows = command.made("rows", ResultsTable.class);
        if (rows.isPresent() && !store(rows.get())) {
            return false;
        }
        command.made("remark", String.class).ifPresent(IJ::log);
        return true;
    }

    /** The image to be active: the one made, or else the one that was read, or else the one that is now. */
    private Optional<ImagePlus> front(final List<ImagePlus> images) {
        if (command.makesImage() && !images.isEmpty()) {
            return Optional.of(images.get(0));
        }
        return command instanceof ImageCommand reader && !reader.images().isEmpty()
                ? Optional.of(reader.image())
                : Optional.ofNullable(WindowManager.getCurrentImage());
    }

    private List<ImagePlus> images() {
        final Definition definition = command.definition();
        final List<ImagePlus> images = new ArrayList<>();
        for (final ModuleItem<?> item : definition.info().outputs()) {
            if (item.getType() == ImagePlus.class) {
                command.made(item.getName(), ImagePlus.class).ifPresent(images::add);
            } else if (item.getType() == ImagePlus[].class) {
                command.made(item.getName(), ImagePlus[].class).ifPresent(several -> images.addAll(List.of(several)));
            }
        }
        return images;
    }

    private boolean store(final ResultsTable rows) {
        final String title = command.text("table");
        final boolean append = Boolean.parseBoolean(command.text("append"));
        final boolean windows = !GraphicsEnvironment.isHeadless();
        // Asks about unsaved rows as Clear Results does, and knows itself that macros are not asked.
        final Optional<ResultsTable> table = windows && Tables.RESULTS.equals(title) && !append
                ? Tables.replaceResults(Analyzer::resetCounter, rows, details())
                : Optional.of(Tables.store(title, rows, append, details()));
        if (windows && table.isPresent()) {
            table.get().show(title);
            Tables.forget(title);
        }
        return table.isPresent();
    }

    /** What the rows were made with: to what the command tells of itself, the macro line is added. */
    private Supplier<Map<String, String>> details() {
        final Supplier<Map<String, String>> told = command.details();
        final String name = command.definition().name();
        final String line = MacroLine.line(command);
        return () -> {
            final Map<String, String> details = new LinkedHashMap<>(told.get());
            if (name.equals(details.get(Provenance.COMMAND))) {
                details.put(Provenance.MACRO, line);
            }
            return details;
        };
    }

    private static void activate(final ImagePlus image) {
        if (WindowManager.getCurrentImage() != image && WindowManager.getImage(image.getID()) != null) {
            IJ.selectWindow(image.getID());
        }
    }

    /** Selections go to the overlay of the image, and to the ROI Manager if it is open. */
    private static void outline(final ImagePlus image, final Overlay selections) {
        final Overlay overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay();
        final Optional<RoiManager> manager = manager();
        for (final Roi roi : selections.toArray()) {
            overlay.add(roi);
            manager.ifPresent(m -> m.addRoi((Roi) roi.clone()));
        }
        image.setOverlay(overlay);
    }

    /** The ROI Manager if it is open; there is none where there are no windows. */
    static Optional<RoiManager> manager() {
        return GraphicsEnvironment.isHeadless() ? Optional.empty() : Optional.ofNullable(RoiManager.getInstance2());
    }
}
