/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/**
 * Finds the nearest center of every sample of the leaves of a {@link Frontier}, and keeps the sums of the centers
 * up to date.
 *
 * <p>A leaf remembers its margin: the smallest difference between the distances of a sample to the second and to the
 * first center. While the two centers of its list that have moved most have together moved less, no label
 * in it can change, and it is not looked at (G. Hamerly, "Making k-means even faster", SDM 2010, for leaves instead of
 * points). Invariant: after each pass every label is the lowest of the nearest centers, as by brute force.
 */
final class LeafSearch {
    private static final int SMALL = 32;

    /** Part of a margin that is given away for rounding. */
    private static final double SPARE = 1e-6;

    private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private final Samples samples;
    private final short[] labels;
    private final Centers centers;

    /** Weight and weighted sums of x, y, z of each center. */
    private final long[] sums;

    /** Coordinates of the centers of a list, one after the other. */
    private double[] near = new double[3 * SMALL];

    private long evaluations;

    LeafSearch(final Samples samples, final short[] labels, final Centers centers, final long[] sums) {
        this.samples = samples;
        this.labels = labels;
        this.centers = centers;
        this.sums = sums;
    }

    /** How many distances were computed. */
    long evaluations() {
        return evaluations;
    }

    /** Adds the samples of all leaves to the sums of their centers. */
    void begin(final Frontier frontier) {
        for (int leaf = 0; leaf < frontier.size; leaf++) {
            frontier.margins[leaf] = search(frontier, leaf, true);
        }
    }

    /** Moves samples whose nearest center has changed from sum to sum. */
    void update(final Frontier frontier, final Motion motion) {
        final double[] together = motion.together();
        final float[] margins = frontier.margins;
        final int[] times = frontier.times;
        for (int leaf = 0; leaf < frontier.size; leaf++) {
            // Most leaves are told by the largest steps of all centers, most of the others by those of their list.
            if (margins[leaf] <= together[times[leaf]] && margins[leaf] <= moved(frontier, leaf, motion)) {
                margins[leaf] = search(frontier, leaf, false);
                times[leaf] = motion.now();
            }
        }
    }

    private static double moved(final Frontier frontier, final int leaf, final Motion motion) {
        final short[] candidates = frontier.candidates;
        final double[] before = motion.paths(frontier.times[leaf]);
        final double[] now = motion.paths(motion.now());
        final int end = frontier.leaves[3 * leaf + 5];
        double first = 0;
        double second = 0;
        for (int i = frontier.leaves[3 * leaf + 2]; i < end; i++) {
            final double path = now[candidates[i]] - before[candidates[i]];
            second = Math.max(second, Math.min(first, path));
            first = Math.max(first, path);
        }
        return first + second;
    }

    private float search(final Frontier frontier, final int leaf, final boolean begin) {
        final int from = frontier.leaves[3 * leaf];
        final int to = frontier.leaves[3 * leaf + 1];
        final int list = frontier.leaves[3 * leaf + 2];
        final int n = frontier.leaves[3 * leaf + 5] - list;
        if (near.length < 3 * n) {
            near = new double[6 * n];
        }
        gather(frontier.candidates, list, n, centers, near);
        evaluations += (long) n * (to - from);
        final int[] x = samples.x();
        final int[] y = samples.y();
        final int[] z = samples.z();
        double gap = Double.POSITIVE_INFINITY;
        long far = 0;
        for (int i = from; i < to; i++) {
            final double px = x[i];
            final double py = y[i];
            final double pz = z[i];
            // no distance is negative: their bits are ordered as they are, and are compared more quickly
            long best = INFINITE;
            long second = INFINITE;
            int at = 0;
            for (int j = 0; j < n; j++) {
                final double dx = px - near[3 * j];
                final double dy = py - near[3 * j + 1];
                final double dz = pz - near[3 * j + 2];
                final long d = Double.doubleToRawLongBits(dx * dx + dy * dy + dz * dz);
                second = Math.min(second, Math.max(d, best));
                at = d < best ? j : at;
                best = Math.min(best, d);
            }
            gap = Math.min(gap, Double.longBitsToDouble(second) - Double.longBitsToDouble(best));
            far = Math.max(far, second);
            final short label = frontier.candidates[list + at];
            if (begin) {
                add(i, label, 1);
                labels[i] = label;
            } else if (label != labels[i]) {
                add(i, labels[i], -1);
                add(i, label, 1);
                labels[i] = label;
            }
        }
        // d2 - d1 = (d2^2 - d1^2) / (d2 + d1) >= gap / (2 far)
        return (float) (gap / (2 * Math.sqrt(Double.longBitsToDouble(far))) * (1 - SPARE));
    }

    private static void gather(
            final short[] candidates, final int list, final int n, final Centers centers, final double[] near) {
        for (int j = 0; j < n; j++) {
            final int c = candidates[list + j];
            near[3 * j] = centers.x[c];
            near[3 * j + 1] = centers.y[c];
            near[3 * j + 2] = centers.z[c];
        }
    }

    private void add(final int i, final int center, final int sign) {
        final long weight = sign * samples.weights()[i];
        sums[4 * center] += weight;
        sums[4 * center + 1] += weight * samples.x()[i];
        sums[4 * center + 2] += weight * samples.y()[i];
        sums[4 * center + 3] += weight * samples.z()[i];
    }
}
