/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Preview;
import java.awt.BorderLayout;
import java.awt.Checkbox;
import java.awt.Color;
import java.awt.Dialog;
import java.awt.FlowLayout;
import java.awt.Panel;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a dialog that switches its preview on and off and says what the result will cost. It is no key: never
 * recorded, never remembered.
 */
final class PreviewSwitch implements PreviewRuns.Listener {
    private static final Color SAID = new Color(0x303030);
    private static final Color QUIET = new Color(0x808080);
    private static final Color WRONG = new Color(0xB00020);
    private static final int LINES = 2;

    private final Checkbox box = new Checkbox("Preview");
    private final TextLines words = new TextLines(LINES);
    private final Panel panel = new Panel(new BorderLayout());
    private final PreviewRuns runs;
    private final PreviewWindow window;
    private Optional<Map<String, String>> texts = Optional.empty();
    private boolean closed;

    /**
     * Makes it, switched off.
     *
     * @param dialog the dialog
     * @param command the command, its image being set if it reads one
     * @param preview what it can show
     */
    PreviewSwitch(final Dialog dialog, final ColorCommand command, final Preview preview) {
        runs = new PreviewRuns(command, preview, this);
        window = new PreviewWindow(dialog, "Preview: " + command.definition().name(), () -> {
            box.setState(false);
            update();
        });
        final Panel line = new Panel(new FlowLayout(FlowLayout.LEFT, 0, 0));
        line.add(box);
        panel.add(line, BorderLayout.NORTH);
        panel.add(words, BorderLayout.CENTER);
        box.addItemListener(event -> update());
    }

    /** The part to be put into the dialog. */
    Panel panel() {
        return panel;
    }

    /**
     * Takes what was typed.
     *
     * @param typed the texts of the dialog, empty if they break a rule
     */
    void changed(final Optional<Map<String, String>> typed) {
        if (!typed.equals(texts)) {
            texts = typed;
            update();
        }
    }

    /** Stops with the dialog. */
    void close() {
        closed = true;
        runs.close();
        window.dispose();
    }

    private void update() {
        if (closed) {
            return;
        }
        if (box.getState() && texts.isPresent()) {
            runs.request(texts.get());
        } else {
            runs.cancel();
            words.say("", SAID);
        }
        if (!box.getState()) {
            window.setVisible(false);
        }
    }

    @Override
    public void working() {
        words.say("Working...", QUIET);
    }

    @Override
    public void made(final List<BufferedImage> slices, final String said) {
        words.say(said, SAID);
        window.show(slices);
    }

    @Override
    public void failed(final String sentence) {
        words.say(sentence, WRONG);
    }
}
