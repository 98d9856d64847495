/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless ImageJ in a JVM of its own, patched and started as Fiji does it, with the packaged plugin in its
 * plugins folder and on the class path, and with a home and preferences of its own.
 */
public final class HeadlessImageJ {
    private static final long MINUTES = 3;

    private final Path folder;
    private final Path jar;
    private final List<String> flags = new ArrayList<>();
    private Path work = Path.of("").toAbsolutePath();

    /**
     * Lays out an installation.
     *
     * @param folder an empty folder
     * @throws IOException if it cannot be written
     */
    public HeadlessImageJ(final Path folder) throws IOException {
        this.folder = folder;
        final Path built = built();
        if (!Files.isRegularFile(built)) {
            throw new IllegalStateException("there is no " + built + ": run mvn package first");
        }
        Files.createDirectories(folder.resolve("plugins"));
        Files.createDirectories(folder.resolve("home"));
        jar = Files.copy(built, folder.resolve("plugins").resolve(built.getFileName()));
    }

    /** The version of the packaged plugin. */
    static String version() {
        return built().getFileName().toString().replace("PaletteJ_-", "").replace(".jar", "");
    }

    private static Path built() {
        final String given = System.getProperty("palettej.jar");
        if (given == null) {
            throw new IllegalStateException("-Dpalettej.jar must be the packaged plugin; mvn verify sets it");
        }
        return Path.of(given).toAbsolutePath();
    }

    /** Adds flags of the JVM. */
    public HeadlessImageJ with(final String... jvmFlags) {
        flags.addAll(List.of(jvmFlags));
        return this;
    }

    /** Works in a folder, so that relative paths lead there. */
    HeadlessImageJ in(final Path directory) {
        work = directory;
        return this;
    }

    /** Runs a macro by {@code -batch} and returns what ImageJ printed, errors too. */
    public String batch(final Path macro, final String argument) throws IOException, InterruptedException {
        return launch(
                PatchedLauncher.class.getName(),
                "ij.ImageJ",
                "-ijpath",
                folder.toString(),
                "-batch",
                macro.toString(),
                argument);
    }

    /** Runs a macro text by {@code -batch}. */
    public String batch(final String macro) throws IOException, InterruptedException {
        final Path file = Files.createTempFile(folder, "macro", ".ijm");
        return batch(Files.writeString(file, macro), "");
    }

    /** What one of many macros did. */
    public record Answer(String printed, String before, String after) {}

    /** One of many macros: the first text opens images, the second is tried. */
    public record Case(String prepare, String macro) {}

    /** Runs many macros in one ImageJ; see {@link MacroCases}. */
    public Map<String, Answer> cases(final Map<String, Case> cases) throws IOException, InterruptedException {
        final Path inputs = Files.createTempDirectory(folder, "cases");
        int number = 1000;
        final Map<String, Integer> numbers = new LinkedHashMap<>();
        for (final Map.Entry<String, Case> entry : cases.entrySet()) {
            numbers.put(entry.getKey(), ++number);
            Files.writeString(
                    inputs.resolve(number + ".prepare.ijm"), entry.getValue().prepare());
            Files.writeString(inputs.resolve(number + ".ijm"), entry.getValue().macro());
        }
        final String rest = launch(
                PatchedLauncher.class.getName(), MacroCases.class.getName(), folder.toString(), inputs.toString());
        final Map<String, Answer> answers = new LinkedHashMap<>();
        for (final Map.Entry<String, Integer> entry : numbers.entrySet()) {
            final Path printed = inputs.resolve(entry.getValue() + ".printed");
            if (!Files.exists(printed)) {
                throw new IllegalStateException(entry.getKey() + " was not reached: " + rest);
            }
            answers.put(
                    entry.getKey(),
                    new Answer(
                            Files.readString(printed),
                            Files.readString(inputs.resolve(entry.getValue() + ".before")),
                            Files.readString(inputs.resolve(entry.getValue() + ".after"))));
        }
        return answers;
    }

    /** How to start a program on a display: an empty list on this one, else by xvfb-run; empty if there is none. */
    static Optional<List<String>> display() {
        if (System.getenv("DISPLAY") != null) {
            return Optional.of(List.of());
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "xvfb-run"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(found -> List.of(found.toString(), "-a"));
    }

    /** Starts a JVM on a display, not patched: plain ImageJ with the plugin in its plugins folder. */
    String window(final String main, final String... arguments) throws IOException, InterruptedException {
        return start(display().orElseThrow(), List.of(), main, arguments);
    }

    /** Starts a headless JVM with the class path of the tests, the packaged jar in place of the classes. */
    public String launch(final String main, final String... arguments) throws IOException, InterruptedException {
        return start(List.of(), List.of("-Djava.awt.headless=true"), main, arguments);
    }

    private String start(
            final List<String> before, final List<String> with, final String main, final String... arguments)
            throws IOException, InterruptedException {
        final List<String> line = new ArrayList<>(before);
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Duser.home=" + folder.resolve("home"),
                "-Djava.util.prefs.userRoot=" + folder.resolve("home")));
        line.addAll(with);
        line.addAll(flags);
        line.addAll(List.of("-cp", classPath(), main));
        line.addAll(List.of(arguments));
        final Path output = Files.createTempFile(folder, "output", ".txt");
        final Process process = new ProcessBuilder(line)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IllegalStateException("ImageJ did not end: " + Files.readString(output));
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    String classPath() {
        final String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        final List<String> entries = new ArrayList<>(List.of(jar.toString(), work.toString()));
        for (final String entry : all.split(File.pathSeparator)) {
            final Path path = Path.of(entry);
            final boolean ours = path.endsWith(Path.of("target", "classes"))
                    || path.getFileName().toString().startsWith("PaletteJ_");
            if (!ours) {
                entries.add(path.toAbsolutePath().toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }
}
