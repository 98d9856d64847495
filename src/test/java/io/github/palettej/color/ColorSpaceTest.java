/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ColorSpaceTest {
    private static final double TOLERANCE = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "LINEAR_RGB, lin_r, lin_g, lin_b",
        "XYZ, xyz65_x, xyz65_y, xyz65_z",
        "CIELAB, lab65_l, lab65_a, lab65_b",
        "OKLAB, oklab_l, oklab_a, oklab_b",
    })
    void spaceEqualsGolden(final ColorSpace space, final String first, final String second, final String third)
            throws IOException {
        for (final Map<String, String> row : GoldenCsv.rows("spaces.csv")) {
            assertArrayEquals(
                    GoldenCsv.numbers(row, first, second, third),
                    space.fromRgb(GoldenCsv.rgb(row, "")),
                    TOLERANCE,
                    row::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HSV, hsv_h, hsv_s, hsv_v, 0, 1e-9, 0",
        "HSL, hsl_h, hsl_s, hsl_l, 0, 1e-9, 0",
        "CIELCH, lch65_h, lch65_l, lch65_c, 2, 1e-6, 0.1",
        "OKLCH, oklch_h, oklch_l, oklch_c, 2, 1e-6, 0.001",
    })
    void polarSpaceEqualsGolden(
            final ColorSpace space,
            final String hue,
            final String first,
            final String second,
            final int hueIndex,
            final double hueTolerance,
            final double leastChroma)
            throws IOException {
        for (final Map<String, String> row : GoldenCsv.rows("spaces.csv")) {
            final Rgb rgb = GoldenCsv.rgb(row, "");
            final double[] c = space.fromRgb(rgb);
            assertEquals(GoldenCsv.number(row, first), c[hueIndex == 0 ? 1 : 0], TOLERANCE, row::toString);
            assertEquals(GoldenCsv.number(row, second), c[hueIndex == 0 ? 2 : 1], TOLERANCE, row::toString);
            assertEquals(row.get(hue).isEmpty(), Double.isNaN(c[hueIndex]), row::toString);
            assertEquals(rgb.isGray(), Double.isNaN(c[hueIndex]), row::toString);
            if (!rgb.isGray() && c[1] > leastChroma) {
                assertEquals(GoldenCsv.number(row, hue), c[hueIndex], hueTolerance, row::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColorSpace.class)
    void everyColorComesBack(final ColorSpace space) {
        final double[] c = new double[3];
        // every 251st of the 2^24 colors, and all grays and corners
        for (int packed = 0; packed < 1 << 24; packed += 251) {
            space.fromRgb(packed, c);
            assertEquals(packed, space.toRgb(c).packed());
        }
        for (int level = 0; level < 256; level++) {
            for (final int color : new int[] {level * 0x010101, level << 16, level << 8 | 0xff0000, level | 0xff00}) {
                space.fromRgb(color, c);
                assertEquals(color, space.toRgb(c).packed());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColorSpace.class)
    void linearLightComesBack(final ColorSpace space) {
        final SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2000; i++) {
            final Rgb rgb = Rgb.ofPacked(random.nextInt(1 << 24));
            assertArrayEquals(
                    ColorSpace.LINEAR_RGB.fromRgb(rgb), space.toLinear(space.fromRgb(rgb)), 1e-12, rgb::toString);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorSpace.class,
            names = {"CIELAB", "CIELCH", "OKLAB", "OKLCH"})
    void graysHaveNoColor(final ColorSpace space) {
        for (int level = 0; level < 256; level++) {
            final double[] c = space.fromRgb(new Rgb(level, level, level));
            assertEquals(0, c[1]);
            assertTrue(c[2] == 0 || Double.isNaN(c[2]));
        }
    }

    @Test
    void whiteIsExact() {
        final Rgb white = new Rgb(255, 255, 255);
        assertArrayEquals(new double[] {100, 0, 0}, ColorSpace.CIELAB.fromRgb(white));
        assertArrayEquals(new double[] {1, 0, 0}, ColorSpace.OKLAB.fromRgb(white));
        assertArrayEquals(new double[] {1, 1, 1}, ColorSpace.LINEAR_RGB.fromRgb(white));
        assertArrayEquals(
                new double[] {0.9504559270516716, 1, 1.0890577507598784}, ColorSpace.XYZ.fromRgb(white), 1e-15);
    }

    @Test
    void colorsOutsideAreClippedInLinearLight() {
        assertEquals(new Rgb(255, 255, 255), ColorSpace.CIELAB.toRgb(150, 0, 0));
        assertEquals(new Rgb(0, 0, 0), ColorSpace.CIELAB.toRgb(-10, 0, 0));
        assertEquals(new Rgb(255, 0, 7), ColorSpace.SRGB.toRgb(1e9, -3, 6.5));
        assertEquals(new Rgb(0, 255, 0), ColorSpace.LINEAR_RGB.toRgb(-0.2, 1.5, 0));
        final double[] linear = ColorSpace.CIELAB.toLinear(50, 120, -120);
        final Rgb clipped = ColorSpace.CIELAB.toRgb(50, 120, -120);
        assertTrue(linear[1] < 0);
        assertEquals(ColorSpace.LINEAR_RGB.toRgb(linear), clipped);
        assertEquals(0, clipped.green());
    }

    @Test
    void halvesGoUp() {
        assertEquals(new Rgb(101, 1, 255), ColorSpace.SRGB.toRgb(100.5, 0.5, 254.5));
        assertEquals(new Rgb(100, 0, 254), ColorSpace.SRGB.toRgb(100.4999, 0.4999, 254.4999));
    }

    @Test
    void levelIsTheNearestAsEncoded() {
        final SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            final double linear = random.nextDouble() * 1.2 - 0.1;
            final double encoded = 255 * Math.max(0, Math.min(1, Srgb.encode(linear)));
            final double fraction = encoded - Math.floor(encoded);
            if (Math.abs(fraction - 0.5) > 1e-9) {
                assertEquals(Math.round(encoded), Srgb.level(linear));
            }
        }
        assertEquals(0, Srgb.level(Double.NaN));
        assertEquals(255, Srgb.level(Double.POSITIVE_INFINITY));
    }

    @Test
    void transferFunctionComesBack() {
        for (int i = -100; i <= 200; i++) {
            final double encoded = i / 100.0;
            assertEquals(encoded, Srgb.encode(Srgb.decode(encoded)), 1e-7);
        }
        assertEquals(256, Srgb.linearLevels().length);
        assertEquals(Srgb.linear(200), Srgb.linearLevels()[200]);
    }

    @Test
    void undefinedHueCountsAsZero() {
        assertEquals(ColorSpace.CIELCH.toRgb(60, 20, 0), ColorSpace.CIELCH.toRgb(60, 20, Double.NaN));
        assertEquals(new Rgb(255, 0, 0), ColorSpace.HSV.toRgb(Double.NaN, 1, 1));
        assertEquals(ColorSpace.HSL.toRgb(-90, 0.5, 0.5), ColorSpace.HSL.toRgb(270, 0.5, 0.5));
        assertEquals(ColorSpace.HSV.toRgb(725, 0.5, 0.5), ColorSpace.HSV.toRgb(5, 0.5, 0.5));
    }

    @Test
    void wrongComponentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ColorSpace.CIELAB.toRgb(1, 2));
        assertThrows(IllegalArgumentException.class, () -> ColorSpace.CIELAB.toRgb(1, 2, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ColorSpace.HSV.toLinear(1, Double.NaN, 1));
    }

    @Test
    void labelsAreFoundInAnyCase() {
        for (final ColorSpace space : ColorSpace.values()) {
            assertEquals(space, ColorSpace.of(space.toString().toUpperCase(java.util.Locale.ROOT)));
        }
        assertEquals(
                "must be one of sRGB, Linear RGB, HSV, HSL, XYZ, CIELAB, CIELCh, OKLab, OKLCh, but was \"foo\"",
                assertThrows(IllegalArgumentException.class, () -> ColorSpace.of("foo"))
                        .getMessage());
        assertEquals(
                "space must be one of CIELAB, OKLab, sRGB, Linear RGB, but was \"HSV\"",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Choice.of("space", ColorSpace.CLUSTERING.toArray(), "HSV"))
                        .getMessage());
    }

    @Test
    void clusteringSpacesAreThoseWithMeans() {
        assertEquals(
                List.of("CIELAB", "OKLab", "sRGB", "Linear RGB"),
                ColorSpace.CLUSTERING.stream().map(ColorSpace::toString).toList());
        for (final ColorSpace space : ColorSpace.values()) {
            assertEquals(ColorSpace.CLUSTERING.contains(space), space.hasMeans());
        }
        assertFalse(ColorSpace.CIELCH.hasMeans());
    }
}
