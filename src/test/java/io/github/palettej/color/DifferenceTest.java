/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceTest {
    @ParameterizedTest
    @EnumSource(Difference.class)
    void differenceEqualsGolden(final Difference formula) throws IOException {
        for (final Map<String, String> row : GoldenCsv.rows("differences.csv")) {
            assertEquals(
                    GoldenCsv.number(row, formula.toString()),
                    formula.between(GoldenCsv.rgb(row, "1"), GoldenCsv.rgb(row, "2")),
                    1e-6,
                    row::toString);
        }
    }

    @Test
    void ciede2000GivesThePublishedPairs() throws IOException {
        for (final Map<String, String> row : GoldenCsv.rows("sharma2005.csv")) {
            final double[] first = GoldenCsv.numbers(row, "L1", "a1", "b1");
            final double[] second = GoldenCsv.numbers(row, "L2", "a2", "b2");
            final double difference = Difference.CIEDE2000.between(first, second);
            // hues of pair 14 lie 180 degrees apart but for rounding: both ways round are right
            final boolean otherWay = row.get("pair").equals("14") && Math.abs(difference - 4.7461) <= 1e-4;
            if (!otherWay) {
                assertEquals(GoldenCsv.number(row, "dE2000"), difference, 1e-4, row::toString);
            }
            assertEquals(difference, Difference.CIEDE2000.between(second, first), 1e-12, row::toString);
        }
    }

    @Test
    void formulasGiveThePublishedValues() throws IOException {
        for (final Map<String, String> row : GoldenCsv.rows("published.csv")) {
            final double[] first = GoldenCsv.numbers(row, "L1", "a1", "b1");
            final double[] second = GoldenCsv.numbers(row, "L2", "a2", "b2");
            final double difference =
                    switch (row.get("formula")) {
                        case "CIE76" -> Difference.CIE76.between(first, second);
                        case "CIE94 graphic arts kL=1 K1=0.045 K2=0.015" -> Difference.CIE94.between(first, second);
                        case "CIE94 textiles kL=2 K1=0.048 K2=0.014" -> Cie94.TEXTILES.between(first, second);
                        case "CIEDE2000 kL=kC=kH=1" -> Difference.CIEDE2000.between(first, second);
                        case "CIEDE2000 kL=2 kC=kH=1" -> Ciede2000.between(first, second, 2);
                        case "CMC l=2 c=1" -> Difference.CMC_2_1.between(first, second);
                        case "CMC l=1 c=1" -> Difference.CMC_1_1.between(first, second);
                        default -> throw new AssertionError(row);
                    };
            assertEquals(
                    GoldenCsv.number(row, "expected"), difference, GoldenCsv.number(row, "tolerance"), row::toString);
        }
    }

    @Test
    void namedColorsGiveThePublishedValues() throws IOException {
        for (final Map<String, String> row : GoldenCsv.rows("named-differences.csv")) {
            assertEquals(
                    GoldenCsv.number(row, "expected"),
                    Difference.of(row.get("formula"))
                            .between(Rgb.parse(row.get("first")), Rgb.parse(row.get("second"))),
                    GoldenCsv.number(row, "tolerance"),
                    row::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CIEDE2000, white, black, 100.0, 0",
        "CIE76, white, black, 100.0, 0",
        "CIEDE2000, green, misty rose, 52.937, 0.02",
        "CIE76, green, misty rose, 88.5516, 0.02",
        "CIEDE2000, black, misty rose, 90.155, 0.02",
        "OKLab, black, white, 1, 0",
        "HyAB, black, white, 100, 0",
    })
    void landmarksAreThoseOfTheNotebook(
            final String formula,
            final String first,
            final String second,
            final double expected,
            final double tolerance) {
        assertEquals(expected, Difference.of(formula).between(Rgb.parse(first), Rgb.parse(second)), tolerance);
    }

    @ParameterizedTest
    @EnumSource(Difference.class)
    void differenceIsZeroForEqualColorsOnly(final Difference formula) {
        final SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 3000; i++) {
            final Rgb first = Rgb.ofPacked(random.nextInt(1 << 24));
            final Rgb second = i % 2 == 0 ? Rgb.ofPacked(random.nextInt(1 << 24)) : Rgb.ofPacked(first.packed() ^ 1);
            assertEquals(0, formula.between(first, first));
            final double difference = formula.between(first, second);
            assertTrue(difference > 0 && difference < 1000, () -> first + " " + second + " " + difference);
        }
        for (int level = 1; level < 256; level++) {
            final Rgb gray = new Rgb(level, level, level);
            assertEquals(0, formula.between(gray, gray));
            assertTrue(formula.between(gray, new Rgb(level - 1, level, level)) > 0);
        }
    }

    @ParameterizedTest
    @EnumSource(Difference.class)
    void onlyCie94AndCmcHaveAReference(final Difference formula) {
        final SplittableRandom random = new SplittableRandom(12);
        boolean symmetric = true;
        for (int i = 0; i < 3000; i++) {
            final Rgb first = Rgb.ofPacked(random.nextInt(1 << 24));
            final Rgb second = Rgb.ofPacked(random.nextInt(1 << 24));
            symmetric &= formula.between(first, second) == formula.between(second, first);
        }
        final boolean reference =
                formula == Difference.CIE94 || formula == Difference.CMC_1_1 || formula == Difference.CMC_2_1;
        assertEquals(!reference, symmetric);
    }

    @Test
    void lightnessAloneBoundsCiede2000() {
        final SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 3000; i++) {
            final double[] first = ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(random.nextInt(1 << 24)));
            final double[] second = ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(random.nextInt(1 << 24)));
            assertTrue(Difference.CIEDE2000.between(first, second) * Ciede2000.LARGEST_LIGHTNESS_WEIGHT
                    >= Math.abs(first[0] - second[0]));
        }
    }

    @Test
    void justNoticeableDifferenceIsSmallerInOklab() {
        for (final Difference formula : Difference.values()) {
            assertEquals(formula == Difference.OKLAB ? 0.02 : 2.3, formula.justNoticeable());
            assertEquals(formula == Difference.OKLAB ? ColorSpace.OKLAB : ColorSpace.CIELAB, formula.space());
        }
    }

    @Test
    void unknownFormulaNamesTheKnownOnes() {
        assertEquals(Difference.CMC_2_1, Difference.of("cmc 2:1"));
        assertEquals(
                "must be one of CIEDE2000, CIE94, CIE76, CMC 2:1, CMC 1:1, OKLab, HyAB, but was \"de2000\"",
                assertThrows(IllegalArgumentException.class, () -> Difference.of("de2000"))
                        .getMessage());
    }
}
