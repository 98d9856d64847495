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

    /** Slack of a center in units of its last step: the next ones are mostly smaller. */
    private static final double OWN_STEPS = 4;

    /** More slack, in units of the root mean square of all last steps: still centers begin to move. */
    private static final double MEAN_STEPS = 2;

    private final SampleTree tree;
    private final Monitor monitor;
    private final short[] labels;
    private final List<Frontier> frontiers = new ArrayList<>();
    private final double squares;
    private final long total;
    private Centers centers;
    private Centers anchors;
    private Centers means;
    private Motion motion;
    private double[] lastSteps = new double[0];
    private double[] slacks;
    private long[] sums;
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
        squares = tree.samples().squares();
        total = tree.samples().total();
        restart(start);
    }

    /** Begins again from other centers in units of the space. */
    void restart(final double[][] start) {
        centers = Centers.of(start, tree.samples().unit());
        means = centers;
        sums = new long[4 * start.length];
        slacks = new double[0];
        lastSteps = new double[start.length];
        // not a number: the first step is to the means
        error = Double.NaN;
    }

    /**
     * Assigns all samples and moves the centers to their means. Centers without samples stay where they are.
     *
     * @return summed squared shift of the centers, in squared units of the space
     */
    double step() {
        return step(0);
    }

    /**
     * Assigns all samples and moves the centers through their means, farther by a part of the last step of the means.
     *
     * <p>Where Lloyd's steps shrink slowly they all point the same way; then momentum saves most of them (B. Polyak, "Some
     * methods of speeding up the convergence of iteration methods", USSR Computational Mathematics and Mathematical
     * Physics 4(5), 1964). A pass that finds the error larger than the pass before goes to the means alone (as in
     * B. O'Donoghue and E. Candes, "Adaptive restart for accelerated gradient schemes", Foundations of
     * Computational Mathematics 15, 2015).
     *
     * @param momentum 0 for Lloyd's iteration itself, less than 1
     * @return summed squared distance of the centers from their means, in squared units of the space
     */
    double step(final double momentum) {
        monitor.check();
        passes++;
        if (slacks.length == 0 || !isNear()) {
            rebuild();
        } else {
            update();
        }
        final Centers before = means;
        final double last = error;
        final double shift = average();
        go(before, error <= last ? momentum : 0);
        return shift;
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

    /** The means of the last pass, in units of the space. */
    double[][] centers() {
        return means.inSpace(tree.samples().unit());
    }

    /** Total weight of a center after the last step. */
    long weight(final int center) {
        return sums[4 * center];
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

    /** Whether all centers are within their slack of where they were when the tree was searched. */
    private boolean isNear() {
        for (int c = 0; c < centers.size(); c++) {
            if (centers.squared(c, anchors, c) > slacks[c] * slacks[c]) {
                return false;
            }
        }
        return true;
    }

    private void rebuild() {
        rebuilds++;
        slacks = slacks();
        anchors = centers;
        motion = new Motion(centers.size());
        sums = new long[sums.length];
        run((branch, frontier, search, local) -> {
            frontier.clear();
            new Filter(branch, centers, slacks) {
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
        run((branch, frontier, search, local) -> search.update(frontier, motion));
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

    /** Slacks in proportion to the last steps. */
    private double[] slacks() {
        final double[] wide = new double[centers.size()];
        if (slacks.length == 0) {
            return wide;
        }
        double sum = 0;
        for (int c = 0; c < wide.length; c++) {
            final double step = lastSteps[c];
            wide[c] = OWN_STEPS * step;
            sum += step * step;
        }
        final double mean = Math.sqrt(sum / wide.length);
        for (int c = 0; c < wide.length; c++) {
            wide[c] += MEAN_STEPS * mean;
        }
        return wide;
    }

    /** Moves the centers to their means and beyond. */
    private void go(final Centers before, final double momentum) {
        final Centers to = new Centers(centers.size());
        for (int c = 0; c < lastSteps.length; c++) {
            to.x[c] = means.x[c] + momentum * (means.x[c] - before.x[c]);
            to.y[c] = means.y[c] + momentum * (means.y[c] - before.y[c]);
            to.z[c] = means.z[c] + momentum * (means.z[c] - before.z[c]);
            lastSteps[c] = Math.sqrt(to.squared(c, centers, c));
        }
        motion.add(centers, to);
        centers = to;
    }

    /** Computes the means; returns their summed squared distance from the centers. */
    private double average() {
        means = new Centers(centers.size());
        double explained = 0;
        double shift = 0;
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
            shift += means.squared(c, centers, c);
        }
        error = Math.max(0, squares - explained) / total;
        final double unit = tree.samples().unit();
        return shift * unit * unit;
    }

    /** The label of every sample for {@link #centers}. */
    short[] labels() {
        final short[] found = new short[labels.length];
        Arrays.fill(found, (short) 0);
        run((branch, frontier, search, local) -> {
            final Frontier leaves = new Frontier();
            new Filter(branch, means, new double[means.size()]) {
                @Override
                void owned(final int node, final int center) {
                    Arrays.fill(found, branch.links[3 * node + 1], branch.links[3 * node + 2], (short) center);
                }

                @Override
                void shared(final int from, final int to, final int[] list, final int offset, final int n) {
                    leaves.add(from, to, list, offset, n);
                }
            }.run();
            new LeafSearch(tree.samples(), found, means, new long[4 * means.size()]).begin(leaves);
        });
        return found;
    }
}
