/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scijava.plugin.Attr;

/**
 * What a command can show before it is run: one of its images, as the attribute {@value #ATTRIBUTE} of the output
 * tells. Its value lists inputs that are set for it whatever was typed, such as {@code swatches=true inplace=false}, so
 * that the image is made and nothing is changed.
 *
 * @param output name of the output
 * @param settings inputs and their texts
 */
public record Preview(String output, Map<String, String> settings) {
    /** Name of the attribute of the output. */
    public static final String ATTRIBUTE = "preview";

    /**
     * Keeps a copy of the settings.
     *
     * @param output name of the output
     * @param settings inputs and their texts
     */
    public Preview {
        settings = Map.copyOf(settings);
    }

    static Preview of(final String output, final Attr attribute) {
        final Map<String, String> settings = new LinkedHashMap<>();
        Arrays.stream(attribute.value().split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("=", 2))
                .forEach(pair -> settings.put(pair[0], pair[1]));
        return new Preview(output, settings);
    }
}
