/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;

/**
 * The class of every one of the 2^24 colors: 0 for none, otherwise 1 and up.
 *
 * <p>The classes of a palette are found when a color is first asked for and remembered: an image has few of all
 * colors. Immutable as seen from outside; any number of threads may ask.
 */
public final class ColorTable {
    /** The largest number of classes. */
    public static final int MAX_CLASSES = 32767;

    private static final int MASK = 0xffffff;

    /** Colors between two questions whether to stop. */
    private static final int COLORS = 1 << 13;

    /** The largest class. */
    private final int classes;

    /** Classes up to 255, at 0xRRGGBB; empty if there are more. */
    private final byte[] bytes;

    /** Classes if there are more than 255, at 0xRRGGBB; otherwise empty. */
    private final short[] shorts;

    /** Finds classes that are not in the table yet; null if those are none. */
    private final NearestCenter finder;

    private ColorTable(final int classes, final NearestCenter finder) {
        this.classes = classes;
        this.finder = finder;
        final boolean small = classes <= 255;
        bytes = new byte[small ? MASK + 1 : 0];
        shorts = new short[small ? 0 : MASK + 1];
    }

    /**
     * Makes the table of classes that were found in an image.
     *
     * @param clustering the classes
     * @return class label + 1 for the colors of its counts, 0 for all others
     */
    public static ColorTable ofClustering(final Clustering clustering) {
        final ColorTable table = new ColorTable(clustering.classes(), null);
        final int[] colors = clustering.counts().colorArray();
        final short[] labels = clustering.labelArray();
        for (int i = 0; i < colors.length; i++) {
            table.set(colors[i], labels[i] + 1);
        }
        return table;
    }

    /**
     * Makes the table of the colors of an image whose classes are known.
     *
     * @param counts the colors
     * @param classes the largest class
     * @param classOf gives the class 0..classes of a color 0xRRGGBB
     * @return the classes of the colors, 0 for all others
     */
    public static ColorTable ofColors(final ColorCounts counts, final int classes, final IntUnaryOperator classOf) {
        final ColorTable table = new ColorTable(classes, null);
        for (final int rgb : counts.colorArray()) {
            table.set(rgb, classOf.applyAsInt(rgb));
        }
        return table;
    }

    /**
     * Makes the table of a palette.
     *
     * @param palette the colors of classes 1, 2, ...
     * @param space where the nearest color is searched, one with means
     * @param monitor asked every few milliseconds
     * @return for every color the class whose color is nearest, the lower class where two are equally near
     */
    public static ColorTable ofPalette(final List<Rgb> palette, final ColorSpace space, final Monitor monitor) {
        return ofCenters(palette.stream().map(space::fromRgb).toArray(double[][]::new), space, monitor);
    }

    /**
     * Makes the table of centers.
     *
     * @param centers the coordinates of classes 1, 2, ... in the space
     * @param space where the nearest center is searched, one with means
     * @param monitor asked every few milliseconds
     * @return for every color the class whose center is nearest, the lower class where two are equally near
     * @throws IllegalArgumentException if there are no centers or more than {@value #MAX_CLASSES}
     */
    public static ColorTable ofCenters(final double[][] centers, final ColorSpace space, final Monitor monitor) {
        KMeansOptions.requireMeans(space);
        if (centers.length == 0 || centers.length > MAX_CLASSES) {
            throw new IllegalArgumentException("centers must be 1.." + MAX_CLASSES + ", but were " + centers.length);
        }
        monitor.check();
        return new ColorTable(centers.length, new NearestCenter(space, centers.clone()));
    }

    private void set(final int rgb, final int value) {
        if (bytes.length > 0) {
            bytes[rgb] = (byte) value;
        } else {
            shorts[rgb] = (short) value;
        }
    }

    /**
     * Tells the class of a color.
     *
     * @param rgb 0xRRGGBB; higher bits are ignored
     * @return 0 for none, otherwise 1 and up
     */
    public int classOf(final int rgb) {
        final int known = known(rgb & MASK);
        return known == 0 && finder != null ? find(rgb & MASK, new double[3]) : known;
    }

    private int known(final int rgb) {
        return bytes.length > 0 ? bytes[rgb] & 0xff : shorts[rgb] & 0xffff;
    }

    /**
     * Finds and remembers the class of a color that is not known yet. Threads may write the same value twice.
     *
     * @param rgb 0xRRGGBB
     * @param scratch three values that are overwritten
     * @return the class, 0 if colors that are not known have none
     */
    int find(final int rgb, final double[] scratch) {
        if (finder == null) {
            return 0;
        }
        final int found = finder.of(rgb, scratch) + 1;
        set(rgb, found);
        return found;
    }

