/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.real.FloatType;

/** The difference of every pixel from the same pixel of a reference, or from one color. */
public final class DifferenceMap {
    private DifferenceMap() {}

    /**
     * Measures an image against another.
     *
     * @param reference the first color of every pair
     * @param image the second color of every pair, the same interval; alpha is ignored
     * @param formula the formula
     * @param out gets the differences, the same interval
     * @param monitor asked every few milliseconds
     * @throws IllegalArgumentException if the intervals differ
     */
    public static void between(
            final RandomAccessibleInterval<ARGBType> reference,
            final RandomAccessibleInterval<ARGBType> image,
            final Difference formula,
            final RandomAccessibleInterval<FloatType> out,
            final Monitor monitor) {
        PixelRuns.requireSameInterval("reference", image, reference);
        PixelRuns.requireSameInterval("result", image, out);
        final PixelRuns<int[], ARGBType> first = Pixels.argb(reference);
        final PixelRuns<int[], ARGBType> second = Pixels.argb(image);
        final PixelRuns<float[], FloatType> target = Pixels.floats(out);
        Workers.forEach(second.chunks(), c -> {
            final PixelRuns.Run<int[]> a = first.read(c);
            final PixelRuns.Run<int[]> b = second.read(c);
            final PixelRuns.Run<float[]> to = target.room(c);
            final double[] u = new double[3];
            final double[] v = new double[3];
            for (int i = 0; i < second.length(c); i++) {
                if ((i & 0xfff) == 0) {
                    monitor.check();
                }
                formula.space().fromRgb(a.array()[a.offset() + i], u);
                formula.space().fromRgb(b.array()[b.offset() + i], v);
                to.array()[to.offset() + i] = (float) formula.between(u, v);
            }
            target.write(c, to);
        });
    }

    /**
     * Measures an image against one color.
     *
     * @param reference the first color of every pair
     * @param image the second color of every pair; alpha is ignored
     * @param formula the formula
     * @param out gets the differences, the same interval
     * @param monitor asked every few milliseconds
     * @throws IllegalArgumentException if the intervals differ
     */
    public static void from(
            final Rgb reference,
            final RandomAccessibleInterval<ARGBType> image,
            final Difference formula,
            final RandomAccessibleInterval<FloatType> out,
            final Monitor monitor) {
        PixelRuns.requireSameInterval("result", image, out);
        final double[] u = formula.space().fromRgb(reference);
        final PixelRuns<int[], ARGBType> source = Pixels.argb(image);
        final PixelRuns<float[], FloatType> target = Pixels.floats(out);
        Workers.forEach(source.chunks(), c -> {
            final PixelRuns.Run<int[]> b = source.read(c);
            final PixelRuns.Run<float[]> to = target.room(c);
            final double[] v = new double[3];
            for (int i = 0; i < source.length(c); i++) {
                if ((i & 0xfff) == 0) {
                    monitor.check();
                }
                formula.space().fromRgb(b.array()[b.offset() + i], v);
                to.array()[to.offset() + i] = (float) formula.between(u, v);
            }
            target.write(c, to);
        });
    }
}
