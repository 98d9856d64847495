/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.ImagePlus;
import ij.plugin.frame.RoiManager;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Commands;
import io.github.palettej.command.ImageCommand;
import io.github.palettej.command.Preview;
import io.github.palettej.imagej.Scope;
import io.github.palettej.imagej.SmallCopy;
import java.awt.EventQueue;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Runs a command in the background for the eye alone: first on a small copy of the image, then on the image. A new
 * request stops the run before it. Nothing is shown as an image of ImageJ, stored, recorded, locked or remembered.
 *
 * <p>Its methods are called, and its listener is told, on the event thread; it waits for no thread.
 */
final class PreviewRuns {
    /** As long as the user goes on typing, nothing is begun. */
    private static final int PAUSE_MILLISECONDS = 300;

    private static final int SMALL_PIXELS = 250_000;

    /** Stacks beyond this are looked at in a small copy only. */
    private static final long MOST_PIXELS = 120_000_000;

    private static final int MOST_SHOWN = 36;

    /** Who is told of the runs. */
    interface Listener {
        /** A run begins. */
        void working();

        /** Something is to be seen: the slices of the picture, and what there is to say. */
        void made(List<BufferedImage> slices, String words);

        /** A run ended without a result, for a reason. */
        void failed(String sentence);
    }

    private final ColorCommand command;
    private final Preview preview;
    private final Listener listener;
    private final ScheduledExecutorService worker;
    private Optional<Run> current = Optional.empty();

    PreviewRuns(final ColorCommand command, final Preview preview, final Listener listener) {
        this.command = command;
        this.preview = preview;
        this.listener = listener;
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            final Thread thread = new Thread(task, "PaletteJ preview");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Asks for a run, after a pause, instead of the one before. */
    void request(final Map<String, String> texts) {
        cancel();
        final Run run = new Run(texts);
        current = Optional.of(run);
        worker.schedule(run, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        listener.working();
    }

    /** Stops the run, if there is one; nothing more is heard of it. */
    void cancel() {
        current.ifPresent(run -> run.canceled = true);
        current = Optional.empty();
    }

    /** Stops for good. */
    void close() {
        cancel();
        // not at once: an interrupt would close the files of virtual stacks
        worker.shutdown();
    }

    /** One run with the texts of a moment. */
    private final class Run implements Runnable, Monitor {
        private final Map<String, String> texts;
        private volatile boolean canceled;

        Run(final Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        public void progress(final double fraction) {
            // the picture itself shows how far it is
        }

        @Override
        public boolean isCanceled() {
            return canceled;
        }

        @Override
        public void run() {
            try {
                check();
                final boolean full = firstLook();
                check();
                if (full) {
                    show(executed(image()), "");
                }
            } catch (final CancellationException e) {
                canceled = true;
            } catch (final IllegalArgumentException e) {
                tell(() -> listener.failed(e.getMessage()));
            } catch (final OutOfMemoryError e) {
                tell(() -> listener.failed("There is not enough memory for a preview of this image."));
            } catch (final RuntimeException e) {
                tell(() -> listener.failed("The preview failed: " + e));
            }
        }

        /** Shows the small copy, if one is made; false if this is all that can be shown. */
        private boolean firstLook() {
            final Optional<ImagePlus> image = image();
            if (image.isEmpty()) {
                return true;
            }
            if (image.get().isLocked()) {
                throw new IllegalArgumentException("There is no preview as long as \""
                        + image.get().getTitle() + "\" is locked by another command.");
            }
            final Scope scope = Scope.of(texts.get("scope"));
            final long slices = scope == Scope.SLICE ? 1 : image.get().getStackSize();
            final boolean full = slices * image.get().getWidth() * image.get().getHeight() <= MOST_PIXELS;
            try {
                final Optional<ImagePlus> small = filled() instanceof ImageCommand reader && reader.readsChannels()
                        ? SmallCopy.ofChannels(image.get(), scope, SMALL_PIXELS)
                        : SmallCopy.of(image.get(), scope, SMALL_PIXELS);
                if (small.isPresent()) {
                    check();
                    show(executed(small), "On a small copy: ");
                }
            } catch (final IllegalArgumentException e) {
                // what does not fit the copy, a reference or a tiny selection, may fit the image
                if (!full) {
                    throw e;
                }
            }
            return full;
        }

        private Optional<ImagePlus> image() {
            return command instanceof ImageCommand reader ? Optional.of(reader.image()) : Optional.empty();
        }

        private ColorCommand filled() {
            final ColorCommand trial = Commands.create(command.getClass().getSimpleName());
            texts.forEach(trial::set);
            preview.settings().forEach(trial::set);
            return trial;
        }

        private ColorCommand executed(final Optional<ImagePlus> image) {
            final ColorCommand trial = filled();
            image.ifPresent(i -> trial.set("image", i));
            if (trial instanceof ImageCommand reader && image.equals(image())) {
                CommandOutputs.manager().map(RoiManager::getRoisAsArray).ifPresent(r -> reader.managed(List.of(r)));
            }
            trial.monitor(this);
            trial.execute();
            return trial;
        }

        private void show(final ColorCommand made, final String prefix) {
            final List<BufferedImage> slices = slices(made.output(preview.output(), ImagePlus.class));
            final String words = PreviewWords.of(made);
            check();
            tell(() -> listener.made(slices, words.isEmpty() ? "" : prefix + words));
        }

        private List<BufferedImage> slices(final ImagePlus picture) {
            final List<BufferedImage> slices = new ArrayList<>();
            for (int slice = 1; slice <= Math.min(MOST_SHOWN, picture.getStackSize()); slice++) {
                picture.setSliceWithoutUpdate(slice);
                slices.add(picture.getProcessor().getBufferedImage());
            }
            return slices;
        }

        private void tell(final Runnable news) {
            EventQueue.invokeLater(() -> {
                if (current.filter(this::equals).isPresent()) {
                    news.run();
                }
            });
        }
    }
}
