/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.bench;

import io.github.palettej.bench.Photos.Photo;
import io.github.palettej.color.ColorSpace;
import java.util.Locale;

/** How the time of a clustering with labels grows with the picture, from a single pixel on. */
final class Sizes {
    private static final int[] PIXELS = {
        1, 100, 1000, 10_000, 30_000, 100_000, 300_000, 500_000, 600_000, 1_000_000, 3_000_000, 10_000_000
    };

    private Sizes() {}

    /** Prints times for parts of a photo, evenly spaced pixels of it, up to all. */
    static void print(final Photo photo, final int runs) throws Exception {
        System.out.printf(
                Locale.ROOT,
                "## Sizes: pixels of %s, sRGB, ms%n%n| pixels | k=16, refine=None | k=16 | k=64, refine=None | k=64 |%n"
                        + "|---|---|---|---|---|%n",
                photo.name());
        for (final int pixels : PIXELS) {
            row(part(photo, pixels), runs);
        }
        row(photo, runs);
        System.out.println();
    }

    private static Photo part(final Photo photo, final int n) {
        final int[] pixels = new int[n];
        for (int i = 0; i < n; i++) {
            pixels[i] = photo.pixels()[(int) ((long) i * photo.pixels().length / n)];
        }
        return new Photo(photo.name(), pixels, n, 1);
    }

    private static void row(final Photo photo, final int runs) throws Exception {
        System.out.printf(Locale.ROOT, "| %d ", photo.pixels().length);
        for (final int k : new int[] {16, 64}) {
            for (final boolean swaps : new boolean[] {false, true}) {
                final int times = photo.pixels().length < 1_000_000 ? 5 * runs : runs;
                System.out.printf(
                        Locale.ROOT,
                        "| %.2f ",
                        Pipeline.median(() -> Pipeline.labels(photo, k, ColorSpace.SRGB, swaps), times));
            }
        }
        System.out.println("|");
    }
}
