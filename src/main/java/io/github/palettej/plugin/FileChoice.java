/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.io.DirectoryChooser;
import ij.io.OpenDialog;
import ij.io.SaveDialog;
import io.github.palettej.command.Input;
import java.awt.TextField;
import java.io.File;

/** The system's dialog for the path of a file or a folder, to read or to write as the input says. */
final class FileChoice {
    private FileChoice() {}

    /** Asks, and puts the path into the field; leaves it as it is if the user cancels. */
    static void ask(final Input input, final TextField field) {
        final String typed = new File(field.getText()).getName();
        if (Input.FOLDER_STYLE.equals(input.style())) {
            final String before = OpenDialog.getDefaultDirectory();
            final String folder = new DirectoryChooser(input.label()).getDirectory();
            OpenDialog.setDefaultDirectory(before);
            if (folder != null) {
                field.setText(folder);
            }
        } else if (Input.SAVE_STYLE.equals(input.style())) {
            final int point = typed.lastIndexOf('.');
            final SaveDialog dialog = new SaveDialog(
                    input.label(),
                    point < 0 ? "palette" : typed.substring(0, point),
                    point < 0 ? ".gpl" : typed.substring(point));
            put(dialog.getDirectory(), dialog.getFileName(), field);
        } else {
            final OpenDialog dialog = new OpenDialog(input.label(), null);
            put(dialog.getDirectory(), dialog.getFileName(), field);
        }
    }

    private static void put(final String folder, final String name, final TextField field) {
        if (name != null) {
            field.setText(new File(folder, name).getPath());
        }
    }
}
