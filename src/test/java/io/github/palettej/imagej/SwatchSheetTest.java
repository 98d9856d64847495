/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwatchSheetTest {
    private static final Palette HALF = new Palette(
            List.of(
                    new Swatch(new Rgb(255, 0, 0), 300),
                    new Swatch(new Rgb(0, 0, 255), 199),
                    new Swatch(Rgb.ofPacked(7), 1)),
            1000);

    private static ImagePlus sheet(final Palette palette, final String layout, final String text, final String ground) {
        return SwatchSheet.of("x", List.of(palette), SheetStyle.of(layout, text, ground));
    }

    private static int rgb(final ImagePlus image, final int x, final int y) {
        return image.getProcessor().get(x, y) & 0xffffff;
    }

    @Test
    void bandsAreAsWideAsTheirParts() {
        final ImagePlus strip = sheet(HALF, "strip", "none", "dark");
        assertEquals(1000, strip.getWidth());
        assertEquals(50, strip.getHeight());
        for (int x = 0; x < 1000; x++) {
            final int expected = x < 300 ? 0xff0000 : x < 499 ? 0x0000ff : x < 500 ? 7 : 0x181818;
            assertEquals(expected, rgb(strip, x, 49), "at " + x);
        }
    }

    @Test
    void bandsWithoutCountsAreEquallyWide() {
        final ImagePlus strip = sheet(Palette.of(Rgb.parseList("red,lime,blue")), "strip", "hex", "light");
        assertEquals(0xff0000, rgb(strip, 332, 0));
        assertEquals(0x00ff00, rgb(strip, 333, 0));
        assertEquals(0x0000ff, rgb(strip, 999, 0));
    }

    @Test
    void moreColorsThanPixelsAcrossMakeAWiderBand() {
        final List<Rgb> colors =
                IntStream.range(0, 1500).mapToObj(Rgb::ofPacked).toList();
        final ImagePlus strip = sheet(Palette.of(colors), "strip", "hex", "light");
        assertEquals(1500, strip.getWidth());
        assertEquals(1499, rgb(strip, 1499, 0));
    }

    @Test
    void eachPaletteHasItsBandAndNothingMeansGround() {
        final Palette none = new Palette(List.of(new Swatch(new Rgb(1, 2, 3), 0)), 10);
        final ImagePlus strip =
                SwatchSheet.of("x", List.of(HALF, none, HALF), SheetStyle.of("Strip", "Hex and percent", "Light"));
        assertEquals(150, strip.getHeight());
        assertEquals(0xffffff, rgb(strip, 0, 75));
        assertEquals(0xff0000, rgb(strip, 0, 125));
    }

    @Test
    void textStaysInsideItsColorAndLeavesTheRest() {
        for (final String layout : List.of("Grid", "Strip")) {
            final int[] plain =
                    (int[]) sheet(HALF, layout, "None", "Light").getProcessor().getPixels();
            final ImagePlus written = sheet(HALF, layout, "Hex and percent", "Light");
            final int[] pixels = (int[]) written.getProcessor().getPixels();
            int dots = 0;
            for (int i = 0; i < pixels.length; i++) {
                if (pixels[i] != plain[i]) {
                    assertEquals(SwatchSheet.ink(Rgb.ofPacked(plain[i])), pixels[i] & 0xffffff);
                    dots++;
                }
            }
            assertTrue(dots > 100, layout + " has " + dots + " dots");
        }
    }

    @Test
    void textOnNarrowColorsRunsUpwards() {
        final List<Swatch> narrow = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            narrow.add(new Swatch(new Rgb(255, 255, 255), 1));
        }
        final ImagePlus strip = sheet(new Palette(narrow, 50), "Strip", "Hex", "Dark");
        boolean highest = false;
        for (int x = 0; x < 20; x++) {
            highest |= rgb(strip, x, 4) == 0;
            assertEquals(0xffffff, rgb(strip, x, 3));
            assertEquals(0xffffff, rgb(strip, x, 45));
        }
        assertTrue(highest);
    }

    @Test
    void textIsLegibleOnEveryColor() {
        for (int packed = 0; packed < 1 << 24; packed += 4999) {
            final Rgb rgb = Rgb.ofPacked(packed);
            final double luminance = ColorSpace.XYZ.fromRgb(rgb)[1];
            final double contrast = SwatchSheet.ink(rgb) == 0 ? (luminance + 0.05) / 0.05 : 1.05 / (luminance + 0.05);
            assertTrue(contrast >= 4.5, rgb.hex() + " has contrast " + contrast);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,100%", "0.5,50%", "0.1234,12.3%", "0.0004,<0.1%", "0.0005,0.1%", "0,0%", "0.9999,100%"})
    void percentagesAreShort(final double fraction, final String text) {
        assertEquals(text, SwatchSheet.percent(fraction));
    }

    @Test
    void defaultIsTheSheetOfCells() {
        final List<Rgb> colors = Rgb.parseList("red,lime,blue");
        assertArrayEquals((int[]) SwatchSheet.of("x", colors).getProcessor().getPixels(), (int[])
                sheet(Palette.of(colors), "grid", "none", "light")
                        .getProcessor()
                        .getPixels());
    }
}
