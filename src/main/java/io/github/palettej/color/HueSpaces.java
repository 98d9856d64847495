/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * HSV (A. R. Smith, "Color gamut transform pairs", SIGGRAPH 1978) and HSL (CSS Color Module Level 4, section 7): the
 * encoded sRGB cube in cylinder coordinates. Hue in degrees, 0 or more and less than 360, NaN for grays; saturation,
 * value and lightness 0..1.
 */
final class HueSpaces {
    private static final double LARGEST = 255;

    private HueSpaces() {}

    static void toHsv(final int packed, final double[] c) {
        final int red = packed >> 16 & 0xff;
        final int green = packed >> 8 & 0xff;
        final int blue = packed & 0xff;
        final int max = Math.max(red, Math.max(green, blue));
        final int min = Math.min(red, Math.min(green, blue));
        c[0] = hue(red, green, blue);
        c[1] = max == 0 ? 0 : (double) (max - min) / max;
        c[2] = max / LARGEST;
    }

    static void toHsl(final int packed, final double[] c) {
        final int red = packed >> 16 & 0xff;
        final int green = packed >> 8 & 0xff;
        final int blue = packed & 0xff;
        final int max = Math.max(red, Math.max(green, blue));
        final int min = Math.min(red, Math.min(green, blue));
        final int range = 255 - Math.abs(max + min - 255);
        c[0] = hue(red, green, blue);
        c[1] = max == min ? 0 : (double) (max - min) / range;
        c[2] = (max + min) / (2 * LARGEST);
    }

    private static double hue(final int red, final int green, final int blue) {
        final int max = Math.max(red, Math.max(green, blue));
        final double range = max - Math.min(red, Math.min(green, blue));
        if (range == 0) {
            return Double.NaN;
        }
        if (max == red) {
            return 60 * ((green - blue) / range + (green < blue ? 6 : 0));
        }
        return max == green ? 60 * ((blue - red) / range + 2) : 60 * ((red - green) / range + 4);
    }

    static void fromHsv(final double[] c) {
        final double value = c[2];
        final double chroma = value * c[1];
        encoded(c, chroma, value - chroma);
    }

    static void fromHsl(final double[] c) {
        final double chroma = (1 - Math.abs(2 * c[2] - 1)) * c[1];
        encoded(c, chroma, c[2] - chroma / 2);
    }

    /** Writes the encoded color, 0..1, whose hue is c[0], whose range is chroma and whose smallest component is min. */
    private static void encoded(final double[] c, final double chroma, final double min) {
        final double turn = Double.isNaN(c[0]) ? 0 : c[0] / 60;
        final double sector = turn - 6 * Math.floor(turn / 6);
        c[0] = min + chroma * ramp(sector);
        c[1] = min + chroma * ramp(sector < 2 ? sector + 4 : sector - 2);
        c[2] = min + chroma * ramp(sector < 4 ? sector + 2 : sector - 4);
    }

    /** The part of the range that red has at a hue of so many sixths of a turn, 0..6. */
    private static double ramp(final double sector) {
        return Math.max(0, Math.min(1, Math.abs(sector - 3) - 1));
    }
}
