/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.bench;

import io.github.palettej.color.ColorSpace;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The smallest heap in which a picture can be counted, clustered and labeled: what is alive at the worst moment, and
 * what the collector needs to breathe.
 *
 * <p>Arguments: the photo. Its pixels are handed to processes with smaller and smaller heaps, which do the work twice, so
 * that what is kept between calls counts.
 */
public final class Memory {
    private static final int CLUSTERS = 32;
    private static final int STEP = 2;

    /** A pixel has four bytes, and its label one. */
    private static final int BYTES_PER_PIXEL = 5;

    private Memory() {}

    /**
     * Prints the heaps.
     *
     * @param args the photo; or a file of pixels and a space, to do the work
     * @throws Exception if it cannot be read or no process be started
     */
    public static void main(final String[] args) throws Exception {
        if (args.length > 1) {
            final Photos.Photo photo = read(Path.of(args[0]));
            Pipeline.labels(photo, CLUSTERS, ColorSpace.of(args[1]), true);
            Pipeline.labels(photo, CLUSTERS, ColorSpace.of(args[1]), true);
            return;
        }
        final Photos.Photo photo = Photos.open(args[0]);
        final double own = BYTES_PER_PIXEL * (double) photo.pixels().length / (1 << 20);
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f MP, pixels and labels %.0f MiB%n%n| k=%d | smallest heap MiB | beyond pixels and labels |%n"
                        + "|---|---|---|%n",
                photo.name(),
                photo.megapixels(),
                own,
                CLUSTERS);
        final Path pixels = Files.createTempFile("pixels", null);
        try {
            write(photo, pixels);
            for (final String space : List.of("sRGB", "CIELAB")) {
                final int heap = smallest(pixels, space, (int) own);
                System.out.printf(Locale.ROOT, "| %s | %d | %.0f |%n", space, heap, heap - own);
            }
        } finally {
            Files.delete(pixels);
        }
    }

    private static void write(final Photos.Photo photo, final Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(photo.width());
            out.writeInt(photo.height());
            for (final int pixel : photo.pixels()) {
                out.writeInt(pixel);
            }
        }
    }

    private static Photos.Photo read(final Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            final int width = in.readInt();
            final int height = in.readInt();
            final int[] pixels = new int[width * height];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = in.readInt();
            }
            return new Photos.Photo("pixels", pixels, width, height);
        }
    }

    private static int smallest(final Path pixels, final String space, final int from) throws Exception {
        int low = from / STEP;
        int high = 3 * low;
        while (low < high) {
            final int middle = (low + high) / 2;
            if (works(pixels, space, middle * STEP)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return high * STEP;
    }

    private static boolean works(final Path pixels, final String space, final int heap) throws Exception {
        final Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Memory.class.getName(),
                        pixels.toString(),
                        space)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return child.waitFor() == 0;
    }
}
