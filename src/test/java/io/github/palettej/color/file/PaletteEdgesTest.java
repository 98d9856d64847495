/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is just allowed and what just not: the last byte, the largest number, the line a sentence names. */
class PaletteEdgesTest {
    @TempDir
    private Path folder;

    private static byte[] ascii(final String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static PaletteDocument read(final PaletteFormat format, final String text) {
        return format.decode("x", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(final PaletteDocument document) {
        return document.colors().stream().map(NamedColor::name).toList();
    }

    private static String sentence(final PaletteFormat format, final byte[] bytes) {
        return assertThrows(IllegalArgumentException.class, () -> format.decode("x", bytes))
                .getMessage()
                .replace("x is not " + format + ": ", "");
    }

    private static byte[] aco(final int version, final int count, final int... words) {
        final ByteBuffer bytes = ByteBuffer.allocate(4 + 2 * words.length).order(ByteOrder.BIG_ENDIAN);
        bytes.putShort((short) version).putShort((short) count);
        for (final int word : words) {
            bytes.putShort((short) word);
        }
        return bytes.array();
    }

    @ParameterizedTest
    @CsvSource({
        // ink of 50, 75, 25 and 20 %: 204 is left by black, of which the rest is taken
        "2, 32768, 16384, 49151, 52428, #663399",
        "9, 5000, 2500, 7500, 8000, #663399",
        "9, 10000, 10000, 10000, 20000, #ffffff",
        "8, 2000, 0, 0, 0, #cccccc",
        // L = 5 is on the straight part near black: Y = 5 / 903.3, 16.8 of 255 by IEC 61966-2-1
        "7, 500, 0, 0, 0, #111111",
        "7, 8782, -7929, 8099, 0, #00ff00",
        "1, 43690, 32768, 52428, 0, #6666cc",
        "0, 4369, 8738, 13107, 0, #112233",
    })
    void eachSpaceOfSwatchesIsRead(
            final int space, final int a, final int b, final int c, final int d, final String hex) {
        assertEquals(
                Rgb.parseList(hex),
                PaletteFormat.ACO.decode("x", aco(1, 1, space, a, b, c, d)).rgb());
    }

    @Test
    void unknownSpaceIsNamedWithTheNumberOfItsColor() {
        assertEquals(
                "color 2 is in the unknown space 5",
                sentence(PaletteFormat.ACO, aco(1, 2, 0, 1, 2, 3, 4, 5, 1, 2, 3, 4)));
    }

    @Test
    void secondVersionThatEndsAtOnceIsRefused() {
        assertEquals("it ends too early", sentence(PaletteFormat.ACO, aco(1, 1, 0, 1, 2, 3, 4, 2)));
    }

    @Test
    void colorTablesTellHowManyColorsAreMeant() {
        final byte[] table = new byte[772];
        Arrays.fill(table, 0, 768, (byte) 7);
        table[768] = 1; // 256
        assertEquals(256, PaletteFormat.ACT.decode("x", table).rgb().size());
        table[769] = 1;
        assertEquals("it counts 257 colors where 1..256 are expected", sentence(PaletteFormat.ACT, table));
        assertEquals(
                List.of(new Rgb(0, 0, 0)),
                PaletteFormat.ACT.decode("x", new byte[768]).rgb());
        final byte[] oneBlack = Arrays.copyOf(table, 768);
        Arrays.fill(oneBlack, 765, 768, (byte) 0);
        assertEquals(256, PaletteFormat.ACT.decode("x", oneBlack).rgb().size());
    }

    @Test
    void colorTablesAreCountedOnlyWhereTheyMustBe() {
        final Rgb gray = new Rgb(7, 7, 7);
        final Rgb black = new Rgb(0, 0, 0);
        final List<Rgb> full = Collections.nCopies(256, gray);
        assertEquals(768, act(full).length);
        final List<Rgb> darkEnd = new ArrayList<>(Collections.nCopies(254, gray));
        darkEnd.add(black);
        darkEnd.add(black);
        final byte[] counted = act(darkEnd);
        assertArrayEquals(new byte[] {1, 0, -1, -1}, Arrays.copyOfRange(counted, 768, 772));
        assertEquals(darkEnd, PaletteFormat.ACT.decode("x", counted).rgb());
    }

    private static byte[] act(final List<Rgb> colors) {
        return PaletteFormat.ACT.encode("x", PaletteDocument.of("", Palette.of(colors)));
    }

    @Test
    void tablesOfNihImageAreReadToTheLastByte() {
        final byte[] most = nih(256, 768);
        assertEquals(256, PaletteFormat.LUT.decode("x", most).rgb().size());
        assertEquals("it ends too early", sentence(PaletteFormat.LUT, nih(256, 767)));
        assertEquals("it counts 257 colors where 1..256 are expected", sentence(PaletteFormat.LUT, nih(257, 800)));
        assertEquals("it counts 0 colors where 1..256 are expected", sentence(PaletteFormat.LUT, nih(0, 0)));
        assertEquals(1, PaletteFormat.LUT.decode("x", nih(1, 3)).rgb().size());
    }

    private static byte[] nih(final int count, final int length) {
        final byte[] bytes =
                Arrays.copyOf(ByteBuffer.allocate(8).put(ascii("ICOL")).array(), 32 + length);
        Arrays.fill(bytes, 32, bytes.length, (byte) 5);
        bytes[6] = (byte) (count >> 8);
        bytes[7] = (byte) count;
        return bytes;
    }

    @Test
    void textTablesMayBeTenThousandBytesLong() {
        final String row = "1 2 3\n";
        assertEquals(
                1, read(PaletteFormat.LUT, row + " ".repeat(10_000 - 6)).rgb().size());
        assertEquals(
                "it has 10001 bytes where 768, or a text of at most 10000, are expected",
                sentence(PaletteFormat.LUT, ascii(row + " ".repeat(10_001 - 6))));
        assertEquals(256, read(PaletteFormat.LUT, row.repeat(256)).rgb().size());
        assertEquals(
                "it has 257 colors where 1..256 are expected", sentence(PaletteFormat.LUT, ascii(row.repeat(257))));
    }

    @Test
    void palettesOfWindowsAndPaintShopNameWhereTheyEnd() {
        assertEquals("it ends too early", sentence(PaletteFormat.PAL, ascii("RIFF")));
        assertEquals(
                "line 5 has \"300\" where 0..255 is expected",
                sentence(PaletteFormat.PAL, ascii("JASC-PAL\n0100\n2\n1 2 3\n1 2 300\n")));
    }

    @Test
    void countsOfTablesAreReadUpToTheLargest() {
        assertEquals(
                10_000_000_000_000L,
                read(PaletteFormat.CSV, "Hex,Count\n#fff,10000000000000").total());
        assertEquals(
                "line 2 has \"10000000000001\" where a number of pixels is expected",
                sentence(PaletteFormat.CSV, ascii("Hex,Count\n#fff,10000000000001")));
        assertEquals(0, read(PaletteFormat.CSV, "Hex,Count\n#fff,0").total());
        assertEquals(
                12,
                read(PaletteFormat.CSV, "Hex,Count\n#fff," + "0".repeat(38) + "12")
                        .total());
        assertEquals(
                "line 2 has \"" + "0".repeat(39) + "1...\" where a number of pixels is expected",
                sentence(PaletteFormat.CSV, ascii("Hex,Count\n#fff," + "0".repeat(39) + "12")));
    }

    @ParameterizedTest
    @CsvSource({
        "'Hex\n\n\nfoo', 4",
        "'Hex\rfoo', 2",
        "'Hex\r\n#fff\r\nfoo\r\n', 3",
        "'\n\nHex\nfoo', 4",
        "'Hex,Name\n#fff,\"a\nb\"\nfoo', 4",
        "'Hex,Name\r\n#fff,\"a\r\nb\"\r\nfoo', 4",
    })
    void lineOfATableIsThatOfAnEditor(final String csv, final int line) {
        assertEquals(
                "line " + line + " has \"foo\" where a color is expected", sentence(PaletteFormat.CSV, ascii(csv)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hex,Name,Count\n#fff",
                "Hex,Name\n#fff,",
                "Hex,Name\n#fff,\"\"",
                "Hex,Name\n#fff,\"\"\n",
                "Hex\n#fff"
            })
    void shortRowsAreRowsWithEmptyCells(final String csv) {
        final PaletteDocument document = read(PaletteFormat.CSV, csv);
        assertEquals(List.of(new Rgb(255, 255, 255)), document.rgb());
        assertEquals(List.of(""), names(document));
    }

    @Test
    void tableIsWrittenForPeople() {
        final PaletteDocument document =
                PaletteDocument.of("", Palette.of(Rgb.parseList("red, blue, lime")), List.of("Red", "a, b", "c \"d\""));
        assertEquals(
                "Hex,Red,Green,Blue,Name\n#ff0000,255,0,0,Red\n#0000ff,0,0,255,\"a, b\"\n#00ff00,0,255,0,\"c \"\"d\"\"\"\n",
                new String(PaletteFormat.CSV.encode("x", document), StandardCharsets.UTF_8));
    }

    @Test
    void declarationsOutsideOfRulesAreRead() {
        final PaletteDocument document = read(PaletteFormat.CSS, "color: red; color: blue");
        assertEquals(Rgb.parseList("red, blue"), document.rgb());
        assertEquals(List.of("", ""), names(document));
        assertEquals(Rgb.parseList("red"), read(PaletteFormat.CSS, ":red").rgb());
    }

    @Test
    void colorsOfARuleBearItsName() {
        final PaletteDocument document = read(
                PaletteFormat.CSS,
                ".warm { color: red; background: gold }\nborder: tan;\np { color: blue } #sky{fill:aqua}");
        assertEquals(List.of("warm", "warm", "", "p", "sky"), names(document));
    }

    @Test
    void commentNamesTheColorBeforeItOnItsLine() {
        final PaletteDocument document = read(PaletteFormat.CSS, """
                /* Title */
                /*/ not the title */
                .a { color: red; /* Cherry */ }
                .b { color: blue;
                /* about the next */ background: lime } .c { /* about tan */ color: tan }
                /* the end */
                """);
        assertEquals(List.of("Cherry", "b", "b", "c"), names(document));
        assertEquals("Title", document.title());
        assertEquals("", read(PaletteFormat.CSS, "a{color:red}\n/* late */").title());
        assertEquals("", read(PaletteFormat.CSS, "a{ /* within */ color:red}").title());
    }

    @Test
    void valuesOfStyleSheetsAreReadUpToTheLongest() {
        final String color = "rgb(1,2,3" + " ".repeat(54) + ")";
        assertEquals(64, color.length());
        assertEquals(
                Rgb.parseList("#010203, red"),
                read(PaletteFormat.CSS, "a{color:" + color + ";color:red}").rgb());
        assertEquals(
                Rgb.parseList("red"),
                read(PaletteFormat.CSS, "a{color:" + color.replace("(", "( ") + ";color:red}")
                        .rgb());
    }

    @Test
    void equalNamesOfPropertiesAreNumbered() {
        final PaletteDocument document =
                PaletteDocument.of("", Palette.of(Rgb.parseList("red, red, red, red")), List.of("a", "a-3", "a", "a"));
        assertEquals("""
                :root {
                  --color-a: #ff0000; /* a */
                  --color-a-3: #ff0000; /* a-3 */
                  --color-a-4: #ff0000; /* a */
                  --color-a-5: #ff0000; /* a */
                }
                """, new String(PaletteFormat.CSS.encode("x", document), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{' | it ends where a name in quotation marks is expected",
                "'[\"\\' | it ends where an escaped character is expected",
                "'[\"\\u0041' | it ends where a quotation mark is expected",
                "'[\"\\u004' | line 1 has \"u\" where an escaped character is expected",
                "'[\n\"#fff\",\n]' | line 3 has \"]\" where a value is expected",
                "'{\"colors\": [\"#fff\"],\n\"version\": 1,,}' | line 2 has \",\" where a name in quotation marks is expected",
            })
    void endAndLineOfJsonAreNamed(final String json, final String detail) {
        assertEquals(detail, sentence(PaletteFormat.JSON, ascii(json)));
    }

    @Test
    void jsonIsNestedUpToThirtyTwoDeep() {
        final String siblings = "[],".repeat(40);
        assertEquals(
                1,
                read(PaletteFormat.JSON, "{\"x\":[" + siblings + "1],\"colors\":[\"#fff\"]}")
                        .rgb()
                        .size());
        final String most = "[".repeat(31) + "]".repeat(31);
        assertEquals(
                1,
                read(PaletteFormat.JSON, "{\"x\":" + most + ",\"colors\":[\"#fff\"]}")
                        .rgb()
                        .size());
        assertEquals(
                "line 1 is nested too deeply",
                sentence(PaletteFormat.JSON, ascii("{\"x\":[" + most + "],\"colors\":[\"#fff\"]}")));
    }

    @Test
    void numbersOfJsonHaveAtMostFortyDigits() {
        final String most = "1" + "0".repeat(39);
        assertEquals(
                1,
                read(PaletteFormat.JSON, "{\"x\":" + most + ",\"colors\":[\"#fff\"]}")
                        .rgb()
                        .size());
        assertEquals(
                "line 1 has \"1\" where a value is expected",
                sentence(PaletteFormat.JSON, ascii("{\"x\":" + most + "0,\"colors\":[\"#fff\"]}")));
    }

    @Test
    void totalMayBeTheSumOfTheCounts() {
        assertEquals(
                7,
                read(PaletteFormat.JSON, "{\"colors\": [{\"hex\": \"#fff\", \"count\": 7}], \"total\": 7}")
                        .total());
    }

    @Test
    void fileMayBeAsLargeAsTheLargest() throws IOException {
        final Path file = folder.resolve("a.gpl");
        final byte[] bytes = new byte[PaletteFile.LARGEST_FILE];
        Arrays.fill(bytes, (byte) '#');
        final byte[] start = ascii("GIMP Palette\n1 2 3\n");
        System.arraycopy(start, 0, bytes, 0, start.length);
        Files.write(file, bytes);
        assertEquals(List.of(new Rgb(1, 2, 3)), PaletteFile.read(file).rgb());
    }

    @Test
    void partsThatAnotherProgramLeftAreNotTouched() throws IOException {
        final Path left = Files.writeString(folder.resolve(".a.gpl.0.part"), "theirs");
        PaletteFile.write(folder.resolve("a.gpl"), Samples.DOCUMENT);
        assertEquals("theirs", Files.readString(left));
        assertEquals(Samples.COLORS, PaletteFile.read(folder.resolve("a.gpl")).rgb());
    }

    @Test
    void paletteOfADocumentHasItsColorsAndTotal() {
        final Palette palette = Samples.counted().palette();
        assertEquals(
                Samples.COLORS, palette.swatches().stream().map(Swatch::rgb).toList());
        assertEquals(1L << 40, palette.total());
    }

    @Test
    void hiddenNameIsAnExtension() {
        assertEquals(PaletteFormat.GPL, PaletteFormat.of(Path.of(".gpl")));
    }
}
