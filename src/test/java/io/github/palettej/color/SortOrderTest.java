/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SortOrderTest {
    @Test
    void ordersEqualThoseOfTheReference() throws IOException {
        List<Rgb> input = List.of();
        for (final Map<String, String> row : GoldenCsv.rows("orders.csv")) {
            final List<Rgb> colors =
                    Arrays.stream(row.get("colors").split(" ")).map(Rgb::parse).toList();
            if (row.get("order").equals("input")) {
                input = colors;
            } else {
                final Palette sorted = Palette.of(input).sorted(SortOrder.of(row.get("order")));
                assertEquals(colors, sorted.colors(), row::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SortOrder.class)
    void orderIsAPermutationAndTheSameForSortedColors(final SortOrder order) {
        final SplittableRandom random = new SplittableRandom(17);
        for (int size = 0; size < 40; size += 1 + size / 5) {
            final List<Swatch> swatches = random(random, size);
            final int[] positions = order.order(swatches);
            assertArrayEquals(
                    IntStream.range(0, size).toArray(),
                    Arrays.stream(positions).sorted().toArray());
            final List<Swatch> sorted =
                    Arrays.stream(positions).mapToObj(swatches::get).toList();
            assertArrayEquals(IntStream.range(0, size).toArray(), order.order(sorted));
        }
    }

    @ParameterizedTest
    @EnumSource(SortOrder.class)
    void equalColorsKeepTheOrderTheyCameIn(final SortOrder order) {
        final List<Swatch> swatches = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            swatches.add(Swatch.of(Rgb.ofPacked(i % 7 * 0x123456 & 0xffffff)));
        }
        final int[] positions = order.order(swatches);
        final int[] last = new int[7];
        for (final int position : positions) {
            assertTrue(last[position % 7] <= position);
            last[position % 7] = position;
        }
    }

    @Test
    void frequencyFallsAndTiesGoByComponents() {
        final List<Swatch> swatches = List.of(
                new Swatch(new Rgb(1, 0, 0), 5),
                new Swatch(new Rgb(0, 9, 0), 7),
                Swatch.of(new Rgb(200, 0, 0)),
                new Swatch(new Rgb(1, 0, 1), 5),
                new Swatch(new Rgb(0, 0, 0), 0),
                Swatch.of(new Rgb(255, 0, 0)));
        assertArrayEquals(new int[] {1, 3, 0, 4, 2, 5}, SortOrder.FREQUENCY.order(swatches));
    }

    @Test
    void graysComeFirstByLightnessInHueOrders() {
        final List<Rgb> colors = Rgb.parseList("blue, white, lime, gray, yellow, black, red");
        assertEquals(
                Rgb.parseList("black, gray, white, red, yellow, lime, blue"),
                Palette.of(colors).sorted(SortOrder.HUE).colors());
        // yellow and lime share a band that runs from dark to light
        assertEquals(
                Rgb.parseList("black, gray, white, red, lime, yellow, blue"),
                Palette.of(colors).sorted(SortOrder.STEPPED_HUE).colors());
        assertEquals(
                Rgb.parseList("red, lime, yellow"),
                Palette.of(Rgb.parseList("yellow, red, lime"))
                        .sorted(SortOrder.LIGHTNESS)
                        .colors());
    }

    @Test
    void hueOfEightBitsIsThatOfSinglePrecision() {
        // 255 - 42.5f * (60 / 255) lies below 245, but would be 245 in single precision throughout
        assertEquals(244 * 8, SortKeys.hlv(new Rgb(255, 0, 60))[0]);
        assertEquals(255 * 8, SortKeys.hlv(new Rgb(255, 0, 60))[2]);
    }

    @Test
    void unknownOrderNamesTheKnownOnes() {
        assertEquals(SortOrder.STEPPED_HUE, SortOrder.of("STEPPED HUE"));
        assertEquals(
                "must be one of Frequency, Hue, Stepped hue, Lightness, HLV, HLV step, Similarity, but was \"size\"",
                assertThrows(IllegalArgumentException.class, () -> SortOrder.of("size"))
                        .getMessage());
    }

    @Test
    void similarityDoesNotHangOnTheOrderOfTheInput() {
        final SplittableRandom random = new SplittableRandom(19);
        for (final int size : new int[] {5, 12, 13, 60}) {
            final List<Swatch> swatches = new ArrayList<>(random(random, size));
            final List<Rgb> expected = new Palette(swatches, 1_000_000)
                    .sorted(SortOrder.SIMILARITY)
                    .colors();
            Collections.shuffle(swatches, new Random(size));
            assertEquals(
                    expected,
                    new Palette(swatches, 1_000_000)
                            .sorted(SortOrder.SIMILARITY)
                            .colors());
        }
    }

    private static List<Swatch> random(final SplittableRandom random, final int size) {
        final List<Swatch> swatches = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            swatches.add(new Swatch(Rgb.ofPacked(random.nextInt(1 << 24)), random.nextInt(4)));
        }
        return swatches;
    }
}
