/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;

/** Colors of swatch files that are not RGB, as the nearest 8-bit sRGB color. */
final class ForeignColor {
    private static final double LARGEST = 255;

    /** CIE 15, as in {@link ColorSpace#CIELAB}. */
    private static final double EPSILON = 216.0 / 24389;

    private static final double KAPPA = 24389.0 / 27;

    /** White D50 from the chromaticity x = 0.3457, y = 0.3585 (CSS Color Module Level 4). */
    private static final double WHITE_X = 0.3457 / 0.3585;

    private static final double WHITE_Z = (1 - 0.3457 - 0.3585) / 0.3585;

    /** Bradford adaptation of XYZ from D50 to D65 (CSS Color Module Level 4, section 18). */
    private static final double[][] D50_TO_D65 = {
        {0.955473421488075, -0.02309845494876471, 0.06325924320057072},
        {-0.0283697093338637, 1.0099953980813041, 0.021041441191917323},
        {0.012314014864481998, -0.020507649298898964, 1.330365926242124}
    };

    private ForeignColor() {}

    /** Encoded red, green, blue 0..1. */
    static Rgb rgb(final double red, final double green, final double blue) {
        return ColorSpace.SRGB.toRgb(LARGEST * red, LARGEST * green, LARGEST * blue);
    }

    /** A gray from black, 0, to white, 1. */
    static Rgb gray(final double value) {
        return rgb(value, value, value);
    }

    /** The part of ink 0..1 of each, as a screen shows it without a profile. */
    static Rgb cmyk(final double cyan, final double magenta, final double yellow, final double black) {
        return rgb((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black));
    }

    /** CIELAB relative to D50, as Adobe's programs mean it. */
    static Rgb lab50(final double l, final double a, final double b) {
        final double fy = (l + 16) / 116;
        final double x = WHITE_X * backward(fy + a / 500);
        final double y = backward(fy);
        final double z = WHITE_Z * backward(fy - b / 200);
        final double[] xyz = new double[3];
        for (int i = 0; i < xyz.length; i++) {
            xyz[i] = D50_TO_D65[i][0] * x + D50_TO_D65[i][1] * y + D50_TO_D65[i][2] * z;
        }
        return ColorSpace.XYZ.toRgb(xyz);
    }

    private static double backward(final double f) {
        final double cube = f * f * f;
        return cube > EPSILON ? cube : (116 * f - 16) / KAPPA;
    }
}
