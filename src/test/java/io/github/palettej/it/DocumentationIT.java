/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The documentation tells the truth: every code block runs as it stands, in a folder with a photo.png and the
 * macros, and every link leads somewhere.
 */
class DocumentationIT {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern HEADLESS = Pattern.compile("fiji --headless -batch (\\S+) \"([^\"]*)\"");
    private static final List<String> SIGNS_OF_FAILURE =
            List.of("Macro Error", "[aborted]", "Unrecognized command", "Exception", "[ERROR]");

    @TempDir
    Path folder;

    private Path work;
    private HeadlessImageJ imagej;

    /** A code block and where it stands. */
    private record Block(String name, String language, String code) {}

    @BeforeEach
    void layOutAFolderAsAReaderHasIt() throws IOException {
        work = Files.createDirectory(folder.resolve("work"));
        Files.copy(PROJECT.resolve("src/test/resources/images/coffee.png"), work.resolve("photo.png"));
        final Path macros = Files.createDirectory(work.resolve("macros"));
        for (final Path macro : list(PROJECT.resolve("macros"), ".ijm")) {
            Files.copy(macro, macros.resolve(macro.getFileName()));
        }
        imagej = new HeadlessImageJ(Files.createDirectory(folder.resolve("ImageJ"))).in(work);
    }

    @Test
    void everyMacroBlockRunsOnTheActivePicture() throws Exception {
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        for (final Block block : blocks("ijm")) {
            // Generated from the definitions: the line of every command with all defaults, required keys left to the
            // user.
            if (block.name().startsWith("docs/COMMANDS.md")) {
                continue;
            }
            cases.put(
                    block.name(), new HeadlessImageJ.Case("open('" + work.resolve("photo.png") + "');", block.code()));
        }
        imagej.cases(cases).forEach((name, answer) -> assertSound(name, answer.printed()));
    }

    @TestFactory
    Stream<DynamicTest> everyScriptRuns() throws IOException {
        return Stream.of("groovy", "python", "javascript")
                .flatMap(language -> blocks(language).stream())
                .map(block -> DynamicTest.dynamicTest(block.name(), () -> {
                    final Map<String, String> endings =
                            Map.of("groovy", ".groovy", "python", ".py", "javascript", ".js");
                    final Path script = Files.createTempFile(work, "script", endings.get(block.language()));
                    Files.writeString(script, block.code());
                    assertSound(block.name(), imagej.launch(ScriptRun.class.getName(), script.toString()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyJavaBlockCompilesAndRuns() {
        return blocks("java").stream()
                .map(block -> DynamicTest.dynamicTest(block.name(), () -> {
                    final Matcher imports =
                            Pattern.compile("(?m)^import .*;\\n").matcher(block.code());
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
                    assertSound(block.name(), imagej.launch("Example"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyHeadlessLineRuns() {
        final List<DynamicTest> tests = new ArrayList<>();
        for (final Block block : blocks("sh")) {
            final Matcher line = HEADLESS.matcher(block.code());
            while (line.find()) {
                final Path macro = work.resolve(line.group(1));
                final String argument = line.group(2);
                tests.add(DynamicTest.dynamicTest(
                        line.group(), () -> assertSound(line.toString(), imagej.batch(macro, argument))));
            }
        }
        assertFalse(tests.isEmpty());
        return tests.stream();
    }

    @Test
    void everyLinkToAFileLeadsToOne() throws IOException {
        for (final Path page : pages()) {
            final Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                final String target = link.group(1).trim();
                if (!target.startsWith("http")) {
                    assertTrue(
                            Files.exists(page.getParent().resolve(target)),
                            PROJECT.relativize(page) + " links to " + target + ", which is not there");
                }
            }
        }
    }

    private static List<Block> blocks(final String language) {
        final List<Block> found = new ArrayList<>();
        try {
            for (final Path page : pages()) {
                final Matcher block = BLOCK.matcher(Files.readString(page));
                int number = 0;
                while (block.find()) {
                    number++;
                    if (block.group(1).equals(language)) {
                        found.add(new Block(PROJECT.relativize(page) + ", block " + number, language, block.group(2)));
                    }
                }
            }
        } catch (final IOException e) {
            fail(e);
        }
        return found;
    }

    private static List<Path> pages() throws IOException {
        final List<Path> pages = new ArrayList<>(list(PROJECT, ".md"));
        pages.addAll(list(PROJECT.resolve("docs"), ".md"));
        return pages;
    }

    private static List<Path> list(final Path directory, final String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static void assertSound(final String name, final String printed) {
        for (final String sign : SIGNS_OF_FAILURE) {
            assertFalse(printed.contains(sign), name + ": " + printed);
        }
    }
}
