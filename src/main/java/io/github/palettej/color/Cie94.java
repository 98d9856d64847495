/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * CIE94 (CIE 116-1995). The weights hang on the chroma of the reference, so that the formula is not symmetric.
 *
 * @param kL how much less lightness counts
 * @param k1 weight of chroma in the tolerance of chroma
 * @param k2 weight of chroma in the tolerance of hue
 */
record Cie94(double kL, double k1, double k2) {
    /** The parameters for graphic arts. */
    static final Cie94 GRAPHIC_ARTS = new Cie94(1, 0.045, 0.015);

    /** The parameters for textiles. */
    static final Cie94 TEXTILES = new Cie94(2, 0.048, 0.014);

    double between(final double[] first, final double[] second) {
        final double c1 = Math.sqrt(first[1] * first[1] + first[2] * first[2]);
        final double c2 = Math.sqrt(second[1] * second[1] + second[2] * second[2]);
        final double dL = (first[0] - second[0]) / kL;
        final double da = first[1] - second[1];
        final double db = first[2] - second[2];
        final double dC = c1 - c2;
        // rounding can bring the square of the hue difference below 0
        final double dH2 = Math.max(0, da * da + db * db - dC * dC);
        final double sC = 1 + k1 * c1;
        final double sH = 1 + k2 * c1;
        return Math.sqrt(dL * dL + dC * dC / (sC * sC) + dH2 / (sH * sH));
    }
}
