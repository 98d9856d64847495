/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The formats of palette files. Each is chosen by the extension of the file alone: a raw lookup table and an Adobe
 * color table have the same length.
 */
public enum PaletteFormat {
    /**
     * GIMP palette, text in UTF-8: {@code GIMP Palette}, the title, as many columns as a swatch sheet has (10 at most),
     * and one line a color with its name. Numbers are padded to three digits; the last line has no line end.
     */
    GPL("gpl", "a GIMP palette", new GimpCodec()),
    /** Adobe swatch exchange, version 1.0: global RGB colors with their names, no groups. */
    ASE("ase", "an Adobe swatch exchange file", new AseCodec()),
    /** Adobe color swatches: RGB colors as version 1, then again with their names as version 2, as Photoshop does. */
    ACO("aco", "an Adobe color swatch file", new AcoCodec()),
    /**
     * Adobe color table: 256 colors of three bytes, the rest zero. Black at the end cannot be told from the rest: then
     * the number of colors follows, as Photoshop does it (772 bytes). No names.
     */
    ACT("act", "an Adobe color table", new ActCodec()),
    /** JASC palette of Paint Shop Pro, text with CR LF. No names. RIFF palettes of Windows are read too. */
    PAL("pal", "a JASC or RIFF palette", new PalCodec()),
    /**
     * ImageJ lookup table: 768 bytes, 256 red, then 256 green, then 256 blue, the rest zero. NIH Image and text tables
     * are read too. Black at the end, more than one, is taken for the rest. No names.
     */
    LUT("lut", "an ImageJ lookup table", new LutCodec()),
    /** Style sheet: a custom property {@code --color-name} for each color, its name in a comment behind. */
    CSS("css", "a style sheet with colors", new CssCodec()),
    /** Table with the columns Hex, Red, Green, Blue, Name and, if there are counts, Count (RFC 4180, but LF). */
    CSV("csv", "a table with colors", new CsvCodec()),
    /**
     * JSON (RFC 8259) in UTF-8, with everything a {@link PaletteDocument} holds: an object of {@code format} ({@value
     * JsonCodec#FORMAT}), {@code version} (1), {@code title}, {@code total} (absent without pixels), {@code colors},
     * an array of objects of {@code hex}, {@code name} and {@code count} (the last two where there are any), and {@code
     * details}, an object of strings. Any array of colors, or an object with one as {@code colors}, is read too.
     */
    JSON("json", "a JSON palette", new JsonCodec());

    private final String extension;
    private final String description;
    private final PaletteCodec codec;

    PaletteFormat(final String extension, final String description, final PaletteCodec codec) {
        this.extension = extension;
        this.description = description;
        this.codec = codec;
    }

    /**
     * Finds the format of a file.
     *
     * @param path the file, which need not exist
     * @return the format of its extension, in any case
     * @throws IllegalArgumentException if there is none: one sentence that names the file and the known extensions
     */
    public static PaletteFormat of(final Path path) {
        final String name = fileName(path);
        final String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        for (final PaletteFormat format : values()) {
            if (name.indexOf('.') >= 0 && format.extension.equals(extension)) {
                return format;
            }
        }
        throw new IllegalArgumentException(name + " is no palette file: its name must end in "
                + Arrays.stream(values()).map(format -> "." + format.extension).collect(Collectors.joining(", ")));
    }

    /** The last part of a path as a sentence shows it. */
    static String fileName(final Path path) {
        final Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /**
     * Returns the extension of files of this format.
     *
     * @return lower case, without the dot
     */
    public String extension() {
        return extension;
    }

    /**
     * Reads a palette.
     *
     * @param name how a sentence names the source, such as the name of the file
     * @param bytes all of it
     * @return the palette, of at least one color
     * @throws IllegalArgumentException if the bytes are damaged or of another format: one sentence such as {@code
     *     sample.gpl is not a GIMP palette: line 3 has "x" where 0..255 is expected}
     */
    public PaletteDocument decode(final String name, final byte[] bytes) {
        try {
            return codec.decode(bytes);
        } catch (MalformedPaletteException e) {
            throw new IllegalArgumentException(name + " is not " + description + ": " + e.getMessage(), e);
        }
    }

    /**
     * Writes a palette.
     *
     * @param name how a sentence names the target, such as the name of the file
     * @param document the palette
     * @return all bytes of the file
     * @throws IllegalArgumentException if it has no colors, or more than the format holds
     */
    public byte[] encode(final String name, final PaletteDocument document) {
        final int size = document.colors().size();
        if (size == 0) {
            throw new IllegalArgumentException(name + " cannot be written: there are no colors");
        }
        if (size > codec.largest()) {
            throw new IllegalArgumentException(name + " cannot be written: ." + extension + " holds at most "
                    + codec.largest() + " colors, but there are " + size);
        }
        return codec.encode(document);
    }

    /** Returns what a file of this format is, as a sentence says it, such as {@code a GIMP palette}. */
    @Override
    public String toString() {
        return description;
    }
}
