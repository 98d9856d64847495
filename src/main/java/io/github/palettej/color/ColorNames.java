/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The 148 color names of CSS (CSS Color Module Level 4, section 6.1), for 139 distinct colors.
 *
 * <p>Of two names for one color the first in the alphabet is given out, which is the older one, of the sixteen basic
 * colors of HTML 4: aqua (not cyan), fuchsia (not magenta), gray and its compounds (not grey). All are understood.
 */
public final class ColorNames {
    private static final Pattern SPELLING = Pattern.compile("[A-Za-z]+(?:[ _-]+[A-Za-z]+)*");
    /** Longer than any name in any spelling: the pattern takes a stack as deep as the text has words. */
    private static final int LONGEST = 100;

    private static final Pattern SEPARATOR = Pattern.compile("[ _-]+");
    private static final Map<String, Rgb> BY_NAME = read();
    private static final String[] NAMES = BY_NAME.keySet().toArray(new String[0]);
    private static final double[][] LAB =
            BY_NAME.values().stream().map(ColorSpace.CIELAB::fromRgb).toArray(double[][]::new);

    private static final int CACHE_SIZE = 1 << 14;
    private static final Map<Integer, String> NEAREST = new ConcurrentHashMap<>();

    private ColorNames() {}

    /**
     * Finds the color of a CSS name.
     *
     * @param name the name in any usual spelling: {@code mistyrose}, {@code MistyRose}, {@code misty rose},
     *     {@code misty_rose}, {@code misty-rose}
     * @return the color, or nothing if there is no such name
     */
    public static Optional<Rgb> find(final String name) {
        final String trimmed = name.strip();
        if (trimmed.length() > LONGEST || !SPELLING.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        final String joined = SEPARATOR.matcher(trimmed).replaceAll("").toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(joined));
    }

    /**
     * Returns all names.
     *
     * @return the colors by their names in lower case, in alphabetical order
     */
    public static Map<String, Rgb> all() {
        return BY_NAME;
    }

    /**
     * Returns the name of the color that is nearest by CIEDE2000.
     *
     * @param rgb any color
     * @return the name in lower case; of equally near ones the first in the alphabet
     */
    public static String nearest(final Rgb rgb) {
        final String known = NEAREST.get(rgb.packed());
        if (known != null) {
            return known;
        }
        final String name = NAMES[nearestIndex(ColorSpace.CIELAB.fromRgb(rgb))];
        if (NEAREST.size() >= CACHE_SIZE) {
            NEAREST.clear();
        }
        NEAREST.put(rgb.packed(), name);
        return name;
    }

    private static int nearestIndex(final double[] lab) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < LAB.length; i++) {
            if (Math.abs(lab[0] - LAB[i][0]) > Ciede2000.LARGEST_LIGHTNESS_WEIGHT * smallest) {
                continue; // the lightness alone is farther away
            }
            final double difference = Ciede2000.between(lab, LAB[i], 1);
            if (difference < smallest) {
                smallest = difference;
                best = i;
            }
        }
        return best;
    }

    private static Map<String, Rgb> read() {
        final Map<String, Rgb> byName = new LinkedHashMap<>();
        try (InputStream in = ColorNames.class.getResourceAsStream("css-names.txt")) {
            for (final String line : new String(in.readAllBytes(), StandardCharsets.US_ASCII).split("\\R")) {
                if (!line.startsWith("#")) {
                    final int space = line.indexOf(' ');
                    final int packed = Integer.parseInt(line.substring(space + 2), 16);
                    byName.put(line.substring(0, space), Rgb.ofPacked(packed));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(byName);
    }
}
