/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.List;

/**
 * The color spaces, each of three components, and the way between them and 8-bit sRGB.
 *
 * <p>White is D65 with the chromaticity x = 0.3127, y = 0.3290; constants and matrices are the exact ones of CSS Color
 * Module Level 4. Full double precision, equal on every machine.
 *
 * <p>The hue of a gray is undefined: {@link Double#NaN}. Conversions back take NaN for a hue and count it as 0. The
 * components a and b, and the chroma, of an 8-bit gray are exactly 0.
 */
public enum ColorSpace {
    /** Red, green, blue, gamma-encoded: 0..255. */
    SRGB("sRGB", true),
    /** Red, green, blue in linear light: 0..1. */
    LINEAR_RGB("Linear RGB", true),
    /** Hue in degrees, saturation 0..1, value 0..1. */
    HSV("HSV", false),
    /** Hue in degrees, saturation 0..1, lightness 0..1. */
    HSL("HSL", false),
    /** CIE 1931 XYZ with Y = 1 for white. */
    XYZ("XYZ", false),
    /** CIELAB (CIE 15) relative to D65, without adaptation: L 0..100, a, b. */
    CIELAB("CIELAB", true),
    /** CIELAB as L 0..100, chroma, hue in degrees. */
    CIELCH("CIELCh", false),
    /** OKLab (B. Ottosson 2020, with the matrices of CSS Color Module Level 4): L 0..1, a, b. */
    OKLAB("OKLab", true),
    /** OKLab as L 0..1, chroma, hue in degrees. */
    OKLCH("OKLCh", false);

    /** The spaces in which colors are clustered and the nearest color is searched, the default first. */
    public static final List<ColorSpace> CLUSTERING = List.of(CIELAB, OKLAB, SRGB, LINEAR_RGB);

    private static final int COMPONENTS = 3;
    private static final double LARGEST = 255;
    private static final double LAB_RANGE = 100;
    private static final double OKLAB_RANGE = 1;

    private final String label;
    private final boolean means;

    ColorSpace(final String label, final boolean means) {
        this.label = label;
        this.means = means;
    }

    /**
     * Finds a space by its label.
     *
     * @param label the label, in any case
     * @return the space
     * @throws IllegalArgumentException if there is none, naming the known ones, as {@link Choice#of(Object[], String)}
     */
    public static ColorSpace of(final String label) {
        return Choice.of(values(), label);
    }

    /**
     * Tells whether colors are clustered here: whether the mean of two colors is meant to be a color between them.
     *
     * @return true for the spaces of {@link #CLUSTERING}
     */
    public boolean hasMeans() {
        return means;
    }

    /**
     * Brings a color into this space.
     *
     * @param rgb the color
     * @return a new array of three components in the units of this space; an undefined hue is NaN
     */
    public double[] fromRgb(final Rgb rgb) {
        final double[] c = new double[COMPONENTS];
        fromRgb(rgb.packed(), c);
        return c;
    }

    /**
     * Brings a color into this space without making an array.
     *
     * @param packed 0xRRGGBB; the bits above are ignored
     * @param out gets the three components in the units of this space; an undefined hue is NaN
     */
    public void fromRgb(final int packed, final double[] out) {
        final int red = packed >> 16 & 0xff;
        final int green = packed >> 8 & 0xff;
        final int blue = packed & 0xff;
        switch (this) {
            case SRGB -> {
                out[0] = red;
                out[1] = green;
                out[2] = blue;
            }
            case HSV -> HueSpaces.toHsv(packed, out);
            case HSL -> HueSpaces.toHsl(packed, out);
            default -> {
                out[0] = Srgb.linear(red);
                out[1] = Srgb.linear(green);
                out[2] = Srgb.linear(blue);
                fromLinear(out);
            }
        }
    }

    /** Brings linear sRGB into this space, in place; only for spaces that are defined on linear light. */
    private void fromLinear(final double[] c) {
        switch (this) {
            case XYZ -> Spaces.linearToXyz(c);
            case CIELAB -> Spaces.linearToLab(c);
            case CIELCH -> {
                Spaces.linearToLab(c);
                Spaces.toPolar(c, LAB_RANGE);
            }
            case OKLAB -> Spaces.linearToOklab(c);
            case OKLCH -> {
                Spaces.linearToOklab(c);
                Spaces.toPolar(c, OKLAB_RANGE);
            }
            default -> {
                // linear light itself
            }
        }
    }

    /**
     * Brings components of this space to linear sRGB.
     *
     * @param components three components in the units of this space; a hue may be NaN
     * @return a new array of linear red, green, blue: 0..1 inside the gamut, not clipped
     * @throws IllegalArgumentException if there are not three, or one that is no hue is NaN
     */
    public double[] toLinear(final double... components) {
        check(components);
        final double[] c = components.clone();
        switch (this) {
            case SRGB -> {
                for (int i = 0; i < COMPONENTS; i++) {
                    c[i] = Srgb.decode(c[i] / LARGEST);
                }
            }
            case HSV -> {
                HueSpaces.fromHsv(c);
                decode(c);
            }
            case HSL -> {
                HueSpaces.fromHsl(c);
                decode(c);
            }
            case XYZ -> Spaces.xyzToLinear(c);
            case CIELAB -> Spaces.labToLinear(c);
            case CIELCH -> {
                Spaces.fromPolar(c);
                Spaces.labToLinear(c);
            }
            case OKLAB -> Spaces.oklabToLinear(c);
            case OKLCH -> {
                Spaces.fromPolar(c);
                Spaces.oklabToLinear(c);
            }
            default -> {
                // linear light itself
            }
        }
        return c;
    }

    /**
     * Brings components of this space to the nearest 8-bit color: clipped in linear light and rounded, halves up.
     *
     * @param components three components in the units of this space; a hue may be NaN
     * @return the color
     * @throws IllegalArgumentException if there are not three, or one that is no hue is NaN
     */
    public Rgb toRgb(final double... components) {
        if (this == SRGB) {
            // clipping and rounding here is the same, without the detour that could move an exact half
            check(components);
            return new Rgb(rounded(components[0]), rounded(components[1]), rounded(components[2]));
        }
        final double[] linear = toLinear(components);
        return new Rgb(Srgb.level(linear[0]), Srgb.level(linear[1]), Srgb.level(linear[2]));
    }

    private static int rounded(final double value) {
        return (int) Math.floor(Math.max(0, Math.min(LARGEST, value)) + 0.5);
    }

    private static void decode(final double[] c) {
        for (int i = 0; i < COMPONENTS; i++) {
            c[i] = Srgb.decode(c[i]);
        }
    }

    private void check(final double[] components) {
        if (components.length != COMPONENTS) {
            throw new IllegalArgumentException(
                    "components must be " + COMPONENTS + " numbers, but were " + components.length);
        }
        for (int i = 0; i < COMPONENTS; i++) {
            if (Double.isNaN(components[i]) && i != hueIndex()) {
                throw new IllegalArgumentException("component " + (i + 1) + " of " + label + " must be a number");
            }
        }
    }

    private int hueIndex() {
        return switch (this) {
            case HSV, HSL -> 0;
            case CIELCH, OKLCH -> 2;
            default -> -1;
        };
    }

    /** Returns the label: how dialogs, macros and tables name the space. */
    @Override
    public String toString() {
        return label;
    }
}
