/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.ImagePlus;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * The turn of a command: those that need the same things work one after the other, in the order in which they asked.
 *
 * <p>All that a command needs is asked for at once, and whoever waits, waits only for those that asked before. So no two
 * wait for each other, and nobody waits forever. What a thread has already does not stand in its own way.
 */
final class Turn {
    /** How soon Esc is noticed by who waits. */
    private static final int LOOK_MILLISECONDS = 20;

    /** What can only be shown by one command at a time: the tables, and which image is active. */
    private static final Object SCREEN = new Object();

    /** Those that work and those that wait, in the order in which they asked; guards itself. */
    private static final List<Turn> LINE = new ArrayList<>();

    private final List<Object> things;
    private final Thread owner = Thread.currentThread();

    private Turn(final Collection<?> things) {
        this.things = List.copyOf(things);
    }

    /**
     * Waits until no other command works on one of the images.
     *
     * @param images the images
     * @param monitor told of the waiting, which it may stop
     * @return the turn, to be ended
     * @throws CancellationException if the monitor stopped it
     * @throws IllegalArgumentException if it would have to wait in the event thread, which all windows need
     */
    static Turn with(final Collection<ImagePlus> images, final StatusMonitor monitor) {
        return take(images, monitor);
    }

    /**
     * Does something as soon as no other command shows its results.
     *
     * @param monitor told of the waiting, which it may stop
     * @param <T> type of the answer
     * @param work what is done
     * @return its answer
     * @throws CancellationException if the monitor stopped it
     * @throws IllegalArgumentException if it would have to wait in the event thread, which all windows need
     */
    static <T> T onScreen(final StatusMonitor monitor, final Supplier<T> work) {
        final Turn turn = take(List.of(SCREEN), monitor);
        try {
            return work.get();
        } finally {
            turn.end();
        }
    }

    private static Turn take(final Collection<?> things, final StatusMonitor monitor) {
        final Turn turn = new Turn(things);
        synchronized (LINE) {
            LINE.add(turn);
        }
        try {
            turn.await(monitor);
        } catch (final RuntimeException e) {
            turn.end();
            throw e;
        }
        return turn;
    }

    private void await(final StatusMonitor monitor) {
        synchronized (LINE) {
            if (hasCome()) {
                return;
            }
            if (EventQueue.isDispatchThread()) {
                throw new IllegalArgumentException("image must be free, but another command works on it or shows its"
                        + " results; wait until that has ended");
            }
        }
        monitor.waits();
        synchronized (LINE) {
            while (!hasCome()) {
                monitor.check();
                try {
                    LINE.wait(LOOK_MILLISECONDS);
                } catch (final InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw (CancellationException) new CancellationException("interrupted").initCause(e);
                }
            }
        }
        monitor.check();
        monitor.works();
    }

    /** Whether nobody who asked before needs one of the things. */
    private boolean hasCome() {
        for (final Turn earlier : LINE) {
            if (earlier == this) {
                return true;
            }
            if (earlier.owner != owner && !Collections.disjoint(earlier.things, things)) {
                return false;
            }
        }
        throw new IllegalStateException("the turn is over");
    }

    /** Lets those that wait have their turn. */
    void end() {
        synchronized (LINE) {
            LINE.remove(this);
            LINE.notifyAll();
        }
    }
}
