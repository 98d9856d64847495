/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in the order that people expect: numbers in them by their value, letters in any case. */
final class NaturalOrder implements Comparator<String> {
    private static final Pattern PART = Pattern.compile("\\d+|\\D");

    @Override
    public int compare(final String a, final String b) {
        final Matcher left = PART.matcher(a.toLowerCase(Locale.ROOT));
        final Matcher right = PART.matcher(b.toLowerCase(Locale.ROOT));
        while (left.find()) {
            if (!right.find()) {
                return 1;
            }
            final int order = parts(left.group(), right.group());
            if (order != 0) {
                return order;
            }
        }
        return right.find() ? -1 : a.compareTo(b);
    }

    private static int parts(final String a, final String b) {
        final boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
    }
}
