/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.process.ColorProcessor;
import java.util.Arrays;

/**
 * A picture of the histograms of red, green, blue and lightness.
 *
 * <p>On a dark ground, the red, green and blue areas add up like light where they overlap, and have one common
 * maximum; the white line of lightness has its own. Level 0 is at the left and 255 at the right edge of the plot. Drawn by
 * plain arithmetic with smooth edges, so that every machine makes the same pixels.
 */
public final class HistogramPicture {
    /** How counts become heights. */
    public enum Scale {
        /** Height grows as the count. */
        LINEAR("Linear") {
            @Override
            double height(final long count, final long max) {
                return (double) count / max;
            }
        },
        /** Height grows as the square root of the count. */
        SQUARE_ROOT("Square root") {
            @Override
            double height(final long count, final long max) {
                return Math.sqrt((double) count / max);
            }
        },
        /** Height grows as the logarithm of 1 + count. */
        LOG("Log") {
            @Override
            double height(final long count, final long max) {
                return StrictMath.log1p(count) / StrictMath.log1p(max);
            }
        };

        private final String label;

        Scale(final String label) {
            this.label = label;
        }

        /** The height of a count, 0..1; max is not 0. */
        abstract double height(long count, long max);

        @Override
        public String toString() {
            return label;
        }
    }

    private static final int LEVELS = 256;
    private static final double GROUND = 24;
    private static final double GRID = 46;
    private static final double FULL = 255;

    /** How much of the light of a channel its area adds. */
    private static final double AREA = 0.3;

    /** Light of the areas and lines: primaries, a little lifted so that they are told from the ground. */
    private static final double[][] LIGHT = {{255, 48, 48}, {40, 220, 70}, {64, 110, 255}, {250, 250, 250}};

    private final int width;
    private final int height;
    private final double pad;
    private final double stroke;

    /** Light of one column, red, green and blue: a picture is made column by column. */
    private final double[][] light;

    private final double[] covered;

    private HistogramPicture(final int width, final int height) {
        this.width = width;
        this.height = height;
        final int least = Math.min(width, height);
        pad = Math.max(2, least / 32.0);
        stroke = Math.max(1, least / 200.0);
        light = new double[3][height];
        covered = new double[height];
    }

    /**
     * Draws the histograms.
     *
     * @param counts red, green, blue and lightness, of 256 levels each
     * @param scale how counts become heights
     * @param width width of the picture in pixels
     * @param height height of the picture in pixels
     * @return the picture
     */
    public static ColorProcessor of(final long[][] counts, final Scale scale, final int width, final int height) {
        final long common = Math.max(max(counts[0]), Math.max(max(counts[1]), max(counts[2])));
        final double[][] curves = new double[4][];
        for (int c = 0; c < 4; c++) {
            final long max = c < 3 ? common : max(counts[3]);
            curves[c] = Arrays.stream(counts[c])
                    .mapToDouble(n -> max == 0 ? 0 : scale.height(n, max))
                    .toArray();
        }
        final int[] rgb = new int[width * height];
        final HistogramPicture picture = new HistogramPicture(width, height);
        for (int x = 0; x < width; x++) {
            picture.column(x, curves);
            for (int y = 0; y < height; y++) {
                rgb[y * width + x] = picture.rgb(y);
            }
        }
        return new ColorProcessor(width, height, rgb);
    }

    private static long max(final long[] counts) {
        return Arrays.stream(counts).max().orElse(0);
    }

    private void column(final int x, final double[][] curves) {
        ground(x);
        for (int c = 0; c < 3; c++) {
            area(x, curves[c], LIGHT[c]);
        }
        for (final int c : new int[] {2, 1, 0, 3}) {
            line(x, curves[c], LIGHT[c]);
        }
    }

    private double plotWidth() {
        return width - 2 * pad;
    }

    private double row(final double value) {
        return height - pad - value * (height - 2 * pad);
    }

