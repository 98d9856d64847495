/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Reads binary numbers and refuses to read beyond the end. */
final class ByteReader {
    private final ByteBuffer buffer;

    ByteReader(final byte[] bytes, final ByteOrder order) {
        this(ByteBuffer.wrap(bytes).order(order));
    }

    private ByteReader(final ByteBuffer buffer) {
        this.buffer = buffer;
    }

    int remaining() {
        return buffer.remaining();
    }

    int u8() throws MalformedPaletteException {
        try {
            return buffer.get() & 0xff;
        } catch (BufferUnderflowException e) {
            throw end();
        }
    }

    int u16() throws MalformedPaletteException {
        try {
            return buffer.getShort() & 0xffff;
        } catch (BufferUnderflowException e) {
            throw end();
        }
    }

    int s16() throws MalformedPaletteException {
        return (short) u16();
    }

    long u32() throws MalformedPaletteException {
        try {
            return buffer.getInt() & 0xffffffffL;
        } catch (BufferUnderflowException e) {
            throw end();
        }
    }

    double f32() throws MalformedPaletteException {
        try {
            return buffer.getFloat();
        } catch (BufferUnderflowException e) {
            throw end();
        }
    }

    /** Reads four letters. */
    String tag() throws MalformedPaletteException {
        return text(4, StandardCharsets.ISO_8859_1);
    }

    /** Reads UTF-16 of so many units, up to the first 0 among them. */
    String utf16(final long units) throws MalformedPaletteException {
        if (2 * units > remaining()) {
            throw end();
        }
        final String text = text((int) (2 * units), StandardCharsets.UTF_16BE);
        final int zero = text.indexOf('\0');
        return zero < 0 ? text : text.substring(0, zero);
    }

    private String text(final int length, final Charset charset) throws MalformedPaletteException {
        final byte[] bytes = new byte[Math.min(length, remaining())];
        buffer.get(bytes);
        if (bytes.length < length) {
            throw end();
        }
        return new String(bytes, charset);
    }

    /** Takes the next bytes as a part of their own. */
    ByteReader part(final long length) throws MalformedPaletteException {
        if (length > remaining()) {
            throw end();
        }
        final ByteBuffer part = buffer.slice().order(buffer.order());
        part.limit((int) length);
        buffer.position(buffer.position() + (int) length);
        return new ByteReader(part);
    }

    /** Looks at the next number without taking it; -1 at the end. */
    int peekU16() {
        return remaining() < 2 ? -1 : buffer.getShort(buffer.position()) & 0xffff;
    }

    private static MalformedPaletteException end() {
        return new MalformedPaletteException("it ends too early");
    }
}
