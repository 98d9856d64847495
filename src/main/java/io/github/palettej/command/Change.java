/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.InPlace;
import java.util.Optional;

/** A result that replaces the pixels of the image it was made from, or not. */
abstract class Change {
    /** What the keys say of taking a change back. */
    static final String UNDO = "Edit > Undo takes it back, of stacks up to 200 MB and not after a macro.";

    /** The result is an image of its own. */
    static final Change NONE = new Change() {
        @Override
        Optional<ImagePlus> result(final ImagePlus made) {
            return Optional.of(made);
        }

        @Override
        void make() {
            // nothing to change
        }
    };

    /**
     * Prepares a change.
     *
     * @param inplace whether there is one
     * @param output type of the result
     * @param pixels the image
     * @return the change
     * @throws IllegalArgumentException if the image cannot be changed in place
     */
    static Change of(final boolean inplace, final String output, final ImagePixels pixels) {
        if (!inplace) {
            return NONE;
        }
        if (!output.equals("RGB")) {
            throw new IllegalArgumentException(
                    "output must be RGB to change the image in place, but was \"" + output + '"');
        }
        InPlace.require(pixels.image());
        return new Replacement(pixels);
    }

    /** Takes the result; gives it back if it is an image of its own and does not replace pixels. */
    abstract Optional<ImagePlus> result(ImagePlus made);

    /** Changes the image. */
    abstract void make();

    private static final class Replacement extends Change {
        private final ImagePixels pixels;
        private ImagePlus made;

        Replacement(final ImagePixels pixels) {
            this.pixels = pixels;
        }

        @Override
        Optional<ImagePlus> result(final ImagePlus result) {
            made = result;
            return Optional.empty();
        }

        @Override
        void make() {
            InPlace.replace(pixels, made);
        }
    }
}
