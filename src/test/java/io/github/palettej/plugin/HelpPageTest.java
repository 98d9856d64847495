/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Commands;
import io.github.palettej.command.Definition;
import io.github.palettej.command.Input;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.swing.text.AttributeSet;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import javax.swing.text.ElementIterator;
import javax.swing.text.StyleConstants;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelpPageTest {
    private static final Path DOCS = Path.of("docs");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```\\w+\\n(.*?)^```$");

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandHasAPageWithItsKeys(final Class<? extends ColorCommand> command) throws Exception {
        final HelpPage page = HelpPage.of(command);
        assertTrue(page.exists());
        final String text = text(read(page));
        final Definition definition = Definition.of(command);
        assertTrue(text.contains(definition.name()), text);
        final String shared = text(read(new HelpPage("COMMANDS.md")));
        for (final Input input : definition.inputs()) {
            final boolean own = input.definedIn() == command;
            assertTrue((own ? text : shared).contains(input.key()), input.key());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingOfTheMarkupIsLeft(final HelpPage page) throws Exception {
        final String markdown = Files.readString(DOCS.resolve(page.path()));
        final HTMLDocument document = read(page);
        String text = text(document).replaceAll("\\s+", " ");
        final Matcher code = FENCED.matcher(markdown);
        while (code.find()) {
            final String block = code.group(1).replaceAll("\\s+", " ").strip();
            assertTrue(text.contains(block), block);
            text = text.replaceFirst(Pattern.quote(block), "");
        }
        for (final String mark : List.of("**", "](", "`", "<!--", "|--", "\u0000", "&lt;", "##")) {
            assertFalse(text.contains(mark), mark + " in " + text);
        }
        assertEquals(markdown.lines().filter(l -> l.startsWith("- ")).count(), tags(document, HTML.Tag.LI, markdown));
        assertEquals(
                markdown.lines().filter(l -> l.matches("\\|.*[^|\\s-].*")).count(),
                elements(document, HTML.Tag.TR).size());
    }

    /** Numbered items are of the same tag; they are told apart by the text. */
    private static long tags(final HTMLDocument document, final HTML.Tag tag, final String markdown) {
        return elements(document, tag).size()
                - markdown.lines().filter(l -> l.matches("\\d+\\. .*")).count();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void picturesAndLinksWorkWithoutANetwork(final HelpPage page) throws Exception {
        final HTMLDocument document = read(page);
        for (final Element picture : elements(document, HTML.Tag.IMG)) {
            final String source = (String) picture.getAttributes().getAttribute(HTML.Attribute.SRC);
            try (var bytes = new URL(page.place(), source).openStream()) {
                assertTrue(bytes.readAllBytes().length > 1000, source);
            }
        }
        final List<String> targets = targets(document);
        assertTrue(targets.contains(page.online()));
        for (final String target : targets) {
            if (target.startsWith("https://")) {
                continue;
            }
            if (page.linked(target).isPresent()) {
                final HelpPage linked = page.linked(target).get();
                final String anchor = target.replaceFirst("^[^#]*#?", "");
                assertTrue(anchor.isEmpty() || linked.html().contains("<a name=\"" + anchor + "\">"), target);
            } else {
                // what belongs to the project but not to the plugin
                final Path file = DOCS.resolve(page.path()).resolveSibling(target.replaceFirst("#.*", ""));
                assertTrue(Files.exists(file), target);
                assertEquals(
                        "https://github.com/palettej/PaletteJ/blob/main/"
                                + Path.of("")
                                        .toAbsolutePath()
                                        .relativize(file.toAbsolutePath().normalize()),
                        page.address(target).replaceFirst("#.*", ""));
            }
        }
    }

    @Test
    void codeStaysAsItIs() {
        assertEquals(
                "<p>a <code>**b** [c](d) &lt;e&gt;</code> <b>f <i>g</i></b> 2*3*4</p>\n",
                Markdown.html("a `**b** [c](d) <e>` **f *g*** 2*3*4"));
    }

    @Test
    void tablesWithoutHeadHaveNone() {
        assertEquals(
                "<table cellspacing=\"0\" cellpadding=\"4\" border=\"1\">\n<tr><td>a</td><td></td></tr>\n</table>\n",
                Markdown.html("| | |\n|---|---|\n| a | |\n"));
    }

    static List<Class<? extends ColorCommand>> commands() {
        return Commands.ALL;
    }

    static List<HelpPage> pages() throws IOException {
        try (Stream<Path> files = Files.walk(DOCS)) {
            return files.map(f -> DOCS.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.toLowerCase(Locale.ROOT).endsWith(".md"))
                    .sorted()
                    .map(HelpPage::new)
                    .toList();
        }
    }

    private static HTMLDocument read(final HelpPage page) throws IOException, BadLocationException {
        final HTMLEditorKit kit = new HTMLEditorKit();
        final HTMLDocument document = (HTMLDocument) kit.createDefaultDocument();
        document.setBase(page.place());
        kit.read(new StringReader(page.html()), document, 0);
        return document;
    }

    private static String text(final HTMLDocument document) throws BadLocationException {
        return document.getText(0, document.getLength());
    }

    private static List<Element> elements(final HTMLDocument document, final HTML.Tag tag) {
        final List<Element> found = new ArrayList<>();
        final ElementIterator all = new ElementIterator(document);
        for (Element element = all.next(); element != null; element = all.next()) {
            if (element.getAttributes().getAttribute(StyleConstants.NameAttribute) == tag) {
                found.add(element);
            }
        }
        return found;
    }

    private static List<String> targets(final HTMLDocument document) {
        final List<String> found = new ArrayList<>();
        final ElementIterator all = new ElementIterator(document);
        for (Element element = all.next(); element != null; element = all.next()) {
            if (element.getAttributes().getAttribute(HTML.Tag.A) instanceof AttributeSet link
                    && link.getAttribute(HTML.Attribute.HREF) instanceof String target) {
                found.add(target);
            }
        }
        return found;
    }
}
