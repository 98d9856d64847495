/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/**
 * CIEDE2000 of many pairs of colors, block by block.
 *
 * <p>The formula of G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 color-difference formula", Color Research and
 * Application 30(1), 2005, without angles: hues are unit vectors, their mean is the direction of the sum, cosines of
 * multiples of it are polynomials (Chebyshev), and the rotation term near hue 275 comes from a table. What is left is
 * arithmetic and square roots in small loops over arrays, which the compiler turns into vector instructions. Differs
 * from the formula by less than 1e-4. Not for several threads at once.
 */
final class Ciede2000Kernel {
    /** Pairs in a block: all arrays of a block stay in the nearest cache. */
    static final int BLOCK = 256;

    private static final double POW_25_7 = 6103515625.0;

    private static final double COS_30 = StrictMath.cos(StrictMath.toRadians(30));
    private static final double SIN_30 = 0.5;
    private static final double COS_6 = StrictMath.cos(StrictMath.toRadians(6));
    private static final double SIN_6 = StrictMath.sin(StrictMath.toRadians(6));
    private static final double COS_63 = StrictMath.cos(StrictMath.toRadians(63));
    private static final double SIN_63 = StrictMath.sin(StrictMath.toRadians(63));
    private static final double COS_275 = StrictMath.cos(StrictMath.toRadians(275));
    private static final double SIN_275 = StrictMath.sin(StrictMath.toRadians(275));

    /** Sums of two unit vectors shorter than this have no direction: the hues are opposite. */
    private static final double OPPOSITE = 1e-12;

    /** Entries of the table of the rotation on each side of hue 275. */
    private static final int TURNS = 1 << 13;

    /** sin(2 dTheta) at equally spaced sines -1..1 of the angle from hue 275; beyond 90 degrees it is below 1e-6. */
    private static final double[] ROTATION = rotation(TURNS);

    final double[] l1 = new double[BLOCK];
    final double[] a1 = new double[BLOCK];
    final double[] b1 = new double[BLOCK];
    final double[] l2 = new double[BLOCK];
    final double[] a2 = new double[BLOCK];
    final double[] b2 = new double[BLOCK];

    /** The differences of the block. */
    final double[] difference = new double[BLOCK];

    private final double[] c1 = new double[BLOCK];
    private final double[] c2 = new double[BLOCK];
    private final double[] p1 = new double[BLOCK];
    private final double[] p2 = new double[BLOCK];
    private final double[] cosine = new double[BLOCK];
    private final double[] sine = new double[BLOCK];
    private final double[] sh = new double[BLOCK];
    private final double[] rt = new double[BLOCK];

    private static double[] rotation(final int steps) {
        final double[] table = new double[2 * steps + 2];
        for (int i = 0; i < table.length; i++) {
            final double degrees = StrictMath.toDegrees(StrictMath.asin(Math.min(1, (i - steps) / (double) steps)));
            final double turn = degrees / 25;
            table[i] = StrictMath.sin(StrictMath.toRadians(60 * StrictMath.exp(-turn * turn)));
        }
        return table;
    }

    /** Computes the differences of the first n pairs of the block. */
    void compute(final int n) {
        chroma(n, a1, b1, a2, b2, p1, p2);
        primes(n, b1, b2, p1, p2, c1, c2);
        hues(n, b1, b2, p1, p2, c1, c2, cosine, sine);
        opposites(n);
        hueWeight(n, c1, c2, cosine, sine, sh);
        turn(n, cosine, sine, rt);
        rotate(n, c1, c2, rt);
        join(n);
    }

    /** a' of both colors, equations (2) to (5). */
    private static void chroma(
            final int n,
            final double[] a1,
            final double[] b1,
            final double[] a2,
            final double[] b2,
            final double[] p1,
            final double[] p2) {
        for (int i = 0; i < n; i++) {
            final double c =
                    0.5 * (Math.sqrt(a1[i] * a1[i] + b1[i] * b1[i]) + Math.sqrt(a2[i] * a2[i] + b2[i] * b2[i]));
            final double squared = c * c;
            final double seventh = squared * squared * squared * c;
            final double g = 1.5 - 0.5 * Math.sqrt(seventh / (seventh + POW_25_7));
            p1[i] = g * a1[i];
            p2[i] = g * a2[i];
        }
    }

    /** C' of both colors, equation (6). */
    private static void primes(
            final int n,
            final double[] b1,
            final double[] b2,
            final double[] p1,
            final double[] p2,
            final double[] c1,
            final double[] c2) {
        for (int i = 0; i < n; i++) {
            c1[i] = Math.sqrt(p1[i] * p1[i] + b1[i] * b1[i]);
            c2[i] = Math.sqrt(p2[i] * p2[i] + b2[i] * b2[i]);
        }
    }

