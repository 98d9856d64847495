/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;

/**
 * How colors are clustered.
 *
 * @param clusters how many classes at most, 1..{@value #MAX_CLUSTERS}; there are fewer where there are fewer colors
 * @param space the space in which distances and means are taken; one with means
 * @param swaps whether to go on past the first local optimum by split-merge swaps
 * @param restarts how many more starts are drawn, 0..{@value #MAX_RESTARTS}; the best result is kept
 * @param seed what the further starts are drawn from
 */
public record KMeansOptions(int clusters, ColorSpace space, boolean swaps, int restarts, long seed) {
    /** The largest number of classes. */
    public static final int MAX_CLUSTERS = 4096;

    /** The largest number of further starts. */
    public static final int MAX_RESTARTS = 100;

    /**
     * Checks the ranges.
     *
     * @param clusters how many classes at most, 1..{@value #MAX_CLUSTERS}
     * @param space the space in which distances and means are taken
     * @param swaps whether to go on past the first local optimum
     * @param restarts how many more starts are drawn, 0..{@value #MAX_RESTARTS}
     * @param seed what the further starts are drawn from
     * @throws IllegalArgumentException if a number is out of its range or the space has no means
     */
    public KMeansOptions {
        if (clusters < 1 || clusters > MAX_CLUSTERS) {
            throw new IllegalArgumentException("clusters must be 1.." + MAX_CLUSTERS + ", but was " + clusters);
        }
        if (restarts < 0 || restarts > MAX_RESTARTS) {
            throw new IllegalArgumentException("restarts must be 0.." + MAX_RESTARTS + ", but was " + restarts);
        }
        requireMeans(space);
    }

    /**
     * Makes the default options: swaps, no further starts, seed 1.
     *
     * @param clusters how many classes
     * @param space the space
     * @return the options
     */
    public static KMeansOptions of(final int clusters, final ColorSpace space) {
        return new KMeansOptions(clusters, space, true, 0, 1);
    }

    /**
     * Changes the number of classes.
     *
     * @param changed the new number
     * @return the changed options
     */
    public KMeansOptions withClusters(final int changed) {
        return new KMeansOptions(changed, space, swaps, restarts, seed);
    }

    /**
     * Switches the swaps.
     *
     * @param changed whether to go on past the first local optimum
     * @return the changed options
     */
    public KMeansOptions withSwaps(final boolean changed) {
        return new KMeansOptions(clusters, space, changed, restarts, seed);
    }

    /**
     * Changes the further starts.
     *
     * @param changed how many
     * @param changedSeed what they are drawn from
     * @return the changed options
     */
    public KMeansOptions withRestarts(final int changed, final long changedSeed) {
        return new KMeansOptions(clusters, space, swaps, changed, changedSeed);
    }

    /** Refuses spaces in which colors have no mean. */
    static void requireMeans(final ColorSpace space) {
        if (!ColorSpace.CLUSTERING.contains(space)) {
            throw new IllegalArgumentException(
                    "space must be one of " + ColorSpace.CLUSTERING + ", but was \"" + space + "\"");
        }
    }
}
