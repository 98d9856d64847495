/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.gui.Roi;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The pixels of an image as ImageJ displays them, slice by slice, limited by its area selection.
 *
 * <p>RGB pixels are used where they are; 8-bit, 16-bit and 32-bit pixels go through look-up table and
 * display range; a composite image gives, for each Z and T, its active channels laid over each other. Slices
 * are read when they are used and none is kept. The image is not touched: its slice, selection, display
 * and pixels stay as they are.
 */
public final class ImagePixels {
    private final ImagePlus image;
    private final DisplayedStack stack;
    private final Scope scope;
    private final Selection selection;
    private final int current;

    private ImagePixels(
            final ImagePlus image, final Scope scope, final Selection selection, final DisplayedStack stack) {
        this.image = image;
        this.scope = scope;
        this.selection = selection;
        this.stack = stack;
        this.current = stack.current();
    }

    /**
     * The pixels of an image within its own selection.
     *
     * @param image the image
     * @param scope which slices
     * @return the pixels
     * @throws IllegalArgumentException if the image has no pixels, or none in its area selection
     */
    public static ImagePixels of(final ImagePlus image, final Scope scope) {
        return of(image, scope, Optional.ofNullable(image.getRoi()));
    }

    /**
     * The pixels of an image within a selection.
     *
     * @param image the image
     * @param scope which slices
     * @param roi the selection used instead of the image's own
     * @return the pixels
     * @throws IllegalArgumentException if the image has no pixels, or none in the area of the selection
     */
    public static ImagePixels of(final ImagePlus image, final Scope scope, final Optional<Roi> roi) {
        final int width = image.getWidth();
        final int height = image.getHeight();
        return new ImagePixels(
                image,
                scope,
                roi.map(r -> Selection.of(r, width, height)).orElseGet(() -> Selection.all(width, height)),
                DisplayedStack.of(image));
    }

    /**
     * The pixels of an image for the raw values of its channels: the planes are the positions in Z and T, however the
     * image is displayed.
     *
     * @param image the image
     * @param scope which positions
     * @param roi the selection
     * @return the pixels
     * @throws IllegalArgumentException if the image has no pixels, none in the area of the selection, or too many
     *     channels
     */
    public static ImagePixels ofChannels(final ImagePlus image, final Scope scope, final Optional<Roi> roi) {
        return new ImagePixels(image, scope, of(image, scope, roi).selection, new RawChannels(image));
    }

    /** The raw values; asked only of what was opened for its channels. */
    RawChannels channelValues() {
        return (RawChannels) stack;
    }

    /**
     * The same pixels within another selection.
     *
     * @param roi the selection used instead
     * @return the pixels
     * @throws IllegalArgumentException if there are none in the area of the selection
     */
    public ImagePixels within(final Roi roi) {
        return new ImagePixels(image, scope, Selection.of(roi, image.getWidth(), image.getHeight()), stack);
    }

    /**
     * The slices of the scope.
     *
     * @return one plane for {@link Scope#SLICE}, else as many as {@link #size()}
     */
    public List<Plane> planes() {
        if (scope == Scope.SLICE) {
            return List.of(plane(current));
        }
        return IntStream.rangeClosed(1, stack.size()).mapToObj(this::plane).toList();
    }

    /**
     * A slice, in the scope or not.
     *
     * @param slice 1..{@link #size()}
     * @return the plane
     */
    public Plane plane(final int slice) {
        return new Plane(slice, stack.label(slice), () -> stack.rgb(slice), selection);
    }

    /**
     * Tells whether a selection belongs to a slice.
     *
     * @param roi the selection; without a position it belongs to all slices
     * @param slice 1..{@link #size()}
     * @return true if it is shown there
     */
    public boolean shows(final Roi roi, final int slice) {
        final int[] position = image.convertIndexToPosition(stack.index(slice));
        if (roi.hasHyperStackPosition()) {
            return (roi.getZPosition() == 0 || roi.getZPosition() == position[1])
                    && (roi.getTPosition() == 0 || roi.getTPosition() == position[2]);
        }
        if (roi.getPosition() <= 0) {
            return true;
        }
        final int[] own = image.convertIndexToPosition(Math.min(roi.getPosition(), image.getImageStackSize()));
        return own[1] == position[1] && own[2] == position[2] && (stack.channels() == 1 || own[0] == position[0]);
    }

    /**
     * Ties a selection to the slice of a plane, if the image has several.
     *
     * @param roi the selection
     * @param plane the plane
     */
    void place(final Roi roi, final Plane plane) {
        if (stack.size() == 1) {
            return;
        }
        final int index = stack.index(plane.slice());
        if (image.isHyperStack() || image.isComposite()) {
            final int[] position = image.convertIndexToPosition(index);
            roi.setPosition(stack.channels() == 1 ? 0 : position[0], position[1], position[2]);
        } else {
            roi.setPosition(index);
        }
    }

    /**
     * Number of slices of the image, or of positions in Z and T where its channels are shown together.
     *
     * @return 1 or more
     */
    public int size() {
        return stack.size();
    }

    /**
     * Number of channels that a result with a slice for each plane has.
     *
     * @return 1 where channels are shown together
     */
    public int channels() {
        return stack.channels();
    }

    /**
     * The slices that are read.
     *
     * @return the scope
     */
    public Scope scope() {
        return scope;
    }

    /**
     * The pixels that count, the same in each slice.
     *
     * @return the selection
     */
    public Selection selection() {
        return selection;
    }

    /**
     * The image itself.
     *
     * @return the image
     */
    public ImagePlus image() {
        return image;
    }
}
