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
 * Goes on past a local optimum of vectors as {@link Swaps} does for colors: takes away centers that are hardly missed
 * and gives them to classes that gain most by being split.
 *
 * <p>Invariant: the error falls with every kept swap, so that it ends; what is tried does not depend on the number of
 * threads.
 */
final class VectorSwaps {
    /** Classes around a class that take part in a trial. */
    private static final int AROUND = 8;

    /** Swaps that are tried at once. */
    private static final int BATCH = 4;

    /** Steps of Lloyd's iteration in a trial. */
    private static final int STEPS = 8;

    /** What further steps of a trial may still bring, in units of the last step's. */
    private static final double REMAINING = 2;

    /** Differences of components that may be computed in vain, one trial after the other. */
    private static final long PATIENCE = 30_000_000;

    /** Classes with the largest gains and the smallest costs that are paired. */
    private static final int REACH = 24;

    /** How much of the cost counts: Lloyd's iteration regains the rest. */
    private static final double HOPE = 0.4;

    /** The part of a mean class's error by which the error must fall. */
    private static final double LEAST = 1e-3;

    private static final int CHUNK = 1 << 12;

    private final Vectors vectors;
    private final Monitor monitor;
    private final double[][] centers;
    private final int[] labels;
    private int[][] members;
    private List<Split> splits;
    private double[] costs;

    /** What it would bring to split a class, and the means of the halves. */
    private record Split(double error, double gain, double[] low, double[] high) {}

    /** What a swap leads to: the classes that took part, their new centers, and by how much the error falls. */
    private record Trial(int[] taking, double[][] centers, double fall, long work) {}

    VectorSwaps(final Vectors vectors, final double[][] centers, final Monitor monitor) {
        this.vectors = vectors;
        this.centers = centers.clone();
        this.monitor = monitor;
        labels = new int[vectors.size];
    }

    /** Improves the centers. */
    double[][] run() {
        measure();
        final double least = LEAST * splits.stream().mapToDouble(Split::error).sum() / centers.length;
        final Set<List<Integer>> failed = new HashSet<>();
        long vain = 0;
        while (vain < PATIENCE) {
            monitor.check();
            final List<List<Integer>> swaps = choose(failed);
            if (swaps.isEmpty()) {
                break;
            }
            final List<Trial> trials = Workers.map(
                    swaps.size(), i -> attempt(swaps.get(i).get(0), swaps.get(i).get(1)));
            Trial best = trials.get(0);
            for (final Trial trial : trials) {
                best = trial.fall > best.fall ? trial : best;
                vain += trial.work;
            }
            failed.addAll(swaps);
            if (best.fall > least) {
                for (int i = 0; i < best.taking.length; i++) {
                    centers[best.taking[i]] = best.centers[i];
                }
                measure();
                failed.clear();
                vain = 0;
            }
        }
        return centers;
    }

    /** Finds the members of each class, what splitting it would bring, and what doing without its center would cost. */
    private void measure() {
        final int k = centers.length;
        final List<double[]> pieces = Workers.map((vectors.size + CHUNK - 1) / CHUNK, piece -> {
            monitor.check();
            final double[] missed = new double[k];
            final double[] two = new double[2];
            final double[] vector = new double[vectors.components];
            for (int i = piece * CHUNK; i < Math.min(vectors.size, (piece + 1) * CHUNK); i++) {
                vectors.read(i, vector);
                labels[i] = Vectors.nearest(vector, centers, two);
                missed[labels[i]] += vectors.weight(i) * (two[1] - two[0]);
            }
            return missed;
        });
        costs = new double[k];
        pieces.forEach(piece -> Arrays.setAll(costs, c -> costs[c] + piece[c]));
        final int[] sizes = new int[k];
        Arrays.stream(labels).forEach(c -> sizes[c]++);
        members = new int[k][];
        Arrays.setAll(members, c -> new int[sizes[c]]);
        for (int i = labels.length - 1; i >= 0; i--) {
            members[labels[i]][--sizes[labels[i]]] = i;
        }
        splits = Workers.map(k, this::split);
    }

    private Split split(final int c) {
        final VectorPart part = new VectorPart(vectors, members[c].clone(), 0, members[c].length, monitor);
        if (!part.divides()) {
            return new Split(part.error, 0, centers[c], centers[c]);
        }
        final List<VectorPart> halves = part.halves();
        final VectorPart low = halves.get(0);
        final VectorPart high = halves.get(1);
        return new Split(part.error, part.error - low.error - high.error, low.mean, high.mean);
    }

    /** The swaps that promise most: the center to take away, the class to split. */
    private List<List<Integer>> choose(final Set<List<Integer>> failed) {
        final int[] byGain = first(Comparator.comparingDouble(c -> -splits.get(c).gain));
        final int[] byCost = first(Comparator.comparingDouble(c -> costs[c]));
        final List<List<Integer>> swaps = new ArrayList<>();
        for (final int split : byGain) {
            for (final int gone : byCost) {
                final List<Integer> swap = List.of(gone, split);
                if (gone != split && splits.get(split).gain > 0 && !failed.contains(swap)) {
                    swaps.add(swap);
                }
            }
        }
        swaps.sort(Comparator.comparingDouble(swap -> HOPE * costs[swap.get(0)] - splits.get(swap.get(1)).gain));
        return swaps.subList(0, Math.min(BATCH, swaps.size()));
    }

    private int[] first(final Comparator<Integer> order) {
        return IntStream.range(0, centers.length)
                .boxed()
                .sorted(order)
                .limit(REACH)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The nearest other centers of a class. */
    private IntStream around(final int c) {
        return IntStream.range(0, centers.length)
                .boxed()
                .filter(other -> other != c)
                .sorted(Comparator.comparingDouble(other -> Vectors.distance(centers[c], centers[other])))
                .limit(AROUND)
                .mapToInt(Integer::intValue);
    }

    private Trial attempt(final int gone, final int split) {
        final int[] taking = IntStream.concat(IntStream.of(gone, split), IntStream.concat(around(gone), around(split)))
                .distinct()
                .toArray();
        final Vectors part = vectors.at(
                Arrays.stream(taking).flatMap(c -> Arrays.stream(members[c])).toArray());
        final double[][] start = Arrays.stream(taking).mapToObj(c -> centers[c]).toArray(double[][]::new);
        final double before =
                Arrays.stream(taking).mapToDouble(c -> splits.get(c).error).sum();
        start[0] = splits.get(split).low;
        start[1] = splits.get(split).high;
        final VectorLloyd moved = new VectorLloyd(part, start, monitor);
        long work = 0;
        for (int step = 0; step < STEPS; step++) {
            final double last = moved.error();
            moved.run(1, monitor.quiet());
            work += (long) part.size * part.components * taking.length;
            if (moved.centers().length < taking.length || moved.error() - REMAINING * (last - moved.error()) > before) {
                return new Trial(taking, start, 0, work);
            }
        }
        return new Trial(taking, moved.centers(), before - moved.error(), work);
    }
}
