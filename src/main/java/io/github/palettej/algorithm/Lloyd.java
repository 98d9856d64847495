/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lloyd's iteration over a tree of samples: each center moves to the mean of the samples it is nearest to.
 *
 * <p>S. Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory 28(2), 1982. Exact: every
 * step is that of brute force, ties going to the lower center. The tree is searched only now and then, with some
 * slack; in between only the leaves that several centers share are looked at, and of these only those whose labels can
 * have changed. All sums are sums of whole numbers, kept up to date by what changes, so that they do not
 * depend on any order.
 */
final class Lloyd {
    /** Samples below which one thread is quicker than several. */
    private static final int PARALLEL = 1 << 14;

    /** Slack in units of the largest last step: further steps are mostly smaller. */
    private static final double SLACK_STEPS = 4;

    /** Most slack in units of the root of the mean squared error, a measure of the size of clusters. */
    private static final double SLACK_LIMIT = 0.2;

    private final SampleTree tree;
    private final Monitor monitor;
    private final short[] labels;
    private final List<Frontier> frontiers = new ArrayList<>();
    private final double squares;
    private final long total;
    private Centers centers;
    private Centers anchors;
    private long[] sums;
    private float[] steps;
    private double slack = -1;
    private double largestStep;
    private double error;
    private long evaluations;
    private int rebuilds;
    private int passes;

    /** Starts from centers in units of the space. */
    Lloyd(final SampleTree tree, final double[][] start, final Monitor monitor) {
        this.tree = tree;
        this.monitor = monitor;
        labels = new short[tree.samples().size()];
        for (int i = 0; i < tree.branches().size(); i++) {
            frontiers.add(new Frontier());
        }
        final Samples samples = tree.samples();
        double sum = 0;
        long weight = 0;
        for (int i = 0; i < samples.size(); i++) {
            final double x = samples.x()[i];
            final double y = samples.y()[i];
            final double z = samples.z()[i];
            sum += samples.weights()[i] * (x * x + y * y + z * z);
            weight += samples.weights()[i];
        }
        squares = sum;
        total = weight;
        restart(start, 0);
    }

    /**
     * Begins again from other centers.
     *
     * @param start centers in units of the space
     * @param expected how far a center is likely to move in the first step, in units of the space
     */
    void restart(final double[][] start, final double expected) {
        centers = Centers.of(start, tree.samples().unit());
        sums = new long[4 * start.length];
        steps = new float[start.length];
        slack = -1;
        largestStep = expected / tree.samples().unit();
        error = Double.POSITIVE_INFINITY;
    }

    /**
     * Assigns all samples and moves the centers to their means. Centers without samples stay where they are.
     *
     * @return summed squared shift of the centers, in squared units of the space
     */
    double step() {
        monitor.check();
        passes++;
        if (slack < 0 || displacement() > slack) {
            rebuild();
        } else {
            update();
        }
        return move();
    }

    /** Centers without samples after the last step. */
    int[] empty() {
        return java.util.stream.IntStream.range(0, centers.size())
                .filter(c -> sums[4 * c] == 0)
                .toArray();
    }

    /** Mean squared distance of the samples of the last step to the means of their centers, in squared units of the space. */
    double error() {
        final double unit = tree.samples().unit();
        return error * unit * unit;
    }

    /** The centers in units of the space. */
    double[][] centers() {
        return centers.inSpace(tree.samples().unit());
    }

    /** Total weight of a center after the last step. */
    long weight(final int center) {
        return sums[4 * center];
    }

    /** The largest step of a center in the last step, in units of the space. */
    double largestStep() {
        return largestStep * tree.samples().unit();
    }

    /** How many distances to single samples were computed. */
    long evaluations() {
        return evaluations;
    }

    /** How often the tree was searched. */
    int rebuilds() {
        return rebuilds;
    }

    /** How many steps there were. */
    int passes() {
        return passes;
    }

