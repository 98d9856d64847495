/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.palettej.color.ColorSpace;
import org.junit.jupiter.api.Test;

/** Tests of the ranges of options. */
class KMeansOptionsTest {
    private static String refused(final int clusters, final ColorSpace space, final int restarts) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new KMeansOptions(clusters, space, new Refinement(true, restarts, 1)))
                .getMessage();
    }

    @Test
    void endsOfTheRangesAreAllowed() {
        assertEquals(1, new KMeansOptions(1, ColorSpace.SRGB, new Refinement(false, 0, 5)).clusters());
        assertEquals(
                100,
                new KMeansOptions(4096, ColorSpace.OKLAB, new Refinement(false, 100, 5))
                        .refinement()
                        .restarts());
    }

    @Test
    void numbersBeyondTheRangesAndSpacesWithoutMeansAreRefused() {
        assertEquals("clusters must be 1..4096, but was 0", refused(0, ColorSpace.SRGB, 0));
        assertEquals("clusters must be 1..4096, but was 4097", refused(4097, ColorSpace.SRGB, 0));
        assertEquals("restarts must be 0..100, but was -1", refused(4, ColorSpace.SRGB, -1));
        assertEquals("restarts must be 0..100, but was 101", refused(4, ColorSpace.SRGB, 101));
        assertEquals(
                "space must be one of [CIELAB, OKLab, sRGB, Linear RGB], but was \"HSL\"",
                refused(4, ColorSpace.HSL, 0));
    }

    @Test
    void changedOptionsKeepTheOthers() {
        final KMeansOptions options = KMeansOptions.of(7, ColorSpace.OKLAB);
        assertEquals(new KMeansOptions(7, ColorSpace.OKLAB, new Refinement(true, 0, 1)), options);
        assertEquals(new KMeansOptions(9, ColorSpace.OKLAB, new Refinement(true, 0, 1)), options.withClusters(9));
        assertEquals(new KMeansOptions(7, ColorSpace.OKLAB, new Refinement(false, 0, 1)), options.withSwaps(false));
        assertEquals(new KMeansOptions(7, ColorSpace.OKLAB, new Refinement(true, 3, 8)), options.withRestarts(3, 8));
    }
}
