/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Rgb;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.List;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.IntegerType;

/** Draws the classes of the pixels of a slice: as numbers, or in the colors of the classes. */
public final class ClassImages {
    /** Classes that fit into an 8-bit label image, beside 0 for pixels that are not counted. */
    public static final int MAX_BYTE_CLASSES = 255;

    private static final int ENTRIES = 256;
    private static final int BLACK = 0xff000000;

    /** So many pixels take less than a millisecond. */
    private static final int CHECK_PIXELS = 1 << 16;

    private ClassImages() {}

    static void checkAt(final int pixel, final Monitor monitor) {
        if (pixel % CHECK_PIXELS == 0) {
            monitor.check();
        }
    }

    /**
     * Draws the pixels that have a class in its color; the others stay as they are.
     *
     * @param plane the slice
     * @param table the classes of colors
     * @param colors 0xRRGGBB of classes 1, 2, ...
     * @param monitor asked every few milliseconds
     * @return a new RGB picture
     */
    public static ColorProcessor recolored(
            final Plane plane, final ColorTable table, final List<Rgb> colors, final Monitor monitor) {
        final int width = plane.selection().width();
        final int height = plane.selection().height();
        final int[] packed = colors.stream().mapToInt(Rgb::packed).toArray();
        final int[] pixels = plane.rgb().clone();
        final RandomAccessibleInterval<ARGBType> out = ArrayImgs.argbs(pixels, width, height);
        plane.mask()
                .ifPresentOrElse(
                        mask -> table.recolor(out, mask, packed, out, monitor),
                        () -> table.recolor(out, packed, out, monitor));
        return new ColorProcessor(width, height, pixels);
    }

    /**
     * Draws the pixels that have a class in its color; the others are black.
     *
     * @param plane the slice
     * @param table the classes of colors
     * @param colors 0xRRGGBB of classes 1, 2, ...
     * @param monitor asked every few milliseconds
     * @return a new RGB picture
     */
    public static ColorProcessor classColors(
            final Plane plane, final ColorTable table, final List<Rgb> colors, final Monitor monitor) {
        final ColorProcessor labels =
                new ColorProcessor(plane.selection().width(), plane.selection().height());
        final int[] pixels = (int[]) labels.getPixels();
        final int[] rgb = plane.rgb();
        for (int i = 0; i < pixels.length; i++) {
            checkAt(i, monitor);
            final int label = plane.selection().contains(i) ? table.classOf(rgb[i]) : 0;
            pixels[i] = label == 0 ? BLACK : BLACK | colors.get(label - 1).packed();
        }
        return labels;
    }

    /**
     * Writes the class of each pixel.
     *
     * @param plane the slice
     * @param table the classes of colors
     * @param colors colors of classes 1, 2, ..., for the look-up table
     * @param monitor asked every few milliseconds
     * @return 8-bit up to {@value #MAX_BYTE_CLASSES} classes, else 16-bit; 0 for pixels that are not counted
     */
    public static ImageProcessor labels(
            final Plane plane, final ColorTable table, final List<Rgb> colors, final Monitor monitor) {
        final int width = plane.selection().width();
        final int height = plane.selection().height();
        final ImageProcessor labels;
        if (colors.size() <= MAX_BYTE_CLASSES) {
            final byte[] pixels = new byte[width * height];
            write(plane, table, ArrayImgs.unsignedBytes(pixels, width, height), monitor);
            labels = new ByteProcessor(width, height, pixels);
        } else {
            final short[] pixels = new short[width * height];
            write(plane, table, ArrayImgs.unsignedShorts(pixels, width, height), monitor);
            labels = new ShortProcessor(width, height, pixels, null);
        }
        labels.setLut(lut(colors));
        return labels;
    }

    private static <L extends IntegerType<L>> void write(
            final Plane plane, final ColorTable table, final RandomAccessibleInterval<L> out, final Monitor monitor) {
        plane.mask()
                .ifPresentOrElse(
                        mask -> table.label(plane.pixels(), mask, out, monitor),
                        () -> table.label(plane.pixels(), out, monitor));
    }

    /**
     * Copies a slice as it is displayed.
     *
     * @param plane the slice
     * @return a new RGB picture
     */
    public static ColorProcessor unchanged(final Plane plane) {
        return new ColorProcessor(
                plane.selection().width(),
                plane.selection().height(),
                plane.rgb().clone());
    }

    /**
     * Draws a slice, all of it, as an 8-bit color image.
     *
     * @param plane the slice
     * @param table a class for every color
     * @param colors colors of classes 1, 2, ..., at most 256
     * @param monitor asked every few milliseconds
     * @return the class number less 1, with the colors as look-up table
     */
    public static ByteProcessor indexed(
            final Plane plane, final ColorTable table, final List<Rgb> colors, final Monitor monitor) {
        final int[] rgb = plane.rgb();
        final byte[] pixels = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            checkAt(i, monitor);
            pixels[i] = (byte) (table.classOf(rgb[i]) - 1);
        }
        final ByteProcessor slice =
                new ByteProcessor(plane.selection().width(), plane.selection().height(), pixels);
        slice.setColorModel(indexed(colors));
        return slice;
    }

    /**
     * Makes all label pictures of a stack of one type.
     *
     * @param slices pictures of {@link #labels}
     * @return the same, all 16-bit if one of them is
     */
    public static List<ImageProcessor> sameType(final List<ImageProcessor> slices) {
        if (slices.stream().noneMatch(ShortProcessor.class::isInstance)) {
            return slices;
        }
        final List<ImageProcessor> same = new ArrayList<>();
        for (final ImageProcessor slice : slices) {
            same.add(slice instanceof ShortProcessor ? slice : slice.convertToShort(false));
        }
        return same;
    }

    /**
     * The look-up table of label images: black for 0, then the colors of the classes.
     *
     * @param colors the colors of classes 1, 2, ...; of more than 255 classes, those share entries that ImageJ
     *     cannot tell apart
     * @return the table, with the range 0..number of classes if they are more than 255
     */
    public static LUT lut(final List<Rgb> colors) {
        final byte[][] table = new byte[3][ENTRIES];
        final int max = Math.max(colors.size(), ENTRIES - 1);
        for (int label = colors.size(); label > 0; label--) {
            // as ImageJ brings 16-bit pixels to the entries of a table
            final int entry = max < ENTRIES ? label : (int) (label * (256.0 / (max + 1)) + 0.5);
            final Rgb color = colors.get(label - 1);
            table[0][Math.min(entry, ENTRIES - 1)] = (byte) color.red();
            table[1][Math.min(entry, ENTRIES - 1)] = (byte) color.green();
            table[2][Math.min(entry, ENTRIES - 1)] = (byte) color.blue();
        }
        final LUT lut = new LUT(table[0], table[1], table[2]);
        lut.max = max < ENTRIES ? 0 : max;
        return lut;
    }

    /** The look-up table of 8-bit color images: as in ImageJ's own, it has no more entries than colors. */
    static IndexColorModel indexed(final List<Rgb> colors) {
        final byte[][] table = new byte[3][colors.size()];
        for (int i = 0; i < colors.size(); i++) {
            table[0][i] = (byte) colors.get(i).red();
            table[1][i] = (byte) colors.get(i).green();
            table[2][i] = (byte) colors.get(i).blue();
        }
        return new IndexColorModel(8, colors.size(), table[0], table[1], table[2]);
    }
}
