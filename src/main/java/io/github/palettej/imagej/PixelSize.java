/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.measure.Calibration;

/**
 * What a counted pixel measures in the units of an image.
 *
 * <p>It is an area, width x height of a pixel, for counts of single slices and of stacks without depth (time
 * series). It is a volume, width x height x depth, for counts over all slices of an image with more than
 * one slice in Z.
 *
 * @param size area or volume of a pixel
 * @param unit the unit, such as {@code mm^2} or {@code mm^3}; {@code pixel} or {@code voxel} for images that are not
 *     calibrated
 */
public record PixelSize(double size, String unit) {
    /** The size of pixels that differ, or of which nothing is known. */
    public static final PixelSize UNKNOWN = new PixelSize(Double.NaN, "");

    /**
     * The size for the counts of a scope.
     *
     * @param image the image
     * @param scope the slices that are counted together
     * @return area, or volume for {@link Scope#STACK} of an image with several Z
     */
    public static PixelSize of(final ImagePlus image, final Scope scope) {
        final Calibration calibration = image.getCalibration();
        final boolean volume = scope == Scope.STACK && image.getNSlices() > 1;
        final double area = calibration.pixelWidth * calibration.pixelHeight;
        final String unit = calibration.getUnit();
        if (unit.isBlank() || unit.startsWith("pixel")) {
            return new PixelSize(volume ? area * calibration.pixelDepth : area, volume ? "voxel" : "pixel");
        }
        return volume ? new PixelSize(area * calibration.pixelDepth, unit + "^3") : new PixelSize(area, unit + "^2");
    }
}
