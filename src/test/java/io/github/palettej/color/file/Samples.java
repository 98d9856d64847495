/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Eight named colors, and the files other programs made of them. */
final class Samples {
    static final List<Rgb> COLORS = Rgb.parseList(
            "black, white, red, rgb(34, 139, 34), rgb(135, 206, 235), rgb(255, 215, 0), rgb(142, 69, 133), rgb(128, 128, 128)");
    static final List<String> NAMES = List.of("Black", "White", "Red", "Leaf green", "Sky", "Gold", "Plum", "Grey 128");
    static final PaletteDocument DOCUMENT = PaletteDocument.of("Sample eight", Palette.of(COLORS), NAMES);

    private Samples() {}

    /** The same colors with counts and details. */
    static PaletteDocument counted() {
        final List<NamedColor> colors = DOCUMENT.colors().stream()
                .map(color -> new NamedColor(new Swatch(color.rgb(), color.rgb().packed()), color.name()))
                .toList();
        return new PaletteDocument("Sample eight", colors, 1L << 40, Map.of("seed", "1"));
    }

    /** The files by their names. */
    static Map<String, byte[]> files() throws IOException {
        final Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = Samples.class.getResourceAsStream("samples.csv")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> files.put(cells[0], HexFormat.of().parseHex(cells[1])));
        }
        files.compute("sample8.act", (name, bytes) -> Arrays.copyOf(bytes, 768));
        return files;
    }

    /** The files, and what we write in each format. */
    static Map<String, byte[]> filesAndOurs() throws IOException {
        final Map<String, byte[]> files = files();
        for (final PaletteFormat format : PaletteFormat.values()) {
            final String name = "ours." + format.extension();
            files.put(name, format.encode(name, counted()));
        }
        return files;
    }
}
