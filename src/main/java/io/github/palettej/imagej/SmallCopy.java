/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.plugin.RoiScaler;
import ij.process.ColorProcessor;
import java.util.List;
import java.util.Optional;

/**
 * A small copy of an image for a first look: every so many pixels of it as they are displayed, none of them mixed, so
 * that its colors are those of the image.
 */
public final class SmallCopy {
    /** Most slices of a copy. */
    private static final int SLICES = 16;

    private SmallCopy() {}

    /**
     * Copies an image.
     *
     * @param image the image; it is read only
     * @param scope which slices; of many, some that lie evenly
     * @param most how many pixels a slice of the copy has at most
     * @return an RGB image with the scaled area selection, empty if the image is no larger itself
     */
    public static Optional<ImagePlus> of(final ImagePlus image, final Scope scope, final int most) {
        final double scale = Math.sqrt(most / ((double) image.getWidth() * image.getHeight()));
        if (scale >= 1) {
            return Optional.empty();
        }
        final int width = (int) Math.max(1, image.getWidth() * scale);
        final int height = (int) Math.max(1, image.getHeight() * scale);
        final List<Plane> planes =
                ImagePixels.of(image, scope, Optional.empty()).planes();
        final int count = Math.min(SLICES, planes.size());
        final ImageStack stack = new ImageStack(width, height);
        for (int i = 0; i < count; i++) {
            final Plane plane = planes.get((int) ((long) i * planes.size() / count));
            final int[] sampled = sampled(plane.rgb(), image.getWidth(), image.getHeight(), width, height);
            stack.addSlice(plane.label(), new ColorProcessor(width, height, sampled));
        }
        final ImagePlus copy = new ImagePlus(image.getTitle(), stack);
        final Roi roi = image.getRoi();
        if (roi != null && roi.isArea()) {
            copy.setRoi(RoiScaler.scale(
                    roi, (double) width / image.getWidth(), (double) height / image.getHeight(), false));
        }
        return Optional.of(copy);
    }

    private static int[] sampled(
            final int[] rgb, final int fromWidth, final int fromHeight, final int width, final int height) {
        final int[] sampled = new int[width * height];
        for (int y = 0; y < height; y++) {
            final int row = (int) ((2L * y + 1) * fromHeight / (2L * height)) * fromWidth;
            for (int x = 0; x < width; x++) {
                sampled[y * width + x] = rgb[row + (int) ((2L * x + 1) * fromWidth / (2L * width))] | 0xFF000000;
            }
        }
        return sampled;
    }
}
