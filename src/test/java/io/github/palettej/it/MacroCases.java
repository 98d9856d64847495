/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import ij.IJ;
import ij.Prefs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs many macros one after the other in one ImageJ, since a macro that is stopped by an error ends a run in
 * {@code -batch}.
 *
 * <p>In the folder of the arguments, {@code N.prepare.ijm} (if there) is run first and then {@code N.ijm}; what that
 * printed goes to {@code N.printed}, and what was open before and after it to {@code N.before} and
 * {@code N.after}.
 */
public final class MacroCases {
    private MacroCases() {}

    /**
     * Runs all macros of a folder.
     *
     * @param args the folder of the installation, the folder of the macros
     * @throws IOException if a file cannot be read or written
     */
    public static void main(final String[] args) throws IOException {
        System.setProperty("plugins.dir", args[0]);
        Prefs.load(null, null);
        final Path folder = Path.of(args[1]);
        final List<Path> macros;
        try (Stream<Path> files = Files.list(folder)) {
            macros = files.filter(
                            f -> f.toString().endsWith(".ijm") && !f.toString().endsWith(".prepare.ijm"))
                    .sorted()
                    .toList();
        }
        for (final Path macro : macros) {
            run(folder, macro.getFileName().toString().replace(".ijm", ""));
        }
        System.exit(0);
    }

    private static void run(final Path folder, final String name) throws IOException {
        final Path prepare = folder.resolve(name + ".prepare.ijm");
        Session.clear();
        if (Files.exists(prepare)) {
            IJ.runMacro(Files.readString(prepare));
        }
        Session.remember();
        Files.writeString(folder.resolve(name + ".before"), Session.describe());
        final String printed = captured(folder.resolve(name + ".ijm"));
        Files.writeString(folder.resolve(name + ".printed"), printed);
        Files.writeString(folder.resolve(name + ".after"), Session.describe());
    }

    private static String captured(final Path macro) throws IOException {
        final String text = Files.readString(macro);
        final PrintStream out = System.out;
        final PrintStream err = System.err;
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
        try {
            IJ.runMacro(text);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
