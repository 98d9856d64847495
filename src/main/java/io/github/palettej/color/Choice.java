/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds one of several constants by its label, in any case.
 *
 * <p>A label is what {@link Object#toString()} of the constant gives: at once API, choice in a dialog and value in a
 * macro.
 */
public final class Choice {
    private Choice() {}

    /**
     * Finds the constant with a label.
     *
     * @param <E> the type of the constants
     * @param values all constants, in the order in which the sentence names them
     * @param label the label, in any case, white space around it ignored
     * @return the constant
     * @throws IllegalArgumentException if there is none: the rest of a sentence that begins with the key, such as
     *     {@code must be one of A, B, C, but was "x"}
     */
    public static <E> E of(final E[] values, final String label) {
        final String wanted = label.strip();
        for (final E value : values) {
            if (value.toString().equalsIgnoreCase(wanted)) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                "must be one of " + String.join(", ", labels(values)) + ", but was " + Quoted.of(label));
    }

    /**
     * Finds the constant with a label that was given for a key.
     *
     * @param <E> the type of the constants
     * @param key the name of what is chosen, which begins the sentence if the label is unknown
     * @param values all constants, in the order in which the sentence names them
     * @param label the label, in any case, white space around it ignored
     * @return the constant
     * @throws IllegalArgumentException if there is none: one sentence such as
     *     {@code space must be one of A, B, C, but was "x"}
     */
    public static <E> E of(final String key, final E[] values, final String label) {
        try {
            return of(values, label);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(key + " " + e.getMessage(), e);
        }
    }

    /**
     * Lists the labels.
     *
     * @param <E> the type of the constants
     * @param values the constants
     * @return their labels in the same order
     */
    public static <E> List<String> labels(final E[] values) {
        return Arrays.stream(values).map(Object::toString).collect(Collectors.toUnmodifiableList());
    }
}
