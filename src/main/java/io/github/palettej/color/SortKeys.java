/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.Arrays;
import java.util.Comparator;

/** The keys by which {@link SortOrder} compares colors: arrays that are compared from the first number on. */
final class SortKeys {
    static final Comparator<double[]> LEXICOGRAPHIC = Arrays::compare;

    static final Comparator<Swatch> BY_FREQUENCY = Comparator.comparingLong(Swatch::count)
            .reversed()
            .thenComparing((first, second) ->
                    first.hasCount() && second.hasCount() ? Rgb.DESCENDING.compare(first.rgb(), second.rgb()) : 0);

    /** OKLCh chroma below which a color counts as gray. */
    private static final double GRAY_CHROMA = 0.02;

    /** The hue, in degrees of OKLCh, at which the circle is cut: between pink and red. */
    private static final double HUE_ORIGIN = 15;

    private static final int BANDS = 8;
    private static final double BAND_DEGREES = 360.0 / BANDS;

    private SortKeys() {}

    static double[] lightness(final Rgb rgb) {
        return new double[] {ColorSpace.OKLAB.fromRgb(rgb)[0]};
    }

    static double[] hue(final Rgb rgb) {
        final double[] lch = ColorSpace.OKLCH.fromRgb(rgb);
        return isGray(lch) ? new double[] {-1, lch[0]} : new double[] {fromOrigin(lch[2]), lch[0]};
    }

    static double[] steppedHue(final Rgb rgb) {
        final double[] lch = ColorSpace.OKLCH.fromRgb(rgb);
        if (isGray(lch)) {
            return new double[] {-1, lch[0]};
        }
        final int band = Math.min((int) (fromOrigin(lch[2]) / BAND_DEGREES), BANDS - 1);
        return new double[] {band, band % 2 == 0 ? lch[0] : -lch[0]};
    }

    private static boolean isGray(final double[] lch) {
        return lch[1] < GRAY_CHROMA;
    }

    private static double fromOrigin(final double hue) {
        return (hue - HUE_ORIGIN + 360) % 360;
    }

    /** The first sort of the notebook: 8-bit hue, luminosity and value, each times 8 and cut to a whole number. */
    static double[] hlv(final Rgb rgb) {
        final double luminosity = Math.sqrt(0.241 * rgb.red() + 0.691 * rgb.green() + 0.068 * rgb.blue());
        return new double[] {BANDS * hue8(rgb), (int) (BANDS * luminosity), BANDS * max(rgb)};
    }

    /**
     * The hue of 8-bit HSV images, 0..254: the turn in 255 parts. The quotient is rounded to single precision, which
     * decides at whole numbers.
     */
    private static int hue8(final Rgb rgb) {
        final int red = rgb.red();
        final int green = rgb.green();
        final int blue = rgb.blue();
        final int range = max(rgb) - Math.min(red, Math.min(green, blue));
        if (range == 0) {
            return 0;
        }
        final int difference;
        final int offset;
        if (green < blue) {
            difference = blue < red ? green - blue : red - green;
            offset = blue < red ? 255 : 170;
        } else {
            difference = green < red ? green - blue : blue - red;
            offset = green < red ? 0 : 85;
        }
        return (int) (42.5 * ((float) difference / (float) range) + offset);
    }

    /**
     * The step sort of A. Zucconi, "The incredibly challenging task of sorting colours" (2015), with the luminosity in
     * eighths too, both turned round in odd bands.
     */
    static double[] hlvStep(final Rgb rgb) {
        final double red = rgb.red() / 255.0;
        final double green = rgb.green() / 255.0;
        final double blue = rgb.blue() / 255.0;
        final int band = (int) (BANDS * turn(red, green, blue));
        final int luminosity = (int) (BANDS * Math.sqrt(0.241 * red + 0.691 * green + 0.068 * blue));
        final int value = (int) (BANDS * Math.max(red, Math.max(green, blue)));
        return band % 2 == 0
                ? new double[] {band, luminosity, value}
                : new double[] {band, BANDS - luminosity, BANDS - value};
    }

    /** The hue as part of a turn, 0 or more and less than 1; 0 for grays. */
    private static double turn(final double red, final double green, final double blue) {
        final double max = Math.max(red, Math.max(green, blue));
        final double range = max - Math.min(red, Math.min(green, blue));
        if (range == 0) {
            return 0;
        }
        final double fromRed = (max - red) / range;
        final double fromGreen = (max - green) / range;
        final double fromBlue = (max - blue) / range;
        final double sixths;
        if (red == max) {
            sixths = fromBlue - fromGreen;
        } else if (green == max) {
            sixths = 2 + fromRed - fromBlue;
        } else {
            sixths = 4 + fromGreen - fromRed;
        }
        final double turn = sixths / 6;
        return turn - Math.floor(turn);
    }

    private static int max(final Rgb rgb) {
        return Math.max(rgb.red(), Math.max(rgb.green(), rgb.blue()));
    }
}
