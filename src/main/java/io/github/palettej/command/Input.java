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
import org.scijava.command.CommandModuleItem;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/**
 * One input of a command, as its {@link Parameter} field defines it: the key of macros, the label of the
 * dialog, the name in scripts.
 *
 * <p>All rules that follow from the definition alone are checked by its {@link InputRules}, so that a macro, a script and
 * a dialog get the same sentence.
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

    private final Field field;
    private final Parameter parameter;
    private final Kind kind;
    private final Object initial;
    private final InputRules rules;

    Input(final CommandModuleItem<?> item) {
        field = item.getField();
        parameter = item.getParameter();
        kind = kindOf(field.getType(), parameter);
        initial = item.getDefaultValue();
        rules = new InputRules(this, field.getType(), initial);
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

    /** The smallest number allowed, empty for no limit. */
    String min() {
        return parameter.min();
    }

    /** The largest number allowed, empty for no limit. */
    String max() {
        return parameter.max();
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
        return rules.parse(text);
    }

    /**
     * Checks a value.
     *
     * @param value a value of the type of the field, or null if none was given
     * @return the value to use: a choice as it is defined, whatever the case it was written in
     * @throws IllegalArgumentException if the value breaks the rules of the input
     */
    Object checked(final Object value) {
        return rules.checked(value);
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
        return rules.accept(value);
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
