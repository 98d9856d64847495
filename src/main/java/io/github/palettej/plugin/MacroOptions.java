/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The options of one {@code run("Label...", "key=value flag ...")} line.
 *
 * <p>ImageJ looks a key up where it needs it, finds {@code space=} inside {@code x_space=1} and inside bracketed
 * text, and ignores what it does not know. Here the line is read once from left to right: words separated by
 * white space, each {@code key}, {@code key=value}, {@code key=[a value with spaces]} or {@code key='a value with
 * spaces'}. Brackets inside a bracketed value must match each other, as in {@code [a [b] c]}; a single one that
 * does not is understood as long as no space follows it.
 */
final class MacroOptions {
    private final String text;
    private final Map<String, Optional<String>> options = new LinkedHashMap<>();
    private int position;

    private MacroOptions(final String text) {
        this.text = text;
    }

    /**
     * Reads the options of a line.
     *
     * @param text the options as ImageJ passes them
     * @return the keys in the order of the line, each with its value, or empty for a bare key
     * @throws IllegalArgumentException if a value is not closed, a key is given twice, or a value has no key
     */
    static Map<String, Optional<String>> parse(final String text) {
        final MacroOptions options = new MacroOptions(text);
        while (options.skipSpace()) {
            options.readOption();
        }
        return options.options;
    }

    private boolean skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return position < text.length();
    }

    private void readOption() {
        final int start = position;
        while (position < text.length()
                && text.charAt(position) != '='
                && !Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        final String key = text.substring(start, position);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a value needs a key before its =, but there is none in \"" + text.trim()
                    + "\"; write key=value without spaces around the =");
        }
        Optional<String> value = Optional.empty();
        if (position < text.length() && text.charAt(position) == '=') {
            position++;
            value = Optional.of(readValue(key));
        }
        if (options.put(key, value) != null) {
            throw new IllegalArgumentException(key + " must be given once, but was given twice");
        }
    }

    private String readValue(final String key) {
        final char first = position < text.length() ? text.charAt(position) : ' ';
        if (first != '[' && first != '\'') {
            return readWord();
        }
        final int close = first == '[' ? closingBracket() : closingQuote();
        if (close < 0) {
            throw new IllegalArgumentException(key + " must have its value closed by " + (first == '[' ? ']' : first)
                    + ", but was " + text.substring(position).trim());
        }
        final String value = text.substring(position + 1, close);
        position = close + 1;
        return value;
    }

    private String readWord() {
        final int start = position;
        while (position < text.length() && !Character.isWhitespace(text.charAt(position))) {
            position++;
        }
        return MacroVariable.resolve(text.substring(start, position));
    }

    /** The bracket that ends the value: where all brackets match, or else the first that a space follows. */
    private int closingBracket() {
        int depth = 0;
        int fallback = -1;
        for (int i = position; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
                if (endsWord(i)) {
                    if (depth <= 0) {
                        return i;
                    }
                    fallback = fallback < 0 ? i : fallback;
                }
            }
        }
        return fallback;
    }

    private int closingQuote() {
        for (int i = position + 1; i < text.length(); i++) {
            if (text.charAt(i) == '\'' && endsWord(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean endsWord(final int index) {
        return index + 1 == text.length() || Character.isWhitespace(text.charAt(index + 1));
    }
}
