/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import io.github.palettej.command.ColorCommand;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A page of the documentation, which comes with the plugin so that it can be read without a network.
 *
 * @param path its place in the folder {@code docs}, such as {@code commands/KMeansColors.md}
 */
record HelpPage(String path) {
    /** The page that lists all others. */
    static final HelpPage CONTENTS = new HelpPage("README.md");

    private static final String FOLDER = "/io/github/palettej/docs/";
    private static final String ONLINE = "https://github.com/palettej/PaletteJ/blob/main/docs/";
    private static final String STYLE = "body { font-family: SansSerif; font-size: 13pt; margin: 4px 14px; }"
            + " h1 { font-size: 20pt; } h2 { font-size: 15pt; } h3 { font-size: 13pt; }"
            + " pre, code { font-family: Monospaced; font-size: 12pt; }"
            + " pre { background: #f2f2f2; padding: 6px; } table { border-color: #c0c0c0; }"
            + " th { text-align: left; background: #f2f2f2; }";

    private static final int WIDEST = 680;
    private static final Pattern PICTURE = Pattern.compile("<img src=\"([^\"]*)\"");

    /** The page of a command. */
    static HelpPage of(final Class<? extends ColorCommand> command) {
        return new HelpPage("commands/" + command.getSimpleName().replaceFirst("Command$", "") + ".md");
    }

    /** Tells whether the page came with the plugin. */
    boolean exists() {
        return path.endsWith(".md") && HelpPage.class.getResource(FOLDER + path) != null;
    }

    /** Where the page lies: what its pictures are relative to. */
    URL place() {
        final URL place = HelpPage.class.getResource(FOLDER + path);
        if (place == null) {
            throw new IllegalStateException("There is no page " + path);
        }
        return place;
    }

    /** Reads the page and writes it as HTML, with links to the contents and to itself in the web on top. */
    String html() {
        try (InputStream bytes = place().openStream()) {
            final String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            return "<html><head><style type=\"text/css\">" + STYLE + "</style></head><body><p><a href=\""
                    + "../".repeat((int) path.chars().filter(c -> c == '/').count())
                    + CONTENTS.path + "\">All pages</a> &nbsp; <a href=\"" + online()
                    + "\">This page on the web</a></p>"
                    + fitting(Markdown.html(text)) + "</body></html>";
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes wide pictures smaller. */
    private String fitting(final String html) {
        return PICTURE.matcher(html).replaceAll(found -> {
            try {
                final BufferedImage picture = ImageIO.read(new URL(place(), found.group(1)));
                return picture.getWidth() <= WIDEST
                        ? "$0"
                        : "$0 width=\"" + WIDEST + "\" height=\"" + picture.getHeight() * WIDEST / picture.getWidth()
                                + '"';
            } catch (final IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The address of the page in the web, as it is in the newest version. */
    String online() {
        return ONLINE + path;
    }

    /** The page that a link of this page leads to; empty if it came not with the plugin. */
    Optional<HelpPage> linked(final String target) {
        final String resolved =
                URI.create(path).resolve(target.replaceFirst("#.*", "")).toString();
        final HelpPage page = target.startsWith("#") ? this : new HelpPage(resolved);
        return Optional.of(page).filter(HelpPage::exists);
    }

    /** The address that a link of this page leads to in the web. */
    String address(final String target) {
        return URI.create(online()).resolve(target).toString();
    }
}
