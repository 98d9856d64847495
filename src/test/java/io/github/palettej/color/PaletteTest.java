/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final Rgb RED = new Rgb(255, 0, 0);
    private static final Rgb BLUE = new Rgb(0, 0, 255);

    @Test
    void fractionsAreOfAllCountedPixels() {
        final Palette palette = new Palette(List.of(new Swatch(RED, 30), new Swatch(BLUE, 0), Swatch.of(RED)), 40);
        assertEquals(0.75, palette.fraction(0));
        assertEquals(0, palette.fraction(1));
        assertTrue(Double.isNaN(palette.fraction(2)));
    }

    @Test
    void colorsWithoutPixelsHaveNoFractions() {
        final Palette palette = Palette.of(List.of(RED, BLUE));
        assertFalse(palette.swatches().get(0).hasCount());
        assertEquals(Swatch.NO_COUNT, palette.total());
        assertTrue(Double.isNaN(palette.fraction(0)));
        assertEquals(List.of(RED, BLUE), palette.colors());
    }

    @Test
    void nextDifferenceIsThatOfNeighbors() {
        final Palette palette = Palette.of(List.of(RED, BLUE));
        assertEquals(Difference.CIEDE2000.between(RED, BLUE), palette.nextDifference(0));
        assertTrue(Double.isNaN(palette.nextDifference(1)));
        assertThrows(IndexOutOfBoundsException.class, () -> palette.nextDifference(2));
    }

    @Test
    void reorderedKeepsSwatchesAndTotal() {
        final Palette palette = new Palette(List.of(new Swatch(RED, 1), new Swatch(BLUE, 2)), 5);
        final Palette turned = palette.reordered(new int[] {1, 0});
        assertEquals(List.of(new Swatch(BLUE, 2), new Swatch(RED, 1)), turned.swatches());
        assertEquals(5, turned.total());
        assertEquals(turned, palette.sorted(SortOrder.FREQUENCY));
        assertThrows(IllegalArgumentException.class, () -> palette.reordered(new int[] {0}));
        assertThrows(IllegalArgumentException.class, () -> palette.reordered(new int[] {0, 0}));
        assertThrows(IllegalArgumentException.class, () -> palette.reordered(new int[] {0, 2}));
        assertThrows(IllegalArgumentException.class, () -> palette.reordered(new int[] {0, -1}));
    }

    @Test
    void paletteDoesNotChangeWithTheListItWasMadeFrom() {
        final List<Swatch> swatches = new ArrayList<>(List.of(Swatch.of(RED)));
        final Palette palette = new Palette(swatches, Swatch.NO_COUNT);
        swatches.clear();
        assertEquals(1, palette.size());
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Swatch(RED, -2));
        assertThrows(IllegalArgumentException.class, () -> new Palette(List.of(new Swatch(RED, 5)), 4));
        assertThrows(IllegalArgumentException.class, () -> new Palette(List.of(), -2));
        assertEquals(0, new Palette(List.of(), 0).size());
    }
}
