/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects numbers, the high byte first. */
final class ByteWriter {
    /** The longest name in 16-bit units: the length with its final 0 must fit 16 bits, and that of its block 32. */
    private static final int LONGEST_NAME = 32_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void u16(final int value) {
        bytes.write(value >> 8);
        bytes.write(value);
    }

    void u32(final int value) {
        u16(value >>> 16);
        u16(value);
    }

    void f32(final float value) {
        u32(Float.floatToIntBits(value));
    }

    void tag(final String letters) {
        bytes.writeBytes(letters.getBytes(StandardCharsets.ISO_8859_1));
    }

    void utf16(final String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_16BE));
        u16(0);
    }

    /** A name as binary formats hold it: on one line and not too long. */
    static String name(final NamedColor color) {
        final String name = PaletteText.oneLine(color.name());
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
