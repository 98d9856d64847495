/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.LUT;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.DifferenceMap;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import java.awt.Color;
import java.awt.Font;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.imglib2.img.array.ArrayImgs;

/** Images of color differences: 32-bit, NaN where a pixel is not counted. */
public final class DifferenceImage {
    private DifferenceImage() {}

    /**
     * Measures a slice against another.
     *
     * @param reference has the first colors
     * @param plane has the second colors
     * @param formula the formula
     * @param monitor asked every few milliseconds
     * @return the differences of all pixels
     */
    public static FloatProcessor between(
            final Plane reference, final Plane plane, final Difference formula, final Monitor monitor) {
        final FloatProcessor map = map(plane);
        DifferenceMap.between(
                reference.pixels(),
                plane.pixels(),
                formula,
                ArrayImgs.floats((float[]) map.getPixels(), map.getWidth(), map.getHeight()),
                monitor);
        return map;
    }

    /**
     * Measures a slice against a color.
     *
     * @param reference the first color
     * @param plane has the second colors
     * @param formula the formula
     * @param monitor asked every few milliseconds
     * @return the differences of all pixels
     */
    public static FloatProcessor from(
            final Rgb reference, final Plane plane, final Difference formula, final Monitor monitor) {
        final FloatProcessor map = map(plane);
        DifferenceMap.from(
                reference,
                plane.pixels(),
                formula,
                ArrayImgs.floats((float[]) map.getPixels(), map.getWidth(), map.getHeight()),
                monitor);
        return map;
    }

    private static FloatProcessor map(final Plane plane) {
        return new FloatProcessor(plane.selection().width(), plane.selection().height());
    }

    /**
     * Makes a map without any difference.
     *
     * @param plane the slice
     * @return NaN everywhere
     */
    public static FloatProcessor empty(final Plane plane) {
        final FloatProcessor map = map(plane);
        Arrays.fill((float[]) map.getPixels(), Float.NaN);
        return map;
    }

    /**
     * Sets the pixels that are not counted to NaN.
     *
     * @param map the differences
     * @param plane the slice, with its selection
     * @param keep has class 0 for colors that are not counted; empty if all colors are
     * @param monitor asked every few milliseconds
     */
    public static void blank(
            final FloatProcessor map, final Plane plane, final Optional<ColorTable> keep, final Monitor monitor) {
        final float[] pixels = (float[]) map.getPixels();
        for (int i = 0; !plane.selection().isAll() && i < pixels.length; i++) {
            if (!plane.selection().contains(i)) {
                pixels[i] = Float.NaN;
            }
        }
        keep.ifPresent(table -> {
            final int[] rgb = plane.rgb();
            for (int i = 0; i < pixels.length; i++) {
                ClassImages.checkAt(i, monitor);
                if (table.classOf(rgb[i]) == 0) {
                    pixels[i] = Float.NaN;
                }
            }
        });
    }

    /**
     * Sets the colors an image of differences is displayed in.
     *
     * @param image the image
     * @param max the difference that is white; 0 is black
     * @param heat true for black over red and yellow to white, false for grays
     */
    public static void display(final ImagePlus image, final double max, final boolean heat) {
        final byte[][] table = new byte[3][256];
        for (int i = 0; i < 256; i++) {
            table[0][i] = (byte) (heat ? Math.min(255, 3 * i) : i);
            table[1][i] = (byte) (heat ? Math.max(0, Math.min(255, 3 * i - 255)) : i);
            table[2][i] = (byte) (heat ? Math.max(0, Math.min(255, 3 * i - 510)) : i);
        }
        image.setLut(new LUT(table[0], table[1], table[2]));
        image.setDisplayRange(0, max > 0 ? max : 1);
    }

