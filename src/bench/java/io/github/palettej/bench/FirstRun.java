/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.bench;

import io.github.palettej.RunMacro;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first K-Means Colors of a headless ImageJ, from the macro line to the rows and the label image.
 *
 * <p>Arguments: the photo, how many sessions to start. Prints the medians: the first line of a session, the second, and the
 * first on this picture in a session whose classes are loaded by a picture of 400 pixels.
 */
public final class FirstRun {
    private static final String LINE = "run(\"K-Means Colors...\", \"clusters=16 labels\");\n";
    private static final String NOW = "parseFloat(call(\"java.lang.System.nanoTime\"))";
    private static final String LOAD = "newImage(\"small\", \"RGB ramp\", 20, 20, 1);\n" + LINE + "close(\"*\");\n";
    private static final Pattern MILLISECONDS = Pattern.compile("ms=([0-9.]+)");

    private FirstRun() {}

    /**
     * Prints the times.
     *
     * @param args photo, sessions
     * @throws Exception if a session cannot be started
     */
    public static void main(final String[] args) throws Exception {
        final String open = "open(\"" + args[0].replace("\\", "/") + "\");\n";
        final List<List<Double>> cold = new ArrayList<>();
        final List<List<Double>> loaded = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            cold.add(session(open + timed() + timed()));
            loaded.add(session(LOAD + open + timed()));
        }
        System.out.println("| K-Means Colors, k=16, labels | ms |\n|---|---|");
        row("first of a session, with loading", cold, 0);
        row("second", cold, 1);
        row("first, classes loaded before", loaded, 0);
    }

    private static String timed() {
        return "start = " + NOW + ";\n" + LINE + "print(\"ms=\" + d2s((" + NOW + " - start) / 1e6, 1));\n"
                + "close(\"*-labels\");\n";
    }

    private static void row(final String name, final List<List<Double>> sessions, final int at) {
        final List<Double> sorted =
                sessions.stream().map(times -> times.get(at)).sorted().toList();
        System.out.printf(Locale.ROOT, "| %s | %.0f |%n", name, sorted.get(sorted.size() / 2));
    }

    private static List<Double> session(final String macro) throws IOException, InterruptedException {
        final Path file = Files.createTempFile("first", ".ijm");
        try {
            Files.writeString(file, macro);
            final Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--add-opens=java.base/java.lang=ALL-UNNAMED",
                            "-Djava.awt.headless=true",
                            "-Duser.home=" + System.getProperty("java.io.tmpdir"),
                            "-cp",
                            System.getProperty("java.class.path"),
                            RunMacro.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            final String printed = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (child.waitFor() != 0) {
                throw new IOException("the macro failed: " + printed);
            }
            final List<Double> times = new ArrayList<>();
            final Matcher found = MILLISECONDS.matcher(printed);
            while (found.find()) {
                times.add(Double.valueOf(found.group(1)));
            }
            return times;
        } finally {
            Files.delete(file);
        }
    }
}
