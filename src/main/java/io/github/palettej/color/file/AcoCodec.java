/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Rgb;
import java.nio.ByteOrder;
import java.util.List;

/** Adobe color swatch files. */
final class AcoCodec implements PaletteCodec {
    /** An 8-bit value times this is the 16-bit value. */
    private static final int WIDEN = 257;

    private static final double LARGEST_WORD = 65535;
    private static final double LARGEST_PERCENT = 10000;
    private static final double HUNDREDTHS = 100;
    private static final double DEGREES = 360;

    @Override
    public PaletteDocument decode(final byte[] bytes) throws MalformedPaletteException {
        final ByteReader in = new ByteReader(bytes, ByteOrder.BIG_ENDIAN);
        final int version = in.u16();
        if (version != 1 && version != 2) {
            throw new MalformedPaletteException("its version is " + version + " where 1 or 2 is expected");
        }
        ColorList colors = block(in, version);
        if (version == 1 && in.peekU16() == 2) {
            in.u16();
            colors = block(in, 2); // the same colors again, with names
        }
        return colors.document("");
    }

    private static ColorList block(final ByteReader in, final int version) throws MalformedPaletteException {
        final int count = in.u16();
        final ColorList colors = new ColorList();
        for (int i = 0; i < count; i++) {
            final Rgb rgb = color(in, i + 1);
            colors.add(rgb, version == 2 ? in.utf16(in.u32()) : "");
        }
        return colors;
    }

    /** Reads a color in any of the spaces, of which gray is the part of ink, as GIMP reads it. */
    private static Rgb color(final ByteReader in, final int number) throws MalformedPaletteException {
        final ByteReader words = in.part(10);
        final int space = words.u16();
        return switch (space) {
            case 0 -> ForeignColor.rgb(word(words), word(words), word(words));
            case 1 -> ColorSpace.HSV.toRgb(DEGREES * word(words), word(words), word(words));
            case 2 -> ForeignColor.cmyk(1 - word(words), 1 - word(words), 1 - word(words), 1 - word(words));
            case 7 -> ForeignColor.lab50(words.u16() / HUNDREDTHS, words.s16() / HUNDREDTHS, words.s16() / HUNDREDTHS);
            case 8 -> ForeignColor.gray(1 - words.u16() / LARGEST_PERCENT);
            case 9 -> ForeignColor.cmyk(1 - percent(words), 1 - percent(words), 1 - percent(words), 1 - percent(words));
            default -> throw new MalformedPaletteException("color " + number + " is in the unknown space " + space);
        };
    }

    private static double word(final ByteReader words) throws MalformedPaletteException {
        return words.u16() / LARGEST_WORD;
    }

    private static double percent(final ByteReader words) throws MalformedPaletteException {
        return Math.min(1, words.u16() / LARGEST_PERCENT);
    }

    @Override
    public byte[] encode(final PaletteDocument document) {
        final ByteWriter out = new ByteWriter();
        final List<NamedColor> colors = document.colors();
        for (int version = 1; version <= 2; version++) {
            out.u16(version);
            out.u16(colors.size());
            for (final NamedColor color : colors) {
                out.u16(0);
                out.u16(WIDEN * color.rgb().red());
                out.u16(WIDEN * color.rgb().green());
                out.u16(WIDEN * color.rgb().blue());
                out.u16(0);
                if (version == 2) {
                    final String name = ByteWriter.name(color);
                    out.u32(name.length() + 1);
                    out.utf16(name);
                }
            }
        }
        return out.bytes();
    }
}
