/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotionTest {
    private static Centers at(final double... x) {
        final double[][] centers = new double[x.length][];
        for (int c = 0; c < x.length; c++) {
            centers[c] = new double[] {x[c], 0, 0};
        }
        return Centers.of(centers, 1);
    }

    @Test
    void stepsAddUpAndTheTwoLongestBoundAnyTwo() {
        final Motion motion = new Motion(3);
        assertEquals(0, motion.now());
        motion.add(at(0, 0, 0), at(3, -1, 2));
        motion.add(at(3, -1, 2), at(3, -2, 9));
        assertEquals(2, motion.now());
        assertArrayEquals(new double[] {3, 1, 2}, motion.paths(1), 1e-12);
        assertArrayEquals(new double[] {3, 2, 9}, motion.paths(2), 1e-12);
        // 3 + 2 in the first step, 7 + 1 in the second
        assertArrayEquals(new double[] {13, 8, 0}, motion.together(), 1e-12);
    }

    @Test
    void partOfAMonitorIsAPartOfItsScale() {
        final List<Double> shown = new ArrayList<>();
        final boolean[] canceled = {false};
        final Monitor whole = new Monitor() {
            @Override
            public void progress(final double fraction) {
                shown.add(fraction);
            }

            @Override
            public boolean isCanceled() {
                return canceled[0];
            }
        };
        final PartMonitor part = new PartMonitor(whole, 0.2, 0.6);
        part.progress(0.5);
        part.progress(0.25);
        part.progress(1);
        assertArrayEquals(
                new double[] {0.4, 0.4, 0.6}, shown.stream().mapToDouble(d -> d).toArray(), 1e-12);
        assertFalse(part.isCanceled());
        canceled[0] = true;
        assertTrue(part.isCanceled());
    }
}
