/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

/** Notices that the user turns to a field, with the keyboard or the mouse. */
final class Pointing extends MouseAdapter implements FocusListener {
    private final Runnable action;

    /**
     * Does something when the user turns to a field.
     *
     * @param action what to do
     */
    Pointing(final Runnable action) {
        this.action = action;
    }

    @Override
    public void focusGained(final FocusEvent event) {
        action.run();
    }

    @Override
    public void focusLost(final FocusEvent event) {
        // the next field speaks for itself
    }

    @Override
    public void mouseEntered(final MouseEvent event) {
        action.run();
    }
}
