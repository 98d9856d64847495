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
 * @param refinement how hard to search for a smaller error
 */
public record KMeansOptions(int clusters, ColorSpace space, Refinement refinement) {
    /** The largest number of classes. */
    public static final int MAX_CLUSTERS = 4096;

    /**
     * Checks the ranges.
     *
     * @param clusters how many classes at most, 1..{@value #MAX_CLUSTERS}
     * @param space the space in which distances and means are taken
     * @param refinement how hard to search for a smaller error
     * @throws IllegalArgumentException if the number is out of its range or the space has no means
     */
    public KMeansOptions {
        if (clusters < 1 || clusters > MAX_CLUSTERS) {
            throw new IllegalArgumentException("clusters must be 1.." + MAX_CLUSTERS + ", but was " + clusters);
        }
        requireMeans(space);
    }

    /**
     * Makes the default options: swaps, no further starts.
     *
     * @param clusters how many classes
     * @param space the space
     * @return the options
     */
    public static KMeansOptions of(final int clusters, final ColorSpace space) {
        return new KMeansOptions(clusters, space, Refinement.SWAPS);
    }

    /**
     * Changes the number of classes.
     *
     * @param changed the new number
     * @return the changed options
     */
    public KMeansOptions withClusters(final int changed) {
        return new KMeansOptions(changed, space, refinement);
    }

    /**
     * Switches the swaps.
     *
     * @param changed whether to go on past the first local optimum
     * @return the changed options
     */
    public KMeansOptions withSwaps(final boolean changed) {
        return with(new Refinement(changed, refinement.restarts(), refinement.seed()));
    }

    /**
     * Changes the further starts.
     *
     * @param changed how many
     * @param seed what they are drawn from
     * @return the changed options
     */
    public KMeansOptions withRestarts(final int changed, final long seed) {
        return with(new Refinement(refinement.swaps(), changed, seed));
    }

    /**
     * Changes the search.
     *
     * @param changed how hard to search for a smaller error
     * @return the changed options
     */
    public KMeansOptions with(final Refinement changed) {
        return new KMeansOptions(clusters, space, changed);
    }

    /** Refuses spaces in which colors have no mean. */
    static void requireMeans(final ColorSpace space) {
        if (!ColorSpace.CLUSTERING.contains(space)) {
            throw new IllegalArgumentException(
                    "space must be one of " + ColorSpace.CLUSTERING + ", but was \"" + space + "\"");
        }
    }
}
