/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import io.github.palettej.color.Choice;

/**
 * How a swatch sheet looks.
 *
 * @param layout how the colors are laid out
 * @param text what is written on them
 * @param ground what lies around them
 */
public record SheetStyle(Layout layout, Text text, Ground ground) {
    /** Square cells, 10 a row, without text, on white. */
    public static final SheetStyle DEFAULT = new SheetStyle(Layout.GRID, Text.NONE, Ground.LIGHT);

    /**
     * Makes a style of labels.
     *
     * @param layout label of a {@link Layout}
     * @param text label of a {@link Text}
     * @param ground label of a {@link Ground}
     * @return the style
     * @throws IllegalArgumentException if there is no such label: one sentence that begins with its key
     */
    public static SheetStyle of(final String layout, final String text, final String ground) {
        return new SheetStyle(
                Choice.of("layout", Layout.values(), layout),
                Choice.of("text", Text.values(), text),
                Choice.of("ground", Ground.values(), ground));
    }

    /** How colors are laid out. */
    public enum Layout {
        /** A square cell for each color, row by row. */
        GRID("Grid"),
        /** A band for each palette, in which each color is as wide as its part of the counted pixels. */
        STRIP("Strip");

        private final String label;

        Layout(final String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** What is written on each color. */
    public enum Text {
        /** Nothing. */
        NONE("None", false, false),
        /** The color as #rrggbb. */
        HEX("Hex", true, false),
        /** The part of the counted pixels. */
        PERCENT("Percent", false, true),
        /** Both, in two lines. */
        BOTH("Hex and percent", true, true);

        private final String label;
        private final boolean hex;
        private final boolean percent;

        Text(final String label, final boolean hex, final boolean percent) {
            this.label = label;
            this.hex = hex;
            this.percent = percent;
        }

        /**
         * Tells whether the color is written.
         *
         * @return true if it is
         */
        public boolean hex() {
            return hex;
        }

        /**
         * Tells whether the percentage is written.
         *
         * @return true if it is
         */
        public boolean percent() {
            return percent;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    /** What lies around the colors. */
    public enum Ground {
        /** White. */
        LIGHT("Light", 0xffffff),
        /** The dark gray of the histogram picture. */
        DARK("Dark", 0x181818);

        private final String label;
        private final int packed;

        Ground(final String label, final int packed) {
            this.label = label;
            this.packed = packed;
        }

        /**
         * Its color.
         *
         * @return 0xRRGGBB
         */
        public int packed() {
            return packed;
        }

        @Override
        public String toString() {
            return label;
        }
    }
}
