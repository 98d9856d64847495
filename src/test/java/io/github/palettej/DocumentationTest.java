/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pages hang together: each link leads somewhere, each page is listed, and a command's page has all its parts.
 * Links to other sites are not followed, since tests need no network: their hosts were looked at by a person, and
 * are listed here.
 */
class DocumentationTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)>\"'`]+");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]*`");
    private static final Pattern DOI = Pattern.compile("https://doi\\.org/10\\.\\d{4,9}/[-._;/:A-Za-z0-9]*[A-Za-z0-9]");
    private static final Set<String> HOSTS = Set.of(
            "bottosson.github.io",
            "doi.org",
            "fiji.sc",
            "github.com",
            "imagej.net",
            "keepachangelog.com",
            "py.imagej.net",
            "semver.org",
            "www.rfc-editor.org",
            "www.alanzucconi.com",
            "www.w3.org");

    static List<Path> pages() throws IOException {
        final List<Path> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(PROJECT)) {
            files.filter(DocumentationTest::isPage).forEach(pages::add);
        }
        pages.addAll(tree("docs"));
        pages.addAll(tree(".github"));
        return pages;
    }

    private static List<Path> tree(final String folder) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(folder))) {
            return files.filter(DocumentationTest::isPage).sorted().toList();
        }
    }

    private static boolean isPage(final Path file) {
        return file.toString().endsWith(".md");
    }

    static List<Path> commandPages() throws IOException {
        return tree("docs/commands");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(final Path page) throws IOException {
        final Matcher link = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
        while (link.find()) {
            final String target = link.group(1);
            if (!target.contains(":")) {
                final Path file = target.isEmpty() ? page : page.getParent().resolve(target);
                assertTrue(Files.exists(file), () -> link.group() + " is not there");
                assertTrue(file.normalize().startsWith(PROJECT), () -> link.group() + " leads out of the project");
                if (link.group(2) != null) {
                    final List<String> anchors = anchors(file);
                    assertTrue(anchors.contains(link.group(2)), () -> link.group() + " is none of " + anchors);
                }
            } else {
                assertTrue(target.startsWith("https://"), () -> link.group() + " is no https link");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyAddressIsOfAKnownSite(final Path page) throws IOException {
        final Matcher address = ADDRESS.matcher(Files.readString(page));
        while (address.find()) {
            final String text = address.group().replaceAll("[.,;:]+$", "");
            final String host = text.replaceFirst("https?://([^/]*).*", "$1");
            assertTrue(HOSTS.contains(host), () -> text + ": look at it, then add its host here");
            if (host.equals("doi.org")) {
                assertTrue(DOI.matcher(text).matches(), () -> text + " is no DOI");
            }
            if (host.equals("github.com")) {
                assertTrue(text.startsWith("https://github.com/palettej"), text);
            }
        }
    }

    /** A DOI that a reader sees is the one the link leads to. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyDoiIsTheOneOfItsLink(final Path page) throws IOException {
        final Matcher link = Pattern.compile("\\[doi:([^\\]]*)\\]\\(([^)]*)\\)").matcher(Files.readString(page));
        while (link.find()) {
            assertEquals("https://doi.org/" + link.group(1), link.group(2));
        }
    }

    /** The anchors that GitHub gives to the headings of a page: of equal ones, those after the first are numbered. */
    private static List<String> anchors(final Path page) throws IOException {
        final List<String> anchors = new ArrayList<>();
        final String text = Pattern.compile("(?ms)^```.*?^```$")
                .matcher(Files.readString(page))
                .replaceAll("");
        text.lines().filter(line -> line.matches("#+ .*")).forEach(line -> {
            final String heading = line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT);
            final String anchor = "#" + heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-');
            final long before =
                    anchors.stream().filter(a -> a.matches(anchor + "(-\\d+)?")).count();
            anchors.add(before == 0 ? anchor : anchor + '-' + before);
        });
        return anchors;
    }

    @Test
    void everyPageIsListed() throws IOException {
        final Path index = PROJECT.resolve("docs/README.md");
        final String text = Files.readString(index);
        for (final Path page : tree("docs")) {
            final String name = index.getParent().relativize(page).toString();
            assertTrue(page.equals(index) || text.contains("](" + name + ")"), "docs/README.md does not list " + name);
        }
    }

    @ParameterizedTest
    @MethodSource("commandPages")
    void pageOfACommandHasAllItsParts(final Path page) throws IOException {
        final String text = Files.readString(page);
        final List<String> parts = List.of(
                "# [^\n]+\n",
                "\\*\\*[^\n]+\\?\\*\\*", // the question
                "!\\[[^\n]+\\]\\(\\.\\./images/[-a-z0-9]+\\.png\\)\n",
                "## Example\n",
                "```ijm\n[^`]+```\n\n```text\n[^`]+```\n", // with its numbers
                "## (Keys|Functions)\n",
                "## Pitfalls\n\n- ",
                "## References\n\n- ");
        final Matcher all =
                Pattern.compile("(?s)\\A" + String.join(".*?", parts)).matcher(text);
        assertTrue(all.find(), page + " lacks one of " + parts);
        assertFalse(text.contains("TODO"), page.toString());
    }

    @Test
    void citationHasTheVersionOfTheBuild() throws IOException {
        final Matcher version = Pattern.compile("(?m)^\t<version>([^<]+)</version>")
                .matcher(Files.readString(PROJECT.resolve("pom.xml")));
        assertTrue(version.find());
        assertTrue(Files.readString(PROJECT.resolve("CITATION.cff")).contains("\nversion: " + version.group(1) + "\n"));
    }
}
