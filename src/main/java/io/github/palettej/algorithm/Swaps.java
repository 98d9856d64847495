/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Goes on past the first local optimum: takes away centers that are hardly missed and gives them to clusters that gain
 * most by being split.
 *
 * <p>As P. Fraenti and J. Kivijaervi, "Randomised local search algorithm for the clustering problem", Pattern Analysis
 * and Applications 3(4), 2000, but without chance: the swaps that promise most are tried first, a few at
 * once, each by some steps of Lloyd's iteration among the clusters around the two, and kept if the error falls.
 * Invariant: the error falls with every kept swap, so that it ends; what is tried does not depend on the number of
 * threads.
 */
final class Swaps {
    /** Clusters around a cluster that take part in a trial: a part of all, within limits. */
    private static final double AROUND = 0.25;

    private static final int LEAST_AROUND = 4;

    private static final int MOST_AROUND = 8;

    /** Swaps that are tried at once. */
    private static final int BATCH = 4;

    /** Steps of Lloyd's iteration in a trial. */
    private static final int STEPS = 6;

    /** What further steps of a trial may still bring, in units of the last step's. */
    private static final double REMAINING = 2;

    /** Distances to single samples that may be computed in vain, one trial after the other. */
    private static final long PATIENCE = 700_000;

    /** The same for small pictures, in passes over all samples and clusters. */
    private static final long PASSES = 50;

    /** Clusters with the largest gains and the smallest costs that are paired. */
    private static final int REACH = 24;

    /** How much of the cost counts: Lloyd's iteration regains the rest. */
    private static final double HOPE = 0.4;

    /** The part of a mean cluster's error by which the error must fall. */
    private static final double LEAST = 1e-3;

    private final Samples samples;
    private final Monitor monitor;
    private final Cluster[] clusters;
    private final int[][] around;
    private final Set<Long> failed = new HashSet<>();
    private final double least;
    private final int wide;
    private final long patience;

    /** What a swap leads to: the clusters that took part, their new centers and samples. */
    private record Trial(int[] taking, double[] centers, int[][] members, double fall, long work) {}

    Swaps(final Samples samples, final short[] labels, final double[][] centers, final Monitor monitor) {
        this.samples = samples;
        this.monitor = monitor;
        final int k = centers.length;
        wide = Math.min(MOST_AROUND, Math.max(LEAST_AROUND, (int) (AROUND * k)));
        patience = Math.min(PATIENCE, PASSES * labels.length * k);
        final int[] sizes = new int[k];
        for (final short label : labels) {
            sizes[label]++;
        }
        final int[][] members = new int[k][];
        Arrays.setAll(members, c -> new int[sizes[c]]);
        for (int i = labels.length - 1; i >= 0; i--) {
            members[labels[i]][--sizes[labels[i]]] = i;
        }
        final Centers steps = Centers.of(centers, samples.unit());
        around = new int[k][];
        clusters = new Cluster[k];
        final List<Cluster> measured = Workers.map(k, c -> {
            around[c] = steps.around(c, wide);
            return new Cluster(
                    samples, members[c], new double[] {steps.x[c], steps.y[c], steps.z[c]}, steps.joined(around[c]));
        });
        measured.toArray(clusters);
        least = LEAST * measured.stream().mapToDouble(c -> c.error).sum() / k;
    }

    /** Improves the centers; they are in units of the space. */
    double[][] run() {
        long vain = 0;
        while (vain < patience) {
            monitor.check();
            final List<int[]> swaps = choose();
            if (swaps.isEmpty()) {
                break;
            }
            final List<Trial> trials = Workers.map(swaps.size(), i -> attempt(swaps.get(i)[0], swaps.get(i)[1]));
            final Set<Integer> changed = new HashSet<>();
            boolean any = false;
            for (int i = 0; i < trials.size(); i++) {
                final Trial trial = trials.get(i);
                if (trial.fall <= least) {
                    failed.add(key(swaps.get(i)));
                } else if (Arrays.stream(trial.taking).noneMatch(changed::contains)) {
                    Arrays.stream(trial.taking).forEach(changed::add);
                    apply(trial);
                    any = true;
                }
            }
            vain = any ? 0 : vain + trials.stream().mapToLong(t -> t.work).sum();
        }
        final double unit = samples.unit();
        return Arrays.stream(clusters)
                .map(c -> new double[] {c.center[0] * unit, c.center[1] * unit, c.center[2] * unit})
                .toArray(double[][]::new);
    }

