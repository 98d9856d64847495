/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Shortens an open path by exchanges: 2-opt (G. A. Croes 1958), moves of up to three neighboring colors (I. Or 1976),
 * and, out of the local optimum, by swapping two short neighboring parts and mending the ends, which is kept when it
 * helps (iterated local search; D. S. Johnson and L. A. McGeoch, "The traveling salesman problem: a case study in
 * local optimization", 1997).
 *
 * <p>The work is bounded and the random numbers have a fixed seed: equal input, equal path.
 */
final class PathImprovement {
    /** Gains below are rounding errors of single precision. */
    private static final double SMALLEST_GAIN = 1e-4;

    private static final int LONGEST_SEGMENT = 3;
    private static final int LONGEST_PART = 30;
    private static final int FEWEST_TRIALS = 10_000;
    private static final int TRIALS_PER_COLOR = 10;

    /** Swaps of two nodes after which no trial begins. */
    private static final long LARGEST_WORK = 100_000_000;

    private final PathDistances distances;
    private final int size;
    private final int[] tour;
    private final int[] place;

    /** Nodes whose surroundings changed, as a ring of the capacity of all nodes. */
    private final int[] queue;

    private final boolean[] queued;
    private int queueStart;
    private int queueSize;

    /** The reversals since the last accepted tour, as pairs of places. */
    private int[] log = new int[64];

    private int logged;
    private long work;

    PathImprovement(final PathDistances distances, final int[] path) {
        this.distances = distances;
        size = path.length + 1;
        tour = new int[size];
        place = new int[size];
        queue = new int[size];
        queued = new boolean[size];
        System.arraycopy(path, 0, tour, 0, path.length);
        tour[size - 1] = distances.open();
        for (int i = 0; i < size; i++) {
            place[tour[i]] = i;
        }
    }

    /** Improves the path; to be called once. What the check throws ends the work. */
    int[] path(final Runnable check) {
        for (int i = 0; i < size; i++) {
            enqueue(tour[i]);
        }
        descend(check);
        final SplittableRandom random = new SplittableRandom(1);
        final int trials = FEWEST_TRIALS + TRIALS_PER_COLOR * size;
        final int longest = Math.min(LONGEST_PART, (size - 2) / 2);
        for (int trial = 0; trial < trials && work < LARGEST_WORK; trial++) {
            logged = 0;
            final double gain =
                    swapParts(random.nextInt(size), 1 + random.nextInt(longest), 1 + random.nextInt(longest))
                            + descend(check);
            if (gain < 0) {
                undo();
            }
        }
        final int[] path = new int[size - 1];
        final int start = place[distances.open()];
        for (int i = 0; i < path.length; i++) {
            path[i] = tour[(start + 1 + i) % size];
        }
        return path;
    }

    private double distance(final int first, final int second) {
        return distances.between(first, second);
    }

    private int next(final int node) {
        final int after = place[node] + 1;
        return tour[after == size ? 0 : after];
    }

    private int previous(final int node) {
        final int before = place[node] - 1;
        return tour[before < 0 ? size - 1 : before];
    }

    private void enqueue(final int node) {
        if (!queued[node]) {
            queued[node] = true;
            queue[(queueStart + queueSize++) % size] = node;
        }
    }

    /** Exchanges until none of the queued surroundings can be improved; returns the gain. */
    private double descend(final Runnable check) {
        double sum = 0;
        while (queueSize > 0) {
            check.run();
            final int node = queue[queueStart];
            queueStart = (queueStart + 1) % size;
            queueSize--;
            queued[node] = false;
            double gain = exchange(node);
            while (gain > 0) {
                sum += gain;
                gain = exchange(node);
            }
        }
        return sum;
    }

    /** Makes the first improving exchange at a node; returns its gain, 0 if there is none. */
    private double exchange(final int node) {
        final double gain = turnPart(node);
        return gain > 0 ? gain : moveSegment(node);
    }

    /** 2-opt: joins the node to a neighbor in place of its next or previous node. */
    private double turnPart(final int a) {
        for (int direction = 0; direction < 2; direction++) {
            final boolean forward = direction == 0;
            final int b = forward ? next(a) : previous(a);
            final double old = distance(a, b);
            for (final int c : distances.neighbors(a)) {
                final double closer = old - distance(a, c);
                if (closer <= SMALLEST_GAIN) {
                    break;
                }
                final int d = forward ? next(c) : previous(c);
                final double gain = closer + distance(c, d) - distance(b, d);
                if (gain > SMALLEST_GAIN) {
                    if (forward) {
                        reverse(place[b], place[c]);
                    } else {
                        reverse(place[c], place[b]);
                    }
                    enqueueAll(a, b, c, d);
                    return gain;
                }
            }
        }
        return 0;
    }

    /** Or-opt: moves up to three neighboring nodes, of which the node is one end, beside a neighbor of the node. */
    private double moveSegment(final int node) {
        for (int direction = 0; direction < 2; direction++) {
            int other = node;
            for (int length = 1; length <= Math.min(LONGEST_SEGMENT, size - 3); length++) {
                final double gain = moveSegment(node, other, direction == 0, length);
                if (gain > 0) {
                    return gain;
                }
                other = direction == 0 ? next(other) : previous(other);
            }
        }
        return 0;
    }

    /** The segment runs from the node to its other end, onwards or backwards along the tour. */
    private double moveSegment(final int node, final int other, final boolean onwards, final int length) {
        final int before = onwards ? previous(node) : next(node);
        final int after = onwards ? next(other) : previous(other);
        final double freed = distance(before, node) + distance(other, after) - distance(before, after);
        for (final int c : distances.neighbors(node)) {
            final double left = freed - distance(node, c);
            if (left <= SMALLEST_GAIN) {
                break;
            }
            final int ahead = Math.floorMod(onwards ? place[c] - place[node] : place[node] - place[c], size);
            if (ahead < length) {
                continue; // the neighbor is in the segment
            }
            for (int side = 0; side < 2; side++) {
                final int d = side == 0 ? next(c) : previous(c);
                final double gain = left - distance(other, d) + distance(c, d);
                if (gain > SMALLEST_GAIN && d != node && d != other) {
                    move(onwards ? node : other, onwards ? other : node, side == 0 ? c : d, (side == 0) == onwards);
                    enqueueAll(before, node, other, after);
                    enqueueAll(c, d, c, d);
                    return gain;
                }
            }
        }
        return 0;
    }

    /**
     * Moves the segment that runs along the tour from s to e between the node c and the next one, z: as c s..e z if its
     * direction is kept, else as c e..s z.
     */
    private void move(final int s, final int e, final int c, final boolean kept) {
        final int p = previous(s);
        final int q = next(e);
        final int z = next(c);
        exchangeEdges(p, s, c, z); // p s..e q..c z becomes p c..q e..s z
        exchangeEdges(p, c, q, e); // p q..c e..s z
        if (kept) {
            exchangeEdges(c, e, s, z); // p q..c s..e z
        }
    }

    /** Replaces the edges a-b and c-d, met in this order and direction along the tour or against it, by a-c and b-d. */
    private void exchangeEdges(final int a, final int b, final int c, final int d) {
        if (next(a) == b) {
            reverse(place[b], place[c]);
        } else {
            reverse(place[a], place[d]);
        }
    }

    /** Swaps two neighboring parts of the tour, of which the first begins at a place; returns the gain. */
    private double swapParts(final int start, final int firstLength, final int secondLength) {
        final int a1 = tour[start];
        final int a2 = tour[(start + firstLength - 1) % size];
        final int b1 = next(a2);
        final int b2 = tour[(start + firstLength + secondLength - 1) % size];
        final int p = previous(a1);
        final int q = next(b2);
        final double old = distance(p, a1) + distance(a2, b1) + distance(b2, q);
        move(a1, a2, b2, true);
        enqueueAll(p, a1, a2, b1);
        enqueueAll(b2, q, b2, q);
        return old - distance(p, b1) - distance(b2, a1) - distance(a2, q);
    }

    private void enqueueAll(final int a, final int b, final int c, final int d) {
        enqueue(a);
        enqueue(b);
        enqueue(c);
        enqueue(d);
    }

    /** Turns the part of the tour round that runs from one place to another, or the rest, whichever is shorter. */
    private void reverse(final int from, final int to) {
        final int length = Math.floorMod(to - from, size) + 1;
        final boolean inner = 2 * length <= size;
        final int start = inner ? from : (to + 1) % size;
        final int swaps = (inner ? length : size - length) / 2;
        final int end = inner ? to : Math.floorMod(from - 1, size);
        if (swaps > 0) {
            if (logged == log.length) {
                log = Arrays.copyOf(log, 2 * logged);
            }
            log[logged++] = start;
            log[logged++] = end;
            swap(start, end, swaps);
        }
    }

    private void swap(final int start, final int end, final int swaps) {
        work += swaps;
        int i = start;
        int j = end;
        for (int swap = 0; swap < swaps; swap++) {
            final int node = tour[i];
            tour[i] = tour[j];
            place[tour[i]] = i;
            tour[j] = node;
            place[node] = j;
            i = i + 1 == size ? 0 : i + 1;
            j = j == 0 ? size - 1 : j - 1;
        }
    }

    private void undo() {
        while (logged > 0) {
            final int end = log[--logged];
            final int start = log[--logged];
            swap(start, end, (Math.floorMod(end - start, size) + 1) / 2);
        }
    }
}
