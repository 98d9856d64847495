/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Swatch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects the slices of a result image, in any order.
 *
 * <p>Slices that were not set, because none of their pixels counted, are 0.
 */
public final class ResultStack {
    private final ImagePixels pixels;
    private final Map<Integer, ImageProcessor> slices = new TreeMap<>();

    /**
     * Begins without slices.
     *
     * @param pixels the image it is made from
     */
    public ResultStack(final ImagePixels pixels) {
        this.pixels = pixels;
    }

    /**
     * Sets the slice of a plane. If it is there already, only the pixels of the plane's selection are set.
     *
     * @param plane the plane
     * @param slice its picture
     */
    public void set(final Plane plane, final ImageProcessor slice) {
        final ImageProcessor before = slices.get(plane.slice());
        if (before == null || plane.selection().isAll()) {
            slices.put(plane.slice(), slice);
            return;
        }
        final ImageProcessor joint =
                before instanceof ByteProcessor && !(slice instanceof ByteProcessor) ? slice.duplicate() : before;
        for (int i = 0; i < joint.getPixelCount(); i++) {
            joint.set(i, (plane.selection().contains(i) ? slice : before).get(i));
        }
        slices.put(plane.slice(), joint);
    }

    /**
     * The slice that was set for a plane.
     *
     * @param plane the plane
     * @return true if there is one
     */
    public boolean has(final Plane plane) {
        return slices.containsKey(plane.slice());
    }

    /**
     * The image of the slices.
     *
     * @param suffix what it is, for the title
     * @return an image with the calibration, dimensions, labels and info of the source
     */
    public ImagePlus image(final String suffix) {
        return ResultImages.of(pixels, suffix, all());
    }

    /**
     * The image of slices that hold class numbers, with the classes in its info.
     *
     * @param suffix what it is, for the title
     * @param palette the classes 1, 2, ...
     * @return an image with the calibration, dimensions, labels and info of the source
     */
    public ImagePlus labels(final String suffix, final Palette palette) {
        final List<ImageProcessor> same = ClassImages.sameType(all());
        final ImagePlus image = ResultImages.of(pixels, suffix, same);
        final StringBuilder info = new StringBuilder();
        if (image.getProperty("Info") instanceof String text) {
            info.append(text).append(text.endsWith("\n") ? "" : "\n");
        }
        for (int i = 0; i < palette.size(); i++) {
            final Swatch swatch = palette.swatches().get(i);
            info.append("Class ").append(i + 1).append(": ").append(swatch.rgb().hex());
            info.append(swatch.hasCount() ? ", " + swatch.count() + " pixels\n" : "\n");
        }
        image.setProperty("Info", info.toString());
        return image;
    }

    private List<ImageProcessor> all() {
        final ImageProcessor first = slices.values().iterator().next();
        return pixels.planes().stream()
                .map(plane -> slices.getOrDefault(plane.slice(), blank(first)))
                .toList();
    }

    private static ImageProcessor blank(final ImageProcessor first) {
        if (first instanceof ColorProcessor) {
            return new ColorProcessor(first.getWidth(), first.getHeight());
        }
        return new ByteProcessor(first.getWidth(), first.getHeight());
    }
}