    /** Cosine and sine of the mean hue, equation (14): the direction of c2 v1 + c1 v2, or of the one that has a hue. */
    private static void hues(
            final int n,
            final double[] b1,
            final double[] b2,
            final double[] p1,
            final double[] p2,
            final double[] c1,
            final double[] c2,
            final double[] cosine,
            final double[] sine) {
        for (int i = 0; i < n; i++) {
            // A tiny number makes 0 / 0 a 0 and changes nothing else.
            final double u = 1 / (c1[i] + Double.MIN_NORMAL);
            final double v = 1 / (c2[i] + Double.MIN_NORMAL);
            final double x = p1[i] * u + p2[i] * v;
            final double y = b1[i] * u + b2[i] * v;
            final double length = 1 / (Math.sqrt(x * x + y * y) + Double.MIN_NORMAL);
            cosine[i] = x * length;
            sine[i] = y * length;
        }
    }

    /** Hues 180 degrees apart: their mean is 90 degrees beyond the one in 0..180. Without hue the mean is 0. */
    private void opposites(final int n) {
        for (int i = 0; i < n; i++) {
            if (cosine[i] * cosine[i] + sine[i] * sine[i] < 0.5) {
                final boolean first = b1[i] > 0 || b1[i] == 0 && p1[i] > 0;
                final double c = first ? c1[i] : c2[i];
                cosine[i] = c == 0 ? 1 : -(first ? b1[i] : b2[i]) / c;
                sine[i] = c == 0 ? 0 : (first ? p1[i] : p2[i]) / c;
            }
        }
    }

    /** S_H, equations (15) and (20). */
    private static void hueWeight(
            final int n,
            final double[] c1,
            final double[] c2,
            final double[] cosine,
            final double[] sine,
            final double[] sh) {
        for (int i = 0; i < n; i++) {
            final double c = cosine[i];
            final double s = sine[i];
            final double cos2 = 2 * c * c - 1;
            final double sin2 = 2 * s * c;
            final double cos3 = c * (4 * c * c - 3);
            final double sin3 = s * (3 - 4 * s * s);
            final double cos4 = 2 * cos2 * cos2 - 1;
            final double sin4 = 2 * sin2 * cos2;
            final double t = 1
                    - 0.17 * (c * COS_30 + s * SIN_30)
                    + 0.24 * cos2
                    + 0.32 * (cos3 * COS_6 - sin3 * SIN_6)
                    - 0.20 * (cos4 * COS_63 + sin4 * SIN_63);
            sh[i] = 1 + 0.0075 * (c1[i] + c2[i]) * t;
        }
    }

    /** sin(2 dTheta), equation (16). */
    private static void turn(final int n, final double[] cosine, final double[] sine, final double[] rt) {
        for (int i = 0; i < n; i++) {
            rt[i] = 0;
            // The formula does not go round: hues of 0 and more are far from 275.
            if (sine[i] < 0 && cosine[i] * COS_275 + sine[i] * SIN_275 > 0) {
                final double at = (sine[i] * COS_275 - cosine[i] * SIN_275 + 1) * TURNS;
                final int k = (int) at;
                rt[i] = ROTATION[k] + (at - k) * (ROTATION[k + 1] - ROTATION[k]);
            }
        }
    }

    /** R_T, equations (17) and (21). */
    private static void rotate(final int n, final double[] c1, final double[] c2, final double[] rt) {
        for (int i = 0; i < n; i++) {
            final double c = 0.5 * (c1[i] + c2[i]);
            final double squared = c * c;
            final double seventh = squared * squared * squared * c;
            rt[i] *= -2 * Math.sqrt(seventh / (seventh + POW_25_7));
        }
    }

    private void join(final int n) {
        join(n, p1, b1, p2, b2, c1, c2, sh, rt, difference);
        lightness(n, l1, l2, difference);
    }

    /** The chroma and hue parts, equations (9) to (11), (19), (22). */
    private static void join(
            final int n,
            final double[] p1,
            final double[] b1,
            final double[] p2,
            final double[] b2,
            final double[] c1,
            final double[] c2,
            final double[] sh,
            final double[] rt,
            final double[] out) {
        for (int i = 0; i < n; i++) {
            final double da = p2[i] - p1[i];
            final double db = b2[i] - b1[i];
            final double dc = c2[i] - c1[i];
            final double dh = Math.sqrt(Math.max(0, da * da + db * db - dc * dc));
            final double c = dc / (1 + 0.0225 * (c1[i] + c2[i]));
            final double h = dh / sh[i];
            final double turned = rt[i] * c * h;
            out[i] = c * c + h * h + Math.copySign(turned, turned * (p1[i] * b2[i] - b1[i] * p2[i]));
        }
    }

    /** The lightness part, equations (8), (12), (18), (22). */
    private static void lightness(final int n, final double[] l1, final double[] l2, final double[] out) {
        for (int i = 0; i < n; i++) {
            final double middle = 0.5 * (l1[i] + l2[i]) - 50;
            final double squared = middle * middle;
            final double l = (l2[i] - l1[i]) / (1 + 0.015 * squared / Math.sqrt(20 + squared));
            out[i] = Math.sqrt(Math.max(0, l * l + out[i]));
        }
    }
}
