/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * CMC l:c (F. J. J. Clarke, R. McDonald and B. Rigg, "Modification to the JPC79 colour-difference formula", Journal of
 * the Society of Dyers and Colourists 100, 1984; BS 6923, ISO 105-J03) with c = 1. The weights hang on the reference,
 * so that the formula is not symmetric.
 */
final class Cmc {
    private Cmc() {}

    static double between(final double[] first, final double[] second, final double l) {
        final double l1 = first[0];
        final double c1 = Math.sqrt(first[1] * first[1] + first[2] * first[2]);
        final double c2 = Math.sqrt(second[1] * second[1] + second[2] * second[2]);
        final double h1 = Spaces.degrees(first[1], first[2]);
        final double sL = l1 < 16 ? 0.511 : 0.040975 * l1 / (1 + 0.01765 * l1);
        final double sC = 0.0638 * c1 / (1 + 0.0131 * c1) + 0.638;
        final double t = h1 >= 164 && h1 <= 345
                ? 0.56 + Math.abs(0.2 * cosine(h1 + 168))
                : 0.36 + Math.abs(0.4 * cosine(h1 + 35));
        final double c4 = c1 * c1 * c1 * c1;
        final double f = Math.sqrt(c4 / (c4 + 1900));
        final double sH = sC * (f * t + 1 - f);
        final double dL = (l1 - second[0]) / (l * sL);
        final double da = first[1] - second[1];
        final double db = first[2] - second[2];
        final double dC = c1 - c2;
        // rounding can bring the square of the hue difference below 0
        final double dH2 = Math.max(0, da * da + db * db - dC * dC);
        return Math.sqrt(dL * dL + dC * dC / (sC * sC) + dH2 / (sH * sH));
    }

    private static double cosine(final double degrees) {
        return StrictMath.cos(StrictMath.toRadians(degrees));
    }
}
