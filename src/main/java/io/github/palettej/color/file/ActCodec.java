/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Adobe color tables. */
final class ActCodec implements PaletteCodec {
    private static final int LENGTH = 3 * Table256.SIZE;
    private static final int LENGTH_WITH_COUNT = LENGTH + 4;

    @Override
    public int largest() {
        return Table256.SIZE;
    }

    @Override
    public PaletteDocument decode(final byte[] bytes) throws MalformedPaletteException {
        if (bytes.length != LENGTH && bytes.length != LENGTH_WITH_COUNT) {
            throw new MalformedPaletteException(
                    "it has " + bytes.length + " bytes where " + LENGTH + " or " + LENGTH_WITH_COUNT + " are expected");
        }
        final List<Rgb> table = new ArrayList<>();
        for (int i = 0; i < LENGTH; i += 3) {
            table.add(new Rgb(bytes[i] & 0xff, bytes[i + 1] & 0xff, bytes[i + 2] & 0xff));
        }
        final int count =
                bytes.length == LENGTH ? Table256.used(table) : (bytes[LENGTH] & 0xff) << 8 | bytes[LENGTH + 1] & 0xff;
        if (count > Table256.SIZE) {
            throw new MalformedPaletteException("it counts " + count + " colors where 1..256 are expected");
        }
        final ColorList colors = new ColorList();
        for (final Rgb rgb : table.subList(0, count)) {
            colors.add(rgb, "");
        }
        return colors.document("");
    }

    @Override
    public byte[] encode(final PaletteDocument document) {
        final List<Rgb> colors = document.rgb();
        final List<Rgb> table = new ArrayList<>(colors);
        while (table.size() < Table256.SIZE) {
            table.add(new Rgb(0, 0, 0));
        }
        final byte[] bytes = new byte[LENGTH_WITH_COUNT];
        for (int i = 0; i < Table256.SIZE; i++) {
            bytes[3 * i] = (byte) table.get(i).red();
            bytes[3 * i + 1] = (byte) table.get(i).green();
            bytes[3 * i + 2] = (byte) table.get(i).blue();
        }
        if (Table256.used(table) == colors.size()) {
            return Arrays.copyOf(bytes, LENGTH);
        }
        bytes[LENGTH] = (byte) (colors.size() >> 8);
        bytes[LENGTH + 1] = (byte) colors.size();
        bytes[LENGTH + 2] = (byte) 0xff; // no transparent color
        bytes[LENGTH + 3] = (byte) 0xff;
        return bytes;
    }
}
