/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroOptionsTest {

    private static Map<String, String> parse(final String text) {
        final Map<String, String> plain = new LinkedHashMap<>();
        MacroOptions.parse(text).forEach((key, value) -> plain.put(key, value.orElse("(bare)")));
        return plain;
    }

    @Test
    void readsWordsBracketsAndFlags() {
        assertEquals(
                Map.of("clusters", "16", "order", "HLV step", "append", "(bare)", "labels", "true"),
                parse("clusters=16 order=[HLV step] append labels=true "));
    }

    @Test
    void keepsTheOrderOfTheLine() {
        assertEquals("[b, a, c]", parse("b=1  a=2\tc=3").keySet().toString());
    }

    @Test
    void doesNotFindAKeyInsideAnotherOne() {
        assertEquals(Map.of("x_space", "1"), parse("x_space=1"));
    }

    @Test
    void doesNotFindAKeyInsideAValue() {
        assertEquals(
                Map.of("table", "my space=OKLab append", "space", "sRGB"),
                parse("table=[my space=OKLab append] space=sRGB"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[a b]|a b",
                "[a [b] c]|a [b] c",
                "[[best] shot]|[best] shot",
                "[a]b c]|a]b c",
                "[a [b]|a [b",
                "[say \"hi\"]|say \"hi\"",
                "[it's]|it's",
                "'it is'|it is",
                "'it's fine'|it's fine",
                "[]|``",
                "``|``",
                "a=b|a=b",
                "C:\\a\\b.gpl|C:\\a\\b.gpl",
                "[ padded ]|` padded `",
            })
    void readsAValueBeforeAnotherKey(final String written, final String value) {
        assertEquals(Map.of("table", value, "append", "(bare)"), parse("table=" + written + " append"));
    }

    @Test
    void emptyTextHasNoOptions() {
        assertEquals(Map.of(), MacroOptions.parse("  "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clusters=3 clusters=4|clusters must be given once, but was given twice",
                "table=[my table|table must have its value closed by ], but was [my table",
                "table='my table|table must have its value closed by ', but was 'my table",
                "clusters = 3|a value needs a key before its =, but there is none in \"clusters = 3\"; write key=value"
                        + " without spaces around the =",
            })
    void refusesWhatHasNoMeaning(final String text, final String sentence) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> MacroOptions.parse(text))
                        .getMessage());
    }

    @Test
    void anEmptyValueIsAValue() {
        assertEquals(Optional.of(""), MacroOptions.parse("exclude= within=2").get("exclude"));
    }
}
