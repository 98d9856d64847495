/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.process.ColorProcessor;
import io.github.palettej.imagej.HistogramPicture.Scale;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistogramPictureTest {
    private static long[][] bells() {
        final long[][] counts = new long[4][256];
        for (int i = 0; i < 256; i++) {
            for (int c = 0; c < 4; c++) {
                final double d = (i - 60 - 40 * c) / 25.0;
                counts[c][i] = Math.round(1000 / (1 + d * d) * (c == 3 ? 5 : 1));
            }
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"64,64", "512,256", "4096,64", "64,4096", "1000,300"})
    void picturesHaveTheirSizeAndReachTheTop(final int width, final int height) {
        final ColorProcessor picture = HistogramPicture.of(bells(), Scale.LINEAR, width, height);
        assertEquals(width, picture.getWidth());
        assertEquals(height, picture.getHeight());
        final int pad = Math.max(2, Math.min(width, height) / 32);
        boolean line = false;
        for (int x = 0; x < width; x++) {
            for (int y = pad - 1; y <= pad; y++) {
                line |= (picture.get(x, y) & 0xff) > 150 && (picture.get(x, y) >> 8 & 0xff) > 150;
            }
        }
        assertTrue(line, "the lightness curve reaches the top");
    }

    @Test
    void emptyHistogramsAreFlat() {
        final ColorProcessor picture = HistogramPicture.of(new long[4][256], Scale.LOG, 64, 64);
        assertEquals(0xff181818, picture.get(10, 10));
    }

    @Test
    void areasAddUpLikeLight() {
        final long[][] counts = new long[4][256];
        Arrays.fill(counts[0], 10);
        Arrays.fill(counts[1], 10);
        final int rgb = HistogramPicture.of(counts, Scale.LINEAR, 256, 256).get(101, 131);
        assertTrue((rgb >> 16 & 0xff) > 100 && (rgb >> 8 & 0xff) > 80 && (rgb & 0xff) < 70, Integer.toHexString(rgb));
    }

    @Test
    void spikesDoNotHideTheRestOnOtherScales() {
        final long[][] counts = bells();
        counts[0][0] = 1_000_000;
        counts[3] = new long[256];
        final int linear = ink(HistogramPicture.of(counts, Scale.LINEAR, 256, 128));
        final int root = ink(HistogramPicture.of(counts, Scale.SQUARE_ROOT, 256, 128));
        final int log = ink(HistogramPicture.of(counts, Scale.LOG, 256, 128));
        assertTrue(linear < root && root < log);
    }

    @Test
    void sameCountsGiveTheSamePixels() {
        assertArrayEquals(
                (int[]) HistogramPicture.of(bells(), Scale.LOG, 300, 200).getPixels(),
                (int[]) HistogramPicture.of(bells(), Scale.LOG, 300, 200).getPixels());
    }

    private static int ink(final ColorProcessor picture) {
        int bright = 0;
        for (final int rgb : (int[]) picture.getPixels()) {
            bright += (rgb >> 16 & 0xff) > 60 ? 1 : 0;
        }
        return bright;
    }
}
