/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of bins and merging. */
class DominantColorsTest {
    private static final Comparator<Swatch> RANK = Comparator.comparingLong((Swatch s) -> -s.count())
            .thenComparing(s -> -s.rgb().packed());

    /** The definition, bin by bin. */
    private static List<Swatch> bruteForce(final ColorCounts counts, final int bins, final boolean center) {
        final int levels = center && bins < 256 ? 257 : 256;
        final Map<List<Integer>, List<Integer>> members = new HashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            final int rgb = counts.rgb(i);
            final List<Integer> bin = List.of(
                    (rgb >> 16) * bins / levels, (rgb >> 8 & 0xff) * bins / levels, (rgb & 0xff) * bins / levels);
            members.computeIfAbsent(bin, b -> new ArrayList<>()).add(i);
        }
        final List<Swatch> swatches = new ArrayList<>();
        members.forEach((bin, colors) -> {
            final long pixels = colors.stream().mapToLong(counts::count).sum();
            final int[] rgb = new int[3];
            for (int c = 0; c < 3; c++) {
                final int shift = 16 - 8 * c;
                final double mean = colors.stream()
                                .mapToDouble(i -> (double) counts.count(i) * (counts.rgb(i) >> shift & 0xff))
                                .sum()
                        / pixels;
                final double middle = bins == 256 ? bin.get(c) : 256.0 / bins * (bin.get(c) + 0.5);
                rgb[c] = (int) Math.min(255, Math.floor((center ? middle : mean) + 0.5));
            }
            swatches.add(new Swatch(new Rgb(rgb[0], rgb[1], rgb[2]), pixels));
        });
        swatches.sort(RANK);
        return swatches;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16, 64, 65, 100, 255, 256})
    void binsAreThoseOfTheDefinition(final int bins) {
        for (final int[] pixels : List.of(TestImages.noise(3000, bins), TestImages.blobs(9000, 5, bins))) {
            final ColorCounts counts = TestImages.counted(pixels);
            for (final boolean center : new boolean[] {false, true}) {
                final List<Swatch> expected = bruteForce(counts, bins, center);
                final Palette found = DominantColors.histogram(counts, 1 << 24, bins, center, Monitor.NONE);
                assertEquals(expected, found.swatches());
                assertEquals(pixels.length, found.total());
                assertEquals(
                        expected.subList(0, Math.min(5, expected.size())),
                        DominantColors.histogram(counts, 5, bins, center, Monitor.NONE)
                                .swatches());
            }
        }
    }

    @Test
    void extremeColorsAreInTheFirstAndTheLastBin() {
        final ColorCounts counts = ColorCounts.ofCounts(new int[] {0, 0xffffff}, new long[] {2, 1});
        assertEquals("[#080808, #f8f8f8]", hex(DominantColors.histogram(counts, 9, 16, true, Monitor.NONE)));
        assertEquals("[#404040, #c0c0c0]", hex(DominantColors.histogram(counts, 9, 2, true, Monitor.NONE)));
        assertEquals("[#000000, #ffffff]", hex(DominantColors.histogram(counts, 9, 256, true, Monitor.NONE)));
        assertEquals("[#000000, #ffffff]", hex(DominantColors.histogram(counts, 9, 2, false, Monitor.NONE)));
        assertEquals(
                0,
                DominantColors.histogram(ColorCounts.EMPTY, 1, 16, false, Monitor.NONE)
                        .swatches()
                        .size());
    }

    private static String hex(final Palette palette) {
        return palette.swatches().stream().map(s -> s.rgb().hex()).toList().toString();
    }

    @Test
    void morePixelsThanAnIntHoldsAreAddedUp() {
        final ColorCounts counts =
                ColorCounts.ofCounts(new int[] {0xff0000, 0xff0003}, new long[] {1L << 40, 1L << 41});
        final Swatch both = DominantColors.histogram(counts, 9, 16, false, Monitor.NONE)
                .swatches()
                .get(0);
        assertEquals(3L << 40, both.count());
        assertEquals("#ff0002", both.rgb().hex());
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertEquals(
                "colors must be at least 1, but was 0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DominantColors.histogram(ColorCounts.EMPTY, 0, 16, false, Monitor.NONE))
                        .getMessage());
        for (final int bins : new int[] {1, 257}) {
            assertEquals(
                    "bins must be 2..256, but was " + bins,
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> DominantColors.histogram(ColorCounts.EMPTY, 1, bins, false, Monitor.NONE))
                            .getMessage());
        }
    }

    private static Palette palette(final Object... colorsAndPixels) {
        final List<Swatch> swatches = new ArrayList<>();
        long total = 0;
        for (int i = 0; i < colorsAndPixels.length; i += 2) {
            final int pixels = (int) colorsAndPixels[i + 1];
            swatches.add(new Swatch(Rgb.ofPacked((int) colorsAndPixels[i]), pixels));
            total += pixels;
        }
        return new Palette(swatches, total);
    }

    @Test
    void rarerOfTwoIsMergedIntoTheOther() {
        final Palette colors = palette(0x010101, 5, 0xffffff, 1, 0x000000, 10);
        assertEquals(palette(0x000000, 15, 0xffffff, 1).swatches(), merged(colors, 1, 9));
        assertEquals(16, DominantColors.merge(colors, 1, 9, Monitor.NONE).total());
        assertEquals(palette(0x000000, 10, 0x010101, 5, 0xffffff, 1).swatches(), merged(colors, 0, 9));
    }

    private static List<Swatch> merged(final Palette colors, final double distance, final int most) {
        return DominantColors.merge(colors, distance, most, Monitor.NONE).swatches();
    }

    @Test
    void colorsAtTheDistanceItselfStay() {
        final Palette colors = palette(0x406080, 3, 0x446080, 2);
        final double distance = Difference.CIEDE2000.between(
                ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(0x406080)), ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(0x446080)));
        assertEquals(2, merged(colors, distance, 9).size());
        assertEquals(1, merged(colors, Math.nextUp(distance), 9).size());
    }

    @Test
    void colorsBeyondTheListStillGoToOneOfIt() {
        final Palette colors = palette(0x000000, 10, 0xffffff, 9, 0x010101, 8, 0xff0000, 7, 0xfefefe, 6);
        assertEquals(palette(0x000000, 18, 0xffffff, 15).swatches(), merged(colors, 1, 2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 5, 12, 30, 60})
    void mergingIsThatOfTheDefinition(final double distance) {
        final Palette colors =
                DominantColors.histogram(TestImages.counted(TestImages.noise(2000, 77)), 300, 12, false, Monitor.NONE);
        final List<Rgb> kept = new ArrayList<>();
        final Map<Rgb, Long> pixels = new HashMap<>();
        for (final Swatch swatch : colors.swatches()) {
            Rgb best = swatch.rgb();
            double smallest = distance;
            for (final Rgb other : kept) {
                final double d = Difference.CIEDE2000.between(other, swatch.rgb());
                if (d < smallest) {
                    smallest = d;
                    best = other;
                }
            }
            if (best == swatch.rgb()) {
                kept.add(best);
            }
            pixels.merge(best, swatch.count(), Long::sum);
        }
        assertEquals(
                kept.stream()
                        .map(rgb -> new Swatch(rgb, pixels.get(rgb)))
                        .sorted(RANK)
                        .toList(),
                merged(colors, distance, 300));
    }
}
