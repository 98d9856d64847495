/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.process.ColorProcessor;
import io.github.palettej.command.ApplyPaletteCommand;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.ColorHistogramPlotCommand;
import io.github.palettej.command.DifferenceMapCommand;
import io.github.palettej.command.KMeansColorsCommand;
import io.github.palettej.command.ReduceColorsCommand;
import org.junit.jupiter.api.Test;

class PreviewWordsTest {
    private static String words(final ColorCommand command) {
        final int[] rgb = {0xFFFFFF, 0, 0xFFFFFF, 0};
        command.set("image", new ImagePlus("two", new ColorProcessor(2, 2, rgb)));
        command.execute();
        return PreviewWords.of(command);
    }

    @Test
    void paletteTellsItsColorsAndTheSmallestDifference() {
        assertEquals(
                "2 colors, smallest difference within the palette 100.0",
                words(new KMeansColorsCommand().set("clusters", 5)));
    }

    @Test
    void reductionTellsItsError() {
        assertEquals(
                "2 colors, mean Delta E 0.0, 95 % below 0.0, smallest difference within the palette 100.0",
                words(new ReduceColorsCommand()));
    }

    @Test
    void listOfNumbersTellsARange() {
        final String said = words(new ReduceColorsCommand().set("colors", "2,4"));
        assertEquals("2 colors, mean Delta E 0.0, 95 % below 0.0", said);
    }

    @Test
    void unusedColorsAreCounted() {
        final String said = words(new ApplyPaletteCommand().set("palette", "black,white,red"));
        assertTrue(said.startsWith("3 colors (1 in no pixel), smallest difference within the palette "), said);
    }

    @Test
    void differencesAreSummedUp() {
        assertEquals(
                "mean Delta E 50.0, largest 100.0, noticeable in 50.0 %",
                words(new DifferenceMapCommand().set("reference", "white")));
    }

    @Test
    void rowsWithoutCostSayNothing() {
        assertEquals("", words(new ColorHistogramPlotCommand()));
    }
}
