/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * The conversions behind {@link ColorSpace}, between linear sRGB and each space. All constants are those of CSS Color
 * Module Level 4, section 18 (sample code for color conversions).
 */
final class Spaces {
    /** X of D65 with Y = 1, from the chromaticity x = 0.3127, y = 0.3290. */
    static final double WHITE_X = 0.3127 / 0.3290;

    /** Z of D65 with Y = 1, from the chromaticity x = 0.3127, y = 0.3290. */
    static final double WHITE_Z = (1 - 0.3127 - 0.3290) / 0.3290;

    /** CIE 15: below this the cube root of CIELAB is replaced by a line. */
    private static final double EPSILON = 216.0 / 24389;

    /** CIE 15: slope of that line. */
    private static final double KAPPA = 24389.0 / 27;

    /** A chroma, relative to the lightness range, below which a hue is rounding noise. */
    private static final double NO_CHROMA = 1e-10;

    private static final double[] RGB_TO_XYZ = {
        506752.0 / 1228815, 87881.0 / 245763, 12673.0 / 70218,
        87098.0 / 409605, 175762.0 / 245763, 12673.0 / 175545,
        7918.0 / 409605, 87881.0 / 737289, 1001167.0 / 1053270
    };
    private static final double[] XYZ_TO_RGB = {
        12831.0 / 3959, -329.0 / 214, -1974.0 / 3959,
        -851781.0 / 878810, 1648619.0 / 878810, 36519.0 / 878810,
        705.0 / 12673, -2585.0 / 12673, 705.0 / 667
    };
    private static final double[] XYZ_TO_LMS = {
        0.8190224379967030, 0.3619062600528904, -0.1288737815209879,
        0.0329836539323885, 0.9292868615863434, 0.0361446663506424,
        0.0481771893596242, 0.2642395317527308, 0.6335478284694309
    };
    private static final double[] LMS_TO_XYZ = {
        1.2268798758459243,
        -0.5578149944602171,
        0.2813910456659647,
        -0.0405757452148008,
        1.1122868032803170,
        -0.0717110580655164,
        -0.0763729366746601,
        -0.4214933324022432,
        1.5869240198367816
    };
    private static final double[] LMS_TO_OKLAB = {
        0.2104542683093140, 0.7936177747023054, -0.0040720430116193,
        1.9779985324311684, -2.4285922420485799, 0.4505937096174110,
        0.0259040424655478, 0.7827717124575296, -0.8086757549230774
    };
    private static final double[] OKLAB_TO_LMS = {
        1.0, 0.3963377773761749, 0.2158037573099136,
        1.0, -0.1055613458156586, -0.0638541728258133,
        1.0, -0.0894841775298119, -1.2914855480194092
    };

    private Spaces() {}

    static void linearToXyz(final double[] c) {
        multiply(RGB_TO_XYZ, c);
    }

    static void xyzToLinear(final double[] c) {
        multiply(XYZ_TO_RGB, c);
    }

    /** Grays are exact: their three components are equal by definition, so that a and b are 0 and not noise. */
    static void linearToLab(final double[] c) {
        if (isGray(c)) {
            c[0] = 116 * forward(c[0]) - 16;
            c[1] = 0;
            c[2] = 0;
            return;
        }
        linearToXyz(c);
        final double fx = forward(c[0] / WHITE_X);
        final double fy = forward(c[1]);
        final double fz = forward(c[2] / WHITE_Z);
        c[0] = 116 * fy - 16;
        c[1] = 500 * (fx - fy);
        c[2] = 200 * (fy - fz);
    }

    static void labToLinear(final double[] c) {
        final double fy = (c[0] + 16) / 116;
        final double fx = fy + c[1] / 500;
        final double fz = fy - c[2] / 200;
        c[0] = backward(fx) * WHITE_X;
        c[1] = backward(fy);
        c[2] = backward(fz) * WHITE_Z;
        xyzToLinear(c);
    }

    private static double forward(final double t) {
        return t > EPSILON ? StrictMath.cbrt(t) : (KAPPA * t + 16) / 116;
    }

    private static double backward(final double f) {
        final double cube = f * f * f;
        return cube > EPSILON ? cube : (116 * f - 16) / KAPPA;
    }

    /** Grays are exact, as in {@link #linearToLab}: the cone responses to a gray are equal. */
    static void linearToOklab(final double[] c) {
        if (isGray(c)) {
            c[0] = StrictMath.cbrt(c[0]);
            c[1] = 0;
            c[2] = 0;
            return;
        }
        linearToXyz(c);
        multiply(XYZ_TO_LMS, c);
        for (int i = 0; i < 3; i++) {
            c[i] = StrictMath.cbrt(c[i]);
        }
        multiply(LMS_TO_OKLAB, c);
    }

    static void oklabToLinear(final double[] c) {
        multiply(OKLAB_TO_LMS, c);
        for (int i = 0; i < 3; i++) {
            c[i] = c[i] * c[i] * c[i];
        }
        multiply(LMS_TO_XYZ, c);
        xyzToLinear(c);
    }

    /** Lightness, a, b to lightness, chroma, hue; the hue is NaN where the chroma is rounding noise. */
    static void toPolar(final double[] c, final double range) {
        final double a = c[1];
        final double b = c[2];
        final double chroma = Math.sqrt(a * a + b * b);
        c[1] = chroma;
        c[2] = chroma <= NO_CHROMA * range ? Double.NaN : degrees(a, b);
    }

    /** Lightness, chroma, hue to lightness, a, b; a hue of NaN counts as 0. */
    static void fromPolar(final double[] c) {
        final double hue = Double.isNaN(c[2]) ? 0 : StrictMath.toRadians(c[2]);
        final double chroma = c[1];
        c[1] = chroma * StrictMath.cos(hue);
        c[2] = chroma * StrictMath.sin(hue);
    }

    /** The angle of (a, b) in degrees, 0 or more and less than 360; 0 for (0, 0). */
    static double degrees(final double a, final double b) {
        if (a == 0 && b == 0) {
            return 0;
        }
        final double angle = StrictMath.toDegrees(StrictMath.atan2(b, a));
        final double positive = angle < 0 ? angle + 360 : angle;
        return positive >= 360 ? 0 : positive;
    }

    private static boolean isGray(final double[] c) {
        return c[0] == c[1] && c[1] == c[2];
    }

    private static void multiply(final double[] m, final double[] c) {
        final double x = c[0];
        final double y = c[1];
        final double z = c[2];
        c[0] = m[0] * x + m[1] * y + m[2] * z;
        c[1] = m[3] * x + m[4] * y + m[5] * z;
        c[2] = m[6] * x + m[7] * y + m[8] * z;
    }
}
