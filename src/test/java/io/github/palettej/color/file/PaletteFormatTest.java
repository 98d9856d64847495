/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.io.ByteArrayOutputStream;
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
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteFormatTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"sample8.gpl", "sample8_aseutils.ase", "sample8.aco", "sample8.act", "sample8_jasc_crlf.pal"})
    void bytesEqualThoseOfOtherPrograms(final String name) throws IOException {
        assertArrayEquals(
                Samples.files().get(name), PaletteFormat.of(Path.of(name)).encode(name, Samples.DOCUMENT));
    }

    @Test
    void filesOfOtherProgramsAreRead() throws IOException {
        for (final Map.Entry<String, byte[]> file : Samples.files().entrySet()) {
            final PaletteFormat format = PaletteFormat.of(Path.of(file.getKey()));
            final PaletteDocument document = format.decode(file.getKey(), file.getValue());
            assertEquals(Samples.COLORS, document.rgb(), file.getKey());
            final boolean named = !file.getKey().endsWith(".pal") && format != PaletteFormat.ACT;
            assertEquals(
                    named ? Samples.NAMES : Collections.nCopies(8, ""),
                    document.colors().stream().map(NamedColor::name).toList());
            assertEquals(-1, document.total());
        }
    }

    @Test
    void sharedSamplesAreReadAndWritten() throws IOException {
        final Path folder = Path.of("../shared/testdata/golden/palettes");
        Assumptions.assumeTrue(Files.isDirectory(Path.of("../shared")), "../shared is not here");
        for (final Map.Entry<String, byte[]> file : Samples.files().entrySet()) {
            assertArrayEquals(Files.readAllBytes(folder.resolve(file.getKey())), file.getValue());
        }
        final PaletteDocument fire = PaletteFile.read(folder.resolve("fire_imagej.lut"));
        assertEquals(256, fire.rgb().size());
        assertEquals(
                fire.rgb(), PaletteFile.read(folder.resolve("fire_text.lut")).rgb());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("fire_imagej.lut")), PaletteFormat.LUT.encode("fire.lut", fire));
    }

    @ParameterizedTest
    @EnumSource(PaletteFormat.class)
    void whatIsWrittenIsRead(final PaletteFormat format) {
        final SplittableRandom random = new SplittableRandom(format.ordinal());
        for (int size = 1; size <= 256; size += 1 + size / 8) {
            final List<Rgb> colors = new ArrayList<>();
            final List<String> names = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                colors.add(Rgb.ofPacked(random.nextInt(8) == 0 ? 0 : random.nextInt(1 << 24)));
                names.add(random.nextInt(4) == 0 ? "" : name(random));
            }
            if (format == PaletteFormat.LUT) {
                colors.set(size - 1, new Rgb(1, 1, 1)); // black at the end is taken for the rest
                if (size == 255) {
                    continue;
                }
            }
            final PaletteDocument document = PaletteDocument.of("A \"title\"", Palette.of(colors), names);
            final PaletteDocument read = format.decode("x", format.encode("x", document));
            assertEquals(colors, read.rgb());
            final boolean named =
                    format != PaletteFormat.ACT && format != PaletteFormat.PAL && format != PaletteFormat.LUT;
            assertEquals(
                    named ? names : Collections.nCopies(size, ""),
                    read.colors().stream().map(NamedColor::name).toList());
        }
    }

    private static String name(final SplittableRandom random) {
        final String letters = "aB9 -,;\"'\\/*{}:#\u00e9\u20ac\u4e2d.";
        final StringBuilder name = new StringBuilder("N");
        for (int i = random.nextInt(12); i > 0; i--) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.append(random.nextBoolean() ? "\ud83c\udfa8" : "x")
                .toString()
                .replaceAll("\\*/+", "**");
    }

    @Test
    void jsonHoldsEverything() {
        final PaletteDocument document = Samples.counted()
                .withDetails(Map.of("pixels", "sha256:0123", "command", "K-Means Colors...\n\"\\\u0001\ud800"));
        assertEquals(document, PaletteFormat.JSON.decode("x.json", PaletteFormat.JSON.encode("x.json", document)));
    }

    @Test
    void csvHoldsCounts() {
        final PaletteDocument read =
                PaletteFormat.CSV.decode("x.csv", PaletteFormat.CSV.encode("x.csv", Samples.counted()));
        assertEquals(Samples.counted().colors(), read.colors());
        assertEquals(
                Samples.counted().colors().stream()
                        .mapToLong(color -> color.swatch().count())
                        .sum(),
                read.total());
    }

    @ParameterizedTest
    @EnumSource(PaletteFormat.class)
    void noColorsAreNotWritten(final PaletteFormat format) {
        final PaletteDocument none = PaletteDocument.of("", Palette.of(List.of()));
        assertEquals(
                "x cannot be written: there are no colors",
                assertThrows(IllegalArgumentException.class, () -> format.encode("x", none))
                        .getMessage());
    }

    @Test
    void moreColorsThanTheFormatHoldsAreNotWritten() {
        final PaletteDocument many = PaletteDocument.of("", Palette.of(Collections.nCopies(257, new Rgb(1, 2, 3))));
        assertEquals(
                "x.act cannot be written: .act holds at most 256 colors, but there are 257",
                assertThrows(IllegalArgumentException.class, () -> PaletteFormat.ACT.encode("x.act", many))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> PaletteFormat.LUT.encode("x.lut", many));
        for (final PaletteFormat format : PaletteFormat.values()) {
            final PaletteDocument most =
                    PaletteDocument.of("", Palette.of(Collections.nCopies(ColorList.LARGEST, new Rgb(1, 2, 3))));
            if (format != PaletteFormat.ACT && format != PaletteFormat.LUT) {
                final byte[] bytes = format.encode("x", most);
                assertTrue(bytes.length <= PaletteFile.LARGEST_FILE);
                assertEquals(ColorList.LARGEST, format.decode("x", bytes).rgb().size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gpl | 'GIMP Palette\nName: a\n0 0 x name' | line 3 has \"x\" where 0..255 is expected",
                "gpl | 'GIMP Palette\n0 0 256' | line 2 has \"256\" where 0..255 is expected",
                "gpl | 'GIMP Palette\n0 0' | line 2 ends where 0..255 is expected",
                "gpl | 'GIMP Palette\n#\n' | it has no colors",
                "gpl | 'GIMP\n0 0 0' | its first line is not \"GIMP Palette\"",
                "gpl | '' | its first line is not \"GIMP Palette\"",
                "ase | 'ASEX' | it does not begin with ASEF",
                "ase | 'ASEF' | it ends too early",
                "aco | '' | it ends too early",
                "aco | 'abcd' | its version is 24930 where 1 or 2 is expected",
                "act | 'abcd' | it has 4 bytes where 768 or 772 are expected",
                "pal | 'GIMP Palette' | it begins with neither JASC-PAL nor RIFF",
                "pal | 'JASC-PAL\n0100\n2\n1 2 3\n' | it has 1 colors where 2 are expected",
                "pal | 'JASC-PAL\n0100\nmany\n' | line 3 has \"many\" where 0..65535 is expected",
                "pal | 'JASC-PAL\n0100' | it ends after the version \"0100\"",
                "pal | 'RIFF1234WAVEdata' | it is a RIFF file of the type \"WAVE\", not of palettes",
                "lut | '1 2 3\n4 5' | line 2 ends where 0..255 is expected",
                "lut | '1 2 3 4 5' | line 1 has more than the three or four columns that are expected",
                "css | 'p { margin: 0 }' | it has no colors",
                "css | 'a{color:red} /* open' | it has a comment that is not closed",
                "csv | 'Name,Count\na,1' | its first line names no column Hex",
                "csv | 'Hex\nfoo' | line 2 has \"foo\" where a color is expected",
                "csv | 'Hex,Count\n#fff,-1' | line 2 has \"-1\" where a number of pixels is expected",
                "csv | 'Hex,Name\n#fff,\"a' | line 2 has a quotation mark that is not closed",
                "csv | 'Hex\n' | it has no colors",
                "json | '{}' | it has no array \"colors\"",
                "json | '{\"colors\": [}' | line 1 has \"}\" where a value is expected",
                "json | '{\"colors\": [\"foo\"]}' | color 1 has \"foo\" where a color is expected",
                "json | '[{\"hex\": \"#fff\", \"hex\": \"#000\"}]' | line 1 has \"hex\" a second time",
                "json | '[\"#fff\"] x' | line 1 has \"x\" where the end is expected",
                "json | '[\"#fff\"' | it ends where ']' is expected",
                "json | '3' | it is neither an object nor an array",
                "json | '{\"colors\": [{\"hex\": \"#fff\", \"count\": 7}], \"total\": 6}' | its total is less than the sum of its counts",
                "json | '{\"format\": \"PaletteJ palette\", \"version\": 2, \"colors\": [\"#fff\"]}' | its version is not 1",
            })
    void damageIsNamed(final String extension, final String content, final String detail) {
        final String name = "sample." + extension;
        final PaletteFormat format = PaletteFormat.of(Path.of(name));
        final byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        assertEquals(
                name + " is not " + format + ": " + detail,
                assertThrows(IllegalArgumentException.class, () -> format.decode(name, bytes))
                        .getMessage());
    }

    @Test
    void mislabeledFilesAreRefused() throws IOException {
        for (final Map.Entry<String, byte[]> file : Samples.filesAndOurs().entrySet()) {
            final PaletteFormat own = PaletteFormat.of(Path.of(file.getKey()));
            for (final PaletteFormat format : PaletteFormat.values()) {
                final boolean sameLength =
                        file.getValue().length == 768 && (format == PaletteFormat.ACT || format == PaletteFormat.LUT);
                if (format != own && !sameLength) {
                    final String sentence = assertThrows(
                                    IllegalArgumentException.class,
                                    () -> format.decode("x", file.getValue()),
                                    file.getKey() + " as " + format)
                            .getMessage();
                    assertTrue(sentence.startsWith("x is not " + format + ": "), sentence);
                }
            }
        }
    }

    @Test
    void truncatedFilesAreRefused() throws IOException {
        for (final Map.Entry<String, byte[]> file : Samples.files().entrySet()) {
            final PaletteFormat format = PaletteFormat.of(Path.of(file.getKey()));
            if (format == PaletteFormat.ASE || format == PaletteFormat.ACT) {
                for (int length = 0; length < file.getValue().length; length++) {
                    final byte[] cut = Arrays.copyOf(file.getValue(), length);
                    assertThrows(IllegalArgumentException.class, () -> format.decode("x", cut));
                }
            }
        }
    }

    @Test
    void oversizedLengthsTakeNoMemory() {
        final ByteBuffer ase = ByteBuffer.allocate(40).order(ByteOrder.BIG_ENDIAN);
        ase.put("ASEF".getBytes(StandardCharsets.US_ASCII)).putInt(0x10000).putInt(-1);
        ase.putShort((short) 1).putInt(-2).putShort((short) -1);
        assertThrows(IllegalArgumentException.class, () -> PaletteFormat.ASE.decode("x", ase.array()));
        final ByteBuffer aco = ByteBuffer.allocate(40).order(ByteOrder.BIG_ENDIAN);
        aco.putShort((short) 2).putShort((short) -1).put(new byte[10]).putInt(-1);
        assertThrows(IllegalArgumentException.class, () -> PaletteFormat.ACO.decode("x", aco.array()));
        final ByteBuffer riff = ByteBuffer.allocate(40).order(ByteOrder.LITTLE_ENDIAN);
        riff.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(-1);
        riff.put("PAL plth".getBytes(StandardCharsets.US_ASCII)).putInt(-1);
        assertThrows(IllegalArgumentException.class, () -> PaletteFormat.PAL.decode("x", riff.array()));
        for (final PaletteFormat format : PaletteFormat.values()) {
            final byte[] lines = "\n".repeat(PaletteFile.LARGEST_FILE).getBytes(StandardCharsets.US_ASCII);
            assertThrows(IllegalArgumentException.class, () -> format.decode("x", lines));
            System.arraycopy("GIMP Palette".getBytes(StandardCharsets.US_ASCII), 0, lines, 0, 12);
            assertThrows(IllegalArgumentException.class, () -> format.decode("x", lines));
        }
        final byte[] deep = "[".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        assertThrows(IllegalArgumentException.class, () -> PaletteFormat.JSON.decode("x", deep));
    }

    @Test
    void gimpPalettesOfAnyAgeAreRead() {
        final String text =
                "GIMP Palette\r\n# a comment\r\n  0   0   0\tUntitled\r\n\r\n255 255\t255\r\n1 2 3 a  b\tc ";
        final PaletteDocument document = PaletteFormat.GPL.decode("x", text.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(Rgb.parseList("black, white, #010203"), document.rgb());
        assertEquals(
                List.of("Untitled", "", "a  b\tc"),
                document.colors().stream().map(NamedColor::name).toList());
    }

    @Test
    void textInLatin1AndWithByteOrderMarksIsRead() {
        final String text = "GIMP Palette\nName: Farbt\u00f6ne\n1 2 3 gr\u00fcn";
        for (final byte[] bytes : new byte[][] {
            text.getBytes(StandardCharsets.ISO_8859_1),
            text.getBytes(StandardCharsets.UTF_8),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_8),
            text.getBytes(StandardCharsets.UTF_16),
            ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)
        }) {
            final PaletteDocument document = PaletteFormat.GPL.decode("x", bytes);
            assertEquals("Farbt\u00f6ne", document.title());
            assertEquals("gr\u00fcn", document.colors().get(0).name());
        }
    }

    @Test
    void riffPalettesAreRead() {
        final ByteBuffer riff = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        riff.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(40);
        riff.put("PAL offl".getBytes(StandardCharsets.US_ASCII)).putInt(3).putInt(0);
        riff.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(12);
        riff.putShort((short) 0x300).putShort((short) 2);
        riff.put(new byte[] {1, 2, 3, 0, (byte) 255, 0, 9, 0});
        assertEquals(
                Rgb.parseList("#010203, #ff0009"),
                PaletteFormat.PAL.decode("x", riff.array()).rgb());
    }

    @Test
    void jascPalettesWithOpacityAreRead() {
        final String text = "JASC-PAL\n0100\n2\n1 2 3 255\n255 0 9 128\n\n";
        assertEquals(
                Rgb.parseList("#010203, #ff0009"),
                PaletteFormat.PAL
                        .decode("x", text.getBytes(StandardCharsets.US_ASCII))
                        .rgb());
    }

    @Test
    void colorTableWithCountIsRead() {
        final byte[] bytes = new byte[772];
        bytes[0] = (byte) 255;
        bytes[769] = 3;
        assertEquals(
                Rgb.parseList("red, black, black"),
                PaletteFormat.ACT.decode("x", bytes).rgb());
        bytes[768] = 3;
        assertThrows(IllegalArgumentException.class, () -> PaletteFormat.ACT.decode("x", bytes));
    }

    @Test
    void nihTablesAndTextTablesAreRead() {
        final ByteBuffer nih = ByteBuffer.allocate(32 + 6).order(ByteOrder.BIG_ENDIAN);
        nih.put("ICOL".getBytes(StandardCharsets.US_ASCII)).putShort((short) 1).putShort((short) 2);
        nih.position(32);
        nih.put(new byte[] {1, 4, 2, 5, 3, 6});
        assertEquals(
                Rgb.parseList("#010203, #040506"),
                PaletteFormat.LUT.decode("x", nih.array()).rgb());
        for (final String text : new String[] {
            "1 2 3\n4 5 6\n",
            "Red\tGreen\tBlue\n1\t2\t3\n4\t5\t6",
            "0,1,2,3\r\n1,4,5,6\r\n",
            "Index Red Green Blue\n0 1 2 3\n1 4 5 6"
        }) {
            assertEquals(
                    Rgb.parseList("#010203, #040506"),
                    PaletteFormat.LUT
                            .decode("x", text.getBytes(StandardCharsets.US_ASCII))
                            .rgb());
        }
    }

    @Test
    void swatchesInOtherSpacesAreRead() {
        final ByteBuffer aco = ByteBuffer.allocate(4 + 60).order(ByteOrder.BIG_ENDIAN);
        aco.putShort((short) 1).putShort((short) 6);
        putWords(aco, 1, 0x5555, 65535, 65535, 0);
        putWords(aco, 2, 65535, 0, 0, 65535);
        putWords(aco, 7, 5429, 8081, 6989, 0);
        putWords(aco, 8, 0, 0, 0, 0);
        putWords(aco, 9, 0, 10000, 10000, 10000);
        putWords(aco, 0, 0x2222, 0x8b8b, 0x2200, 0);
        assertEquals(
                Rgb.parseList("lime, red, red, white, aqua, forest green"),
                PaletteFormat.ACO.decode("x", aco.array()).rgb());
    }

    private static void putWords(final ByteBuffer buffer, final int... words) {
        for (final int word : words) {
            buffer.putShort((short) word);
        }
    }

    @Test
    void exchangeSwatchesInOtherModelsAndGroupsAreRead() throws IOException {
        final ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        blocks.write(block(0xc001, "Group\0", "", new float[0]));
        blocks.write(block(1, "a\0", "Gray", 0.5f));
        blocks.write(block(1, "", "CMYK", 0, 1, 1, 0));
        blocks.write(block(1, "c\0", "LAB ", 0.5429f, 80.81f, 69.89f));
        blocks.write(block(7, "?\0", "", new float[0]));
        blocks.write(block(0xc002, null, "", new float[0]));
        final ByteBuffer ase = ByteBuffer.allocate(12 + blocks.size()).order(ByteOrder.BIG_ENDIAN);
        ase.put("ASEF".getBytes(StandardCharsets.US_ASCII)).putInt(0x10000).putInt(6);
        ase.put(blocks.toByteArray());
        final PaletteDocument document = PaletteFormat.ASE.decode("x", ase.array());
        assertEquals("Group", document.title());
        assertEquals(Rgb.parseList("gray, red, red"), document.rgb());
        assertEquals(
                List.of("a", "", "c"),
                document.colors().stream().map(NamedColor::name).toList());
    }

    private static byte[] block(final int type, final String name, final String model, final float... values) {
        final byte[] text = name == null ? new byte[0] : name.getBytes(StandardCharsets.UTF_16BE);
        final int length = name == null ? 0 : 2 + text.length + model.length() + 4 * values.length + 2;
        final ByteBuffer block = ByteBuffer.allocate(6 + length).order(ByteOrder.BIG_ENDIAN);
        block.putShort((short) type).putInt(length);
        if (name != null) {
            block.putShort((short) (text.length / 2)).put(text);
            block.put(model.getBytes(StandardCharsets.US_ASCII));
            for (final float value : values) {
                block.putFloat(value);
            }
            block.putShort((short) 0);
        }
        return block.array();
    }

    @Test
    void labOfD50IsAdapted() {
        // CIELAB of red, lime and blue relative to D50
        assertEquals(new Rgb(255, 0, 0), ForeignColor.lab50(54.29, 80.81, 69.89));
        assertEquals(new Rgb(0, 255, 0), ForeignColor.lab50(87.82, -79.29, 80.99));
        assertEquals(new Rgb(0, 0, 255), ForeignColor.lab50(29.57, 68.29, -112.03));
        assertEquals(ColorSpace.CIELAB.toRgb(50, 0, 0), ForeignColor.lab50(50, 0, 0));
    }

    @Test
    void styleSheetsOfOthersAreRead() {
        final String css = """
                @charset "utf-8";
                /* My colors */
                .misty-rose { color: MistyRose; margin: 0 }
                #sky, a > b { background: rgb(135, 206, 235) }
                :root {
                  --leaf-green: #228b22; --gap: 3px;
                  --color-7: #ABC; /* Named: here */
                  --color-8: #def
                }
                """;
        final PaletteDocument document = PaletteFormat.CSS.decode("x", css.getBytes(StandardCharsets.UTF_8));
        assertEquals(Rgb.parseList("misty rose, #87ceeb, #228b22, #aabbcc, #ddeeff"), document.rgb());
        assertEquals(
                List.of("misty-rose", "", "leaf-green", "Named: here", ""),
                document.colors().stream().map(NamedColor::name).toList());
    }

    @Test
    void styleSheetIsWrittenForPeople() {
        final PaletteDocument document = PaletteDocument.of(
                "Mine",
                Palette.of(Rgb.parseList("red, lime, blue, red, tan")),
                List.of("Hot red", "", "Caf\u00e9", "Hot, red", "Color 9"));
        assertEquals("""
                /* Mine */
                :root {
                  --color-hot-red: #ff0000; /* Hot red */
                  --color-2: #00ff00;
                  --color-caf: #0000ff; /* Caf\u00e9 */
                  --color-hot-red-4: #ff0000; /* Hot, red */
                  --color-9: #d2b48c; /* Color 9 */
                }
                """, new String(PaletteFormat.CSS.encode("x", document), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hex,Name,Count\n#ff0000,\"a, \"\"b\"\"\",12\n#00f,,\n",
                "\ufeffcount;HEX;name\r\n12;ff0000;\"a, \"\"b\"\"\"\r\n;#0000ff;\r\n",
                " \thex\tName\tCount\n1\t#FF0000\t\"a, \"\"b\"\"\"\t12.000\n2\tblue\t\tNaN\n3\t\t\t\n",
            })
    void tablesOfAnySeparatorAreRead(final String csv) {
        final PaletteDocument document = PaletteFormat.CSV.decode("x", csv.getBytes(StandardCharsets.UTF_8));
        assertEquals(Rgb.parseList("red, blue"), document.rgb());
        assertEquals("a, \"b\"", document.colors().get(0).name());
        assertEquals(12, document.colors().get(0).swatch().count());
        assertEquals(-1, document.colors().get(1).swatch().count());
        assertEquals(12, document.total());
    }

    @Test
    void jsonOfOthersIsRead() {
        for (final String json : new String[] {
            "[\"#ff0000\", \"blue\"]",
            "{\"name\": \"x\", \"colors\": [{\"hex\": \"ff0000\", \"rgb\": [255, 0, 0]}, {\"hex\": \"#00f\"}]}",
            "[{\"hex\": \"\\u0023ff0000\", \"count\": null}, \"#00f\"]"
        }) {
            assertEquals(
                    Rgb.parseList("red, blue"),
                    PaletteFormat.JSON
                            .decode("x", json.getBytes(StandardCharsets.UTF_8))
                            .rgb());
        }
    }

    @Test
    void jsonIsWrittenForPeople() {
        final PaletteDocument document = new PaletteDocument(
                "Mine",
                List.of(new NamedColor(new Swatch(new Rgb(255, 0, 0), 3), "Red"), NamedColor.of(new Rgb(0, 0, 1), "")),
                4,
                Map.of("seed", "1"));
        assertEquals("""
                {
                  "format": "PaletteJ palette",
                  "version": 1,
                  "title": "Mine",
                  "total": 4,
                  "colors": [
                    {"hex": "#ff0000", "name": "Red", "count": 3},
                    {"hex": "#000001"}
                  ],
                  "details": {
                    "seed": "1"
                  }
                }
                """, new String(PaletteFormat.JSON.encode("x", document), StandardCharsets.UTF_8));
    }

    @Test
    void formatIsThatOfTheExtension() {
        assertEquals(PaletteFormat.JSON, PaletteFormat.of(Path.of("a.b", "c.d.JSON")));
        for (final String name : new String[] {"a.txt", "gpl", "a", "a.gpl.bak", "a."}) {
            assertEquals(
                    name + " is no palette file: its name must end in "
                            + ".gpl, .ase, .aco, .act, .pal, .lut, .css, .csv, .json",
                    assertThrows(IllegalArgumentException.class, () -> PaletteFormat.of(Path.of("folder", name)))
                            .getMessage());
        }
    }
}
