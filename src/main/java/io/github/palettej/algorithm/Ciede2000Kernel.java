/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.Difference;

/**
 * CIEDE2000 of many pairs of colors, block by block.
 *
 * <p>The formula of G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 color-difference formula", Color Research and
 * Application 30(1), 2005, without angles: hues are vectors, their mean is the direction of the sum, cosines of multiples
 * of it are polynomials (Chebyshev), dH' is the cross product over twice the half of the sum, and the rotation term near
 * hue 275 comes from a table. What is left is arithmetic and square roots in small loops over arrays, which the compiler
 * turns into vector instructions. Differs from the formula by less than 1e-4.
 *
 * <p>At hues 180 degrees apart the formula jumps, since the mean hue goes to the other side. Pairs that are so near to that
 * that rounding could decide are left to the formula itself. Not for several threads at once.
 */
final class Ciede2000Kernel {
    /** Pairs in a block: all arrays of a block stay in the nearest cache. */
    static final int BLOCK = 256;

    private static final double POW_25_7 = 6103515625.0;

    /** Changes nothing that is not 0. */
    private static final double TINY = 1e-60;

    /** How far coordinates may be from exact ones, with some to spare: those of {@link LabTable} are within 2e-4. */
    private static final double BLUR = 4e-4;

    /** The product of two chromas below which it does not matter, by 0.002, on which side the mean hue is. */
    private static final double NO_HUE = 0.04;

    private static final double COS_30 = StrictMath.cos(StrictMath.toRadians(30));
    private static final double SIN_30 = 0.5;
    private static final double COS_6 = StrictMath.cos(StrictMath.toRadians(6));
    private static final double SIN_6 = StrictMath.sin(StrictMath.toRadians(6));
    private static final double COS_63 = StrictMath.cos(StrictMath.toRadians(63));
    private static final double SIN_63 = StrictMath.sin(StrictMath.toRadians(63));
    private static final double COS_275 = StrictMath.cos(StrictMath.toRadians(275));
    private static final double SIN_275 = StrictMath.sin(StrictMath.toRadians(275));

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
    private final double[] half = new double[BLOCK];

    /** Pairs that are left to the formula. */
    private final int[] opposites = new int[BLOCK + 1];

    private final double[] first = new double[3];
    private final double[] second = new double[3];

    private static double[] rotation(final int steps) {
        final double[] table = new double[2 * steps + 2];
        for (int i = 0; i < table.length; i++) {
            final double degrees = StrictMath.toDegrees(StrictMath.asin(Math.min(1, (i - steps) / (double) steps)));
            final double turn = degrees / 25;
            table[i] = StrictMath.sin(StrictMath.toRadians(60 * StrictMath.exp(-turn * turn)));
        }
        return table;
    }

    /** Gives the exact coordinates of a pair of the block. */
    @FunctionalInterface
    interface Exact {
        /** Writes L, a, b of both colors of a pair. */
        void labs(int pair, double[] first, double[] second);
    }

    /** Computes the differences of the first n pairs of the block, whose coordinates are exact. */
    void compute(final int n) {
        compute(n, (i, first, second) -> {
            first[0] = l1[i];
            first[1] = a1[i];
            first[2] = b1[i];
            second[0] = l2[i];
            second[1] = a2[i];
            second[2] = b2[i];
        });
    }

    /**
     * Computes the differences of the first n pairs of the block, whose coordinates are nearly exact.
     *
     * @param exact asked where hues are 180 degrees apart or nearly so
     */
    void compute(final int n, final Exact exact) {
        chroma(n, a1, b1, a2, b2, sh);
        stretch(n, sh, rt);
        primes(n, a1, b1, rt, p1, c1);
        primes(n, a2, b2, rt, p2, c2);
        sum(n, p1, c1, p2, c2, cosine);
        sum(n, b1, c1, b2, c2, sine);
        unit(n, cosine, sine);
        along(n, p1, b1, p2, b2, c1, c2, half);
        final int opposed = opposite(n);
        if (turn(n)) {
            rotate(n, c1, c2, rt);
        }
        lowHarmonics(n, cosine, sine, sh);
        thirdHarmonic(n, cosine, sine, sh);
        fourthHarmonic(n, cosine, sine, sh);
        hueWeight(n, c1, c2, sh);
        cross(n, p1, b1, p2, b2, sine);
        root(n, half, cosine);
        weigh(n, cosine, sh);
        invert(n, c1, c2, cosine, sh);
        chromaPart(n, c1, c2, cosine, sh, half);
        huePart(n, c1, c2, sh, sine);
        join(n, half, sine, rt, difference);
        lightness(n, l1, l2, difference);
        for (int i = 0; i < opposed; i++) {
            exact.labs(opposites[i], first, second);
            difference[opposites[i]] = Difference.CIEDE2000.between(first, second);
        }
    }

