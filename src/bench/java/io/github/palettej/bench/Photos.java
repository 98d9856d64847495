/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.bench;

import ij.ImagePlus;
import ij.io.Opener;
import ij.process.ColorProcessor;
import java.util.Random;
import java.util.stream.IntStream;

/** Pictures to time: photos, and photos enlarged so that their number of colors stays that of a real photo. */
final class Photos {
    private static final double NOISE = 1.5;
    private static final int LOBES = 3;

    private Photos() {}

    /** A picture as ImgLib2 and ImageJ hold it. */
    record Photo(String name, int[] pixels, int width, int height) {
        double megapixels() {
            return pixels.length / 1e6;
        }
    }

    static Photo open(final String path) {
        final ImagePlus image = new Opener().openImage(path);
        if (image == null) {
            throw new IllegalArgumentException("cannot read " + path);
        }
        final ColorProcessor pixels = image.getProcessor().convertToColorProcessor();
        return new Photo(image.getTitle(), (int[]) pixels.getPixels(), pixels.getWidth(), pixels.getHeight());
    }

    /**
     * Enlarges a photo with a Lanczos kernel of three lobes, in floating point, and adds Gaussian noise of sigma 1.5
     * with a fixed seed.
     */
    static Photo enlarged(final Photo photo, final int width, final int height) {
        final int[] pixels = new int[width * height];
        for (int shift = 0; shift <= 16; shift += 8) {
            final int channel = shift;
            final float[] wide = new float[width * photo.height()];
            IntStream.range(0, photo.height()).parallel().forEach(y -> {
                for (int x = 0; x < width; x++) {
                    final double center = (x + 0.5) * photo.width() / width - 0.5;
                    double sum = 0;
                    double weights = 0;
                    for (int i = (int) Math.floor(center) - LOBES + 1; i <= (int) Math.floor(center) + LOBES; i++) {
                        final double weight = lanczos(center - i);
                        final int source = Math.min(photo.width() - 1, Math.max(0, i));
                        sum += weight * (photo.pixels()[y * photo.width() + source] >> channel & 0xff);
                        weights += weight;
                    }
                    wide[y * width + x] = (float) (sum / weights);
                }
            });
            IntStream.range(0, height).parallel().forEach(y -> {
                final Random random = new Random(31L * y + channel);
                final double center = (y + 0.5) * photo.height() / height - 0.5;
                final int first = (int) Math.floor(center) - LOBES + 1;
                final double[] weights = new double[2 * LOBES];
                double total = 0;
                for (int i = 0; i < weights.length; i++) {
                    weights[i] = lanczos(center - first - i);
                    total += weights[i];
                }
                for (int x = 0; x < width; x++) {
                    double sum = 0;
                    for (int i = 0; i < weights.length; i++) {
                        final int source = Math.min(photo.height() - 1, Math.max(0, first + i));
                        sum += weights[i] * wide[source * width + x];
                    }
                    final long value = Math.round(sum / total + NOISE * random.nextGaussian());
                    pixels[y * width + x] |= (int) Math.min(255, Math.max(0, value)) << channel;
                }
            });
        }
        return new Photo("synthetic " + Math.round(width * (double) height / 1e6) + " MP", pixels, width, height);
    }

    private static double lanczos(final double x) {
        if (x == 0) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        final double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }
}
