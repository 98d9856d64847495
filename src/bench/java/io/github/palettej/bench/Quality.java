/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.bench;

import io.github.palettej.color.ColorSpace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The error of the palettes on the Kodak photos: mean over the photos of the mean squared error in sRGB. */
final class Quality {
    private Quality() {}

    static void print(final String folder) throws Exception {
        final List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(folder))) {
            files = all.filter(f -> f.toString().endsWith(".png")).sorted().toList();
        }
        System.out.println("## Quality: mean MSE of " + files.size() + " photos, sRGB\n\n"
                + "| | refine=None | refine=Swaps | ratio |\n|---|---|---|---|");
        for (final int k : new int[] {16, 32, 64, 256}) {
            double none = 0;
            double swaps = 0;
            for (final Path file : files) {
                final Photos.Photo photo = Photos.open(file.toString());
                none += Pipeline.labels(photo, k, ColorSpace.SRGB, false);
                swaps += Pipeline.labels(photo, k, ColorSpace.SRGB, true);
            }
            System.out.printf(
                    Locale.ROOT,
                    "| k=%d | %.2f | %.2f | %.4f |%n",
                    k,
                    none / files.size(),
                    swaps / files.size(),
                    swaps / none);
        }
        System.out.println();
    }
}
