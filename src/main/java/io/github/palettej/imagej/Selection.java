/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.gui.Roi;
import ij.process.ImageProcessor;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.Optional;

/**
 * The pixels of an image that lie in an area selection.
 *
 * <p>Parts outside the image are cut off. Lines, points and other selections without an area select
 * everything, as does no selection.
 */
public final class Selection {
    private static final byte IN = (byte) 255;

    private final int width;
    private final int height;
    private final byte[] mask;
    private final long size;

    private Selection(final int width, final int height, final byte[] mask, final long size) {
        this.width = width;
        this.height = height;
        this.mask = mask;
        this.size = size;
    }

    /**
     * All pixels of an image.
     *
     * @param width width of the image
     * @param height height of the image
     * @return the selection
     */
    public static Selection all(final int width, final int height) {
        return new Selection(width, height, new byte[0], (long) width * height);
    }

    /**
     * The pixels within a selection.
     *
     * @param roi the selection
     * @param width width of the image
     * @param height height of the image
     * @return the pixels in the area, or all if the selection is none of an area
     * @throws IllegalArgumentException if no pixel of the image lies in the area
     */
    public static Selection of(final Roi roi, final int width, final int height) {
        if (!roi.isArea()) {
            return all(width, height);
        }
        final Rectangle bounds = roi.getBounds();
        final Rectangle inside = bounds.intersection(new Rectangle(width, height));
        final Optional<ImageProcessor> shape = Optional.ofNullable(roi.getMask());
        if (shape.isEmpty() && inside.width == width && inside.height == height) {
            return all(width, height);
        }
        final byte[] mask = new byte[width * height];
        long size = 0;
        for (int y = inside.y; y < inside.y + inside.height; y++) {
            final int row = y * width;
            if (shape.isEmpty()) {
                Arrays.fill(mask, row + inside.x, row + inside.x + inside.width, IN);
                size += inside.width;
                continue;
            }
            for (int x = inside.x; x < inside.x + inside.width; x++) {
                if (shape.get().get(x - bounds.x, y - bounds.y) != 0) {
                    mask[row + x] = IN;
                    size++;
                }
            }
        }
        if (size == 0) {
            throw new IllegalArgumentException("image must have pixels in its selection, but the selection at "
                    + bounds.x + ", " + bounds.y + " of " + bounds.width + "x" + bounds.height + " has none of the "
                    + width + "x" + height + " image: move it or remove it (Edit > Selection > Select None)");
        }
        return new Selection(width, height, mask, size);
    }

    /**
     * Number of pixels in the selection.
     *
     * @return at least 1
     */
    public long size() {
        return size;
    }

    /**
     * Tells whether the selection is the whole image.
     *
     * @return true if no pixel is left out
     */
    public boolean isAll() {
        return mask.length == 0;
    }

    /**
     * Tells whether a pixel is selected.
     *
     * @param index y x width + x
     * @return true if it counts
     */
    public boolean contains(final int index) {
        return mask.length == 0 || mask[index] != 0;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The pixels row by row, not 0 where selected; empty if all are. Not to be written. */
    Optional<byte[]> mask() {
        return mask.length == 0 ? Optional.empty() : Optional.of(mask);
    }
}
