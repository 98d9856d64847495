/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.ImagePlus;
import java.util.ArrayList;
import java.util.List;

/** Images that no other command may work on for a while. */
final class Locks {
    private final List<ImagePlus> locked = new ArrayList<>();

    private Locks() {}

    /**
     * Locks images.
     *
     * @param images the images
     * @return all of them locked
     * @throws IllegalArgumentException if one of them is locked already; then none is locked by this
     */
    static Locks of(final List<ImagePlus> images) {
        final Locks locks = new Locks();
        for (final ImagePlus image : images) {
            if (!image.lockSilently()) {
                locks.release();
                throw new IllegalArgumentException("image must be free, but \"" + image.getTitle()
                        + "\" is locked by another command; wait until that has ended");
            }
            locks.locked.add(image);
        }
        return locks;
    }

    /** Unlocks them. */
    void release() {
        locked.forEach(ImagePlus::unlock);
        locked.clear();
    }
}
