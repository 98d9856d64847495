/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import io.github.palettej.color.Rgb;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.StringTokenizer;

/** What the text formats share. */
final class PaletteText {
    private static final int LONGEST_QUOTE = 40;
    private static final int LARGEST_LEVEL = 255;

    private PaletteText() {}

    /** Decodes text: by its byte order mark, else as UTF-8, else as Latin-1, as older programs wrote it. */
    static String decode(final byte[] bytes) throws MalformedPaletteException {
        final String text;
        if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) {
            text = new String(bytes, StandardCharsets.UTF_16);
        } else if (isUtf8(bytes)) {
            text = utf8(bytes);
        } else {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (text.indexOf('\0') >= 0) {
            throw new MalformedPaletteException("it is not text");
        }
        return text;
    }

    /** Decodes UTF-8, without a byte order mark. */
    static String utf8(final byte[] bytes) {
        final int start = startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    static boolean isUtf8(final byte[] bytes) {
        final Charset charset = StandardCharsets.UTF_8;
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(final byte[] bytes, final int... start) {
        boolean equal = bytes.length >= start.length;
        for (int i = 0; equal && i < start.length; i++) {
            equal = (bytes[i] & 0xff) == start[i];
        }
        return equal;
    }

    /** Splits text at any line end, one line at a time: a file may be nothing but line ends. */
    static Iterator<String> lines(final String text) {
        return text.lines().iterator();
    }

    /** Reads three numbers 0..255 separated by white space. */
    static Rgb color(final StringTokenizer tokens, final int line) throws MalformedPaletteException {
        return new Rgb(level(tokens, line), level(tokens, line), level(tokens, line));
    }

    private static int level(final StringTokenizer tokens, final int line) throws MalformedPaletteException {
        if (!tokens.hasMoreTokens()) {
            throw new MalformedPaletteException("line " + line + " ends where 0..255 is expected");
        }
        return number(tokens.nextToken(), LARGEST_LEVEL, line);
    }

    /** Reads a whole number from 0 on. */
    static int number(final String token, final int largest, final int line) throws MalformedPaletteException {
        long value = token.isEmpty() || token.length() > 9 ? -1 : 0;
        for (int i = 0; value >= 0 && i < token.length(); i++) {
            final char c = token.charAt(i);
            value = c >= '0' && c <= '9' ? 10 * value + c - '0' : -1;
        }
        if (value < 0 || value > largest) {
            throw new MalformedPaletteException(
                    "line " + line + " has " + quoted(token) + " where 0.." + largest + " is expected");
        }
        return (int) value;
    }

    /** The text in quotation marks as a sentence shows it: on one line, and short. */
    static String quoted(final String text) {
        final String head = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
        return "\"" + oneLine(head) + "\"";
    }

    /** The text as a name on one line: control characters as spaces, none around. */
    static String oneLine(final String text) {
        return text.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ").strip();
    }
}
