/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RgbTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#ffe4e1",
                "#FFE4E1",
                "ffe4e1",
                "FfE4e1",
                "rgb(255, 228, 225)",
                "rgb(255,228,225)",
                "RGB ( 255 ,228, 225 )",
                "misty rose",
                "MistyRose",
                "misty_rose",
                "misty-rose",
                "mistyrose",
                "MISTY ROSE",
                "Misty Rose",
                "  misty rose\t",
                "rgb(255, 0228, 225)"
            })
    void everySpellingOfMistyRoseIsRead(final String text) {
        assertEquals(new Rgb(255, 228, 225), Rgb.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"#0f8,#00ff88", "#FFF,#ffffff", "#a1c,#aa11cc"})
    void shortHexDoublesItsDigits(final String text, final String hex) {
        assertEquals(hex, Rgb.parse(text).hex());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "foo",
                "#",
                "#ff",
                "#ffff",
                "#fffff",
                "#fffffff",
                "#ffffffff",
                "fff",
                "#ggg",
                "#12345g",
                "0x123456",
                "NaN",
                "red green",
                "r3d",
                "misty  - rose!",
                "#ff ff ff",
                "\u0661\u0662\u0663456",
                "12,3",
                "-ff0000",
                "transparent"
            })
    void whatIsNoColorIsRefusedWithItsText(final String text) {
        final String sentence = assertThrows(IllegalArgumentException.class, () -> Rgb.parse(text))
                .getMessage();
        assertEquals("must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was \"" + text + "\"", sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rgb",
                "rgb()",
                "rgb(1, 2)",
                "rgb(1, 2, 3, 4)",
                "rgb(256, 0, 0)",
                "rgb(-1, 0, 0)",
                "rgb(1.5, 0, 0)",
                "rgb(NaN, 0, 0)",
                "rgb(10%, 0, 0)",
                "rgb(1,,2)",
                "rgb(1, 2, 3",
                "rgb 1, 2, 3",
                "rgb(1, 2, 3))",
                "rgb(99999999999999, 0, 0)",
                "rgba(1, 2, 3, 1)",
                "rgb(1 2 3)",
                "rgb(1e2, 0, 0)",
                "rgb(a, b, c)"
            })
    void badFunctionIsRefusedWithItsText(final String text) {
        final String sentence = assertThrows(IllegalArgumentException.class, () -> Rgb.parse(text))
                .getMessage();
        assertEquals(
                "must be a color such as rgb(r, g, b) with three whole numbers 0..255, but was \"" + text + "\"",
                sentence);
    }

    @Test
    void keyBeginsTheSentence() {
        final String sentence = assertThrows(IllegalArgumentException.class, () -> Rgb.parse("first", "foo"))
                .getMessage();
        assertEquals("first must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was \"foo\"", sentence);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Rgb.parseList("colors", "red,"))
                .getMessage()
                .startsWith("colors must be "));
    }

    @Test
    void endlessTextIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Rgb.parse("misty ".repeat(200_000)));
        assertThrows(IllegalArgumentException.class, () -> Rgb.parse("rgb(" + " ".repeat(200_000)));
        assertThrows(IllegalArgumentException.class, () -> Rgb.parseList("rgb(1,".repeat(200_000)));
    }

    @Test
    void sentenceStaysOneShortLine() {
        final String sentence = assertThrows(
                        IllegalArgumentException.class, () -> Rgb.parse("a\nb" + "c".repeat(100_000)))
                .getMessage();
        assertTrue(sentence.length() < 200, sentence);
        assertEquals(1, sentence.lines().count());
    }

    @Test
    void listIsSeparatedByCommasOutsideParentheses() {
        assertEquals(
                List.of(
                        new Rgb(255, 0, 0),
                        new Rgb(1, 2, 3),
                        new Rgb(255, 228, 225),
                        new Rgb(0, 0, 255),
                        new Rgb(0, 0, 255)),
                Rgb.parseList(" red, rgb(1, 2, 3),misty rose , #00f,0000ff"));
        assertEquals(List.of(new Rgb(0, 128, 0)), Rgb.parseList("green"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                ",",
                "red,",
                ",red",
                "red,,blue",
                "red, ,blue",
                "red,foo",
                "rgb(1,2,3,red",
                "red),(blue",
                "red;blue"
            })
    void badListIsRefused(final String text) {
        final String sentence = assertThrows(IllegalArgumentException.class, () -> Rgb.parseList(text))
                .getMessage();
        assertTrue(sentence.startsWith("must be "), sentence);
    }

    @Test
    void emptyEntryIsNamed() {
        assertEquals(
                "must be colors separated by single commas, but has an empty entry in \"red,,blue\"",
                assertThrows(IllegalArgumentException.class, () -> Rgb.parseList("red,,blue"))
                        .getMessage());
    }

    @Test
    void parsingDoesNotHangOnTheLocale() {
        final Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(Rgb.parse("indigo"), Rgb.parse("INDIGO"));
            assertEquals(ColorSpace.CIELAB, ColorSpace.of("cielab"));
            assertEquals("#0a0b0c", new Rgb(10, 11, 12).hex());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void packedAndHexHoldTheColor() {
        final Rgb rgb = new Rgb(1, 128, 255);
        assertEquals(0x0180ff, rgb.packed());
        assertEquals("#0180ff", rgb.hex());
        assertEquals(rgb, Rgb.ofPacked(0xaa0180ff));
        assertEquals(rgb, Rgb.parse(rgb.hex()));
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0", "0,256,0", "0,0,1000"})
    void componentsOutsideAreRefused(final int red, final int green, final int blue) {
        assertThrows(IllegalArgumentException.class, () -> new Rgb(red, green, blue));
    }

    @Test
    void descendingPutsLargerRedGreenBlueFirst() {
        final List<Rgb> sorted =
                List.of(new Rgb(1, 2, 3), new Rgb(2, 0, 0), new Rgb(1, 2, 4), new Rgb(1, 3, 0)).stream()
                        .sorted(Rgb.DESCENDING)
                        .toList();
        assertEquals(List.of(new Rgb(2, 0, 0), new Rgb(1, 3, 0), new Rgb(1, 2, 4), new Rgb(1, 2, 3)), sorted);
    }
}
