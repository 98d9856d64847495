/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import java.util.ArrayList;
import java.util.List;

/** Takes a table of text apart (RFC 4180): values may be quoted, and then hold separators, line ends, doubled quotes. */
final class CsvReader {
    private final String text;
    private final char separator;
    private int at;
    private int nextLine = 1;
    private int line;

    CsvReader(final String text, final char separator) {
        this.text = text;
        this.separator = separator;
        skipEmptyLines();
    }

    boolean hasNext() {
        return at < text.length();
    }

    /** The line on which the last row began, from 1. */
    int line() {
        return line;
    }

    List<String> next() throws MalformedPaletteException {
        line = nextLine;
        final List<String> row = new ArrayList<>();
        boolean more = true;
        while (more) {
            row.add(at < text.length() && text.charAt(at) == '"' ? quotedValue() : plainValue());
            more = at < text.length() && text.charAt(at) == separator;
            if (more) {
                at++;
            }
        }
        skipEmptyLines();
        return row;
    }

    private String plainValue() {
        final int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quotedValue() throws MalformedPaletteException {
        final StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            final char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                value.append(c);
                at++;
            } else if (c == '"') {
                return value.append(plainValue()).toString();
            } else {
                nextLine += c == '\n' ? 1 : 0;
                value.append(c);
            }
        }
        throw new MalformedPaletteException("line " + line + " has a quotation mark that is not closed");
    }

    private void skipEmptyLines() {
        while (at < text.length() && isLineEnd(text.charAt(at))) {
            final boolean two = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            at += two ? 2 : 1;
            nextLine++;
        }
    }

    private static boolean isLineEnd(final char c) {
        return c == '\n' || c == '\r';
    }
}