    /** The dark ground with thin lines at the quarters. */
    private void ground(final int x) {
        boolean upright = false;
        for (int quarter = 0; quarter <= 4; quarter++) {
            upright |= x == clamp((int) (pad + quarter / 4.0 * plotWidth()), width);
        }
        for (final double[] component : light) {
            Arrays.fill(component, upright ? GRID : GROUND);
            for (int quarter = 0; quarter <= 4; quarter++) {
                component[clamp((int) row(quarter / 4.0), height)] = GRID;
            }
        }
    }

    private static int clamp(final int position, final int size) {
        return Math.max(0, Math.min(position, size - 1));
    }

    /** Adds light below a curve. */
    private void area(final int x, final double[] curve, final double[] color) {
        final double at = (x + 0.5 - pad) / plotWidth() * (LEVELS - 1);
        if (at < 0 || at > LEVELS - 1) {
            return;
        }
        final double bottom = height - pad;
        final double top = row(average(curve, at));
        for (int y = (int) top; y < Math.min(height, (int) Math.ceil(bottom)); y++) {
            final double part = Math.max(0, Math.min(y + 1, bottom) - Math.max(y, top));
            for (int k = 0; k < 3; k++) {
                light[k][y] += part * AREA * color[k];
            }
        }
    }

    /** The curve at a place between levels; where levels are narrower than a pixel, their mean over it. */
    private double average(final double[] curve, final double at) {
        final double half = (LEVELS - 1) / plotWidth() / 2;
        if (half <= 0.5) {
            return value(curve, at);
        }
        final int steps = (int) Math.ceil(half * 4);
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            sum += value(curve, at - half + 2 * half * i / steps);
        }
        return sum / (steps + 1);
    }

    private static double value(final double[] curve, final double at) {
        final double inside = Math.max(0, Math.min(at, LEVELS - 1));
        final int level = Math.min((int) inside, LEVELS - 2);
        return curve[level] + (inside - level) * (curve[level + 1] - curve[level]);
    }

    /** Draws a curve as a line with smooth edges over what is there. */
    private void line(final int x, final double[] curve, final double[] color) {
        final double step = plotWidth() / (LEVELS - 1);
        final double reach = stroke / 2 + 1;
        final int first = Math.max(0, (int) Math.floor((x + 0.5 - reach - pad) / step));
        final int last = Math.min(LEVELS - 2, (int) Math.floor((x + 0.5 + reach - pad) / step));
        Arrays.fill(covered, 0);
        for (int i = first; i <= last; i++) {
            cover(x + 0.5, new double[] {pad + i * step, row(curve[i]), pad + (i + 1) * step, row(curve[i + 1])});
        }
        for (int y = 0; y < height; y++) {
            for (int k = 0; covered[y] > 0 && k < 3; k++) {
                final double below = Math.min(light[k][y], FULL);
                light[k][y] = below + covered[y] * (color[k] - below);
            }
        }
    }

    /** How much of each pixel of a column a segment x1, y1, x2, y2 covers, by its distance to the pixel's center. */
    private void cover(final double x, final double[] segment) {
        final double dx = segment[2] - segment[0];
        final double dy = segment[3] - segment[1];
        final double reach = stroke / 2 + 0.5;
        final int top = Math.max(0, (int) (Math.min(segment[1], segment[3]) - reach - 1));
        final int bottom = Math.min(height - 1, (int) (Math.max(segment[1], segment[3]) + reach + 1));
        for (int y = top; y <= bottom; y++) {
            final double px = x - segment[0];
            final double py = y + 0.5 - segment[1];
            final double along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy)));
            final double ex = px - along * dx;
            final double ey = py - along * dy;
            covered[y] = Math.max(covered[y], Math.min(1, reach - Math.sqrt(ex * ex + ey * ey)));
        }
    }

    private int rgb(final int y) {
        return 0xff000000 | level(light[0][y]) << 16 | level(light[1][y]) << 8 | level(light[2][y]);
    }

    private static int level(final double light) {
        return (int) (Math.min(light, FULL) + 0.5);
    }
}