    private static long key(final int[] swap) {
        return (long) swap[0] << 32 | swap[1];
    }

    /** The swaps that promise most: the center to take away, the cluster to split. */
    private List<int[]> choose() {
        final int[] byGain = first(Comparator.comparingDouble(c -> -clusters[c].gain));
        final int[] byCost = first(Comparator.comparingDouble(c -> clusters[c].cost));
        final List<int[]> swaps = new ArrayList<>();
        for (final int split : byGain) {
            for (final int gone : byCost) {
                final int[] swap = {gone, split};
                final boolean better = swaps.size() < BATCH || promise(swap) > promise(swaps.get(BATCH - 1));
                if (better && gone != split && clusters[split].gain > 0 && !failed.contains(key(swap))) {
                    int place = swaps.size();
                    while (place > 0 && promise(swap) > promise(swaps.get(place - 1))) {
                        place--;
                    }
                    swaps.add(place, swap);
                    swaps.subList(Math.min(BATCH, swaps.size()), swaps.size()).clear();
                }
            }
        }
        return swaps;
    }

    private double promise(final int[] swap) {
        return clusters[swap[1]].gain - HOPE * clusters[swap[0]].cost;
    }

    private int[] first(final Comparator<Integer> order) {
        return IntStream.range(0, clusters.length)
                .boxed()
                .sorted(order)
                .limit(REACH)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Trial attempt(final int gone, final int split) {
        final int[] taking = IntStream.concat(
                        IntStream.of(gone, split),
                        IntStream.concat(Arrays.stream(around[gone]), Arrays.stream(around[split])))
                .distinct()
                .toArray();
        final int[][] lists =
                Arrays.stream(taking).mapToObj(c -> clusters[c].samples).toArray(int[][]::new);
        final Members members = new Members(samples, lists);
        final double before =
                Arrays.stream(taking).mapToDouble(c -> clusters[c].error).sum();
        final double[] centers = new double[3 * taking.length];
        System.arraycopy(clusters[split].halves, 0, centers, 0, 6);
        for (int i = 2; i < taking.length; i++) {
            System.arraycopy(clusters[taking[i]].center, 0, centers, 3 * i, 3);
        }
        final int[] nearest = new int[members.size];
        final long pass = (long) members.size * taking.length;
        double error = members.assign(centers, nearest);
        for (int step = 0; step < STEPS; step++) {
            if (members.move(centers, nearest)) {
                return new Trial(taking, centers, lists, 0, (step + 1) * pass);
            }
            final double last = error;
            error = members.assign(centers, nearest);
            if (error - REMAINING * (last - error) > before) {
                return new Trial(taking, centers, lists, 0, (step + 1) * pass);
            }
        }
        final int[][] owned = new int[taking.length][];
        Arrays.setAll(owned, c -> members.of(c, nearest));
        return new Trial(taking, centers, owned, before - error, (STEPS + 1) * pass);
    }

    private void apply(final Trial trial) {
        final int[] taking = trial.taking;
        final Centers steps = new Centers(clusters.length);
        for (int c = 0; c < clusters.length; c++) {
            steps.set(c, clusters[c].center, 0);
        }
        for (int i = 0; i < taking.length; i++) {
            steps.set(taking[i], trial.centers, 3 * i);
        }
        final List<Cluster> measured = Workers.map(taking.length, i -> {
            around[taking[i]] = steps.around(taking[i], wide);
            return new Cluster(
                    samples,
                    trial.members[i],
                    Arrays.copyOfRange(trial.centers, 3 * i, 3 * i + 3),
                    steps.joined(around[taking[i]]));
        });
        for (int i = 0; i < taking.length; i++) {
            clusters[taking[i]] = measured.get(i);
            forget(taking[i]);
        }
    }

    /** Lets swaps of a changed cluster be tried again. */
    private void forget(final int cluster) {
        failed.removeIf(key -> (int) (key >> 32) == cluster || key.intValue() == cluster);
    }
}