    /**
     * Adds up the pixels of each class.
     *
     * @param counts the colors and their weights
     * @param monitor asked every few milliseconds
     * @return pixels of class 0 (none), 1, 2, ...; as many as there are classes, and one more
     */
    public long[] sums(final ColorCounts counts, final Monitor monitor) {
        final int[] colors = counts.colorArray();
        final int chunks = (colors.length + COLORS - 1) / COLORS;
        final AtomicInteger next = new AtomicInteger();
        final List<long[]> parts = Workers.map(Math.min(chunks, Workers.threads()), t -> {
            final long[] part = new long[classes + 1];
            final double[] scratch = new double[3];
            for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
                monitor.check();
                for (int i = c * COLORS; i < Math.min(colors.length, (c + 1) * COLORS); i++) {
                    final int known = known(colors[i]);
                    part[known == 0 ? find(colors[i], scratch) : known] += counts.count(i);
                }
            }
            return part;
        });
        final long[] sums = new long[classes + 1];
        for (final long[] part : parts) {
            Arrays.setAll(sums, i -> sums[i] + part[i]);
        }
        return sums;
    }

    /** Whether classes that are not known yet can be found. */
    boolean finds() {
        return finder != null;
    }

    /**
     * Writes the class of every pixel.
     *
     * @param in the image
     * @param out the same interval; {@link UnsignedByteType} for up to 255 classes, or {@link UnsignedShortType}
     * @param monitor asked every few milliseconds
     * @param <L> the type of the labels
     * @throws IllegalArgumentException if the intervals differ or the type cannot hold the classes
     */
    public <L extends IntegerType<L>> void label(
            final RandomAccessibleInterval<ARGBType> in, final RandomAccessibleInterval<L> out, final Monitor monitor) {
        PixelRuns.requireSameInterval("labels", in, out);
        new Labeling(this, Pixels.argb(in)).write(out, out.getType(), monitor);
    }

    /**
     * Writes the class of every pixel in a mask, and 0 outside.
     *
     * @param in the image
     * @param mask the same interval; pixels that are not 0 get their class
     * @param out the same interval; {@link UnsignedByteType} for up to 255 classes, or {@link UnsignedShortType}
     * @param monitor asked every few milliseconds
     * @param <L> the type of the labels
     * @throws IllegalArgumentException if the intervals differ or the type cannot hold the classes
     */
    public <L extends IntegerType<L>> void label(
            final RandomAccessibleInterval<ARGBType> in,
            final RandomAccessibleInterval<UnsignedByteType> mask,
            final RandomAccessibleInterval<L> out,
            final Monitor monitor) {
        PixelRuns.requireSameInterval("labels", in, out);
        PixelRuns.requireSameInterval("mask", in, mask);
        new Labeling(this, Pixels.argb(in), Pixels.bytes(mask)).write(out, out.getType(), monitor);
    }

    /**
     * Draws every pixel in the color of its class.
     *
     * @param in the image
     * @param paletteRgb 0xRRGGBB of classes 1, 2, ...
     * @param out the same interval, may be the image itself; pixels of class 0 stay as they are, alpha too
     * @param monitor asked every few milliseconds
     * @throws IllegalArgumentException if the intervals differ
     */
    public void recolor(
            final RandomAccessibleInterval<ARGBType> in,
            final int[] paletteRgb,
            final RandomAccessibleInterval<ARGBType> out,
            final Monitor monitor) {
        PixelRuns.requireSameInterval("result", in, out);
        new Labeling(this, Pixels.argb(in)).recolor(Pixels.argb(out), paletteRgb, monitor);
    }

    /**
     * Draws every pixel in a mask in the color of its class; pixels outside stay as they are.
     *
     * @param in the image
     * @param mask the same interval; pixels that are not 0 get the color of their class
     * @param paletteRgb 0xRRGGBB of classes 1, 2, ...
     * @param out the same interval, may be the image itself; pixels of class 0 stay as they are, alpha too
     * @param monitor asked every few milliseconds
     * @throws IllegalArgumentException if the intervals differ
     */
    public void recolor(
            final RandomAccessibleInterval<ARGBType> in,
            final RandomAccessibleInterval<UnsignedByteType> mask,
            final int[] paletteRgb,
            final RandomAccessibleInterval<ARGBType> out,
            final Monitor monitor) {
        PixelRuns.requireSameInterval("result", in, out);
        PixelRuns.requireSameInterval("mask", in, mask);
        new Labeling(this, Pixels.argb(in), Pixels.bytes(mask)).recolor(Pixels.argb(out), paletteRgb, monitor);
    }

    /** Whether the classes fit into bytes. */
    boolean isSmall() {
        return bytes.length > 0;
    }

    byte[] byteArray() {
        return bytes;
    }

    short[] shortArray() {
        return shorts;
    }
}
