/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej;

import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the notebook macro on one picture, headless: the command {@code mvn -q -Pnotebook} of the README. */
public final class NotebookRun {
    private static final Path MACRO = Path.of("macros", "Color_Clustering_Notebook.ijm");

    private NotebookRun() {}

    /**
     * Runs the macro.
     *
     * @param args the picture, the folder for the results, the factor to scale by first
     * @throws Exception if ImageJ cannot be started
     */
    public static void main(final String[] args) throws Exception {
        final Path image = Path.of(args[0]).toAbsolutePath();
        if (!Files.isRegularFile(image)) {
            System.err.println("image must be a file that exists, but was " + image + ": pass -Dimage=PATH");
            System.exit(1);
        }
        final Path output = Path.of(args[1]).toAbsolutePath();
        RunMacro.main(
                new String[] {MACRO.toString(), "image=[" + image + "] output=[" + output + "] scale=" + args[2]});
    }
}
