/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;
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
    /** The shares of an error of the next pixel, and of those in the line below: behind, below, and ahead. */
    private static final double AHEAD = 7 / 16.0;

    private static final double BEHIND = 3 / 16.0;
    private static final double BELOW = 5 / 16.0;
    private static final double BEYOND = 1 / 16.0;

    /** Rows that are one piece of work. */
    private static final int ROWS = 8;

    private final Dithering dithering;
    private final ColorSpace space;
    private final double[][] drawn;

    /** The same, one color after the other. */
    private final double[] flat;

    private final PointSearch search;
    private final ErrorBox reach;

    private DitheredClasses(
            final Dithering dithering, final List<Rgb> colors, final double[][] centers, final ColorSpace space) {
        this.dithering = dithering;
        this.space = space;
        this.drawn = colors.stream().map(space::fromRgb).toArray(double[][]::new);
        this.flat = PointSearch.flat(drawn);
        final double[][] box = PointSearch.gamut(space);
        reach = new ErrorBox(drawn);
        reach.widen(box[0], box[1]);
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
        final PatternColors patterns = new PatternColors(space, drawn, search, reach, slice.rgb.length);
        forRows(slice, monitor, (from, to) -> {
            final PatternColors.Mixer mixer = patterns.mixer();
            for (int y = from; y < to; y++) {
                for (int x = 0; x < slice.width; x++) {
                    final int i = y * slice.width + x;
                    if (slice.counts(i)) {
                        classes[i] = (short) (mixer.of(slice.rgb[i], PatternColors.threshold(x, y)) + 1);
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
        final CoordinateCache colors = new CoordinateCache(space, CoordinateCache.MANY_BITS);
        final double[] row = new double[3 * slice.width];
        final boolean[] counts = new boolean[slice.width];
        double[] line = new double[3 * (slice.width + 2)];
        double[] below = new double[line.length];
        for (int y = 0; y < slice.height(); y++) {
            monitor.check();
            monitor.progress((double) y / slice.height());
            for (int x = 0; x < slice.width; x++) {
                counts[x] = slice.counts(y * slice.width + x);
                System.arraycopy(colors.coordinates(), colors.of(slice.rgb[y * slice.width + x]), row, 3 * x, 3);
            }
            new Line(row, counts, line, below).diffuse(y, classes);
            final double[] done = line;
            line = below;
            below = done;
        }
    }

    /** A line of pixels: their coordinates, whether they count, and the errors of the line before and for the next. */
    private final class Line {
        private final double[] row;
        private final boolean[] counts;
        private final double[] line;
        private final double[] below;

        Line(final double[] row, final boolean[] counts, final double[] line, final double[] below) {
            this.row = row;
            this.counts = counts;
            this.line = line;
            this.below = below;
        }

        /** Each share of an error is added in the order of the pixels that it comes from. */
        void diffuse(final int y, final short[] classes) {
            final int width = counts.length;
            final int step = y % 2 == 0 ? 1 : -1;
            // what the pixel before lacks, and what those before leave to the pixels below it and below the next
            double p = 0;
            double q = 0;
            double r = 0;
            double p1 = 0;
            double q1 = 0;
            double r1 = 0;
            double p2 = 0;
            double q2 = 0;
            double r2 = 0;
            int x = step > 0 ? 0 : width - 1;
            for (int n = 0; n < width; n++) {
                final int e = 3 * (x + 1);
                if (counts[x]) {
                    p = reach.moved(0, row[3 * x], line[e] + p * AHEAD);
                    q = reach.moved(1, row[3 * x + 1], line[e + 1] + q * AHEAD);
                    r = reach.moved(2, row[3 * x + 2], line[e + 2] + r * AHEAD);
                    final int found = search.nearest(p, q, r);
                    classes[y * width + x] = (short) (found + 1);
                    p -= flat[3 * found];
                    q -= flat[3 * found + 1];
                    r -= flat[3 * found + 2];
                } else {
                    p = 0;
                    q = 0;
                    r = 0;
                }
                final int behind = e - 3 * step;
                below[behind] = p1 + p * BEHIND;
                below[behind + 1] = q1 + q * BEHIND;
                below[behind + 2] = r1 + r * BEHIND;
                p1 = p2 + p * BELOW;
                q1 = q2 + q * BELOW;
                r1 = r2 + r * BELOW;
                p2 = p * BEYOND;
                q2 = q * BEYOND;
                r2 = r * BEYOND;
                x += step;
            }
            final int last = 3 * (x - step + 1);
            below[last] = p1;
            below[last + 1] = q1;
            below[last + 2] = r1;
        }
    }
}
