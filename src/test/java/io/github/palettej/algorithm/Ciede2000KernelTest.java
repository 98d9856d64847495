/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.palettej.color.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fast difference against the formula, term by term where the formula takes another way. */
class Ciede2000KernelTest {
    private static final double ALLOWED = 0.002;

    private static void compare(final List<double[][]> pairs) {
        final Ciede2000Kernel kernel = new Ciede2000Kernel();
        for (int start = 0; start < pairs.size(); start += Ciede2000Kernel.BLOCK) {
            final int n = Math.min(Ciede2000Kernel.BLOCK, pairs.size() - start);
            for (int i = 0; i < n; i++) {
                final double[][] pair = pairs.get(start + i);
                kernel.l1[i] = pair[0][0];
                kernel.a1[i] = pair[0][1];
                kernel.b1[i] = pair[0][2];
                kernel.l2[i] = pair[1][0];
                kernel.a2[i] = pair[1][1];
                kernel.b2[i] = pair[1][2];
            }
            kernel.compute(n);
            for (int i = 0; i < n; i++) {
                final double[][] pair = pairs.get(start + i);
                assertEquals(
                        Difference.CIEDE2000.between(pair[0], pair[1]),
                        kernel.difference[i],
                        ALLOWED,
                        () -> Arrays.deepToString(pair));
            }
        }
    }

    private static double[] lab(final SplittableRandom random) {
        return new double[] {random.nextDouble(0, 100), random.nextDouble(-110, 110), random.nextDouble(-110, 110)};
    }

    @Test
    void anyColorsDifferAsByTheFormula() {
        final SplittableRandom random = new SplittableRandom(2000);
        final List<double[][]> pairs = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            pairs.add(new double[][] {lab(random), lab(random)});
        }
        compare(pairs);
    }

    @Test
    void nearColorsDifferAsByTheFormula() {
        final SplittableRandom random = new SplittableRandom(2001);
        final List<double[][]> pairs = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            final double[] lab = lab(random);
            final double[] near = lab.clone();
            for (int c = 0; c < near.length; c++) {
                near[c] += random.nextDouble(-2, 2);
            }
            pairs.add(new double[][] {lab, near});
        }
        compare(pairs);
    }

    /** Around blue the chroma and hue differences are turned, which ends on both sides of 275 degrees. */
    @Test
    void bluesDifferAsByTheFormula() {
        final List<double[][]> pairs = new ArrayList<>();
        for (double hue = 180; hue <= 360; hue += 0.5) {
            for (final double chroma : new double[] {5, 40, 120}) {
                pairs.add(new double[][] {polar(hue, chroma), polar(hue + 8, 1.2 * chroma)});
                pairs.add(new double[][] {polar(hue + 8, 1.2 * chroma), polar(hue, chroma)});
            }
        }
        compare(pairs);
    }

    private static double[] polar(final double hue, final double chroma) {
        final double angle = Math.toRadians(hue);
        return new double[] {50, chroma * Math.cos(angle), chroma * Math.sin(angle)};
    }

    /** The formula jumps at hues 180 degrees apart: rounding must not take the other side of it. */
    @Test
    void oppositeHuesDifferAsByTheFormula() {
        final List<double[][]> pairs = new ArrayList<>();
        for (double hue = 0; hue < 360; hue += 7.5) {
            for (final double factor : new double[] {1, 0.5, 2, 8}) {
                for (final double off : new double[] {0, 1e-12, -1e-9, 1e-6, -1e-5, 1e-4, 1e-3, 0.1}) {
                    pairs.add(new double[][] {polar(hue, 8), polar(hue + 180 + off, 8 * factor)});
                }
            }
        }
        compare(pairs);
    }

    @Test
    void graysDifferAsByTheFormula() {
        final List<double[][]> pairs = new ArrayList<>();
        final double[] gray = {60, 0, 0};
        pairs.add(new double[][] {gray, {20, 0, 0}});
        pairs.add(new double[][] {gray, gray});
        for (final double[] way : new double[][] {{30, 0}, {-30, 0}, {0, 30}, {0, -30}, {20, -70}}) {
            final double[] color = {50, way[0], way[1]};
            pairs.add(new double[][] {gray, color});
            pairs.add(new double[][] {color, gray});
        }
        compare(pairs);
    }
}
