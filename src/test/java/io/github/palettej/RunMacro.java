/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.imagej.patcher.LegacyEnvironment;
import net.imagej.patcher.LegacyInjector;

/**
 * Runs one macro in a headless ImageJ with PaletteJ on the class path, patched as Fiji patches it.
 *
 * <p>ImageJ ends with status 0 even after a macro error; this launcher reads what was printed and ends
 * with status 1 then.
 */
public final class RunMacro {
    private RunMacro() {}

    /**
     * Runs the macro file {@code args[0]} with the argument {@code args[1]} (none if left out).
     *
     * @param args macro file, argument
     * @throws Exception if ImageJ cannot be started
     */
    public static void main(final String[] args) throws Exception {
        final String macro = Files.readString(Path.of(args[0]));
        final Tee out = new Tee(System.out);
        final Tee err = new Tee(System.err);
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        LegacyInjector.preinit();
        final LegacyEnvironment imagej = new LegacyEnvironment(null, true);
        imagej.disableIJ1PluginDirs();
        imagej.addPluginClasspath(RunMacro.class.getClassLoader());
        imagej.newImageJ1(true);
        boolean failed = false;
        try {
            imagej.runMacro(macro, args.length > 1 ? args[1] : "");
        } catch (final RuntimeException e) {
            System.err.println(e.getMessage());
            failed = true;
        }
        final String printed = out.text() + err.text();
        System.exit(failed || FailureSigns.in(printed).isPresent() ? 1 : 0);
    }

    /** Writes to a stream and remembers what it wrote. */
    private static final class Tee extends OutputStream {
        private final OutputStream target;
        private final ByteArrayOutputStream copy = new ByteArrayOutputStream();

        Tee(final OutputStream target) {
            this.target = target;
        }

        @Override
        public synchronized void write(final int b) throws IOException {
            target.write(b);
            copy.write(b);
        }

        @Override
        public synchronized void write(final byte[] bytes, final int offset, final int length) throws IOException {
            target.write(bytes, offset, length);
            copy.write(bytes, offset, length);
        }

        synchronized String text() {
            return copy.toString(StandardCharsets.UTF_8);
        }
    }
}
