/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.DitheredClasses;
import io.github.palettej.algorithm.DrawnCounts;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Rgb;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.ARGBType;

/** A slice of which each pixel has its own class, whatever the class of others of its color. */
public final class DitheredSlice {
    private static final int BYTE = 0xff;

    private final Plane plane;
    private final int[] rgb;
    private final short[] classes;

    private DitheredSlice(final Plane plane, final int[] rgb, final short[] classes) {
        this.plane = plane;
        this.rgb = rgb;
        this.classes = classes;
    }

    /**
     * Chooses the class of each pixel of a slice.
     *
     * @param plane the slice
     * @param dithered chooses the classes
     * @param counted class 0 for colors that are not counted
     * @param monitor asked every few milliseconds
     * @return the slice; pixels outside the selection have class 0
     */
    public static DitheredSlice of(
            final Plane plane, final DitheredClasses dithered, final ColorTable counted, final Monitor monitor) {
        final int[] rgb = plane.rgb();
        final RandomAccessibleInterval<ARGBType> pixels = ArrayImgs.argbs(
                rgb, plane.selection().width(), plane.selection().height());
        final short[] classes = plane.mask()
                .map(mask -> dithered.of(pixels, mask, counted, monitor))
                .orElseGet(() -> dithered.of(pixels, counted, monitor));
        return new DitheredSlice(plane, rgb, classes);
    }

    /**
     * Counts the pixels of each class.
     *
     * @param sums gets the pixels added, at the number of their class
     * @param monitor asked every few milliseconds
     */
    public void count(final long[] sums, final Monitor monitor) {
        for (int i = 0; i < classes.length; i++) {
            ClassImages.checkAt(i, monitor);
            sums[classes[i]]++;
        }
    }

    /**
     * Counts the pixels of each color and class.
     *
     * @param counts gets the pixels added, without those of class 0
     * @param monitor asked every few milliseconds
     */
    public void count(final DrawnCounts counts, final Monitor monitor) {
        counts.add(rgb, classes, monitor);
    }

    /**
     * Draws the pixels that have a class in its color; the others stay as they are.
     *
     * @param colors the colors of classes 1, 2, ...
     * @param monitor asked every few milliseconds
     * @return a new RGB picture
     */
    public ColorProcessor recolored(final List<Rgb> colors, final Monitor monitor) {
        final int[] palette = colors.stream().mapToInt(Rgb::packed).toArray();
        final int[] pixels = rgb.clone();
        for (int i = 0; i < pixels.length; i++) {
            ClassImages.checkAt(i, monitor);
            if (classes[i] != 0) {
                pixels[i] = pixels[i] & BYTE << 24 | palette[classes[i] - 1];
            }
        }
        return new ColorProcessor(width(), height(), pixels);
    }

    /**
     * Writes the class of each pixel.
     *
     * @param colors colors of classes 1, 2, ..., for the look-up table
     * @param monitor asked every few milliseconds
     * @return 8-bit up to {@value ClassImages#MAX_BYTE_CLASSES} classes, else 16-bit
     */
    public ImageProcessor labels(final List<Rgb> colors, final Monitor monitor) {
        final ImageProcessor labels;
        if (colors.size() <= ClassImages.MAX_BYTE_CLASSES) {
            final byte[] bytes = new byte[classes.length];
            for (int i = 0; i < bytes.length; i++) {
                ClassImages.checkAt(i, monitor);
                bytes[i] = (byte) classes[i];
            }
            labels = new ByteProcessor(width(), height(), bytes);
        } else {
            labels = new ShortProcessor(width(), height(), classes.clone(), null);
        }
        labels.setLut(ClassImages.lut(colors));
        return labels;
    }

    /**
     * Draws the slice, all of it, as an 8-bit color image.
     *
     * @param nearest a class for every color, for the pixels of class 0
     * @param colors colors of classes 1, 2, ..., at most 256
     * @param monitor asked every few milliseconds
     * @return the class number less 1, with the colors as look-up table
     */
    public ByteProcessor indexed(final ColorTable nearest, final List<Rgb> colors, final Monitor monitor) {
        final byte[] bytes = new byte[classes.length];
        for (int i = 0; i < bytes.length; i++) {
            ClassImages.checkAt(i, monitor);
            bytes[i] = (byte) ((classes[i] == 0 ? nearest.classOf(rgb[i]) : classes[i]) - 1);
        }
        final ByteProcessor slice = new ByteProcessor(width(), height(), bytes);
        slice.setColorModel(ClassImages.indexed(colors));
        return slice;
    }

    private int width() {
        return plane.selection().width();
    }

    private int height() {
        return plane.selection().height();
    }
}
