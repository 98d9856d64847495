/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.Prefs;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.GridLayout;
import java.awt.Label;
import java.awt.Panel;

/** A text of a few lines in a dialog, broken between words; it keeps its size when the text changes. */
final class TextLines extends Panel {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 430;
    private static final int FONT_SIZE = 12;

    private final Label[] lines;

    /**
     * Makes an empty text.
     *
     * @param count how many lines it has room for
     */
    TextLines(final int count) {
        super(new GridLayout(count, 1));
        setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) Math.round(FONT_SIZE * Prefs.getGuiScale())));
        lines = new Label[count];
        for (int i = 0; i < count; i++) {
            lines[i] = new Label("");
            add(lines[i]);
        }
    }

    /**
     * Shows a text.
     *
     * @param text what to say; what does not fit is cut
     * @param color its color
     */
    void say(final String text, final Color color) {
        final FontMetrics font = getFontMetrics(getFont());
        int next = 0;
        final StringBuilder line = new StringBuilder();
        final String[] words = text.split(" ");
        for (final Label label : lines) {
            line.setLength(0);
            while (next < words.length && fits(font, line + words[next], line.length() == 0)) {
                line.append(words[next++]).append(' ');
            }
            label.setForeground(color);
            label.setText(line.toString().stripTrailing());
        }
        if (next < words.length) {
            lines[lines.length - 1].setText(line.append("...").toString());
        }
    }

    private boolean fits(final FontMetrics font, final String text, final boolean first) {
        return first || font.stringWidth(text) <= width() - 2 * FONT_SIZE;
    }

    private static int width() {
        return (int) Math.round(WIDTH * Prefs.getGuiScale());
    }

    @Override
    public Dimension getPreferredSize() {
        final FontMetrics font = getFontMetrics(getFont());
        return new Dimension(width(), lines.length * (font.getHeight() + 2));
    }

    @Override
    public Dimension getMinimumSize() {
        return getPreferredSize();
    }
}
