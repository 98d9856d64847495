/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tree that Morton order already is: each node is a range of samples with its box, weight and sums.
 *
 * <p>A node with more than {@value #LEAF} samples is cut at the highest bit in which the codes of its
 * samples differ. The upper levels are cut into branches of about equal size, which are built and searched in
 * parallel; where they are cut depends on the samples alone.
 */
final class SampleTree {
    /** Most samples of a leaf. */
    static final int LEAF = 12;

    /** Samples of a branch: enough to be worth a task, few enough for many tasks and to stop soon. */
    private static final int BRANCHES = 64;

    private static final int SMALLEST_BRANCH = 1 << 10;

    private final Samples samples;
    private final List<Branch> branches;

    private SampleTree(final Samples samples, final List<Branch> branches) {
        this.samples = samples;
        this.branches = branches;
    }

    static SampleTree of(final Samples samples, final Monitor monitor) {
        final List<int[]> ranges = new ArrayList<>();
        final int most = Math.max(SMALLEST_BRANCH, samples.size() / BRANCHES);
        split(samples.codes(), 0, samples.size(), most, ranges);
        return new SampleTree(samples, Workers.map(ranges.size(), i -> {
            monitor.check();
            return new Branch(samples, ranges.get(i)[0], ranges.get(i)[1]);
        }));
    }

    private static void split(
            final int[] codes, final int from, final int to, final int most, final List<int[]> ranges) {
        if (to - from <= most) {
            if (to > from) {
                ranges.add(new int[] {from, to});
            }
            return;
        }
        final int middle = middle(codes, from, to);
        split(codes, from, middle, most, ranges);
        split(codes, middle, to, most, ranges);
    }

    /** The first sample of the range that has the highest differing bit set. */
    private static int middle(final int[] codes, final int from, final int to) {
        final int bit = Integer.highestOneBit(codes[from] ^ codes[to - 1]);
        final int wanted = codes[to - 1] & -bit;
        int low = from;
        int high = to - 1;
        while (low < high) {
            final int at = (low + high) >>> 1;
            if (codes[at] < wanted) {
                low = at + 1;
            } else {
                high = at;
            }
        }
        return low;
    }

    Samples samples() {
        return samples;
    }

    List<Branch> branches() {
        return branches;
    }

    /** Part of the tree. Nodes stand in preorder: the first child of node i is i + 1. */
    static final class Branch {
        final int from;
        final int to;
        private final Samples samples;
        private int size;

        /** Of each node: number of the second child (0 for a leaf), first sample, sample after the last. */
        int[] links;

        /** Of each node: smallest and largest x, y, z. */
        int[] boxes;

        /** Of each node: weight and weighted sums of x, y, z. */
        long[] sums;

        private Branch(final Samples samples, final int from, final int to) {
            this.samples = samples;
            this.from = from;
            this.to = to;
            final int guess = 16 + (to - from) / 2;
            links = new int[3 * guess];
            boxes = new int[6 * guess];
            sums = new long[4 * guess];
            build(from, to);
            links = Arrays.copyOf(links, 3 * size);
            boxes = Arrays.copyOf(boxes, 6 * size);
            sums = Arrays.copyOf(sums, 4 * size);
        }

        private int build(final int first, final int end) {
            final int node = size++;
            if (3 * size > links.length) {
                links = Arrays.copyOf(links, 2 * links.length + 3);
                boxes = Arrays.copyOf(boxes, 2 * boxes.length + 6);
                sums = Arrays.copyOf(sums, 2 * sums.length + 4);
            }
            links[3 * node + 1] = first;
            links[3 * node + 2] = end;
            if (end - first <= LEAF) {
                fill(node, first, end);
            } else {
                final int middle = middle(samples.codes(), first, end);
                final int left = build(first, middle);
                final int right = build(middle, end);
                links[3 * node] = right;
                join(node, left, right);
            }
            return node;
        }

        private void fill(final int node, final int first, final int end) {
            final int[] x = samples.x();
            final int[] y = samples.y();
            final int[] z = samples.z();
            int x0 = x[first];
            int x1 = x0;
            int y0 = y[first];
            int y1 = y0;
            int z0 = z[first];
            int z1 = z0;
            long w = 0;
            long sx = 0;
            long sy = 0;
            long sz = 0;
            for (int i = first; i < end; i++) {
                final long weight = samples.weights()[i];
                x0 = Math.min(x0, x[i]);
                x1 = Math.max(x1, x[i]);
                y0 = Math.min(y0, y[i]);
                y1 = Math.max(y1, y[i]);
                z0 = Math.min(z0, z[i]);
                z1 = Math.max(z1, z[i]);
                w += weight;
                sx += weight * x[i];
                sy += weight * y[i];
                sz += weight * z[i];
            }
            box(node, x0, x1, y0, y1, z0, z1);
            sums[4 * node] = w;
            sums[4 * node + 1] = sx;
            sums[4 * node + 2] = sy;
            sums[4 * node + 3] = sz;
        }

        private void join(final int node, final int left, final int right) {
            final int a = 6 * left;
            final int b = 6 * right;
            box(
                    node,
                    Math.min(boxes[a], boxes[b]),
                    Math.max(boxes[a + 1], boxes[b + 1]),
                    Math.min(boxes[a + 2], boxes[b + 2]),
                    Math.max(boxes[a + 3], boxes[b + 3]),
                    Math.min(boxes[a + 4], boxes[b + 4]),
                    Math.max(boxes[a + 5], boxes[b + 5]));
            for (int m = 0; m < 4; m++) {
                sums[4 * node + m] = sums[4 * left + m] + sums[4 * right + m];
            }
        }

        private void box(
                final int node, final int x0, final int x1, final int y0, final int y1, final int z0, final int z1) {
            boxes[6 * node] = x0;
            boxes[6 * node + 1] = x1;
            boxes[6 * node + 2] = y0;
            boxes[6 * node + 3] = y1;
            boxes[6 * node + 4] = z0;
            boxes[6 * node + 5] = z1;
        }
    }
}
