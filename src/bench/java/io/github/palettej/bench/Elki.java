/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.bench;

import elki.clustering.kmeans.ExponionKMeans;
import elki.clustering.kmeans.initialization.KMeansPlusPlus;
import elki.data.NumberVector;
import elki.data.type.TypeUtil;
import elki.database.Database;
import elki.database.StaticArrayDatabase;
import elki.database.relation.Relation;
import elki.datasource.ArrayAdapterDatabaseConnection;
import elki.distance.minkowski.SquaredEuclideanDistance;
import elki.utilities.random.RandomFactory;

/** ELKI's fastest exact k-means. */
final class Elki {
    private Elki() {}

    static double exponion(final double[][] points, final int k, final int iterations) {
        final Database database = new StaticArrayDatabase(new ArrayAdapterDatabaseConnection(points));
        database.initialize();
        final Relation<NumberVector> relation = database.getRelation(TypeUtil.NUMBER_VECTOR_FIELD);
        final var result = new ExponionKMeans<NumberVector>(
                        SquaredEuclideanDistance.STATIC,
                        k,
                        iterations,
                        new KMeansPlusPlus<>(new RandomFactory(1)),
                        true)
                .run(relation);
        double sum = 0;
        for (final var cluster : result.getAllClusters()) {
            final double[] center = cluster.getModel().getMean();
            for (final var id = cluster.getIDs().iter(); id.valid(); id.advance()) {
                final NumberVector vector = relation.get(id);
                for (int i = 0; i < center.length; i++) {
                    sum += (vector.doubleValue(i) - center[i]) * (vector.doubleValue(i) - center[i]);
                }
            }
        }
        return sum / points.length;
    }
}
