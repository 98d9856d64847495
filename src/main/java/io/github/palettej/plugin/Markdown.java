/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the pages of the documentation as HTML that Swing can show: headings with the anchors that GitHub gives them,
 * paragraphs, lists, tables, code, quotations, pictures and links.
 */
final class Markdown {
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern ITEM = Pattern.compile("(?:[-*]|(\\d+)\\.) +(.*)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]*)\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)]*)\\)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*(.+?)\\*\\*(?!\\*)");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\w*])\\*([^*\\s][^*]*)\\*");
    private static final String FENCE = "```";
    private static final char HELD = '\u0000';

    private final List<String> lines;
    private final StringBuilder html = new StringBuilder();
    private int next;

    private Markdown(final List<String> lines) {
        this.lines = lines;
    }

    /**
     * Writes a page.
     *
     * @param markdown the text of the page
     * @return what stands in the body of an HTML page; links and pictures lead where they led
     */
    static String html(final String markdown) {
        final Markdown page =
                new Markdown(COMMENT.matcher(markdown).replaceAll("").lines().toList());
        while (page.next < page.lines.size()) {
            page.block();
        }
        return page.html.toString();
    }

    /** The anchor that GitHub gives to a heading. */
    private static String anchor(final String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-');
    }

    private void block() {
        final String line = lines.get(next);
        if (line.isBlank()) {
            next++;
        } else if (line.startsWith("#")) {
            heading(line);
        } else if (line.startsWith(FENCE)) {
            code();
        } else if (line.startsWith("|")) {
            table();
        } else if (line.startsWith("> ")) {
            next++;
            html.append("<blockquote>").append(inline(line.substring(2))).append("</blockquote>\n");
        } else if (ITEM.matcher(line).matches()) {
            list(line);
        } else {
            paragraph();
        }
    }

    private void heading(final String line) {
        next++;
        final String text = line.replaceFirst("#+ *", "");
        final String tag = "h" + (line.length() - line.replaceFirst("#+", "").length());
        html.append('<').append(tag).append("><a name=\"").append(anchor(text)).append("\"></a>");
        html.append(inline(text)).append("</").append(tag).append(">\n");
    }

    private void code() {
        html.append("<pre>");
        next++;
        while (next < lines.size() && !lines.get(next).startsWith(FENCE)) {
            html.append(escaped(lines.get(next))).append('\n');
            next++;
        }
        next++;
        html.append("</pre>\n");
    }

    private void table() {
        html.append("<table cellspacing=\"0\" cellpadding=\"4\" border=\"1\">\n");
        row("th", cells(lines.get(next)));
        next += 2;
        while (next < lines.size() && lines.get(next).startsWith("|")) {
            row("td", cells(lines.get(next)));
            next++;
        }
        html.append("</table>\n");
    }

    private void row(final String tag, final List<String> cells) {
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        html.append("<tr>");
        cells.forEach(
                c -> html.append('<').append(tag).append('>').append(inline(c)).append("</" + tag + '>'));
        html.append("</tr>\n");
    }

    private static List<String> cells(final String line) {
        final String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("\\|$", "");
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private void list(final String first) {
        final Matcher head = ITEM.matcher(first);
        final String tag = head.matches() && head.group(1) != null ? "ol" : "ul";
        html.append('<').append(tag).append(">\n");
        while (next < lines.size()) {
            final Matcher item = ITEM.matcher(lines.get(next));
            if (!item.matches()) {
                break;
            }
            html.append("<li>").append(inline(item.group(2))).append("</li>\n");
            next++;
        }
        html.append("</").append(tag).append(">\n");
    }

    private void paragraph() {
        final List<String> words = new ArrayList<>();
        while (next < lines.size() && !lines.get(next).isBlank()) {
            words.add(lines.get(next));
            next++;
        }
        html.append("<p>").append(inline(String.join(" ", words))).append("</p>\n");
    }

    /** What stands in code is held back, so that its stars and brackets stay as they are. */
    private static String inline(final String text) {
        final List<String> held = new ArrayList<>();
        String shown = CODE.matcher(escaped(text)).replaceAll(m -> {
            held.add("<code>" + m.group(1) + "</code>");
            return String.valueOf(HELD);
        });
        shown = PICTURE.matcher(shown).replaceAll("<img src=\"$2\" alt=\"$1\">");
        shown = LINK.matcher(shown).replaceAll("<a href=\"$2\">$1</a>");
        shown = STRONG.matcher(shown).replaceAll("<b>$1</b>");
        shown = EMPHASIS.matcher(shown).replaceAll("<i>$1</i>");
        for (final String code : held) {
            shown = shown.replaceFirst(String.valueOf(HELD), Matcher.quoteReplacement(code));
        }
        return shown;
    }

    private static String escaped(final String text) {
        return text.chars()
                .mapToObj(c -> switch (c) {
                    case '&' -> "&amp;";
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '"' -> "&quot;";
                    default -> String.valueOf((char) c);
                })
                .collect(Collectors.joining());
    }
}
