/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.FailureSigns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documentation tells the truth: every code block runs as it stands, in a folder with a photo.png and the
 * macros, and prints what the {@code text} block directly below it shows, in which ... stands for anything in a line.
 *
 * <p>Macro blocks run first, page by page, each with the photo open; scripts and command lines find the files that
 * the macros wrote. {@code mvn verify -Dit.test=DocumentationIT -Dpalettej.docs=write} writes what the blocks print and the
 * pictures into the pages instead of comparing them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentationIT {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path PICTURES = PROJECT.resolve("docs/images");
    private static final long LARGEST_PICTURE = 300_000;
    private static final boolean WRITE = "write".equals(System.getProperty("palettej.docs"));
    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```\\n(?:\\n```text\\n(.*?)^```\\n)?");
    private static final Pattern HEADLESS = Pattern.compile("fiji --headless -batch (\\S+) \"([^\"]*)\"");
    private static final Map<String, String> ENDINGS =
            Map.of("groovy", ".groovy", "python", ".py", "javascript", ".js");

    /** SciJava alone has no display for images and tables, as Fiji has; and what Java says on its first day. */
    private static final Pattern NOISE =
            Pattern.compile("\\[WARNING\\] Ignoring unsupported output.*|INFO: Created user preferences directory.*");

    @TempDir
    private static Path folder;

    private static Path work;
    private static HeadlessImageJ imagej;

    /** A code block, where it stands, and what it prints; nothing is promised if that is empty. */
    private record Block(Path page, String name, String language, String code, String prints) {
        void check(final String printed) throws IOException {
            assertSound(name, printed);
            if (prints.isEmpty()) {
                return;
            }
            final String now = withoutBlanks(printed);
            if (matches(withoutBlanks(prints), now)) {
                return;
            }
            if (WRITE) {
                final String text = Files.readString(page);
                final String old = code + "```\n\n```text\n" + prints + "```\n";
                assertTrue(text.contains(old), name);
                Files.writeString(page, text.replace(old, code + "```\n\n```text\n" + now + "```\n"));
            } else {
                assertEquals(withoutBlanks(prints), now, name);
            }
        }

        /** Three dots stand for anything in a line, such as the version of Java. */
        private static boolean matches(final String expected, final String printed) {
            final String pattern = Stream.of(expected.split("\\.\\.\\.", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return Pattern.matches(pattern, printed);
        }

        private static String withoutBlanks(final String text) {
            return text.strip()
                    .lines()
                    .filter(line -> !NOISE.matcher(line).matches())
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    @BeforeAll
    static void layOutAFolderAsAReaderHasIt() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        Files.copy(PROJECT.resolve("src/test/resources/images/coffee.png"), work.resolve("photo.png"));
        final Path macros = Files.createDirectory(work.resolve("macros"));
        for (final Path macro : list(PROJECT.resolve("macros"), ".ijm")) {
            Files.copy(macro, macros.resolve(macro.getFileName()));
        }
        imagej = new HeadlessImageJ(Files.createDirectory(folder.resolve("ImageJ")))
                .with("-Djava.util.logging.SimpleFormatter.format=%4$s: %5$s%n", "-Duser.language=en")
                .in(work);
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> everyMacroBlockRunsOnTheActivePicture() throws Exception {
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        final List<Block> blocks = new ArrayList<>(blocks("ijm"));
        // Generated from the definitions: the line of every command with all defaults, required keys left to the user.
        blocks.removeIf(b -> b.name().startsWith("docs/COMMANDS.md"));
        for (final Block block : blocks) {
            cases.put(
                    block.name(), new HeadlessImageJ.Case("open('" + work.resolve("photo.png") + "');", block.code()));
        }
        final Map<String, HeadlessImageJ.Answer> answers = imagej.cases(cases);
        return blocks.stream()
                .map(b -> DynamicTest.dynamicTest(
                        b.name(), () -> b.check(answers.get(b.name()).printed())));
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> everyScriptRuns() throws IOException {
        final List<DynamicTest> tests = new ArrayList<>();
        for (final Map.Entry<String, String> language : ENDINGS.entrySet()) {
            for (final Block block : blocks(language.getKey())) {
                tests.add(DynamicTest.dynamicTest(block.name(), () -> {
                    final Path script = Files.createTempFile(work, "script", language.getValue());
                    Files.writeString(script, block.code());
                    block.check(imagej.launch(ScriptRun.class.getName(), script.toString()));
                }));
            }
        }
        return tests.stream();
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> everyJavaBlockCompilesAndRuns() throws IOException {
        return blocks("java").stream()
                .map(block -> DynamicTest.dynamicTest(block.name(), () -> {
                    compile(block.code());
                    block.check(imagej.launch("Example"));
                }));
    }

    private static void compile(final String statements) throws IOException {
        final Matcher imports = Pattern.compile("(?m)^import .*;\\n").matcher(statements);
        final StringBuilder head = new StringBuilder();
        while (imports.find()) {
            head.append(imports.group());
        }
        final String code = head + "public class Example { public static void main(String[] args) {\n"
                + imports.replaceAll("") + "\n} }\n";
        final Path source = Files.writeString(work.resolve("Example.java"), code);
        final int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        imagej.classPath(),
                        "-d",
                        work.toString(),
                        source.toString());
        assertEquals(0, status, code);
    }

    @TestFactory
    @Order(4)
    Stream<DynamicTest> everyHeadlessLineRuns() throws IOException {
        final List<DynamicTest> tests = new ArrayList<>();
        for (final Block block : blocks("sh")) {
            final Matcher line = HEADLESS.matcher(block.code());
            while (line.find()) {
                final Path macro = work.resolve(line.group(1));
                final String argument = line.group(2);
                tests.add(DynamicTest.dynamicTest(
                        block.name() + ": " + macro.getFileName(), () -> block.check(imagej.batch(macro, argument))));
            }
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    @Test
    @Order(5)
    void picturesAreThoseTheMacrosDraw() throws Exception {
        final Path drawn = Files.createDirectory(folder.resolve("drawn"));
        final Path photo = work.resolve("photo.png");
        for (final String macro : List.of("Overview.ijm", "Pictures.ijm")) {
            assertSound(
                    macro,
                    imagej.batch(
                            PROJECT.resolve("src/test/macros").resolve(macro),
                            "image=[" + photo + "] output=[" + drawn + "/]"));
        }
        for (final Path picture : list(drawn, ".png")) {
            assertTrue(Files.size(picture) <= LARGEST_PICTURE, picture + " has " + Files.size(picture) + " bytes");
            if (WRITE) {
                Files.copy(picture, PICTURES.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assertEquals(names(drawn), names(PICTURES), "draw them: -Dit.test=DocumentationIT -Dpalettej.docs=write");
    }

    private static List<String> names(final Path directory) throws IOException {
        return list(directory, ".png").stream()
                .map(f -> f.getFileName().toString())
                .toList();
    }

    private static List<Block> blocks(final String language) throws IOException {
        final List<Block> found = new ArrayList<>();
        for (final Path page : pages()) {
            final Matcher block = BLOCK.matcher(Files.readString(page));
            int number = 0;
            while (block.find()) {
                number++;
                if (block.group(1).equals(language)) {
                    found.add(new Block(
                            page,
                            PROJECT.relativize(page) + ", block " + number,
                            language,
                            block.group(2),
                            block.group(3) == null ? "" : block.group(3)));
                }
            }
        }
        return found;
    }

    private static List<Path> pages() throws IOException {
        final List<Path> pages = new ArrayList<>(list(PROJECT, ".md"));
        pages.addAll(tree(PROJECT.resolve("docs")));
        return pages;
    }

    private static List<Path> tree(final Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static List<Path> list(final Path directory, final String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void assertSound(final String name, final String printed) {
        assertEquals(Optional.empty(), FailureSigns.in(printed, "[ERROR]", "Traceback"), name + ": " + printed);
    }
}