    private double displacement() {
        double largest = 0;
        for (int c = 0; c < centers.size(); c++) {
            largest = Math.max(largest, centers.squared(c, anchors, c));
        }
        return Math.sqrt(largest);
    }

    private void rebuild() {
        rebuilds++;
        anchors = centers;
        final double limit = Double.isInfinite(error) ? Double.POSITIVE_INFINITY : SLACK_LIMIT * Math.sqrt(error);
        slack = Math.min(SLACK_STEPS * largestStep, limit);
        sums = new long[sums.length];
        run((branch, frontier, search, local) -> {
            frontier.clear();
            new Filter(branch, centers, slack) {
                @Override
                void owned(final int node, final int center) {
                    for (int m = 0; m < 4; m++) {
                        local[4 * center + m] += branch.sums[4 * node + m];
                    }
                }

                @Override
                void shared(final int from, final int to, final int[] list, final int offset, final int n) {
                    frontier.add(from, to, list, offset, n);
                }
            }.run();
            search.begin(frontier);
        });
    }

    private void update() {
        run((branch, frontier, search, local) -> search.update(frontier, steps));
    }

    /** Work on one branch: adds to the local sums. */
    private interface BranchWork {
        void accept(SampleTree.Branch branch, Frontier frontier, LeafSearch search, long[] local);
    }

    private void run(final BranchWork work) {
        final int n = frontiers.size();
        final int tasks = labels.length < PARALLEL ? 1 : Math.min(Workers.threads(), n);
        final AtomicInteger next = new AtomicInteger();
        final List<long[]> results = Workers.map(tasks, t -> {
            final long[] local = new long[sums.length + 1];
            final LeafSearch search = new LeafSearch(tree.samples(), labels, centers, local);
            for (int i = next.getAndIncrement(); i < n; i = next.getAndIncrement()) {
                monitor.check();
                work.accept(tree.branches().get(i), frontiers.get(i), search, local);
            }
            local[sums.length] = search.evaluations();
            return local;
        });
        for (final long[] local : results) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += local[i];
            }
            evaluations += local[sums.length];
        }
    }

    /** Moves the centers to their means. */
    private double move() {
        final Centers means = new Centers(centers.size());
        double explained = 0;
        double shift = 0;
        double largest = 0;
        for (int c = 0; c < means.size(); c++) {
            final double weight = sums[4 * c];
            if (weight > 0) {
                means.x[c] = sums[4 * c + 1] / weight;
                means.y[c] = sums[4 * c + 2] / weight;
                means.z[c] = sums[4 * c + 3] / weight;
                explained += weight * (means.x[c] * means.x[c] + means.y[c] * means.y[c] + means.z[c] * means.z[c]);
            } else {
                means.x[c] = centers.x[c];
                means.y[c] = centers.y[c];
                means.z[c] = centers.z[c];
            }
            final double squared = means.squared(c, centers, c);
            final double step = Math.sqrt(squared);
            // A little more than the step covers the rounding to float.
            steps[c] = (float) (step * (1 + 1e-6));
            shift += squared;
            largest = Math.max(largest, step);
        }
        centers = means;
        largestStep = largest;
        error = Math.max(0, squares - explained) / total;
        final double unit = tree.samples().unit();
        return shift * unit * unit;
    }

    /** The label of every sample for the centers as they are now. */
    short[] labels() {
        final short[] found = new short[labels.length];
        Arrays.fill(found, (short) 0);
        run((branch, frontier, search, local) -> {
            final Frontier leaves = new Frontier();
            new Filter(branch, centers, 0) {
                @Override
                void owned(final int node, final int center) {
                    Arrays.fill(found, branch.links[3 * node + 1], branch.links[3 * node + 2], (short) center);
                }

                @Override
                void shared(final int from, final int to, final int[] list, final int offset, final int n) {
                    leaves.add(from, to, list, offset, n);
                }
            }.run();
            new LeafSearch(tree.samples(), found, centers, new long[4 * centers.size()]).begin(leaves);
        });
        return found;
    }
}
