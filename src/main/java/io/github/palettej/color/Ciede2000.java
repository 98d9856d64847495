/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * CIEDE2000 (CIE 142-2001), following G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 color-difference formula:
 * implementation notes, supplementary test data, and mathematical observations", Color Research and Application 30(1),
 * 2005. Equation numbers are theirs; kC = kH = 1.
 */
final class Ciede2000 {
    /**
     * The largest weight of lightness for colors of L 0..100: 1 + 0.015 x 50^2 / sqrt(20 + 50^2), equation 18, rounded up.
     * Since chroma and hue never make a difference smaller, it is at least the difference in L divided by this.
     */
    static final double LARGEST_LIGHTNESS_WEIGHT = 1.7471;

    private static final double POW_25_7 = 6103515625.0;

    private Ciede2000() {}

    static double between(final double[] first, final double[] second, final double kL) {
        final double meanC = (chroma(first[1], first[2]) + chroma(second[1], second[2])) / 2;
        final double g = 0.5 * (1 - seventhPowerRatio(meanC)); // (4)
        final double a1 = (1 + g) * first[1]; // (5)
        final double a2 = (1 + g) * second[1];
        final double c1 = chroma(a1, first[2]); // (6)
        final double c2 = chroma(a2, second[2]);
        final double h1 = Spaces.degrees(a1, first[2]); // (7)
        final double h2 = Spaces.degrees(a2, second[2]);
        final boolean noHue = c1 * c2 == 0;
        final double dL = second[0] - first[0]; // (8)
        final double dC = c2 - c1; // (9)
        final double dh = noHue ? 0 : hueDifference(h1, h2); // (10)
        final double dH = 2 * Math.sqrt(c1 * c2) * StrictMath.sin(StrictMath.toRadians(dh / 2)); // (11)
        final double meanL = (first[0] + second[0]) / 2; // (12)
        final double meanCPrime = (c1 + c2) / 2; // (13)
        final double meanH = noHue ? h1 + h2 : meanHue(h1, h2); // (14)
        final double t = 1 // (15)
                - 0.17 * cosine(meanH - 30)
                + 0.24 * cosine(2 * meanH)
                + 0.32 * cosine(3 * meanH + 6)
                - 0.20 * cosine(4 * meanH - 63);
        final double turn = (meanH - 275) / 25;
        final double dTheta = 30 * StrictMath.exp(-turn * turn); // (16)
        final double rC = 2 * seventhPowerRatio(meanCPrime); // (17)
        final double fromMiddle = (meanL - 50) * (meanL - 50);
        final double sL = 1 + 0.015 * fromMiddle / Math.sqrt(20 + fromMiddle); // (18)
        final double sC = 1 + 0.045 * meanCPrime; // (19)
        final double sH = 1 + 0.015 * meanCPrime * t; // (20)
        final double rT = -StrictMath.sin(StrictMath.toRadians(2 * dTheta)) * rC; // (21)
        final double l = dL / (kL * sL);
        final double c = dC / sC;
        final double h = dH / sH;
        return Math.sqrt(Math.max(0, l * l + c * c + h * h + rT * c * h)); // (22)
    }

    private static double hueDifference(final double h1, final double h2) {
        final double difference = h2 - h1;
        if (Math.abs(difference) <= 180) {
            return difference;
        }
        return difference > 0 ? difference - 360 : difference + 360;
    }

    private static double meanHue(final double h1, final double h2) {
        final double sum = h1 + h2;
        if (Math.abs(h1 - h2) <= 180) {
            return sum / 2;
        }
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double chroma(final double a, final double b) {
        return Math.sqrt(a * a + b * b);
    }

    private static double cosine(final double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }

    private static double seventhPowerRatio(final double c) {
        final double c2 = c * c;
        final double c7 = c2 * c2 * c2 * c;
        return Math.sqrt(c7 / (c7 + POW_25_7));
    }
}
