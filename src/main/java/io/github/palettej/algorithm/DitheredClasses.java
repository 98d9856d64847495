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
import java.util.stream.IntStream;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/**
 * Chooses a color of a palette for each pixel of a slice so that neighboring pixels together have the color of the
 * image.
 *
 * <p>Colors and errors are coordinates of one space. A pixel gets the center that is nearest to what it should have;
 * the error is what it lacks of that, given the color it is drawn in. What a pixel should have stays within the box of
 * the palette, widened by half its size to each side, and of the pixel's own color: so an error does not grow
 * without end where the palette lacks a color. Pixels that are not counted get no color, and take and hand on no
 * error. The same on any number of threads. Immutable as seen from outside.
 */
public final class DitheredClasses {
    /** Thresholds along each side of the pattern. */
    private static final int PATTERN = PatternColors.SIDE;

    /** How far beyond the palette an error may lead, in widths of its box. */
    private static final double MARGIN = 0.5;

    /** Rows that are one piece of work. */
    private static final int ROWS = 32;

    private final Dithering dithering;
    private final ColorSpace space;
    private final double[][] drawn;
    private final PointSearch search;
    private final double[] low = new double[3];
    private final double[] high = new double[3];

    private DitheredClasses(
            final Dithering dithering, final List<Rgb> colors, final double[][] centers, final ColorSpace space) {
        this.dithering = dithering;
        this.space = space;
        this.drawn = colors.stream().map(space::fromRgb).toArray(double[][]::new);
        final double[][] box = PointSearch.gamut(space);
        for (int i = 0; i < 3; i++) {
            final int axis = i;
            low[i] = Arrays.stream(drawn).mapToDouble(c -> c[axis]).min().orElseThrow();
            high[i] = Arrays.stream(drawn).mapToDouble(c -> c[axis]).max().orElseThrow();
            final double width = high[i] - low[i];
            low[i] -= MARGIN * width;
            high[i] += MARGIN * width;
            box[0][i] = Math.min(box[0][i], low[i]);
            box[1][i] = Math.max(box[1][i], high[i]);
        }
        search = new PointSearch(centers, box[0], box[1]);
    }

    /**
     * Prepares dithering with the classes of an image.
     *
     * @param dithering the way
     * @param clustering the classes; drawn in their rounded colors
     * @return what chooses the classes of pixels
     */
    public static DitheredClasses of(final Dithering dithering, final Clustering clustering) {
        final double[][] centers = IntStream.range(0, clustering.classes())
                .mapToObj(clustering::center)
                .toArray(double[][]::new);
        return new DitheredClasses(dithering, clustering.palette().colors(), centers, clustering.space());
    }

    /**
     * Prepares dithering with a palette.
     *
     * @param dithering the way
     * @param palette the colors of classes 1, 2, ...; 1..{@link ColorTable#MAX_CLASSES}
     * @param space the space of colors and errors, one with means
     * @return what chooses the classes of pixels
     * @throws IllegalArgumentException if there are no colors or too many
     */
    public static DitheredClasses of(final Dithering dithering, final List<Rgb> palette, final ColorSpace space) {
        KMeansOptions.requireMeans(space);
        if (palette.isEmpty() || palette.size() > ColorTable.MAX_CLASSES) {
            throw new IllegalArgumentException(
                    "palette must have 1.." + ColorTable.MAX_CLASSES + " colors, but has " + palette.size());
        }
        return new DitheredClasses(
                dithering, palette, palette.stream().map(space::fromRgb).toArray(double[][]::new), space);
    }

    /**
     * Chooses the classes of the pixels of a slice.
     *
     * @param image two dimensions; alpha is ignored
     * @param counted class 0 for the colors that are not counted
     * @param monitor asked every few milliseconds
     * @return the classes row by row: 0 for pixels that are not counted, otherwise 1 and up
     */
    public short[] of(final RandomAccessibleInterval<ARGBType> image, final ColorTable counted, final Monitor monitor) {
        return classes(image, new byte[0], counted, monitor);
    }

    /**
     * Chooses the classes of the pixels of a slice that lie in a mask.
     *
     * @param image two dimensions; alpha is ignored
     * @param mask the same interval; pixels that are 0 are not counted
     * @param counted class 0 for the colors that are not counted
     * @param monitor asked every few milliseconds
     * @return the classes row by row: 0 for pixels that are not counted, otherwise 1 and up
     * @throws IllegalArgumentException if the intervals differ
     */
    public short[] of(
            final RandomAccessibleInterval<ARGBType> image,
            final RandomAccessibleInterval<UnsignedByteType> mask,
            final ColorTable counted,
            final Monitor monitor) {
        PixelRuns.requireSameInterval("mask", image, mask);
        return classes(image, bytes(Pixels.bytes(mask)), counted, monitor);
    }

    private short[] classes(
            final RandomAccessibleInterval<ARGBType> image,
            final byte[] mask,
            final ColorTable counted,
            final Monitor monitor) {
        final int width = (int) image.dimension(0);
        final Slice slice = new Slice(all(Pixels.argb(image)), mask, counted, width);
        final short[] classes = new short[slice.rgb.length];
        switch (dithering) {
            case FLOYD_STEINBERG -> diffuse(slice, classes, monitor);
            case ORDERED -> order(slice, classes, monitor);
            default -> choose(slice, classes, monitor);
        }
        return classes;
    }

