/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The zips for users, unpacked and used: the one for plain ImageJ in a real window, on every ImageJ and Java that is
 * at hand; the one for Fiji headless.
 *
 * <p>ImageJ is the one of the build and, where it is installed, that of Debian's package imagej. Java is the one that
 * runs the tests, those in {@code /usr/lib/jvm}, and those that {@code -Dpalettej.jdks=HOME,HOME} or the environment
 * variable {@code PALETTEJ_JDKS} names.
 */
class PackagesIT {
    private static final int OLDEST_JAVA = 17;
    private static final Path PHOTO =
            Path.of("src/test/resources/images/coffee.png").toAbsolutePath();

    /** What the photo gives everywhere. */
    private static final String MACRO = """
            open(photo);
            run("K-Means Colors...", "clusters=3 order=Lightness labels swatches");
            answer = "";
            for (row = 0; row < nResults; row++)
                answer = answer + getResultString("Hex", row) + " " + getResult("Count", row) + "\\n";
            run("PaletteJ Macro Extensions");
            answer = answer + Ext.colorDifference("white", "black", "CIE76") + "\\n";
            File.saveString(answer, output);
            """;

    @TempDir
    private static Path folder;

    static Stream<List<Path>> hosts() throws IOException {
        final List<Path> imagejs = new ArrayList<>();
        for (final String entry : classPath()) {
            if (Path.of(entry).getFileName().toString().matches("ij-\\d.*\\.jar")) {
                imagejs.add(Path.of(entry));
            }
        }
        // Where Debian's package imagej puts its own.
        final Path debian = Path.of("/usr/share/java/ij.jar");
        if (Files.exists(debian)) {
            imagejs.add(debian);
        }
        final List<Path> javas = javas();
        return imagejs.stream().flatMap(imagej -> javas.stream().map(java -> List.of(java, imagej)));
    }

    /** The homes of the Javas, from 17 on, each once. */
    private static List<Path> javas() throws IOException {
        final List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        final String named = System.getProperty("palettej.jdks", System.getenv().getOrDefault("PALETTEJ_JDKS", ""));
        for (final String home : named.split(",")) {
            if (!home.isBlank()) {
                assertTrue(Files.isExecutable(java(Path.of(home.strip()))), "there is no Java in " + home);
                homes.add(Path.of(home.strip()));
            }
        }
        final Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> found = Files.list(installed)) {
                found.filter(home -> Files.isExecutable(java(home))).sorted().forEach(homes::add);
            }
        }
        final List<Path> different = new ArrayList<>();
        for (final Path home : homes) {
            final Path real = home.toRealPath();
            if (!different.contains(real) && version(real) >= OLDEST_JAVA) {
                different.add(real);
            }
        }
        return different;
    }

    private static Path java(final Path home) {
        return home.resolve("bin").resolve("java");
    }

    /** The number that every JDK writes into its file release, such as 17 of {@code JAVA_VERSION="17.0.15"}. */
    private static int version(final Path home) throws IOException {
        final Path release = home.resolve("release");
        final Matcher number = Pattern.compile("JAVA_VERSION=\"(\\d+)")
                .matcher(Files.exists(release) ? Files.readString(release) : "");
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void zipForImageJWorksInAWindow(final List<Path> host) throws Exception {
        Assumptions.assumeTrue(HeadlessImageJ.display().isPresent(), "no display and no xvfb-run");
        final Path installation = unpacked("imagej", "ImageJ " + Math.abs(host.hashCode()));
        assertTrue(Files.exists(installation.resolve("macros/toolsets/PaletteJ.ijm")));
        final Path output = installation.resolve("answer.txt");
        final Path macro = macro(installation, output, "run('Quit');");
        final List<String> line = new ArrayList<>(HeadlessImageJ.display().orElseThrow());
        line.addAll(java(host.get(0), installation, host.get(1).toString(), "ij.ImageJ"));
        line.addAll(List.of("-port0", "-ijpath", installation.toString(), "-macro", macro.toString()));
        final String printed = end(line, installation);
        assertEquals(headlessAnswer(), Files.exists(output) ? Files.readString(output) : printed);
    }

    @Test
    void zipForFijiWorksHeadless() throws Exception {
        final String answer = headlessAnswer();
        assertTrue(answer.lines().count() == 4 && answer.contains("\n100"), answer);
    }

    /** What the jar of the zip for Fiji answers, with the libraries that Fiji ships beside it. */
    private static String headlessAnswer() throws Exception {
        final Path output = folder.resolve("fiji-answer.txt");
        if (!Files.exists(output)) {
            final Path installation = unpacked("fiji", "Fiji.app");
            assertEquals(List.of("licenses", "macros", "plugins"), names(installation));
            final List<String> path = new ArrayList<>(classPath());
            path.removeIf(entry -> entry.contains("PaletteJ_") || entry.endsWith("target/classes"));
            path.add(names(installation.resolve("plugins")).stream()
                    .map(name -> installation.resolve("plugins").resolve(name).toString())
                    .findFirst()
                    .orElseThrow());
            final Path macro = macro(installation, output, "");
            final List<String> line = java(
                    Path.of(System.getProperty("java.home")),
                    installation,
                    String.join(File.pathSeparator, path),
                    PatchedLauncher.class.getName());
            line.addAll(1, List.of("-Djava.awt.headless=true", "--add-opens=java.base/java.lang=ALL-UNNAMED"));
            line.addAll(List.of("ij.ImageJ", "-ijpath", installation.toString(), "-batch", macro.toString()));
            final String printed = end(line, installation);
            assertTrue(Files.exists(output), printed);
        }
        return Files.readString(output);
    }

    private static List<String> java(
            final Path home, final Path installation, final String classPath, final String main) {
        return new ArrayList<>(List.of(
                java(home).toString(),
                "-Duser.home=" + installation,
                "-Djava.util.prefs.userRoot=" + installation,
                "-Dplugins.dir=" + installation,
                "-cp",
                classPath,
                main));
    }

    private static String end(final List<String> line, final Path installation)
            throws IOException, InterruptedException {
        final Path printed = Files.createTempFile(installation, "printed", ".txt");
        final Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return Files.readString(printed);
    }

    private static Path macro(final Path installation, final Path output, final String end) throws IOException {
        return Files.writeString(
                installation.resolve("try.ijm"),
                "photo = '" + PHOTO + "';\noutput = '" + output + "';\n" + MACRO + end);
    }

    private static Path unpacked(final String kind, final String name) throws IOException {
        final Path installation = Files.createDirectory(folder.resolve(name));
        final Path jar = Path.of(System.getProperty("palettej.jar")).toAbsolutePath();
        final Path zip = Path.of(jar.toString().replaceFirst("\\.jar$", "-" + kind + ".zip"));
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                final Path target = installation.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
        return installation;
    }

    /** The class path of the tests. */
    private static List<String> classPath() {
        return List.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator));
    }

    private static List<String> names(final Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
