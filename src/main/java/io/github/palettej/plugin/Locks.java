/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.ImagePlus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Images that no other command and no other plugin may work on for a while. */
final class Locks {
    private final Turn turn;
    private final List<ImagePlus> locked = new ArrayList<>();

    private Locks(final Turn turn) {
        this.turn = turn;
    }

    /**
     * Works while images are locked, as soon as no other command of PaletteJ works on one of them.
     *
     * @param images the images
     * @param monitor told of the waiting, which it may stop
     * @param <T> type of the answer
     * @param work what is done
     * @return its answer
     * @throws IllegalArgumentException if one of them is locked by someone else; then nothing is done
     * @throws CancellationException if the monitor stopped it
     */
    static <T> T hold(final List<ImagePlus> images, final StatusMonitor monitor, final Supplier<T> work) {
        final Locks locks = new Locks(Turn.with(images, monitor));
        try {
            locks.lock(images);
            return work.get();
        } finally {
            locks.release();
        }
    }

    private void lock(final List<ImagePlus> images) {
        for (final ImagePlus image : images) {
            if (!image.lockSilently()) {
                throw new IllegalArgumentException("image must be free, but \"" + image.getTitle()
                        + "\" is locked by another command; wait until that has ended");
            }
            locked.add(image);
        }
    }

    private void release() {
        locked.forEach(ImagePlus::unlock);
        turn.end();
    }
}
