/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.process.ImageProcessor;

/**
 * The slices of an image, each as ImageJ displays it when it is the current one.
 *
 * <p>The image's look-up tables and display ranges are taken once, when this is made; its current slice,
 * selection and display are never touched.
 */
abstract class DisplayedStack {
    private final ImagePlus image;
    private final int shownIndex;
    private final Object shown;

    DisplayedStack(final ImagePlus image) {
        this.image = image;
        shownIndex = image.getCurrentSlice();
        // a virtual stack does not keep what was changed in the current slice
        shown = image.getProcessor().getPixels();
    }

    /**
     * The slices of an image.
     *
     * @throws IllegalArgumentException if the image has no pixels
     */
    static DisplayedStack of(final ImagePlus image) {
        final ImageProcessor ip = image.getProcessor();
        if (ip == null || ip.getPixels() == null) {
            throw new IllegalArgumentException(
                    "image must have pixels, but \"" + image.getTitle() + "\" has none: open it again");
        }
        if (image.isComposite() && image.getNChannels() > 1) {
            return image.getCompositeMode() == CompositeImage.COMPOSITE
                    ? new CompositeStack((CompositeImage) image)
                    : new ChannelStack((CompositeImage) image);
        }
        return new PlainStack(image);
    }

    /** Number of slices, or of positions in Z and T where the channels are shown together. */
    abstract int size();

    /** The current slice, 1..size. */
    abstract int current();

    /** Packed colors of a slice, 1..size; for an RGB image the image's own pixels. */
    abstract int[] rgb(int slice);

    /** Number of channels that result images have. */
    int channels() {
        return 1;
    }

    /** Place in the stack of the slice that gives the label. */
    int index(final int slice) {
        return slice;
    }

    final String label(final int slice) {
        final String label = image.getImageStackSize() == 1
                ? image.getProp("Slice_Label")
                : image.getStack().getSliceLabel(index(slice));
        return label == null ? "" : label;
    }

    final int shownIndex() {
        return shownIndex;
    }

    final ImagePlus image() {
        return image;
    }

    /** The pixels at a place of the stack; those of the current slice as they are shown. */
    final Object pixels(final int index) {
        return index == shownIndex ? shown : stored(index);
    }

    /** The pixels at a place of the stack as the stack keeps them. */
    final Object stored(final int index) {
        final Object pixels = image.getStack().getPixels(index);
        if (pixels == null) {
            throw new IllegalArgumentException(
                    "image must have pixels in all slices, but slice " + index + " has none: open it again");
        }
        return pixels;
    }

    /** Slices that are displayed one by one in the same way. */
    private static final class PlainStack extends DisplayedStack {
        private final ChannelDisplay display;

        PlainStack(final ImagePlus image) {
            super(image);
            display = ChannelDisplay.of(image.getProcessor());
        }

        @Override
        int size() {
            return image().getImageStackSize();
        }

        @Override
        int current() {
            return shownIndex();
        }

        @Override
        int channels() {
            return image().getNChannels();
        }

        @Override
        int[] rgb(final int slice) {
            return display.rgb(pixels(slice));
        }
    }
}
