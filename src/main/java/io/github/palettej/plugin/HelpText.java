/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import io.github.palettej.command.Definition;
import io.github.palettej.command.Input;

/** What the Help button of a dialog shows: all inputs of the command with their rules. */
final class HelpText {
    private final Definition definition;

    HelpText(final Definition definition) {
        this.definition = definition;
    }

    /** The text, which begins with {@code <html>} so that ImageJ shows it in a window. */
    String html() {
        final StringBuilder html = new StringBuilder("<html><h2>").append(escaped(definition.name()));
        html.append("</h2><p>").append(escaped(definition.description())).append("</p><dl>");
        for (final Input input : definition.inputs()) {
            if (input.kind() != Input.Kind.IMAGE) {
                html.append("<dt><b>")
                        .append(escaped(input.key()))
                        .append("</b>")
                        .append(escaped(rule(input)));
                html.append("</dt><dd>").append(escaped(input.description())).append("</dd>");
            }
        }
        return html.append("</dl></html>").toString();
    }

    private static String rule(final Input input) {
        final String range = input.range().isEmpty() ? "" : " (" + input.range() + ')';
        if (input.required()) {
            return range + ", required";
        }
        final String standard = input.note().isEmpty() ? input.defaultText() : input.note();
        return range + (standard.isEmpty() ? "" : ", default " + standard);
    }

    private static String escaped(final String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
