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
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of close decisions between centers, of the boxes that prepare them, and of what tables refuse. */
class NearestCenterTest {
    private static double[] along(final double[] color, final double[] way, final double far) {
        return new double[] {color[0] + far * way[0], color[1] + far * way[1], color[2] + far * way[2]};
    }

    @ParameterizedTest
    @EnumSource(names = {"SRGB", "LINEAR_RGB", "CIELAB", "OKLAB"})
    void closeDecisionsAreThoseOfTheColorItself(final ColorSpace space) {
        final SplittableRandom random = new SplittableRandom(21);
        final double size = space == ColorSpace.SRGB ? 20 : space == ColorSpace.CIELAB ? 8 : 0.05;
        final double[] scratch = new double[3];
        for (int i = 0; i < 3000; i++) {
            final int rgb = random.nextInt(1 << 24);
            final double[] color = space.fromRgb(Rgb.ofPacked(rgb));
            final double[] way = {random.nextDouble() - 0.5, random.nextDouble() - 0.5, random.nextDouble() - 0.5};
            // from clearly different distances to those that only the last digits tell apart
            final double more = 1 + Math.pow(10, -1 - i % 13);
            final double[][] centers = {
                along(color, way, 9 * size), along(color, way, -size * more), along(color, way, size)
            };
            assertEquals(Assignment.nearest(color, centers), new NearestCenter(space, centers).of(rgb, scratch));
            final double[][] turned = {centers[2], centers[1], centers[0]};
            assertEquals(Assignment.nearest(color, turned), new NearestCenter(space, turned).of(rgb, scratch));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void boxesOfChannelsAreExact(final int edge) {
        final CubeBox bytes = new CubeBox(ColorSpace.SRGB, 0x40c080, edge);
        final double half = (edge - 1) / 2.0;
        assertArrayEquals(new double[] {0x40 + half, 0xc0 + half, 0x80 + half}, bytes.middle);
        assertArrayEquals(new double[] {half, half, half}, bytes.half);
        final CubeBox linear = new CubeBox(ColorSpace.LINEAR_RGB, 0x40c080, edge);
        final double[] low = ColorSpace.LINEAR_RGB.fromRgb(Rgb.ofPacked(0x40c080));
        final double[] high = ColorSpace.LINEAR_RGB.fromRgb(Rgb.ofPacked(0x40c080 + (edge - 1) * 0x10101));
        for (int i = 0; i < 3; i++) {
            assertEquals((low[i] + high[i]) / 2, linear.middle[i], 1e-12);
            assertEquals((high[i] - low[i]) / 2, linear.half[i], 1e-12);
        }
    }

    /** Boxes are at most a third wider than the colors of their cubes, on average: wider ones would only cost time. */
    @ParameterizedTest
    @EnumSource(names = {"CIELAB", "OKLAB"})
    void boxesAreLittleWiderThanTheirColors(final ColorSpace space) {
        final SplittableRandom random = new SplittableRandom(3);
        final double[] ratio = new double[3];
        final int boxes = 300;
        final double[] c = new double[3];
        for (int n = 0; n < boxes; n++) {
            final int corner = random.nextInt(1 << 24) & 0xf8f8f8;
            final CubeBox box = new CubeBox(space, corner, 8);
            final double[] low = {1e9, 1e9, 1e9};
            final double[] high = {-1e9, -1e9, -1e9};
            for (int i = 0; i < 512; i++) {
                space.fromRgb(corner + (i >> 6) * 0x10000 + (i >> 3 & 7) * 0x100 + (i & 7), c);
                for (int a = 0; a < 3; a++) {
                    low[a] = Math.min(low[a], c[a]);
                    high[a] = Math.max(high[a], c[a]);
                }
            }
            for (int a = 0; a < 3; a++) {
                assertTrue(box.middle[a] - box.half[a] <= low[a] && box.middle[a] + box.half[a] >= high[a]);
                ratio[a] += 2 * box.half[a] / (high[a] - low[a]) / boxes;
            }
        }
        for (int a = 0; a < 3; a++) {
            assertTrue(ratio[a] < 4 / 3.0, space + " coordinate " + a + ": " + ratio[a]);
        }
    }

    @Test
    void centersOfATableAreCheckedFirst() {
        final double[][] one = {{1, 2, 3}};
        assertEquals(
                "centers must be 1..32767, but were 32768",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> ColorTable.ofCenters(new double[32768][], ColorSpace.SRGB, Monitor.NONE))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> ColorTable.ofCenters(one, ColorSpace.HSL, Monitor.NONE));
        assertThrows(
                CancellationException.class, () -> ColorTable.ofCenters(one, ColorSpace.SRGB, TestImages.stopAfter(0)));
        final ColorTable table = ColorTable.ofCenters(one, ColorSpace.SRGB, Monitor.NONE);
        assertThrows(
                CancellationException.class,
                () -> table.sums(TestImages.counted(new int[] {1}), TestImages.stopAfter(0)));
        // the table keeps the centers it was given
        one[0] = new double[] {255, 255, 255};
        assertEquals(1, table.classOf(0x010203));
    }

    @Test
    void imagesThatDoNotFitAreRefused() {
        final ColorTable table = ColorTable.ofCenters(new double[][] {{0, 0, 0}}, ColorSpace.SRGB, Monitor.NONE);
        final RandomAccessibleInterval<ARGBType> image = TestImages.image(new int[6], 3, 2);
        final RandomAccessibleInterval<ARGBType> turned = TestImages.image(new int[6], 2, 3);
        final RandomAccessibleInterval<UnsignedByteType> mask = ArrayImgs.unsignedBytes(3, 2);
        final RandomAccessibleInterval<UnsignedByteType> moved = Views.translate(ArrayImgs.unsignedBytes(3, 2), 1, 0);
        final int[] palette = {0xffffff};
        assertThrows(IllegalArgumentException.class, () -> table.label(image, moved, Monitor.NONE));
        assertThrows(IllegalArgumentException.class, () -> table.label(image, mask, moved, Monitor.NONE));
        assertThrows(IllegalArgumentException.class, () -> table.label(image, moved, mask, Monitor.NONE));
        assertThrows(IllegalArgumentException.class, () -> table.recolor(image, palette, turned, Monitor.NONE));
        assertThrows(IllegalArgumentException.class, () -> table.recolor(image, mask, palette, turned, Monitor.NONE));
        assertThrows(IllegalArgumentException.class, () -> table.recolor(image, moved, palette, image, Monitor.NONE));
    }

    @Test
    void recoloringReachesViewsToo() {
        final int[] pixels = TestImages.noise(2000, 8);
        final int[] drawn = new int[2000];
        final byte[] mask = new byte[2000];
        for (int i = 0; i < 2000; i += 3) {
            mask[i] = -1;
        }
        final ColorTable table =
                ColorTable.ofCenters(new double[][] {{0, 0, 0}, {255, 255, 255}}, ColorSpace.SRGB, Monitor.NONE);
        table.recolor(
                Views.translate(TestImages.image(pixels), 9),
                Views.translate(ArrayImgs.unsignedBytes(mask, 2000), 9),
                new int[] {0x112233, 0xddeeff},
                Views.translate(TestImages.image(drawn), 9),
                Monitor.NONE);
        for (int i = 0; i < 2000; i++) {
            final int expected = table.classOf(pixels[i]) == 1 ? 0xff112233 : 0xffddeeff;
            assertEquals(mask[i] == 0 ? pixels[i] : expected, drawn[i]);
        }
    }

    @Test
    void rootsOfATableAreNearTheColors() {
        final int[] pixels = TestImages.noise(4000, 9);
        final double[][] lab = new double[3][3990];
        LabTable.convert(pixels, 10, 3990, lab[0], lab[1], lab[2]);
        final double[] one = new double[3];
        for (int i = 0; i < 3990; i++) {
            final double[] color = ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(pixels[10 + i] & 0xffffff));
            assertArrayEquals(color, new double[] {lab[0][i], lab[1][i], lab[2][i]}, 2e-4);
            LabTable.convert(pixels[10 + i], one);
            assertArrayEquals(color, one, 2e-4);
        }
    }
}
