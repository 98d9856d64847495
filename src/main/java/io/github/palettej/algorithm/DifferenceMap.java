/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import java.util.Arrays;
import java.util.function.IntFunction;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.real.FloatType;

/**
 * The difference of every pixel from the same pixel of a reference, or from one color.
 *
 * <p>CIEDE2000 is computed from tables in blocks, within 0.002 of the formula; the other formulas are exact up to the
 * float. The same on any number of threads.
 */
public final class DifferenceMap {
    /** Pixels between two questions whether to stop, less one. */
    private static final int CHECKED = 0xfff;

    private static final int RGB = 0xffffff;

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
        write(chunk -> first.read(chunk), image, formula, out, monitor);
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
        final int[] same = new int[PixelRuns.CHUNK];
        Arrays.fill(same, reference.packed());
        write(chunk -> new PixelRuns.Run<>(same, 0, true), image, formula, out, monitor);
    }

    private static void write(
            final IntFunction<PixelRuns.Run<int[]>> reference,
            final RandomAccessibleInterval<ARGBType> image,
            final Difference formula,
            final RandomAccessibleInterval<FloatType> out,
            final Monitor monitor) {
        final PixelRuns<int[], ARGBType> source = Pixels.argb(image);
        final PixelRuns<float[], FloatType> target = Pixels.floats(out);
        Workers.forEach(source.chunks(), c -> {
            final PixelRuns.Run<int[]> first = reference.apply(c);
            final PixelRuns.Run<int[]> second = source.read(c);
            final PixelRuns.Run<float[]> to = target.room(c);
            final int n = source.length(c);
            if (formula == Difference.CIEDE2000) {
                ciede2000(first, second, to, n, monitor);
            } else {
                exact(first, second, to, n, formula, monitor);
            }
            target.write(c, to);
        });
    }

    private static void ciede2000(
            final PixelRuns.Run<int[]> first,
            final PixelRuns.Run<int[]> second,
            final PixelRuns.Run<float[]> to,
            final int length,
            final Monitor monitor) {
        final Ciede2000Kernel kernel = new Ciede2000Kernel();
        for (int from = 0; from < length; from += Ciede2000Kernel.BLOCK) {
            if ((from & CHECKED) == 0) {
                monitor.check();
            }
            final int n = Math.min(Ciede2000Kernel.BLOCK, length - from);
            LabTable.convert(first.array(), first.offset() + from, n, kernel.l1, kernel.a1, kernel.b1);
            LabTable.convert(second.array(), second.offset() + from, n, kernel.l2, kernel.a2, kernel.b2);
            final int at = from;
            kernel.compute(n, (i, u, v) -> {
                ColorSpace.CIELAB.fromRgb(first.array()[first.offset() + at + i] & RGB, u);
                ColorSpace.CIELAB.fromRgb(second.array()[second.offset() + at + i] & RGB, v);
            });
            copy(kernel.difference, to.array(), to.offset() + from, n);
        }
    }

    private static void copy(final double[] from, final float[] to, final int offset, final int n) {
        for (int i = 0; i < n; i++) {
            to[offset + i] = (float) from[i];
        }
    }

    private static void exact(
            final PixelRuns.Run<int[]> first,
            final PixelRuns.Run<int[]> second,
            final PixelRuns.Run<float[]> to,
            final int length,
            final Difference formula,
            final Monitor monitor) {
        final double[] u = new double[3];
        final double[] v = new double[3];
        for (int i = 0; i < length; i++) {
            if ((i & CHECKED) == 0) {
                monitor.check();
            }
            SpaceConversion.convert(formula.space(), first.array()[first.offset() + i], u);
            SpaceConversion.convert(formula.space(), second.array()[second.offset() + i], v);
            to.array()[to.offset() + i] = (float) formula.between(u, v);
        }
    }
}