    /** The pixels of a slice. */
    private record Slice(int[] rgb, byte[] mask, ColorTable table, int width) {
        int height() {
            return rgb.length / width;
        }

        boolean counts(final int i) {
            return (mask.length == 0 || mask[i] != 0) && (table.finds() || table.classOf(rgb[i]) != 0);
        }
    }

    private static int[] all(final PixelRuns<int[], ?> pixels) {
        final PixelRuns.Run<int[]> first = pixels.read(0);
        if (first.direct() && first.offset() == 0 && first.array().length == pixels.size()) {
            return first.array();
        }
        final int[] all = new int[Math.toIntExact(pixels.size())];
        copy(pixels, all);
        return all;
    }

    private static byte[] bytes(final PixelRuns<byte[], ?> pixels) {
        final byte[] all = new byte[Math.toIntExact(pixels.size())];
        copy(pixels, all);
        return all;
    }

    private static <A> void copy(final PixelRuns<A, ?> pixels, final A all) {
        for (int chunk = 0; chunk < pixels.chunks(); chunk++) {
            final PixelRuns.Run<A> run = pixels.read(chunk);
            System.arraycopy(run.array(), run.offset(), all, chunk * PixelRuns.CHUNK, pixels.length(chunk));
        }
    }

    private void choose(final Slice slice, final short[] classes, final Monitor monitor) {
        forRows(slice, monitor, (from, to) -> {
            final CoordinateCache colors = new CoordinateCache(space);
            for (int i = from * slice.width; i < to * slice.width; i++) {
                if (slice.counts(i)) {
                    final int at = colors.of(slice.rgb[i]);
                    final double[] p = colors.coordinates();
                    classes[i] = (short) (search.nearest(p[at], p[at + 1], p[at + 2]) + 1);
                }
            }
        });
    }

    private void order(final Slice slice, final short[] classes, final Monitor monitor) {
        final PatternColors patterns = new PatternColors(space, drawn, search, low, high);
        forRows(slice, monitor, (from, to) -> {
            for (int y = from; y < to; y++) {
                for (int x = 0; x < slice.width; x++) {
                    final int i = y * slice.width + x;
                    if (slice.counts(i)) {
                        classes[i] = (short)
                                (patterns.of(slice.rgb[i], PatternColors.threshold(x % PATTERN, y % PATTERN)) + 1);
                    }
                }
            }
        });
    }

    /** What is done with rows from..to-1. */
    private interface Rows {
        void accept(int from, int to);
    }

    private static void forRows(final Slice slice, final Monitor monitor, final Rows rows) {
        final int height = slice.height();
        Workers.forEach((height + ROWS - 1) / ROWS, part -> {
            monitor.check();
            rows.accept(part * ROWS, Math.min(height, (part + 1) * ROWS));
        });
        monitor.progress(1);
    }

    /** A line takes the errors that the line before left for it; with a pixel to spare at both ends. */
    private void diffuse(final Slice slice, final short[] classes, final Monitor monitor) {
        final CoordinateCache colors = new CoordinateCache(space);
        double[] line = new double[3 * (slice.width + 2)];
        double[] below = new double[line.length];
        for (int y = 0; y < slice.height(); y++) {
            monitor.check();
            monitor.progress((double) y / slice.height());
            diffuse(slice, y, colors, line, below, classes);
            final double[] done = line;
            line = below;
            below = done;
            Arrays.fill(below, 0);
        }
    }

    private void diffuse(
            final Slice slice,
            final int y,
            final CoordinateCache colors,
            final double[] line,
            final double[] below,
            final short[] classes) {
        final int width = slice.width;
        final boolean forth = y % 2 == 0;
        final int ahead = forth ? 3 : -3;
        for (int n = 0; n < width; n++) {
            final int x = forth ? n : width - 1 - n;
            final int i = y * width + x;
            if (!slice.counts(i)) {
                continue;
            }
            final int at = colors.of(slice.rgb[i]);
            final int e = 3 * (x + 1);
            final double p = within(0, colors.coordinates()[at], line[e]);
            final double q = within(1, colors.coordinates()[at + 1], line[e + 1]);
            final double r = within(2, colors.coordinates()[at + 2], line[e + 2]);
            final int found = search.nearest(p, q, r);
            classes[i] = (short) (found + 1);
            final double[] got = drawn[found];
            hand(line, below, e, ahead, p - got[0]);
            hand(line, below, e + 1, ahead, q - got[1]);
            hand(line, below, e + 2, ahead, r - got[2]);
        }
    }

    private double within(final int axis, final double color, final double error) {
        return Math.max(Math.min(low[axis], color), Math.min(Math.max(high[axis], color), color + error));
    }

    private static void hand(
            final double[] line, final double[] below, final int at, final int ahead, final double error) {
        line[at + ahead] += error * (7 / 16.0);
        below[at - ahead] += error * (3 / 16.0);
        below[at] += error * (5 / 16.0);
        below[at + ahead] += error * (1 / 16.0);
    }
}
