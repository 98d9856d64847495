/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.Undo;
import ij.process.ImageProcessor;
import java.util.List;

/** Changes the pixels of an open image, in a way that Edit &gt; Undo takes back where ImageJ can. */
public final class InPlace {
    private InPlace() {}

    /**
     * Checks that the pixels of an image can be replaced by RGB pixels.
     *
     * @param image the image
     * @throws IllegalArgumentException if it is not RGB, or its changes would be lost
     */
    public static void require(final ImagePlus image) {
        if (image.getBitDepth() != 24) {
            throw new IllegalArgumentException("inplace must be off where the image is not RGB, but \""
                    + image.getTitle() + "\" has " + image.getBitDepth()
                    + " bits: change it with Image > Type > RGB Color");
        }
        if (image.getStack().isVirtual()) {
            throw new IllegalArgumentException("inplace must be off for virtual stacks, whose changes are lost, but \""
                    + image.getTitle() + "\" is one: use Image > Duplicate");
        }
    }

    /**
     * An image that ImageJ asks for a copy to be kept for Edit &gt; Undo. ImageJ keeps one of composite images only, up
     * to 200 MB and not of macros; this one has the size and the ID of the stack that changes, and says that it is
     * composite.
     */
    private static final class Undoable extends ImagePlus {
        private final ImagePlus changing;

        Undoable(final ImagePlus changing) {
            this.changing = changing;
        }

        @Override
        public int getID() {
            return changing.getID();
        }

        @Override
        public int getDisplayMode() {
            return CompositeImage.COMPOSITE;
        }

        @Override
        public int getStackSize() {
            return changing.getStackSize();
        }

        @Override
        public double getSizeInBytes() {
            return changing.getSizeInBytes();
        }

        @Override
        public ImagePlus duplicate() {
            return new ImagePlus(changing.getTitle(), changing.getImageStack().duplicate());
        }
    }

    /**
     * Replaces the pixels of slices. What Edit &gt; Undo takes back: a change of the current slice alone; a change of
     * several slices as far as ImageJ keeps copies, of stacks below 200 MB that no macro changed.
     *
     * @param pixels the image and its planes
     * @param made an image with a slice for each plane
     */
    public static void replace(final ImagePixels pixels, final ImagePlus made) {
        final ImagePlus image = pixels.image();
        final List<Plane> planes = pixels.planes();
        final ImageProcessor ip = image.getProcessor();
        if (planes.size() == 1 && planes.get(0).slice() == image.getCurrentSlice()) {
            ip.snapshot();
            Undo.setup(Undo.FILTER, image);
        } else {
            Undo.setup(Undo.TRANSFORM, new Undoable(image));
        }
        for (int i = 0; i < planes.size(); i++) {
            final int slice = planes.get(i).slice();
            final Object target = slice == image.getCurrentSlice()
                    ? ip.getPixels()
                    : image.getStack().getPixels(slice);
            final int[] source = (int[]) made.getStack().getPixels(i + 1);
            System.arraycopy(source, 0, target, 0, source.length);
        }
        image.changes = true;
        image.updateAndDraw();
    }
}
