/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.scijava.command.CommandModuleItem;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/**
 * One input of a command, as its {@link Parameter} field defines it: the key of macros, the label of the
 * dialog, the name in scripts.
 *
 * <p>All rules that follow from the definition alone are checked here, so that a macro, a script and a
 * dialog get the same sentence.
 */
public final class Input {
    /** What kind of value an input takes. */
    public enum Kind {
        /** An open image. */
        IMAGE,
        /** One of a few words. */
        CHOICE,
        /** True or false. */
        FLAG,
        /** A whole number. */
        WHOLE,
        /** A number. */
        REAL,
        /** Any text. */
        TEXT
    }

    /** Name of the attribute that says in words what an input without an initial value stands for. */
    public static final String DEFAULT_NOTE = "default";

    /** Name of the attribute that has the unit of a number. */
    public static final String UNIT = "unit";

    /** Name of the attribute that says what a dialog starts with, where that depends on what is there. */
    public static final String START = "start";

    /** A {@link #START}: the color that ImageJ draws with. */
    public static final String FOREGROUND = "foreground color";

    /** A {@link #START}: the color that ImageJ clears with. */
    public static final String BACKGROUND = "background color";

    /** A {@link #START}: the title of another open image of the same size. */
    public static final String OTHER_IMAGE = "other image";

    /** A {@link #START}: the colors of the Results table. */
    public static final String LAST_COLORS = "last colors";

    /** Style of an input that takes the path of a file to read. */
    public static final String OPEN_STYLE = "open";

    /** Style of an input that takes the path of a file to write. */
    public static final String SAVE_STYLE = "save";

    /** Style of an input that takes the path of a folder to read. */
    public static final String FOLDER_STYLE = "directory";

    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d+");
    private static final Pattern REAL_NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private final Field field;
    private final Parameter parameter;
    private final Kind kind;
    private final Object initial;

    Input(final CommandModuleItem<?> item) {
        field = item.getField();
        parameter = item.getParameter();
        kind = kindOf(field.getType(), parameter);
        initial = item.getDefaultValue();
    }

    /**
     * Names the input.
     *
     * @return one lower-case word
     */
    public String key() {
        return field.getName();
    }

    /**
     * Names the input in dialogs.
     *
     * @return the label, whose first word in lower case is the key
     */
    public String label() {
        return parameter.label();
    }

    /**
     * Describes the input.
     *
     * @return one or two sentences
     */
    public String description() {
        return parameter.description();
    }

    /**
     * Tells the kind of value.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Tells how a dialog asks for the value.
     *
     * @return {@link #OPEN_STYLE}, {@link #SAVE_STYLE}, {@link #FOLDER_STYLE}, or empty
     */
    public String style() {
        return parameter.style();
    }

    /**
     * Lists the words of a choice.
     *
     * @return the words, empty if the input is no choice
     */
    public List<String> choices() {
        return List.of(parameter.choices());
    }

    /**
     * Tells whether the input must be given.
     *
     * @return true if it has no default
     */
    public boolean required() {
        return initial == null && kind != Kind.IMAGE && note().isEmpty();
    }

    /**
     * Gives the default as text of a macro.
     *
     * @return the text, empty if there is none
     */
    public String defaultText() {
        return initial == null ? "" : text(initial);
    }

    /**
     * Says in words what happens without a value, where the default is no fixed value.
     *
     * @return the words, empty if {@link #defaultText()} says all
     */
    public String note() {
        return attribute(DEFAULT_NOTE);
    }

    /**
     * Names the unit of a number.
     *
     * @return the unit, empty if there is none
     */
    public String unit() {
        return attribute(UNIT);
    }

    /**
     * Says what a dialog starts with.
     *
     * @return {@link #FOREGROUND}, {@link #BACKGROUND}, {@link #OTHER_IMAGE}, {@link #LAST_COLORS}, or empty for the
     *     default
     */
    public String start() {
        return attribute(START);
    }

    private String attribute(final String name) {
        return Arrays.stream(parameter.attrs())
                .filter(a -> a.name().equals(name))
                .map(Attr::value)
                .findFirst()
                .orElse("");
    }

    /**
     * Says which numbers are allowed.
     *
     * @return for instance {@code 2..256} or {@code at least 0}, empty if there is no limit
     */
    public String range() {
        final String min = parameter.min();
        final String max = parameter.max();
        if (min.isEmpty() && max.isEmpty()) {
            return "";
        }
        if (max.isEmpty()) {
            return "at least " + min;
        }
        return min.isEmpty() ? "at most " + max : min + ".." + max;
    }

    /**
     * Tells which class of the command's family defines the input.
     *
     * @return the command's own class, or one that it extends
     */
    public Class<?> definedIn() {
        return field.getDeclaringClass();
    }

