/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import ij.gui.GenericDialog;
import ij.plugin.PlugIn;
import io.github.palettej.command.Version;
import java.awt.GraphicsEnvironment;

/** Help &gt; About Plugins &gt; PaletteJ: what this is, its version, and how to cite it. */
public final class AboutPlugIn implements PlugIn {
    private static final String LINK = "https://github.com/palettej/PaletteJ";

    /** Made by ImageJ. */
    public AboutPlugIn() {}

    /**
     * Shows the text: in a window, or in the log where there are none.
     *
     * @param arg not used
     */
    @Override
    public void run(final String arg) {
        if (GraphicsEnvironment.isHeadless()) {
            IJ.log(text());
        } else {
            final GenericDialog about = new GenericDialog("About PaletteJ");
            about.addMessage(text());
            about.enableYesNoCancel("OK", "Self-Test");
            about.hideCancelButton();
            about.showDialog();
            if (!about.wasCanceled() && !about.wasOKed()) {
                IJ.run("PaletteJ Self-Test");
            }
        }
    }

    /** The text, in lines. */
    static String text() {
        return String.join(
                "\n",
                "PaletteJ " + Version.text(),
                "Color analysis for ImageJ and Fiji: exact palettes, perceptual differences,",
                "sorting and reduction of colors.",
                "",
                "To cite it: PaletteJ developers, PaletteJ, version " + Version.text() + ",",
                LINK,
                "",
                "License: BSD-2-Clause. Commands: Plugins > PaletteJ.");
    }
}
