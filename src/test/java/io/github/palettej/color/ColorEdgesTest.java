/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values on the edges of definitions, and the sentences of what is just beyond. */
class ColorEdgesTest {
    private static String sentence(final Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 0, 0", "0, 1, 90", "-1, 0, 180", "0, -1, 270", "1, -1e-300, 0", "-0.0, 0, 0"})
    void hueIsZeroOrMoreAndLessThanATurn(final double a, final double b, final double degrees) {
        assertEquals(degrees, Spaces.degrees(a, b), 1e-12);
    }

    /** Opposite hues: the mean hue is the mean of the two angles as they are (Sharma et al. 2005, equation 14). */
    @ParameterizedTest
    @CsvSource({"10, 0, -20, 0, 34.26893596699227", "0, -30, 0, 10, 28.776167986754615"})
    void oppositeHuesHaveTheMeanOfTheirAngles(
            final double a1, final double b1, final double a2, final double b2, final double expected) {
        final double[] first = {50, a1, b1};
        final double[] second = {50, a2, b2};
        assertEquals(expected, Difference.CIEDE2000.between(first, second), 1e-9);
        assertEquals(expected, Difference.CIEDE2000.between(second, first), 1e-9);
    }

    /** From L = 16 on the weight of lightness follows the formula of CMC (1984): 0.6556 / 1.2824. */
    @Test
    void weightOfLightnessChangesAtSixteen() {
        final double[] dark = {16, 0, 0};
        final double[] lighter = {17, 0, 0};
        assertEquals(1.2824 / 0.6556, Difference.CMC_1_1.between(dark, lighter), 1e-12);
        assertEquals(
                1 / 0.511, Difference.CMC_1_1.between(new double[] {15.99, 0, 0}, new double[] {16.99, 0, 0}), 1e-9);
    }

    /** The hues of HSV images of Pillow: 0, 42, 85, 127, 170, 212. */
    @ParameterizedTest
    @CsvSource({"red, 0", "yellow, 42", "lime, 85", "aqua, 127", "blue, 170", "magenta, 212", "gray, 0"})
    void hueOfEightBitsIsThatOfPillow(final String color, final int hue) {
        assertEquals(8 * hue, SortKeys.hlv(Rgb.parse(color))[0]);
    }

    @Test
    void hlvHasLuminosityAndValueInEighths() {
        // 8 sqrt(0.241 * 10 + 0.691 * 20 + 0.068 * 30) = 34.19
        assertArrayEquals(new double[] {8 * 148, 34, 240}, SortKeys.hlv(new Rgb(10, 20, 30)));
    }

    @Test
    void everyComponentOfAFunctionIsChecked() {
        assertEquals(new Rgb(255, 255, 255), Rgb.parse("rgb(255, 255, 255)"));
        for (final String text : List.of("rgb(256, 0, 0)", "rgb(0, 256, 0)", "rgb(0, 0, 256)")) {
            assertThrows(IllegalArgumentException.class, () -> Rgb.parse(text));
        }
    }

    @Test
    void componentsAreThreeNumbers() {
        for (final ColorSpace space : ColorSpace.values()) {
            assertEquals("components must be 3 numbers, but were 2", sentence(() -> space.toRgb(0.5, 0.5)));
        }
        assertEquals("component 1 of sRGB must be a number", sentence(() -> ColorSpace.SRGB.toRgb(Double.NaN, 0, 0)));
        assertEquals("component 3 of sRGB must be a number", sentence(() -> ColorSpace.SRGB.toRgb(0, 0, Double.NaN)));
        assertEquals(
                "component 2 of CIELAB must be a number", sentence(() -> ColorSpace.CIELAB.toRgb(0, Double.NaN, 0)));
    }

    @Test
    void keyBeginsTheSentence() {
        final String unknown = sentence(() -> Rgb.parse("nocolor"));
        assertEquals("first " + unknown, sentence(() -> Rgb.parse("first", "nocolor")));
        assertEquals(new Rgb(255, 0, 0), Rgb.parse("first", "red"));
        assertEquals(ColorSpace.OKLAB, Choice.of("space", ColorSpace.values(), " oklab "));
        assertEquals(
                "formula must be one of CIEDE2000, CIE94, CIE76, CMC 2:1, CMC 1:1, OKLab, HyAB, but was \"x\"",
                sentence(() -> Choice.of("formula", Difference.values(), "x")));
    }

    @Test
    void quotedTextIsCutAfterEightyLetters() {
        assertEquals("\"" + "a".repeat(80) + "\"", Quoted.of("a".repeat(80)));
        assertEquals("\"" + "a".repeat(80) + "...\"", Quoted.of("a".repeat(81)));
    }

    @Test
    void orderOfAPaletteHoldsEachPositionOnce() {
        final Palette palette = Palette.of(Rgb.parseList("red, lime, blue"));
        assertEquals("order must hold each position 0..2 once", sentence(() -> palette.reordered(new int[] {0, 1, 1})));
        assertEquals("order must hold each position 0..2 once", sentence(() -> palette.reordered(new int[] {0, 1, 3})));
        assertEquals(
                Rgb.parseList("blue, red, lime"),
                palette.reordered(new int[] {2, 0, 1}).swatches().stream()
                        .map(Swatch::rgb)
                        .toList());
    }
}
