/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.List;

/** An open path through colors with a small sum of CIEDE2000 between neighbors. */
final class SimilarityPath {
    private SimilarityPath() {}

    static int[] order(final List<Rgb> colors) {
        final int[] order = new int[colors.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        final double[][] lab = colors.stream().map(ColorSpace.CIELAB::fromRgb).toArray(double[][]::new);
        for (int i = 0; i < order.length; i++) {
            int best = i;
            double smallest = Double.POSITIVE_INFINITY;
            for (int j = i; j < order.length; j++) {
                final double distance =
                        i == 0 ? lab[order[j]][0] : Ciede2000.between(lab[order[i - 1]], lab[order[j]], 1);
                if (distance < smallest) {
                    smallest = distance;
                    best = j;
                }
            }
            final int swapped = order[i];
            order[i] = order[best];
            order[best] = swapped;
        }
        return order;
    }
}
