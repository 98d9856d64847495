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

    /** Converts colors from..to-1 and rounds the coordinates times a scale. */
    static void convert(
            final ColorSpace space,
            final int[] colors,
            final int from,
            final int to,
            final double scale,
            final int[][] xyz) {
        switch (space) {
            case SRGB -> srgb(colors, from, to, xyz);
            case LINEAR_RGB -> linear(colors, from, to, scale, xyz);
            case CIELAB -> lab(colors, from, to, scale, xyz);
            case OKLAB -> oklab(colors, from, to, scale, xyz);
            default -> throw new IllegalArgumentException("space must be one of " + ColorSpace.CLUSTERING);
        }
    }

    private static void srgb(final int[] colors, final int from, final int to, final int[][] xyz) {
        for (int i = from; i < to; i++) {
            xyz[0][i] = colors[i] >> 16 & 0xff;
            xyz[1][i] = colors[i] >> 8 & 0xff;
            xyz[2][i] = colors[i] & 0xff;
        }
    }

    private static void linear(
            final int[] colors, final int from, final int to, final double scale, final int[][] xyz) {
        for (int i = from; i < to; i++) {
            xyz[0][i] = round(LINEAR[colors[i] >> 16 & 0xff] * scale);
            xyz[1][i] = round(LINEAR[colors[i] >> 8 & 0xff] * scale);
            xyz[2][i] = round(LINEAR[colors[i] & 0xff] * scale);
        }
    }

    private static void lab(final int[] colors, final int from, final int to, final double scale, final int[][] xyz) {
        final double[] m = LAB_IN;
        for (int i = from; i < to; i++) {
            final double r = LINEAR[colors[i] >> 16 & 0xff];
            final double g = LINEAR[colors[i] >> 8 & 0xff];
            final double b = LINEAR[colors[i] & 0xff];
            final double fx = labRoot(m[0] * r + m[1] * g + m[2] * b);
            final double fy = labRoot(m[3] * r + m[4] * g + m[5] * b);
            final double fz = labRoot(m[6] * r + m[7] * g + m[8] * b);
            xyz[0][i] = round((116 * fy - 16) * scale);
            xyz[1][i] = round(500 * (fx - fy) * scale);
            xyz[2][i] = round(200 * (fy - fz) * scale);
        }
    }

    private static double labRoot(final double t) {
        return t > EPSILON ? CubeRoot.of(t) : (KAPPA * t + 16) / 116;
    }

    private static void oklab(final int[] colors, final int from, final int to, final double scale, final int[][] xyz) {
        final double[] m = OKLAB_IN;
        final double[] n = OKLAB_OUT;
        for (int i = from; i < to; i++) {
            final double r = LINEAR[colors[i] >> 16 & 0xff];
            final double g = LINEAR[colors[i] >> 8 & 0xff];
            final double b = LINEAR[colors[i] & 0xff];
            final double l = CubeRoot.of(m[0] * r + m[1] * g + m[2] * b);
            final double c = CubeRoot.of(m[3] * r + m[4] * g + m[5] * b);
            final double s = CubeRoot.of(m[6] * r + m[7] * g + m[8] * b);
            xyz[0][i] = round((n[0] * l + n[1] * c + n[2] * s) * scale);
            xyz[1][i] = round((n[3] * l + n[4] * c + n[5] * s) * scale);
            xyz[2][i] = round((n[6] * l + n[7] * c + n[8] * s) * scale);
        }
    }

    private static int round(final double v) {
        return (int) Math.floor(v + 0.5);
    }
}
