/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorTableTest {

    private static List<Rgb> palette(final int n, final long seed) {
        return new SplittableRandom(seed)
                .ints(n, 0, 1 << 24)
                .mapToObj(Rgb::ofPacked)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "LINEAR_RGB", "CIELAB", "OKLAB"})
    void everyColorGetsTheLowestOfTheNearest(final ColorSpace space) {
        for (final int n : new int[] {1, 2, 30, 255, 256, 700}) {
            final List<Rgb> palette = palette(n, n);
            final double[][] centers = palette.stream().map(space::fromRgb).toArray(double[][]::new);
            final ColorTable table = ColorTable.ofPalette(palette, space, Monitor.NONE);
            final int[] colors = TestImages.noise(3000, n + 1);
            for (int i = 0; i < 16; i++) {
                // near black, where the curves are steep
                colors[i] = i * 0x10101 + i % 3;
            }
            for (final int color : colors) {
                final double[] c = space.fromRgb(Rgb.ofPacked(color & 0xffffff));
                assertEquals(Assignment.nearest(c, centers) + 1, table.classOf(color), Integer.toHexString(color));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "LINEAR_RGB", "CIELAB", "OKLAB"})
    void boxesHoldTheirCubes(final ColorSpace space) {
        final SplittableRandom random = new SplittableRandom(5);
        final double[] c = new double[3];
        for (int i = 0; i < 2000; i++) {
            final int edge = i % 2 == 0 ? 8 : 64;
            final int corner = (i < 8 ? 0 : random.nextInt()) & (edge == 8 ? 0xf8f8f8 : 0xc0c0c0);
            final CubeBox box = new CubeBox(space, corner, edge);
            for (int j = 0; j < 40; j++) {
                final int m = j < 8
                        ? (j & 1) * (edge - 1) + (j >> 1 & 1) * (edge - 1 << 8) + (j >> 2) * (edge - 1 << 16)
                        : random.nextInt() & (edge - 1) * 0x10101;
                space.fromRgb(corner + m, c);
                for (int a = 0; a < 3; a++) {
                    assertTrue(Math.abs(c[a] - box.middle[a]) <= box.half[a] + 1e-12);
                }
            }
        }
    }

    @Test
    void sumsAreThoseOfTheSinglePixels() {
        final List<Rgb> palette = palette(300, 4);
        final int[] pixels = TestImages.noise(30_000, 9);
        final ColorCounts counts = ColorCounts.of(ArrayImgs.argbs(pixels, 200, 150), Monitor.NONE);
        final long[] expected = new long[palette.size() + 1];
        final double[][] centers =
                palette.stream().map(ColorSpace.OKLAB::fromRgb).toArray(double[][]::new);
        for (final int pixel : pixels) {
            expected[Assignment.nearest(ColorSpace.OKLAB.fromRgb(Rgb.ofPacked(pixel & 0xffffff)), centers) + 1]++;
        }
        final ColorTable table = ColorTable.ofPalette(palette, ColorSpace.OKLAB, Monitor.NONE);
        assertArrayEquals(expected, table.sums(counts, Monitor.NONE));
        final ColorTable known = ColorTable.ofColors(counts, 2, rgb -> rgb % 3);
        final long[] thirds = new long[3];
        for (final int pixel : pixels) {
            thirds[(pixel & 0xffffff) % 3]++;
        }
        assertArrayEquals(thirds, known.sums(counts, Monitor.NONE));
        assertArrayEquals(new long[3], known.sums(ColorCounts.EMPTY, Monitor.NONE));
    }

    @Test
    void equalColorsOfAPaletteGoToTheFirst() {
        final Rgb red = new Rgb(255, 0, 0);
        final ColorTable table = ColorTable.ofPalette(List.of(red, red), ColorSpace.CIELAB, Monitor.NONE);
        assertEquals(1, table.classOf(0xff0000));
        assertThrows(
                IllegalArgumentException.class, () -> ColorTable.ofPalette(List.of(), ColorSpace.CIELAB, Monitor.NONE));
    }

    @Test
    void labelsAndRecolorsAnyImageInsideAMask() {
        final int[] pixels = TestImages.blobs(90 * 70, 6, 21);
        final byte[] mask = new byte[pixels.length];
        for (int i = 0; i < mask.length; i += 2) {
            mask[i] = 1;
        }
        final Clustering found =
                KMeans.cluster(TestImages.counted(pixels), KMeansOptions.of(5, ColorSpace.SRGB), Monitor.NONE);
        final ColorTable table = ColorTable.ofClustering(found);
        final int[] colors =
                IntStream.range(0, 5).map(c -> found.color(c).packed()).toArray();
        final byte[] labels = new byte[pixels.length];
        table.label(
                TestImages.image(pixels, 90, 70),
                ArrayImgs.unsignedBytes(mask, 90, 70),
                ArrayImgs.unsignedBytes(labels, 90, 70),
                Monitor.NONE);
        final short[] shorts = new short[pixels.length];
        // a view, so that pixels are copied in and out
        table.label(
                Views.translate(TestImages.image(pixels, 90, 70), 3, -4),
                Views.translate(ArrayImgs.unsignedShorts(shorts, 90, 70), 3, -4),
                Monitor.NONE);
        final int[] drawn = new int[pixels.length];
        table.recolor(
                TestImages.image(pixels, 90, 70),
                ArrayImgs.unsignedBytes(mask, 90, 70),
                colors,
                TestImages.image(drawn, 90, 70),
                Monitor.NONE);
        final int[] all = pixels.clone();
        table.recolor(TestImages.image(all, 90, 70), colors, TestImages.image(all, 90, 70), Monitor.NONE);
        for (int i = 0; i < pixels.length; i++) {
            final int label = table.classOf(pixels[i]);
            assertTrue(label >= 1 && label <= 5);
            assertEquals(mask[i] == 0 ? 0 : label, labels[i]);
            assertEquals(label, shorts[i]);
            assertEquals(0xff000000 | colors[label - 1], all[i]);
            assertEquals(mask[i] == 0 ? pixels[i] : all[i], drawn[i]);
        }
        assertEquals(0, table.classOf(0x123457));
    }

    @Test
    void labelsOfAPaletteAreThoseOfItsTable() {
        final int[] pixels = TestImages.noise(100_000, 22);
        final ColorTable table = ColorTable.ofPalette(palette(40, 23), ColorSpace.OKLAB, Monitor.NONE);
        final byte[] labels = new byte[pixels.length];
        table.label(TestImages.image(pixels), ArrayImgs.unsignedBytes(labels, pixels.length), Monitor.NONE);
        final byte[] expected = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            expected[i] = (byte) table.classOf(pixels[i]);
        }
        assertArrayEquals(expected, labels);
    }

    @Test
    void refusesLabelsThatDoNotFit() {
        final ColorTable table = ColorTable.ofPalette(palette(300, 24), ColorSpace.SRGB, Monitor.NONE);
        assertThrows(
                IllegalArgumentException.class,
                () -> table.label(TestImages.image(new int[4]), ArrayImgs.unsignedBytes(4), Monitor.NONE));
        assertThrows(
                IllegalArgumentException.class,
                () -> table.label(TestImages.image(new int[4]), ArrayImgs.unsignedShorts(5), Monitor.NONE));
    }
}
