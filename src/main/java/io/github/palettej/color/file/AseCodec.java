/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import java.nio.ByteOrder;

/** Adobe swatch exchange files. Group names but the first, and the kind of a color (global, spot), are not kept. */
final class AseCodec implements PaletteCodec {
    private static final String MAGIC = "ASEF";
    private static final int GROUP = 0xc001;
    private static final int COLOR = 0x0001;
    private static final float LARGEST = 255;
    private static final double LARGEST_L = 100;

    @Override
    public PaletteDocument decode(final byte[] bytes) throws MalformedPaletteException {
        final ByteReader in = new ByteReader(bytes, ByteOrder.BIG_ENDIAN);
        if (in.remaining() < MAGIC.length() || !in.tag().equals(MAGIC)) {
            throw new MalformedPaletteException("it does not begin with " + MAGIC);
        }
        in.u32(); // the version: some programs write its words in the wrong order
        final long blocks = in.u32();
        String title = "";
        final ColorList colors = new ColorList();
        for (long i = 0; i < blocks; i++) {
            final int type = in.u16();
            final ByteReader block = in.part(in.u32());
            if (type == GROUP && title.isEmpty()) {
                title = block.utf16(block.u16());
            } else if (type == COLOR) {
                final String name = block.utf16(block.u16());
                colors.add(color(block), name);
            }
        }
        return colors.document(title);
    }

    private static Rgb color(final ByteReader block) throws MalformedPaletteException {
        final String model = block.tag();
        return switch (model) {
            case "RGB " -> ForeignColor.rgb(number(block), number(block), number(block));
            case "CMYK" -> ForeignColor.cmyk(number(block), number(block), number(block), number(block));
            case "LAB " -> ForeignColor.lab50(LARGEST_L * number(block), number(block), number(block));
            case "Gray", "GRAY" -> ForeignColor.gray(number(block));
            default ->
                throw new MalformedPaletteException("it has a color of the unknown model " + PaletteText.quoted(model));
        };
    }

    private static double number(final ByteReader block) throws MalformedPaletteException {
        final double value = block.f32();
        if (!Double.isFinite(value)) {
            throw new MalformedPaletteException("it has a color component that is not a number");
        }
        return value;
    }

    @Override
    public byte[] encode(final PaletteDocument document) {
        final ByteWriter out = new ByteWriter();
        out.tag(MAGIC);
        out.u16(1);
        out.u16(0);
        out.u32(document.colors().size());
        for (final NamedColor color : document.colors()) {
            final String name = ByteWriter.name(color);
            out.u16(COLOR);
            out.u32(2 + 2 * (name.length() + 1) + 4 + 3 * 4 + 2);
            out.u16(name.length() + 1);
            out.utf16(name);
            out.tag("RGB ");
            out.f32(color.rgb().red() / LARGEST);
            out.f32(color.rgb().green() / LARGEST);
            out.f32(color.rgb().blue() / LARGEST);
            out.u16(0); // a global color
        }
        return out.bytes();
    }
}
