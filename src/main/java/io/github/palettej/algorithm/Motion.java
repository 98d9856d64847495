/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.ArrayList;
import java.util.List;

/**
 * How far each center has moved since the tree was searched: the lengths of its steps added up, after every pass.
 */
final class Motion {
    /** Sums of the two largest steps of all centers, before the first pass, after the first, and so on. */
    private final List<Double> largest = new ArrayList<>();

    private final List<double[]> paths = new ArrayList<>();

    Motion(final int centers) {
        largest.add(0.0);
        paths.add(new double[centers]);
    }

    /** Adds the steps of all centers. */
    void add(final Centers from, final Centers to) {
        final double[] path = paths.get(now()).clone();
        double first = 0;
        double second = 0;
        for (int c = 0; c < path.length; c++) {
            final double step = Math.sqrt(to.squared(c, from, c));
            path[c] += step;
            second = Math.max(second, Math.min(first, step));
            first = Math.max(first, step);
        }
        largest.add(largest.get(now()) + first + second);
        paths.add(path);
    }

    /** The number of steps so far. */
    int now() {
        return paths.size() - 1;
    }

    /** How far any two centers can have moved together up to now, for each earlier time. */
    double[] together() {
        final double[] together = new double[paths.size()];
        for (int t = 0; t < together.length; t++) {
            together[t] = largest.get(now()) - largest.get(t);
        }
        return together;
    }

    /** The lengths of the paths of the centers up to a time. */
    double[] paths(final int time) {
        return paths.get(time);
    }
}
