/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Centers for vectors to start from. */
final class VectorStarts {
    private VectorStarts() {}

    /** Divides the part with the largest error again and again; fewer centers where there are fewer different vectors. */
    static double[][] divided(final Vectors vectors, final int clusters, final Monitor monitor) {
        final List<VectorPart> parts = new ArrayList<>(List.of(VectorPart.all(vectors, monitor)));
        while (parts.size() < clusters) {
            monitor.check();
            int best = -1;
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).divides() && (best < 0 || parts.get(i).error > parts.get(best).error)) {
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            parts.addAll(parts.remove(best).halves());
        }
        return parts.stream().map(part -> part.mean).toArray(double[][]::new);
    }

    /**
     * Draws centers, each with a probability in proportion to its squared distance to those before (D. Arthur and S.
     * Vassilvitskii, "k-means++: the advantages of careful seeding", SODA 2007).
     */
    static double[][] drawn(
            final Vectors vectors, final int clusters, final SplittableRandom random, final Monitor monitor) {
        final double[][] centers = new double[clusters][vectors.components];
        final double[] distances = new double[vectors.size];
        Arrays.setAll(distances, vectors::weight);
        final double[] vector = new double[vectors.components];
        for (int c = 0; c < clusters; c++) {
            monitor.check();
            vectors.read(Starts.drawn(distances, random), centers[c]);
            for (int i = 0; i < distances.length; i++) {
                vectors.read(i, vector);
                final double d = vectors.weight(i) * Vectors.distance(vector, centers[c]);
                distances[i] = c == 0 ? d : Math.min(d, distances[i]);
            }
        }
        return centers;
    }
}
