/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DitheredClassesTest {
    private static final List<Rgb> PALETTE = Rgb.parseList("black, white, #c03020, #2050b0, #40a040, #e0d060, #808080");

    static Stream<Arguments> ways() {
        return Stream.of(Dithering.FLOYD_STEINBERG, Dithering.ORDERED)
                .flatMap(way -> ColorSpace.CLUSTERING.stream().map(space -> Arguments.of(way, space)));
    }

    private static ColorTable everything(final ColorSpace space) {
        return ColorTable.ofPalette(PALETTE, space, Monitor.NONE);
    }

    private static short[] classes(final Dithering way, final ColorSpace space, final int[] rgb, final int width) {
        return classes(way, PALETTE, space, rgb, width);
    }

    private static short[] classes(
            final Dithering way, final List<Rgb> palette, final ColorSpace space, final int[] rgb, final int width) {
        return DitheredClasses.of(way, palette, space)
                .of(
                        ArrayImgs.argbs(rgb, width, rgb.length / width),
                        ColorTable.ofPalette(palette, space, Monitor.NONE),
                        Monitor.NONE);
    }

    /** Palettes of few and many colors, gray ones, dark ones, and one with every color twice. */
    private static List<List<Rgb>> palettes() {
        final SplittableRandom random = new SplittableRandom(12);
        final List<List<Rgb>> palettes =
                new ArrayList<>(List.of(PALETTE, Rgb.parseList("gray"), Rgb.parseList("#222, #ddd")));
        for (final int mask : new int[] {0xffffff, 0x3f3f3f, 0xf0f0f0}) {
            for (final int n : new int[] {16, 33, 300}) {
                palettes.add(IntStream.range(0, n)
                        .mapToObj(i -> Rgb.ofPacked(random.nextInt() & mask))
                        .toList());
            }
        }
        palettes.add(Stream.concat(PALETTE.stream(), PALETTE.stream()).toList());
        return palettes;
    }

    private static List<int[]> images(final int pixels) {
        return List.of(
                TestImages.noise(pixels, 2),
                TestImages.blobs(pixels, 9, 11),
                IntStream.range(0, pixels).map(i -> 0x010101 * (i % 256)).toArray());
    }

    /** What a color should have, given an error, and never farther than half the palette's box beyond it. */
    private static double[] wanted(final double[][] centers, final double[] color, final double[] error) {
        final double[] wanted = new double[3];
        for (int i = 0; i < 3; i++) {
            final int axis = i;
            final double least =
                    Arrays.stream(centers).mapToDouble(c -> c[axis]).min().getAsDouble();
            final double most =
                    Arrays.stream(centers).mapToDouble(c -> c[axis]).max().getAsDouble();
            final double low = Math.min(least - (most - least) / 2, color[i]);
            final double high = Math.max(most + (most - least) / 2, color[i]);
            wanted[i] = Math.min(Math.max(color[i] + error[i], low), high);
        }
        return wanted;
    }

    /** The colors that share a pattern, found one by one by comparing all, written down without anything clever. */
    private static Integer[] pattern(final double[][] centers, final double[] color, final double[] lightness) {
        final Integer[] pattern = new Integer[64];
        double[] error = new double[3];
        for (int n = 0; n < 64; n++) {
            final double[] wanted = wanted(centers, color, error);
            final int best = Assignment.nearest(wanted, centers);
            pattern[n] = best;
            error = new double[] {
                wanted[0] - centers[best][0], wanted[1] - centers[best][1], wanted[2] - centers[best][2]
            };
        }
        Arrays.sort(
                pattern,
                (a, b) -> lightness[a] == lightness[b]
                        ? Integer.compare(a, b)
                        : Double.compare(lightness[a], lightness[b]));
        return pattern;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorSpace.class,
            names = {"SRGB", "CIELAB", "OKLAB", "LINEAR_RGB"})
    void orderedIsWhatComparingAllColorsGives(final ColorSpace space) {
        final int width = 31;
        for (final List<Rgb> palette : palettes()) {
            final double[][] centers = palette.stream().map(space::fromRgb).toArray(double[][]::new);
            final double[] lightness = Arrays.stream(centers)
                    .mapToDouble(c -> ColorSpace.CIELAB.fromRgb(space.toRgb(c))[0])
                    .toArray();
            for (final int[] rgb : images(width * 23)) {
                final short[] found = classes(Dithering.ORDERED, palette, space, rgb, width);
                for (int i = 0; i < rgb.length; i++) {
                    final int threshold = PatternColors.threshold(i % width % 8, i / width % 8);
                    final double[] color = space.fromRgb(Rgb.ofPacked(rgb[i] & 0xffffff));
                    assertEquals(pattern(centers, color, lightness)[threshold] + 1, found[i]);
                }
            }
        }
    }

    /** Mean coordinates of an image drawn in the palette. */
    private static double[] mean(final short[] classes, final ColorSpace space) {
        final double[] mean = new double[3];
        for (final short c : classes) {
            final double[] color = space.fromRgb(PALETTE.get(c - 1));
            for (int i = 0; i < 3; i++) {
                mean[i] += color[i] / classes.length;
            }
        }
        return mean;
    }

    private static double distance(final double[] a, final double[] b) {
        return Math.sqrt(Assignment.squared(a, b));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void flatPatchKeepsItsMeanColor(final Dithering way, final ColorSpace space) {
        for (final String color : new String[] {"#706058", "#909888", "#a0a0a0", "#404a48", "#101010"}) {
            final int rgb = Rgb.parse(color).packed();
            final int[] patch = new int[64 * 64];
            Arrays.fill(patch, rgb);
            final double[] wanted = space.fromRgb(Rgb.ofPacked(rgb));
            final double plain = distance(wanted, mean(classes(Dithering.NONE, space, patch, 64), space));
            final double mixed = distance(wanted, mean(classes(way, space, patch, 64), space));
            // of white so few pixels are needed in the darkest patch that their number decides
            final double part = color.equals("#101010") ? 0.4 : 0.1;
            assertTrue(mixed < part * plain, () -> color + ": " + mixed + " against " + plain);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void colorsOfThePaletteStay(final Dithering way, final ColorSpace space) {
        final SplittableRandom random = new SplittableRandom(3);
        final short[] expected = new short[900];
        final int[] rgb = new int[900];
        for (int i = 0; i < 900; i++) {
            expected[i] = (short) (1 + random.nextInt(PALETTE.size()));
            rgb[i] = PALETTE.get(expected[i] - 1).packed();
        }
        assertArrayEquals(expected, classes(way, space, rgb, 30));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void pixelsThatAreNotCountedNeitherMatterNorGetAClass(final Dithering way, final ColorSpace space) {
        final int[] rgb = TestImages.blobs(40 * 30, 5, 7);
        final byte[] mask = new byte[rgb.length];
        final int[] other = rgb.clone();
        final SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (byte) (random.nextInt(4) == 0 || i % 40 > 30 ? 0 : 255);
            other[i] = mask[i] == 0 ? random.nextInt() : rgb[i];
        }
        final DitheredClasses dithered = DitheredClasses.of(way, PALETTE, space);
        final short[] one = dithered.of(
                ArrayImgs.argbs(rgb, 40, 30), ArrayImgs.unsignedBytes(mask, 40, 30), everything(space), Monitor.NONE);
        assertArrayEquals(
                one,
                dithered.of(
                        ArrayImgs.argbs(other, 40, 30),
                        ArrayImgs.unsignedBytes(mask, 40, 30),
                        everything(space),
                        Monitor.NONE));
        // colors left out are as good as pixels left out
        for (int i = 0; i < mask.length; i++) {
            other[i] = mask[i] == 0 ? 0x123456 : rgb[i];
        }
        final Set<Integer> left = new HashSet<>();
        Arrays.stream(rgb).forEach(p -> left.add(p & 0xffffff));
        final ColorTable table =
                ColorTable.ofColors(TestImages.counted(rgb), PALETTE.size(), color -> left.contains(color) ? 1 : 0);
        assertArrayEquals(one, dithered.of(ArrayImgs.argbs(other, 40, 30), table, Monitor.NONE));
        for (int i = 0; i < mask.length; i++) {
            assertEquals(mask[i] == 0, one[i] == 0);
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void isTheSameOnAnyNumberOfThreadsAndForAnyOrigin(final Dithering way, final ColorSpace space) {
        final int[] rgb = TestImages.noise(111 * 97, 5);
        final short[] expected = Parallelization.runSingleThreaded(() -> classes(way, space, rgb, 111));
        for (final int threads : new int[] {2, 3, 8}) {
            assertArrayEquals(
                    expected, Parallelization.runWithNumThreads(threads, () -> classes(way, space, rgb, 111)));
        }
        final DitheredClasses dithered = DitheredClasses.of(way, PALETTE, space);
        assertArrayEquals(
                expected,
                dithered.of(
                        Views.translate(ArrayImgs.argbs(rgb, 111, 97), -5, 1000),
                        Views.translate(ArrayImgs.unsignedBytes(ones(rgb.length), 111, 97), -5, 1000),
                        everything(space),
                        Monitor.NONE));
    }

    private static byte[] ones(final int n) {
        final byte[] ones = new byte[n];
        Arrays.fill(ones, (byte) 1);
        return ones;
    }

    /** Floyd and Steinberg's weights, line by line to and fro, written down once more without anything clever. */
    @ParameterizedTest
    @EnumSource(
            value = ColorSpace.class,
            names = {"SRGB", "CIELAB", "OKLAB", "LINEAR_RGB"})
    void floydSteinbergGivesEachNeighborItsShare(final ColorSpace space) {
        final int width = 23;
        for (final List<Rgb> palette : palettes()) {
            final double[][] centers = palette.stream().map(space::fromRgb).toArray(double[][]::new);
            for (final int[] rgb : images(width * 19)) {
                assertArrayEquals(
                        diffused(rgb, width, centers, space),
                        classes(Dithering.FLOYD_STEINBERG, palette, space, rgb, width));
            }
        }
    }

    private static short[] diffused(
            final int[] rgb, final int width, final double[][] centers, final ColorSpace space) {
        final int height = rgb.length / width;
        final double[][] errors = new double[rgb.length][3];
        final short[] classes = new short[rgb.length];
        for (int y = 0; y < height; y++) {
            final int step = y % 2 == 0 ? 1 : -1;
            for (int n = 0; n < width; n++) {
                final int x = step == 1 ? n : width - 1 - n;
                final double[] color = space.fromRgb(Rgb.ofPacked(rgb[y * width + x] & 0xffffff));
                final double[] wanted = wanted(centers, color, errors[y * width + x]);
                final int best = Assignment.nearest(wanted, centers);
                classes[y * width + x] = (short) (best + 1);
                final int[][] shares = {{x + step, y, 7}, {x - step, y + 1, 3}, {x, y + 1, 5}, {x + step, y + 1, 1}};
                for (final int[] share : shares) {
                    if (share[0] >= 0 && share[0] < width && share[1] < height) {
                        for (int i = 0; i < 3; i++) {
                            errors[share[1] * width + share[0]][i] += (wanted[i] - centers[best][i]) * share[2] / 16;
                        }
                    }
                }
            }
        }
        return classes;
    }

    @Test
    void orderedPatternRepeatsEvery8Pixels() {
        final int[] patch = new int[32 * 32];
        Arrays.fill(patch, 0x606468);
        final short[] classes = classes(Dithering.ORDERED, ColorSpace.CIELAB, patch, 32);
        assertTrue(
                new HashSet<>(IntStream.range(0, 64).mapToObj(i -> classes[i]).toList()).size() > 1);
        for (int i = 0; i < classes.length; i++) {
            assertEquals(classes[i % 32 % 8 + 32 * (i / 32 % 8)], classes[i]);
        }
    }

    @Test
    void thresholdsAreThoseOfBayer() {
        final int[] first = {0, 32, 8, 40, 2, 34, 10, 42};
        final int[] second = {48, 16, 56, 24, 50, 18, 58, 26};
        for (int x = 0; x < 8; x++) {
            assertEquals(first[x], PatternColors.threshold(x, 0));
            assertEquals(second[x], PatternColors.threshold(x, 1));
        }
        assertEquals(
                64,
                IntStream.range(0, 64)
                        .map(i -> PatternColors.threshold(i % 8, i / 8))
                        .distinct()
                        .count());
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorSpace.class,
            names = {"SRGB", "CIELAB", "OKLAB", "LINEAR_RGB"})
    void pointsFindTheirNearestCenter(final ColorSpace space) {
        final SplittableRandom random = new SplittableRandom(9);
        for (final int n : new int[] {1, 2, 5, 256, 3000}) {
            final double[][] centers = random.ints(n)
                    .mapToObj(p -> space.fromRgb(Rgb.ofPacked(p & 0xffffff)))
                    .toArray(double[][]::new);
            final double[][] box = PointSearch.gamut(space);
            final PointSearch search = new PointSearch(centers, box[0], box[1]);
            for (int i = 0; i < 20000; i++) {
                final double[] p = new double[3];
                for (int axis = 0; axis < 3; axis++) {
                    p[axis] = box[0][axis] + (1.2 * random.nextDouble() - 0.1) * (box[1][axis] - box[0][axis]);
                }
                assertEquals(Assignment.nearest(p, centers), search.nearest(p[0], p[1], p[2]));
            }
        }
    }
}
