/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import java.awt.BorderLayout;
import java.awt.Canvas;
import java.awt.Color;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A picture beside a dialog. It belongs to the dialog, so that it can be moved and sized while that is open, and it is
 * no image of ImageJ, so that the active image stays what it was.
 */
final class PreviewWindow extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 480;
    private static final int SHORTEST = 160;

    private final Picture picture = new Picture();
    private transient boolean placed;

    /**
     * Prepares the window; it is shown with the first picture.
     *
     * @param owner the dialog
     * @param title the title
     * @param closed what to do when the user closes it
     */
    PreviewWindow(final Dialog owner, final String title, final Runnable closed) {
        super(owner, title, false);
        setLayout(new BorderLayout());
        add(picture, BorderLayout.CENTER);
        // typing goes on in the dialog
        setFocusableWindowState(false);
        addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(final WindowEvent event) {
                setVisible(false);
                closed.run();
            }
        });
    }

    /**
     * Shows slices side by side.
     *
     * @param slices at least one
     */
    void show(final List<BufferedImage> slices) {
        picture.show(slices);
        if (!placed) {
            pack();
            Beside.place(this, getOwner());
            placed = true;
        }
        if (!isVisible()) {
            setVisible(true);
        }
    }

    /** Draws the slices in a grid, as large as fits, pixels being left out or repeated but never mixed. */
    private static final class Picture extends Canvas {
        private static final long serialVersionUID = 1L;

        private transient List<BufferedImage> slices = List.of();

        Picture() {
            setBackground(Color.DARK_GRAY);
        }

        void show(final List<BufferedImage> shown) {
            slices = List.copyOf(shown);
            repaint();
        }

        private int columns() {
            return (int) Math.ceil(Math.sqrt(slices.size()));
        }

        private int lines() {
            return (slices.size() + columns() - 1) / columns();
        }

        @Override
        public Dimension getPreferredSize() {
            if (slices.isEmpty()) {
                return new Dimension(SHORTEST, SHORTEST);
            }
            final int width = slices.get(0).getWidth() * columns();
            final int height = slices.get(0).getHeight() * lines();
            final double scale = Math.min(1, (double) LONGEST / Math.max(width, height));
            return new Dimension(Math.max(SHORTEST, (int) (width * scale)), Math.max(SHORTEST, (int) (height * scale)));
        }

        @Override
        public void paint(final Graphics graphics) {
            if (slices.isEmpty()) {
                return;
            }
            final int width = getWidth() / columns();
            final int height = getHeight() / lines();
            for (int i = 0; i < slices.size(); i++) {
                final BufferedImage slice = slices.get(i);
                final double scale = Math.min((double) width / slice.getWidth(), (double) height / slice.getHeight());
                final int w = (int) Math.max(1, slice.getWidth() * scale);
                final int h = (int) Math.max(1, slice.getHeight() * scale);
                final int x = i % columns() * width + (width - w) / 2;
                final int y = i / columns() * height + (height - h) / 2;
                graphics.drawImage(slice, x, y, w, h, null);
            }
        }
    }
}