    /** The mean chroma, equation (3). */
    private static void chroma(
            final int n,
            final double[] a1,
            final double[] b1,
            final double[] a2,
            final double[] b2,
            final double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = 0.5 * (Math.sqrt(a1[i] * a1[i] + b1[i] * b1[i]) + Math.sqrt(a2[i] * a2[i] + b2[i] * b2[i]));
        }
    }

    /** 1 + G, equation (4). */
    private static void stretch(final int n, final double[] chroma, final double[] out) {
        for (int i = 0; i < n; i++) {
            final double squared = chroma[i] * chroma[i];
            final double seventh = squared * squared * squared * chroma[i];
            out[i] = 1.5 - 0.5 * Math.sqrt(seventh / (seventh + POW_25_7));
        }
    }

    /** a' and C', equations (5) and (6). */
    private static void primes(
            final int n,
            final double[] a,
            final double[] b,
            final double[] stretch,
            final double[] prime,
            final double[] chroma) {
        for (int i = 0; i < n; i++) {
            final double p = stretch[i] * a[i];
            prime[i] = p;
            chroma[i] = Math.sqrt(p * p + b[i] * b[i]);
        }
    }

    /**
     * One coordinate of the sum of the unit vectors of both hues, times both chromas. A color without hue leaves the
     * direction of the other: the tiny part matters only then.
     */
    private static void sum(
            final int n,
            final double[] first,
            final double[] firstChroma,
            final double[] second,
            final double[] secondChroma,
            final double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = first[i] * secondChroma[i] + second[i] * firstChroma[i] + TINY * (first[i] + second[i]);
        }
    }

    /** Cosine and sine of the mean hue, equation (14): the direction of the sum. */
    private static void unit(final int n, final double[] cosine, final double[] sine) {
        for (int i = 0; i < n; i++) {
            final double length = 1 / (Math.sqrt(cosine[i] * cosine[i] + sine[i] * sine[i]) + Double.MIN_NORMAL);
            cosine[i] *= length;
            sine[i] *= length;
        }
    }

    /** C1' C2' cos^2(dh / 2): half of the product and the dot product. */
    private static void along(
            final int n,
            final double[] p1,
            final double[] b1,
            final double[] p2,
            final double[] b2,
            final double[] c1,
            final double[] c2,
            final double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = 0.5 * (c1[i] * c2[i] + p1[i] * p2[i] + b1[i] * b2[i]);
        }
    }

    /** Lists the pairs whose hues may be 180 degrees apart; returns how many there are. */
    private int opposite(final int n) {
        int found = 0;
        for (int i = 0; i < n; i++) {
            final double product = c1[i] * c2[i];
            final double sum = c1[i] + c2[i];
            opposites[found] = i;
            found += product > NO_HUE && half[i] * product < BLUR * BLUR / 4 * sum * sum ? 1 : 0;
        }
        return found;
    }

    /** sin(2 dTheta), equation (16); tells whether any is not 0. */
    private boolean turn(final int n) {
        boolean any = false;
        for (int i = 0; i < n; i++) {
            // The formula does not go round: hues of 0 and more are far from 275.
            rt[i] = 0;
            if (sine[i] < 0 && cosine[i] * COS_275 + sine[i] * SIN_275 > 0) {
                final double at = (sine[i] * COS_275 - cosine[i] * SIN_275 + 1) * TURNS;
                final int k = (int) at;
                rt[i] = ROTATION[k] + (at - k) * (ROTATION[k + 1] - ROTATION[k]);
                any = true;
            }
        }
        return any;
    }

    /** The first terms of T, equation (15). */
    private static void lowHarmonics(final int n, final double[] cosine, final double[] sine, final double[] t) {
        for (int i = 0; i < n; i++) {
            final double c = cosine[i];
            t[i] = 0.76 - 0.17 * COS_30 * c - 0.17 * SIN_30 * sine[i] + 0.48 * c * c;
        }
    }

    private static void thirdHarmonic(final int n, final double[] cosine, final double[] sine, final double[] t) {
        for (int i = 0; i < n; i++) {
            final double c = cosine[i];
            final double s = sine[i];
            t[i] += 0.32 * COS_6 * c * (4 * c * c - 3) - 0.32 * SIN_6 * s * (3 - 4 * s * s);
        }
    }

    private static void fourthHarmonic(final int n, final double[] cosine, final double[] sine, final double[] t) {
        for (int i = 0; i < n; i++) {
            final double cos2 = 2 * cosine[i] * cosine[i] - 1;
            final double sin2 = 2 * sine[i] * cosine[i];
            t[i] -= 0.20 * COS_63 * (2 * cos2 * cos2 - 1) + 0.40 * SIN_63 * sin2 * cos2;
        }
    }

    /** S_H, equation (20), from T. */
    private static void hueWeight(final int n, final double[] c1, final double[] c2, final double[] t) {
        for (int i = 0; i < n; i++) {
            t[i] = 1 + 0.0075 * (c1[i] + c2[i]) * t[i];
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

    /** The cross product of both hues, C1' C2' sin dh. */
    private static void cross(
            final int n,
            final double[] p1,
            final double[] b1,
            final double[] p2,
            final double[] b2,
            final double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = p1[i] * b2[i] - b1[i] * p2[i];
        }
    }

    private static void root(final int n, final double[] squared, final double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = Math.sqrt(Math.max(TINY, squared[i]));
        }
    }

    /** S_H sqrt(C1' C2') cos(dh / 2), in place. */
    private static void weigh(final int n, final double[] half, final double[] sh) {
        for (int i = 0; i < n; i++) {
            half[i] *= sh[i];
        }
    }

    /** The inverse of that and of S_C, equation (19). */
    private static void invert(
            final int n, final double[] c1, final double[] c2, final double[] half, final double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = 1 / ((1 + 0.0225 * (c1[i] + c2[i])) * half[i]);
        }
    }

    /** dC' / S_C, equation (9). */
    private static void chromaPart(
            final int n,
            final double[] c1,
            final double[] c2,
            final double[] half,
            final double[] inverse,
            final double[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = (c2[i] - c1[i]) * half[i] * inverse[i];
        }
    }

    /**
     * dH' / S_H, equation (11), in place of the cross product: dH' = 2 sqrt(C1' C2') sin(dh / 2) is C1' C2' sin dh over
     * sqrt(C1' C2') cos(dh / 2).
     */
    private static void huePart(
            final int n, final double[] c1, final double[] c2, final double[] inverse, final double[] cross) {
        for (int i = 0; i < n; i++) {
            cross[i] *= (1 + 0.0225 * (c1[i] + c2[i])) * inverse[i];
        }
    }

    /** The chroma and hue parts of the squared difference, equation (22). */
    private static void join(
            final int n, final double[] chroma, final double[] hue, final double[] rt, final double[] out) {
        for (int i = 0; i < n; i++) {
            final double c = chroma[i];
            final double h = hue[i];
            out[i] = c * c + h * h + rt[i] * c * h;
        }
    }

    /** The lightness part, equations (8), (12), (18), (22). */
    private static void lightness(final int n, final double[] l1, final double[] l2, final double[] out) {
        for (int i = 0; i < n; i++) {
            final double middle = 0.5 * (l1[i] + l2[i]) - 50;
            final double squared = middle * middle;
            final double root = Math.sqrt(20 + squared);
            final double l = (l2[i] - l1[i]) * root / (root + 0.015 * squared);
            out[i] = Math.sqrt(Math.max(0, l * l + out[i]));
        }
    }
}
