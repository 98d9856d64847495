/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.StringTokenizer;

/** JASC palettes of Paint Shop Pro; reads the RIFF palettes of Windows too. */
final class PalCodec implements PaletteCodec {
    private static final String MAGIC = "JASC-PAL";
    private static final String RIFF = "RIFF";
    private static final String LINE_END = "\r\n";

    @Override
    public PaletteDocument decode(final byte[] bytes) throws MalformedPaletteException {
        final boolean riff = bytes.length >= RIFF.length()
                && new String(bytes, 0, RIFF.length(), StandardCharsets.ISO_8859_1).equals(RIFF);
        return riff ? riff(bytes) : jasc(PaletteText.lines(PaletteText.decode(bytes)));
    }

    private static PaletteDocument jasc(final Iterator<String> lines) throws MalformedPaletteException {
        if (!lines.hasNext() || !lines.next().strip().equals(MAGIC)) {
            throw new MalformedPaletteException("it begins with neither " + MAGIC + " nor " + RIFF);
        }
        final String version = lines.hasNext() ? lines.next() : "";
        if (!lines.hasNext()) {
            throw new MalformedPaletteException("it ends after the version " + PaletteText.quoted(version));
        }
        final int count = PaletteText.number(lines.next().strip(), ColorList.LARGEST, 3);
        final ColorList colors = new ColorList();
        for (int number = 4; lines.hasNext(); number++) {
            final StringTokenizer tokens = new StringTokenizer(lines.next());
            if (tokens.hasMoreTokens()) {
                // a fourth number, the opacity, is not kept
                colors.add(PaletteText.color(tokens, number), "");
            }
        }
        if (colors.size() != count) {
            throw new MalformedPaletteException("it has " + colors.size() + " colors where " + count + " are expected");
        }
        return colors.document("");
    }

    private static PaletteDocument riff(final byte[] bytes) throws MalformedPaletteException {
        final ByteReader in = new ByteReader(bytes, ByteOrder.LITTLE_ENDIAN);
        in.tag();
        in.u32(); // the length of the rest: some programs count it wrongly
        final String type = in.tag();
        if (!type.equals("PAL ")) {
            throw new MalformedPaletteException(
                    "it is a RIFF file of the type " + PaletteText.quoted(type) + ", not of palettes");
        }
        while (true) {
            final String tag = in.tag();
            final long length = in.u32();
            if (tag.equals("data")) {
                return data(in);
            }
            in.part(length + length % 2);
        }
    }

    private static PaletteDocument data(final ByteReader in) throws MalformedPaletteException {
        in.u16(); // the version
        final int count = in.u16();
        final ColorList colors = new ColorList();
        for (int i = 0; i < count; i++) {
            colors.add(new Rgb(in.u8(), in.u8(), in.u8()), "");
            in.u8(); // flags for Windows
        }
        return colors.document("");
    }

    @Override
    public byte[] encode(final PaletteDocument document) {
        final StringBuilder text =
                new StringBuilder(MAGIC).append(LINE_END).append("0100").append(LINE_END);
        text.append(document.colors().size()).append(LINE_END);
        for (final Rgb rgb : document.rgb()) {
            text.append(rgb.red()).append(' ').append(rgb.green()).append(' ').append(rgb.blue());
            text.append(LINE_END);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
