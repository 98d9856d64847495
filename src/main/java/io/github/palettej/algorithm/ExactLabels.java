/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
import java.util.List;

/**
 * The nearest center of every color in full precision.
 *
 * <p>The tree is searched with the rounded coordinates of its samples; where these are too coarse to tell two
 * centers apart, the color itself is compared. Invariant: label i is the lowest number among the centers whose
 * squared distance to color i, computed as dx dx + dy dy + dz dz in double from {@link ColorSpace#fromRgb}, is
 * smallest.
 */
final class ExactLabels {
    private static final double ROUNDING = 1e-9;

    private final ColorCounts counts;
    private final ColorSpace space;
    private final SampleTree tree;
    private final double[][] exact;
    private final Centers centers;

    /** How far a sample may be from its color, in steps: half a step in each direction is less than 1. */
    private final double blur;

    private final double[] slacks;

    final short[] labels;

    /** Colors that are equally far from two centers, ascending. */
    int[] tied = new int[0];

    /** Weight and sums of x, y, z of each center. */
    final long[] sums;

    ExactLabels(
            final ColorCounts counts,
            final ColorSpace space,
            final SampleTree tree,
            final double[][] centers,
            final Monitor monitor) {
        this.counts = counts;
        this.space = space;
        this.tree = tree;
        this.exact = centers;
        this.centers = Centers.of(centers, tree.samples().unit());
        blur = space == ColorSpace.SRGB ? 0 : 1;
        slacks = new double[centers.length];
        Arrays.fill(slacks, blur);
        labels = new short[counts.size()];
        sums = new long[4 * centers.length];
        final List<Part> parts = Workers.map(tree.branches().size(), i -> {
            monitor.check();
            final Part part = new Part(tree.branches().get(i));
            part.run();
            return part;
        });
        for (final Part part : parts) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += part.local[i];
            }
        }
        tied = parts.stream().flatMapToInt(part -> Arrays.stream(part.ties())).toArray();
    }

    /** Summed squared distance of the samples to their centers, in squared units of the space. */
    double error() {
        final Samples samples = tree.samples();
        double error = samples.squares();
        for (int c = 0; c < centers.size(); c++) {
            final double x = centers.x[c];
            final double y = centers.y[c];
            final double z = centers.z[c];
            error += sums[4 * c] * (x * x + y * y + z * z)
                    - 2 * (x * sums[4 * c + 1] + y * sums[4 * c + 2] + z * sums[4 * c + 3]);
        }
        return Math.max(0, error) * samples.unit() * samples.unit();
    }

    /** The labels of one branch. */
    private final class Part extends Filter {
        private final SampleTree.Branch branch;
        private final long[] local = new long[4 * exact.length];
        private final double[] color = new double[3];
        private final IntList found = new IntList(4);

        Part(final SampleTree.Branch branch) {
            super(branch, centers, slacks);
            this.branch = branch;
        }

        int[] ties() {
            return found.toArray();
        }

        @Override
        void owned(final int node, final int center) {
            Arrays.fill(labels, branch.links[3 * node + 1], branch.links[3 * node + 2], (short) center);
            for (int m = 0; m < 4; m++) {
                local[4 * center + m] += branch.sums[4 * node + m];
            }
        }

        @Override
        void shared(final int from, final int to, final int[] list, final int offset, final int n) {
            final Samples samples = tree.samples();
            for (int i = from; i < to; i++) {
                double best = Double.POSITIVE_INFINITY;
                double second = Double.POSITIVE_INFINITY;
                int at = 0;
                for (int j = offset; j < offset + n; j++) {
                    final double dx = samples.x()[i] - centers.x[list[j]];
                    final double dy = samples.y()[i] - centers.y[list[j]];
                    final double dz = samples.z()[i] - centers.z[list[j]];
                    final double d = dx * dx + dy * dy + dz * dz;
                    second = Math.min(second, Math.max(d, best));
                    at = d < best ? list[j] : at;
                    best = Math.min(best, d);
                }
                // d2 - d1 = (d2^2 - d1^2) / (d2 + d1) must exceed the blur of both.
                if (second - best <= 4 * blur * Math.sqrt(second) + ROUNDING * second) {
                    at = compare(i, list, offset, n);
                }
                labels[i] = (short) at;
                final long weight = samples.weights()[i];
                local[4 * at] += weight;
                local[4 * at + 1] += weight * samples.x()[i];
                local[4 * at + 2] += weight * samples.y()[i];
                local[4 * at + 3] += weight * samples.z()[i];
            }
        }

        private int compare(final int i, final int[] list, final int offset, final int n) {
            space.fromRgb(counts.rgb(i), color);
            double best = Double.POSITIVE_INFINITY;
            int at = 0;
            boolean tie = false;
            for (int j = offset; j < offset + n; j++) {
                final double d = Assignment.squared(color, exact[list[j]]);
                tie = d == best || d > best && tie;
                if (d < best) {
                    best = d;
                    at = list[j];
                }
            }
            if (tie) {
                found.add(i);
            }
            return at;
        }
    }
}