    /**
     * Tells whether values are kept between runs by the host.
     *
     * @return false for all inputs of this project
     */
    public boolean persisted() {
        return parameter.persist();
    }

    /**
     * Reads a value that was written as text.
     *
     * @param text the text of a macro or a dialog; a choice in any case
     * @return the value, of the type of the field; null for an empty text where no value has a meaning of its own
     * @throws IllegalArgumentException if the text breaks the rules of the input
     */
    public Object parse(final String text) {
        final String trimmed = text.trim();
        if (trimmed.isEmpty() && initial == null && !required()) {
            return null;
        }
        switch (kind) {
            case IMAGE:
                throw new IllegalArgumentException(key() + " must be an open image, but was " + quoted(text));
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

    /**
     * Checks a value.
     *
     * @param value a value of the type of the field, or null if none was given
     * @return the value to use: a choice as it is defined, whatever the case it was written in
     * @throws IllegalArgumentException if the value breaks the rules of the input
     */
    Object checked(final Object value) {
        if (value == null || (initial == null && value instanceof String s && s.isBlank())) {
            if (required()) {
                throw new IllegalArgumentException(key() + " is required");
            }
            return initial;
        }
        if (kind == Kind.CHOICE) {
            return choice(value.toString());
        }
        if (kind == Kind.WHOLE) {
            checkRange(((Number) value).longValue(), value.toString());
        } else if (kind == Kind.REAL) {
            final double number = ((Number) value).doubleValue();
            if (!Double.isFinite(number)) {
                throw refused("a number", Double.toString(number));
            }
            checkRange(number, text(value));
        }
        return value;
    }

    /**
     * Writes a value as a macro has it.
     *
     * @param value a value of the field's type
     * @return text that {@link #parse} reads to the same value
     */
    public String text(final Object value) {
        if (value instanceof ImagePlus image) {
            return image.getTitle();
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return String.valueOf(value);
    }

    Object read(final ColorCommand command) {
        try {
            return field.get(command);
        } catch (final IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(final ColorCommand command, final Object value) {
        try {
            field.set(command, value);
        } catch (final IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a text or a value of the field's type. */
    Object accept(final Object value) {
        if (value instanceof String text) {
            return parse(text);
        }
        if (kind == Kind.IMAGE ? value instanceof ImagePlus : kind == Kind.FLAG && value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number || value instanceof Enum) {
            return parse(text(value instanceof Float f ? Double.valueOf(f.toString()) : value));
        }
        throw new IllegalArgumentException(
                key() + " must be " + article() + ", but was " + quoted(String.valueOf(value)));
    }

    private String article() {
        switch (kind) {
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
        throw new IllegalArgumentException(key() + " must be true or false, but was " + quoted(text));
    }

    private Object boxedWhole(final String digits) {
        try {
            if (field.getType() == long.class || field.getType() == Long.class) {
                return Long.valueOf(digits);
            }
            return Integer.valueOf(digits);
        } catch (final NumberFormatException e) {
            throw refused("a whole number", digits);
        }
    }

    private String choice(final String text) {
        return choices().stream()
                .filter(c -> c.equalsIgnoreCase(text.trim()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        key() + " must be one of " + String.join(", ", choices()) + ", but was " + quoted(text)));
    }

    private void checkRange(final double number, final String shown) {
        final boolean low = !parameter.min().isEmpty() && number < Double.parseDouble(parameter.min());
        final boolean high = !parameter.max().isEmpty() && number > Double.parseDouble(parameter.max());
        if (low || high) {
            throw new IllegalArgumentException(key() + " must be " + range() + ", but was " + shown);
        }
    }

    /** A number that is none: names the kind of number and, if there is one, the range. */
    private IllegalArgumentException refused(final String noun, final String shown) {
        final String range = range();
        final String of = range.isEmpty() ? "" : range.startsWith("at") ? " of " + range : " " + range;
        return new IllegalArgumentException(key() + " must be " + noun + of + ", but was " + shown);
    }

    private static String quoted(final String text) {
        return '"' + text + '"';
    }

    private static Kind kindOf(final Class<?> type, final Parameter parameter) {
        if (type == ImagePlus.class) {
            return Kind.IMAGE;
        }
        if (type == boolean.class || type == Boolean.class) {
            return Kind.FLAG;
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return Kind.WHOLE;
        }
        if (type == double.class || type == Double.class) {
            return Kind.REAL;
        }
        if (type == String.class) {
            return parameter.choices().length > 0 ? Kind.CHOICE : Kind.TEXT;
        }
        throw new IllegalStateException(
                "an input cannot be of type " + type.getName().toLowerCase(Locale.ROOT));
    }
}
