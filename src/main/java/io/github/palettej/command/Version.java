/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of the program. */
public final class Version {
    private static final String PROPERTIES = "/META-INF/maven/io.github.palettej/PaletteJ_/pom.properties";

    private Version() {}

    /**
     * Tells the version.
     *
     * @return for instance {@code 0.1.0}; {@code (development)} where the program is not run from its jar
     */
    public static String text() {
        final Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(PROPERTIES)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "(development)");
    }
}
