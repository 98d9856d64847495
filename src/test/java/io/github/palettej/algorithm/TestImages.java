/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import ij.ImagePlus;
import ij.io.Opener;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.IntArray;
import net.imglib2.type.numeric.ARGBType;
import org.junit.jupiter.api.Assumptions;

/** Pictures for tests: drawn by code, or read from the folder beside the project where it is there. */
final class TestImages {
    static final Path SHARED = Path.of("../shared");

    private TestImages() {}

    static void assumeShared() {
        Assumptions.assumeTrue(Files.isDirectory(SHARED), "../shared is not here");
    }

    static ArrayImg<ARGBType, IntArray> open(final String path) {
        assumeShared();
        final ImagePlus image = new Opener().openImage(SHARED.resolve(path).toString());
        return ArrayImgs.argbs(
                (int[]) image.getProcessor().convertToRGB().getPixels(), image.getWidth(), image.getHeight());
    }

    static ColorCounts counts(final String path) {
        return ColorCounts.of(open(path), Monitor.NONE);
    }

    /** Pixels all over the cube. */
    static int[] noise(final int n, final long seed) {
        return new SplittableRandom(seed).ints(n).map(p -> 0xff000000 | p).toArray();
    }

    /** Pixels of a few blurred colors, as in a photo. */
    static int[] blobs(final int n, final int blobs, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final int[] centers = random.ints(blobs).toArray();
        final int[] pixels = new int[n];
        for (int i = 0; i < n; i++) {
            final int center = centers[(int) ((long) i * blobs / n)];
            int p = 0xff;
            for (int c = 2; c >= 0; c--) {
                final int noise = random.nextInt(24) + random.nextInt(24) - 23;
                p = p << 8 | Math.max(0, Math.min(255, (center >> 8 * c & 0xff) + noise));
            }
            pixels[i] = p;
        }
        return pixels;
    }

    static ArrayImg<ARGBType, IntArray> image(final int[] pixels, final long... size) {
        return ArrayImgs.argbs(pixels, size.length == 0 ? new long[] {pixels.length} : size);
    }

    static ColorCounts counted(final int[] pixels) {
        return ColorCounts.of(image(pixels), Monitor.NONE);
    }

    /** A monitor that stops the work at a later question. */
    static Monitor stopAfter(final int questions) {
        final AtomicInteger asked = new AtomicInteger();
        return new Monitor() {
            @Override
            public void progress(final double fraction) {
                // not shown
            }

            @Override
            public boolean isCanceled() {
                return asked.getAndIncrement() >= questions;
            }
        };
    }
}
