/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.Comparator;
import java.util.List;

/**
 * An 8-bit sRGB color.
 *
 * @param red red, 0..255
 * @param green green, 0..255
 * @param blue blue, 0..255
 */
public record Rgb(int red, int green, int blue) {
    /** Larger red first, then larger green, then larger blue: how colors of equal count are ordered. */
    public static final Comparator<Rgb> DESCENDING =
            Comparator.comparingInt(Rgb::packed).reversed();

    private static final int MASK = 0xff;

    /**
     * Checks the ranges.
     *
     * @param red red, 0..255
     * @param green green, 0..255
     * @param blue blue, 0..255
     * @throws IllegalArgumentException if a component is not 0..255
     */
    public Rgb {
        if (((red | green | blue) & ~MASK) != 0) {
            throw new IllegalArgumentException(
                    "red, green and blue must be 0..255, but were " + red + ", " + green + ", " + blue);
        }
    }

    /**
     * Takes a color apart.
     *
     * @param packed 0xRRGGBB; the bits above, such as alpha, are ignored
     * @return the color
     */
    public static Rgb ofPacked(final int packed) {
        return new Rgb(packed >> 16 & MASK, packed >> 8 & MASK, packed & MASK);
    }

    /**
     * Reads a color.
     *
     * @param text {@code #rrggbb}, {@code #rgb}, {@code rrggbb}, {@code rgb(r, g, b)} or a CSS name as in
     *     {@link ColorNames#find}; any case, white space around it ignored
     * @return the color
     * @throws IllegalArgumentException if it is none: the rest of a sentence that begins with the key, such as
     *     {@code must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was "foo"}
     */
    public static Rgb parse(final String text) {
        return ColorText.parse(text);
    }

    /**
     * Reads a color that was given for a key.
     *
     * @param key what the color is for, which begins the sentence if it is none
     * @param text a color as in {@link #parse(String)}
     * @return the color
     * @throws IllegalArgumentException if it is none, as a whole sentence
     */
    public static Rgb parse(final String key, final String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " " + e.getMessage(), e);
        }
    }

    /**
     * Reads a list of colors.
     *
     * @param text colors as in {@link #parse(String)}, separated by commas; those inside parentheses do not separate
     * @return the colors, at least one, in their order, repeated ones too
     * @throws IllegalArgumentException if an entry is empty or no color: the rest of a sentence that begins with the
     *     key
     */
    public static List<Rgb> parseList(final String text) {
        return ColorText.parseList(text);
    }

    /**
     * Reads a list of colors that was given for a key.
     *
     * @param key what the colors are for, which begins the sentence if there is something wrong
     * @param text colors as in {@link #parseList(String)}
     * @return the colors, at least one
     * @throws IllegalArgumentException if an entry is empty or no color, as a whole sentence
     */
    public static List<Rgb> parseList(final String key, final String text) {
        try {
            return parseList(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " " + e.getMessage(), e);
        }
    }

    /**
     * Returns the color as one number.
     *
     * @return 0xRRGGBB
     */
    public int packed() {
        return red << 16 | green << 8 | blue;
    }

    /**
     * Returns the color in hexadecimal.
     *
     * @return {@code #rrggbb} in lower case
     */
    public String hex() {
        final String digits = Integer.toHexString(1 << 24 | packed());
        return "#" + digits.substring(1);
    }

    /**
     * Tells whether the color has no hue.
     *
     * @return true if red, green and blue are equal
     */
    public boolean isGray() {
        return red == green && green == blue;
    }
}
