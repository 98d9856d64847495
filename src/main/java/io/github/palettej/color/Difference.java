/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

/**
 * The formulas for the difference between two colors. The first color is the reference, which matters for CIE94 and
 * CMC; the others are symmetric.
 *
 * <p>Full double precision, equal on every machine; 0 for equal colors, never negative, never NaN.
 */
public enum Difference {
    /** CIEDE2000 (CIE 142-2001) as Sharma, Wu and Dalal 2005 give it, kL = kC = kH = 1. */
    CIEDE2000("CIEDE2000", ColorSpace.CIELAB, Difference.NOTICEABLE) {
        @Override
        public double between(final double[] first, final double[] second) {
            return Ciede2000.between(first, second, 1);
        }
    },
    /** CIE94 (CIE 116-1995) for graphic arts: kL = 1, K1 = 0.045, K2 = 0.015. */
    CIE94("CIE94", ColorSpace.CIELAB, Difference.NOTICEABLE) {
        @Override
        public double between(final double[] first, final double[] second) {
            return Cie94.GRAPHIC_ARTS.between(first, second);
        }
    },
    /** CIE76 (CIE 15): the Euclidean distance in CIELAB. */
    CIE76("CIE76", ColorSpace.CIELAB, Difference.NOTICEABLE) {
        @Override
        public double between(final double[] first, final double[] second) {
            return euclidean(first, second);
        }
    },
    /** CMC l:c 1984 (BS 6923, ISO 105-J03) with 2:1, for acceptability. */
    CMC_2_1("CMC 2:1", ColorSpace.CIELAB, Difference.NOTICEABLE) {
        @Override
        public double between(final double[] first, final double[] second) {
            return Cmc.between(first, second, 2);
        }
    },
    /** CMC l:c 1984 (BS 6923, ISO 105-J03) with 1:1, for perceptibility. */
    CMC_1_1("CMC 1:1", ColorSpace.CIELAB, Difference.NOTICEABLE) {
        @Override
        public double between(final double[] first, final double[] second) {
            return Cmc.between(first, second, 1);
        }
    },
    /** The Euclidean distance in OKLab (CSS Color Module Level 4: deltaEOK), not scaled: black to white is 1. */
    OKLAB("OKLab", ColorSpace.OKLAB, 0.02) {
        @Override
        public double between(final double[] first, final double[] second) {
            return euclidean(first, second);
        }
    },
    /** HyAB (Abasi, Amani Tehran and Fairchild 2020): the difference in L plus the distance in the plane of a and b. */
    HYAB("HyAB", ColorSpace.CIELAB, Difference.NOTICEABLE) {
        @Override
        public double between(final double[] first, final double[] second) {
            final double a = first[1] - second[1];
            final double b = first[2] - second[2];
            return Math.abs(first[0] - second[0]) + Math.sqrt(a * a + b * b);
        }
    };

    /** The just noticeable difference usually quoted for CIE76 (Mahy, Van Eycken and Oosterlinck 1994). */
    private static final double NOTICEABLE = 2.3;

    private final String label;
    private final ColorSpace space;
    private final double justNoticeable;

    Difference(final String label, final ColorSpace space, final double justNoticeable) {
        this.label = label;
        this.space = space;
        this.justNoticeable = justNoticeable;
    }

    /**
     * Finds a formula by its label.
     *
     * @param label the label, in any case
     * @return the formula
     * @throws IllegalArgumentException if there is none, naming the known ones, as {@link Choice#of(Object[], String)}
     */
    public static Difference of(final String label) {
        return Choice.of(values(), label);
    }

    /**
     * Returns the difference between two colors.
     *
     * @param first the reference
     * @param second the sample
     * @return 0 or more
     */
    public double between(final Rgb first, final Rgb second) {
        return between(space.fromRgb(first), space.fromRgb(second));
    }

    /**
     * Returns the difference between two colors that are already in {@link #space()}.
     *
     * @param first three components of the reference
     * @param second three components of the sample
     * @return 0 or more
     */
    public abstract double between(double[] first, double[] second);

    /**
     * Returns the space the formula works in.
     *
     * @return {@link ColorSpace#CIELAB} or {@link ColorSpace#OKLAB}
     */
    public ColorSpace space() {
        return space;
    }

    /**
     * Returns the default of the just noticeable difference: a difference is noticeable from here on.
     *
     * @return 0.02 for OKLab; 2.3 for the others, a value that belongs to {@link #CIE76}
     */
    public double justNoticeable() {
        return justNoticeable;
    }

    private static double euclidean(final double[] first, final double[] second) {
        final double l = first[0] - second[0];
        final double a = first[1] - second[1];
        final double b = first[2] - second[2];
        return Math.sqrt(l * l + a * a + b * b);
    }

    /** Returns the label: how dialogs, macros and tables name the formula. */
    @Override
    public String toString() {
        return label;
    }
}
