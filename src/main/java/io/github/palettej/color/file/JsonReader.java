/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes JSON apart (RFC 8259), strictly: objects become maps in their order, arrays lists, numbers {@link BigDecimal},
 * the rest {@link String}, {@link Boolean} and {@link #NULL}. A name that is given twice is refused.
 */
final class JsonReader {
    /** The value null. */
    static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{4}");

    private final String text;
    private final Matcher number;
    private int at;
    private int depth;

    private JsonReader(final String text) {
        this.text = text;
        number = NUMBER.matcher(text);
    }

    static Object parse(final String text) throws MalformedPaletteException {
        final JsonReader reader = new JsonReader(text);
        final Object value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.unexpected("the end");
        }
        return value;
    }

    private Object value() throws MalformedPaletteException {
        skipSpace();
        final char c = at < text.length() ? text.charAt(at) : '\0';
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() throws MalformedPaletteException {
        enter();
        final Map<String, Object> object = new LinkedHashMap<>();
        if (!accept('}')) {
            do {
                skipSpace();
                if (at >= text.length() || text.charAt(at) != '"') {
                    throw unexpected("a name in quotation marks");
                }
                final String name = string();
                expect(':');
                if (object.put(name, value()) != null) {
                    throw new MalformedPaletteException(
                            "line " + line() + " has " + PaletteText.quoted(name) + " a second time");
                }
            } while (accept(','));
            expect('}');
        }
        depth--;
        return object;
    }

    private List<Object> array() throws MalformedPaletteException {
        enter();
        final List<Object> array = new ArrayList<>();
        if (!accept(']')) {
            do {
                array.add(value());
            } while (accept(','));
            expect(']');
        }
        depth--;
        return array;
    }

    private void enter() throws MalformedPaletteException {
        at++;
        depth++;
        if (depth > DEEPEST) {
            throw new MalformedPaletteException("line " + line() + " is nested too deeply");
        }
    }

    private String string() throws MalformedPaletteException {
        final StringBuilder string = new StringBuilder();
        at++;
        while (at < text.length()) {
            final char c = text.charAt(at);
            if (c == '"') {
                at++;
                return string.toString();
            }
            if (c < ' ') {
                throw unexpected("a character that is no control character");
            }
            at++;
            string.append(c == '\\' ? escaped() : c);
        }
        throw unexpected("a quotation mark");
    }

    private char escaped() throws MalformedPaletteException {
        final char c = at < text.length() ? text.charAt(at) : '\0';
        final int index = "\"\\/bfnrt".indexOf(c);
        if (index >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(index);
        }
        final int end = at + 5;
        if (c != 'u'
                || end > text.length()
                || !HEX.matcher(text.substring(at + 1, end)).matches()) {
            throw unexpected("an escaped character");
        }
        final char unit = (char) Integer.parseInt(text.substring(at + 1, end), 16);
        at = end;
        return unit;
    }

    private Object word(final String word, final Object value) throws MalformedPaletteException {
        if (!text.startsWith(word, at)) {
            throw unexpected("a value");
        }
        at += word.length();
        return value;
    }

    private BigDecimal number() throws MalformedPaletteException {
        if (!number.region(at, text.length()).lookingAt() || number.end() - at > LONGEST_NUMBER) {
            throw unexpected("a value");
        }
        try {
            final BigDecimal value = new BigDecimal(text.substring(at, number.end()));
            at = number.end();
            return value;
        } catch (NumberFormatException e) {
            throw unexpected("a number of usual size");
        }
    }

    private boolean accept(final char wanted) {
        skipSpace();
        final boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    private void expect(final char wanted) throws MalformedPaletteException {
        if (!accept(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private MalformedPaletteException unexpected(final String wanted) {
        if (at >= text.length()) {
            return new MalformedPaletteException("it ends where " + wanted + " is expected");
        }
        final String found = text.substring(at, text.offsetByCodePoints(at, 1));
        return new MalformedPaletteException(
                "line " + line() + " has " + PaletteText.quoted(found) + " where " + wanted + " is expected");
    }

    private int line() {
        return 1
                + (int) text.substring(0, Math.min(at, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