    /**
     * Lays a bar with the colors and their values over the upper right corner.
     *
     * @param image a displayed image of differences; its pixels stay
     */
    public static void addBar(final ImagePlus image) {
        final int size = Math.max(6, Math.min(image.getWidth(), image.getHeight()) / 32);
        final int length = Math.max(2 * size, image.getHeight() / 3);
        final int left = image.getWidth() - 5 * size;
        final int top = size;
        final ByteProcessor ramp = new ByteProcessor(size, length);
        for (int y = 0; y < length; y++) {
            for (int x = 0; x < size; x++) {
                ramp.set(x, y, 255 - 255 * y / Math.max(1, length - 1));
            }
        }
        ramp.setColorModel(image.getProcessor().getColorModel());
        final Overlay overlay = new Overlay();
        final Roi ground = new Roi(left - size / 2, top - size / 2, 5 * size, length + size);
        ground.setFillColor(new Color(0, 0, 0, 160));
        overlay.add(ground);
        overlay.add(new ImageRoi(left, top, ramp.convertToRGB()));
        final double max = image.getDisplayRangeMax();
        for (int i = 0; i <= 2; i++) {
            final String value = String.format(Locale.ROOT, "%.3g", max * (2 - i) / 2);
            final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, size);
            final TextRoi text = new TextRoi(left + 1.3 * size, top + i * (length - size) / 2.0, value, font);
            text.setStrokeColor(Color.WHITE);
            overlay.add(text);
        }
        image.setOverlay(overlay);
    }

    /**
     * What differences are like on the whole.
     *
     * @param mean their mean
     * @param median the middle one, the mean of the two middle ones of an even number
     * @param p95 the nearest-rank 95th percentile: at least 95 % of the pixels have this difference or less
     * @param max the largest
     * @param noticeable part 0..1 of the pixels whose difference is just noticeable or more
     */
    public record Summary(double mean, double median, double p95, double max, double noticeable) {
        private static final int HALF = 16;
        private static final int LOW = 0xffff;

        /**
         * Summarizes differences. Exact, with memory that does not depend on their number.
         *
         * @param maps 0 or more at each place, NaN where pixels are not counted; at least one is no NaN
         * @param jnd the just noticeable difference
         * @param monitor asked every few milliseconds
         * @return the summary
         */
        public static Summary of(final List<float[]> maps, final double jnd, final Monitor monitor) {
            final long[] high = new long[1 << HALF];
            double sum = 0;
            float max = 0;
            long count = 0;
            long above = 0;
            for (final float[] map : maps) {
                for (int i = 0; i < map.length; i++) {
                    ClassImages.checkAt(i, monitor);
                    final float value = map[i];
                    if (!Float.isNaN(value)) {
                        // bits of floats from 0 up have the order of the floats
                        high[Float.floatToIntBits(value + 0f) >>> HALF]++;
                        sum += value;
                        max = Math.max(max, value);
                        above += value >= jnd ? 1 : 0;
                        count++;
                    }
                }
            }
            final double median =
                    (ranked(maps, high, (count + 1) / 2, monitor) + ranked(maps, high, count / 2 + 1, monitor)) / 2;
            final double p95 = ranked(maps, high, (95 * count + 99) / 100, monitor);
            return new Summary(sum / count, median, p95, max, (double) above / count);
        }

        /** The value of a rank, counting from 1: first its upper bits, then the lower ones among those. */
        private static double ranked(
                final List<float[]> maps, final long[] high, final long rank, final Monitor monitor) {
            long before = 0;
            int upper = 0;
            while (before + high[upper] < rank) {
                before += high[upper++];
            }
            final long[] low = new long[1 << HALF];
            for (final float[] map : maps) {
                for (int i = 0; i < map.length; i++) {
                    ClassImages.checkAt(i, monitor);
                    final float value = map[i];
                    final int bits = Float.floatToIntBits(value + 0f);
                    if (bits >>> HALF == upper && !Float.isNaN(value)) {
                        low[bits & LOW]++;
                    }
                }
            }
            int lower = 0;
            while (before + low[lower] < rank) {
                before += low[lower++];
            }
            return Float.intBitsToFloat(upper << HALF | lower);
        }
    }
}
