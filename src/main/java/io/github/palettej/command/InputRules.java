/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import java.util.regex.Pattern;

/** What values an {@link Input} takes, and the one sentence about each that it does not take. */
final class InputRules {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");
    private static final Pattern REAL_NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private final Input input;
    private final Class<?> type;
    private final Object initial;

    /**
     * The rules of an input.
     *
     * @param input its definition
     * @param type the type of its values
     * @param initial its default, null for none
     */
    InputRules(final Input input, final Class<?> type, final Object initial) {
        this.input = input;
        this.type = type;
        this.initial = initial;
    }

    /** Reads a value that was written as text; see {@link Input#parse}. */
    Object parse(final String text) {
        final String trimmed = text.trim();
        if (trimmed.isEmpty() && initial == null && !input.required()) {
            return null;
        }
        switch (input.kind()) {
            case IMAGE:
                throw new IllegalArgumentException(input.key() + " must be an open image, but was " + quoted(text));
            case FLAG:
                return flag(trimmed);
            case WHOLE:
                if (!WHOLE_NUMBER.matcher(trimmed).matches()) {
                    throw refused("a whole number", quoted(text));
                }
                return checked(boxedWhole(trimmed));
            case REAL:
                if (!REAL_NUMBER.matcher(trimmed).matches()) {
                    throw refused("a number", quoted(text));
                }
                return checked(Double.valueOf(trimmed));
            case CHOICE:
                return checked(trimmed);
            default:
                return checked(text);
        }
    }

    /** Checks a value; see {@link Input#checked}. */
    Object checked(final Object value) {
        if (value == null || (initial == null && value instanceof String s && s.isBlank())) {
            if (input.required()) {
                throw new IllegalArgumentException(input.key() + " is required");
            }
            return initial;
        }
        if (input.kind() == Input.Kind.CHOICE) {
            return choice(value.toString());
        }
        if (input.kind() == Input.Kind.WHOLE) {
            checkRange(((Number) value).longValue(), value.toString());
        } else if (input.kind() == Input.Kind.REAL) {
            final double number = ((Number) value).doubleValue();
            if (!Double.isFinite(number)) {
                throw refused("a number", Double.toString(number));
            }
            checkRange(number, input.text(value));
        }
        return value;
    }

    /** Takes a text or a value of the field's type. */
    Object accept(final Object value) {
        if (value instanceof String text) {
            return parse(text);
        }
        if (input.kind() == Input.Kind.IMAGE
                ? value instanceof ImagePlus
                : input.kind() == Input.Kind.FLAG && value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number || value instanceof Enum) {
            return parse(input.text(value instanceof Float f ? Double.valueOf(f.toString()) : value));
        }
        throw new IllegalArgumentException(
                input.key() + " must be " + article() + ", but was " + quoted(String.valueOf(value)));
    }

    private String article() {
        switch (input.kind()) {
            case IMAGE:
                return "an image";
            case FLAG:
                return "true or false";
            case WHOLE:
                return "a whole number";
            case REAL:
                return "a number";
            default:
                return "text";
        }
    }

    private Boolean flag(final String text) {
        if (text.equalsIgnoreCase("true")) {
            return Boolean.TRUE;
        }
        if (text.equalsIgnoreCase("false")) {
            return Boolean.FALSE;
        }
        throw new IllegalArgumentException(input.key() + " must be true or false, but was " + quoted(text));
    }

    private Object boxedWhole(final String digits) {
        try {
            if (type == long.class || type == Long.class) {
                return Long.valueOf(digits);
            }
            return Integer.valueOf(digits);
        } catch (final NumberFormatException e) {
            throw refused("a whole number", digits);
        }
    }

    private String choice(final String text) {
        return input.choices().stream()
                .filter(c -> c.equalsIgnoreCase(text.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(input.key() + " must be one of "
                        + String.join(", ", input.choices()) + ", but was " + quoted(text)));
    }

    private void checkRange(final double number, final String shown) {
        final boolean low = !input.min().isEmpty() && number < Double.parseDouble(input.min());
        final boolean high = !input.max().isEmpty() && number > Double.parseDouble(input.max());
        if (low || high) {
            throw new IllegalArgumentException(input.key() + " must be " + input.range() + ", but was " + shown);
        }
    }

    /** A number that is none: names the kind of number and, if there is one, the range. */
    private IllegalArgumentException refused(final String noun, final String shown) {
        final String range = input.range();
        final String of = range.isEmpty() ? "" : range.startsWith("at") ? " of " + range : " " + range;
        return new IllegalArgumentException(input.key() + " must be " + noun + of + ", but was " + shown);
    }

    private static String quoted(final String text) {
        return '"' + text + '"';
    }
}
