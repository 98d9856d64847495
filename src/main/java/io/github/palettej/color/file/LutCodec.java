/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.StringTokenizer;

/**
 * Lookup tables of ImageJ, told apart as ImageJ does: 768 bytes (or 970) are raw, else {@code ICOL} begins an NIH Image
 * table, else it is text. Tables of fewer colors give these, not those ImageJ puts between them.
 */
final class LutCodec implements PaletteCodec {
    private static final int RAW = 3 * Table256.SIZE;
    private static final int RAW_OLD = 970;
    private static final String NIH = "ICOL";
    private static final int NIH_HEADER = 32;
    private static final int LONGEST_TEXT = 10_000;

    @Override
    public int largest() {
        return Table256.SIZE;
    }

    @Override
    public PaletteDocument decode(final byte[] bytes) throws MalformedPaletteException {
        if (bytes.length == RAW || bytes.length == RAW_OLD) {
            final List<Rgb> table = planar(bytes, 0, Table256.SIZE);
            return document(table.subList(0, Table256.used(table)));
        }
        final ByteReader in = new ByteReader(bytes, ByteOrder.BIG_ENDIAN);
        if (in.remaining() >= NIH_HEADER && in.tag().equals(NIH)) {
            in.u16(); // the version
            final int count = in.u16();
            if (count < 1 || count > Table256.SIZE) {
                throw new MalformedPaletteException("it counts " + count + " colors where 1..256 are expected");
            }
            if (bytes.length < NIH_HEADER + 3 * count) {
                throw new MalformedPaletteException("it ends too early");
            }
            return document(planar(bytes, NIH_HEADER, count));
        }
        if (bytes.length > LONGEST_TEXT) {
            throw new MalformedPaletteException(
                    "it has " + bytes.length + " bytes where 768, or a text of at most 10000, are expected");
        }
        return text(PaletteText.lines(PaletteText.decode(bytes)));
    }

    private static List<Rgb> planar(final byte[] bytes, final int start, final int count) {
        final List<Rgb> table = new ArrayList<>();
        for (int i = start; i < start + count; i++) {
            table.add(new Rgb(bytes[i] & 0xff, bytes[i + count] & 0xff, bytes[i + 2 * count] & 0xff));
        }
        return table;
    }

    private static PaletteDocument document(final List<Rgb> table) throws MalformedPaletteException {
        final ColorList colors = new ColorList();
        for (final Rgb rgb : table) {
            colors.add(rgb, "");
        }
        return colors.document("");
    }

    /** Rows of three numbers, or of four, of which the first is the index; the first row may be a header. */
    private static PaletteDocument text(final Iterator<String> lines) throws MalformedPaletteException {
        final List<Rgb> table = new ArrayList<>();
        for (int number = 1; lines.hasNext(); number++) {
            final String line = lines.next();
            final StringTokenizer tokens = new StringTokenizer(line, " \t,;");
            final boolean header = number == 1 && line.chars().anyMatch(Character::isLetter);
            if (tokens.hasMoreTokens() && !header) {
                if (tokens.countTokens() == 4) {
                    PaletteText.number(tokens.nextToken(), Table256.SIZE - 1, number);
                }
                table.add(PaletteText.color(tokens, number));
                if (tokens.hasMoreTokens()) {
                    throw new MalformedPaletteException(
                            "line " + number + " has more than the three or four columns that are expected");
                }
            }
        }
        if (table.size() > Table256.SIZE) {
            throw new MalformedPaletteException("it has " + table.size() + " colors where 1..256 are expected");
        }
        return document(table);
    }

    @Override
    public byte[] encode(final PaletteDocument document) {
        final byte[] bytes = new byte[RAW];
        final List<Rgb> colors = document.rgb();
        for (int i = 0; i < colors.size(); i++) {
            bytes[i] = (byte) colors.get(i).red();
            bytes[i + Table256.SIZE] = (byte) colors.get(i).green();
            bytes[i + 2 * Table256.SIZE] = (byte) colors.get(i).blue();
        }
        return bytes;
    }
}
