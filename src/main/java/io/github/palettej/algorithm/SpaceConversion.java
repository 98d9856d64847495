/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Srgb;

/**
 * Many colors to a clustering space, quickly.
 *
 * <p>Equal to {@link ColorSpace#fromRgb} within 1e-12 of the range of the space; used where that is then rounded or
 * only decides what is looked at in full precision. CIELAB and OKLab are both N f(M c) with c linear light, f a
 * cube root (in CIELAB with a line near black) and two matrices.
 */
final class SpaceConversion {
    private static final double EPSILON = 216.0 / 24389;
    private static final double KAPPA = 24389.0 / 27;

    private static final double[] LINEAR = Srgb.linearLevels();

    /** XYZ to cone responses (CSS Color Module Level 4). */
    private static final double[] XYZ_TO_LMS = {
        0.8190224379967030, 0.3619062600528904, -0.1288737815209879,
        0.0329836539323885, 0.9292868615863434, 0.0361446663506424,
        0.0481771893596242, 0.2642395317527308, 0.6335478284694309
    };

    /** Linear light to X, Y, Z, each divided by its value for white. */
    private static final double[] LAB_IN = relativeXyz();

    /** Linear light to cone responses. */
    private static final double[] OKLAB_IN = coneResponses();

    private static final double[] OKLAB_OUT = {
        0.2104542683093140, 0.7936177747023054, -0.0040720430116193,
        1.9779985324311684, -2.4285922420485799, 0.4505937096174110,
        0.0259040424655478, 0.7827717124575296, -0.8086757549230774
    };

    private SpaceConversion() {}

    private static double[] relativeXyz() {
        final double[] m = xyz();
        for (int i = 0; i < 9; i += 3) {
            final double white = m[i] + m[i + 1] + m[i + 2];
            for (int j = i; j < i + 3; j++) {
                m[j] /= white;
            }
        }
        return m;
    }

    private static double[] coneResponses() {
        final double[] xyz = xyz();
        final double[] m = new double[9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 3; j++) {
                m[i] += XYZ_TO_LMS[i / 3 * 3 + j] * xyz[3 * j + i % 3];
            }
        }
        return m;
    }

    /** Linear light to XYZ: the columns are the primaries. */
    private static double[] xyz() {
        final double[] m = new double[9];
        final double[] primary = new double[3];
        for (int j = 0; j < 3; j++) {
            ColorSpace.XYZ.fromRgb(0xff0000 >> 8 * j, primary);
            for (int i = 0; i < 3; i++) {
                m[3 * i + j] = primary[i];
            }
        }
        return m;
    }

    /**
     * Converts one color.
     *
     * @param out gets three coordinates in units of the space
     */
    static void convert(final ColorSpace space, final int rgb, final double[] out) {
        final double r = LINEAR[rgb >> 16 & 0xff];
        final double g = LINEAR[rgb >> 8 & 0xff];
        final double b = LINEAR[rgb & 0xff];
        switch (space) {
            case SRGB -> {
                out[0] = rgb >> 16 & 0xff;
                out[1] = rgb >> 8 & 0xff;
                out[2] = rgb & 0xff;
            }
            case LINEAR_RGB -> {
                out[0] = r;
                out[1] = g;
                out[2] = b;
            }
            case CIELAB -> lab(r, g, b, out);
            default -> oklab(r, g, b, out);
        }
    }

    private static void lab(final double r, final double g, final double b, final double[] out) {
        final double[] m = LAB_IN;
        final double fx = labRoot(m[0] * r + m[1] * g + m[2] * b);
        final double fy = labRoot(m[3] * r + m[4] * g + m[5] * b);
        final double fz = labRoot(m[6] * r + m[7] * g + m[8] * b);
        out[0] = 116 * fy - 16;
        out[1] = 500 * (fx - fy);
        out[2] = 200 * (fy - fz);
    }

    private static double labRoot(final double t) {
        return t > EPSILON ? CubeRoot.of(t) : (KAPPA * t + 16) / 116;
    }

    private static void oklab(final double r, final double g, final double b, final double[] out) {
        final double[] m = OKLAB_IN;
        final double[] n = OKLAB_OUT;
        final double l = CubeRoot.of(m[0] * r + m[1] * g + m[2] * b);
        final double c = CubeRoot.of(m[3] * r + m[4] * g + m[5] * b);
        final double s = CubeRoot.of(m[6] * r + m[7] * g + m[8] * b);
        out[0] = n[0] * l + n[1] * c + n[2] * s;
        out[1] = n[3] * l + n[4] * c + n[5] * s;
        out[2] = n[6] * l + n[7] * c + n[8] * s;
    }

    /** Converts colors from..to-1 and rounds the coordinates times a scale. */
    static void convert(
            final ColorSpace space,
            final int[] colors,
            final int from,
            final int to,
            final double scale,
            final int[][] xyz) {
        final double[] out = new double[3];
        final int[] x = xyz[0];
        final int[] y = xyz[1];
        final int[] z = xyz[2];
        for (int i = from; i < to; i++) {
            convert(space, colors[i], out);
            x[i] = round(out[0] * scale);
            y[i] = round(out[1] * scale);
            z[i] = round(out[2] * scale);
        }
    }

    private static int round(final double v) {
        return (int) Math.floor(v + 0.5);
    }

    /** The two matrices around the root, row by row: in, of linear light; out, of the roots, without the offset. */
    static double[][] matrices(final ColorSpace space) {
        return space == ColorSpace.CIELAB
                ? new double[][] {LAB_IN, {0, 116, 0, 500, -500, 0, 0, 200, -200}}
                : new double[][] {OKLAB_IN, OKLAB_OUT};
    }

    /** The root between the two matrices. */
    static double root(final ColorSpace space, final double t) {
        return space == ColorSpace.CIELAB ? labRoot(t) : CubeRoot.of(t);
    }

    /** The slope of the root, which falls as t grows; infinite for OKLab at 0. */
    static double slope(final ColorSpace space, final double t) {
        if (space == ColorSpace.CIELAB && t <= EPSILON) {
            return KAPPA / 116;
        }
        final double root = CubeRoot.of(t);
        return 1 / (3 * root * root);
    }
}
