/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import java.awt.GraphicsConfiguration;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.awt.Window;

/** Places a window beside a dialog, so that both can be seen. */
final class Beside {
    private static final int GAP = 8;

    private Beside() {}

    /**
     * Moves a window right of a dialog, or else left of it; where neither has room, the dialog moves to the left.
     *
     * @param window the window, which has its size
     * @param dialog the dialog, which is on the screen
     */
    static void place(final Window window, final Window dialog) {
        final Rectangle place = dialog.getBounds();
        final Rectangle screen = screen(dialog);
        final int right = place.x + place.width + GAP;
        final int left = place.x - GAP - window.getWidth();
        final int most = screen.x + screen.width - window.getWidth();
        int x = right;
        if (right > most && left >= screen.x) {
            x = left;
        } else if (right > most) {
            final int moved = Math.max(screen.x, place.x - (right - most));
            dialog.setLocation(moved, place.y);
            x = Math.min(moved + place.width + GAP, Math.max(screen.x, most));
        }
        final int y = Math.max(screen.y, Math.min(place.y, screen.y + screen.height - window.getHeight()));
        window.setLocation(x, y);
    }

    private static Rectangle screen(final Window dialog) {
        final GraphicsConfiguration display = dialog.getGraphicsConfiguration();
        final Rectangle bounds = display.getBounds();
        final Insets insets = Toolkit.getDefaultToolkit().getScreenInsets(display);
        return new Rectangle(
                bounds.x + insets.left,
                bounds.y + insets.top,
                bounds.width - insets.left - insets.right,
                bounds.height - insets.top - insets.bottom);
    }
}
