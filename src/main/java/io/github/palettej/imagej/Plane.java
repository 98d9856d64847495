/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import java.util.Optional;
import java.util.function.Supplier;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/**
 * One slice of an image as it is displayed, with the pixels that are to be counted.
 *
 * <p>The pixels are loaded when they are asked for and not kept, so that a virtual stack is read slice
 * by slice. Those of an RGB image are the image's own array: they must not be written.
 */
public final class Plane {
    private final int slice;
    private final String label;
    private final int width;
    private final int height;
    private final Supplier<int[]> load;
    private final Selection selection;

    Plane(final int slice, final String label, final Supplier<int[]> load, final Selection selection) {
        this.slice = slice;
        this.label = label;
        this.width = selection.width();
        this.height = selection.height();
        this.load = load;
        this.selection = selection;
    }

    /**
     * The number of the slice, counting from 1: its place in the stack, or for a composite image the place of its
     * Z and T, with Z running faster.
     *
     * @return 1 or more
     */
    public int slice() {
        return slice;
    }

    /**
     * The label of the slice.
     *
     * @return empty if it has none
     */
    public String label() {
        return label;
    }

    /**
     * Loads the pixels as they are displayed.
     *
     * @return width x height, origin 0; not to be written
     */
    public RandomAccessibleInterval<ARGBType> pixels() {
        return ArrayImgs.argbs(rgb(), width, height);
    }

    /**
     * Loads the pixels as they are displayed.
     *
     * @return row by row, red in bits 16..23, green 8..15, blue 0..7, the other bits of any value; not to be written
     */
    public int[] rgb() {
        return load.get();
    }

    /**
     * The pixels to be counted.
     *
     * @return width x height, not 0 where a pixel counts; empty if all do
     */
    public Optional<RandomAccessibleInterval<UnsignedByteType>> mask() {
        return selection.mask().map(mask -> ArrayImgs.unsignedBytes(mask, width, height));
    }

    /**
     * The selection of {@link #mask()}.
     *
     * @return the selection, the same for all planes of an image
     */
    public Selection selection() {
        return selection;
    }
}
