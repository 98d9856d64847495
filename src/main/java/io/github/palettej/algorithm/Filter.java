/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/**
 * Finds, for a branch of the tree, the nodes that a single center owns and the leaves that several share.
 *
 * <p>T. Kanungo, D. Mount, N. Netanyahu, C. Piatko, R. Silverman and A. Wu, "An efficient k-means clustering
 * algorithm: analysis and implementation", IEEE PAMI 24(7), 2002: of the centers that reach a node, the one nearest
 * to the middle of its box is kept, and every other that is nowhere in the box nearer than it is dropped.
 *
 * <p>Here a center is dropped only if it stays behind after both have moved, each by up to a slack of its own: with s
 * the sum of both, R the largest distance of the nearer center from the box, |z - v|^2 - |c - v|^2 >= s (2 R + s) for all
 * v of the box means |z - v| >= |c - v| + s. Invariant: no dropped center is nearest to any sample of the node while no
 * center has moved farther than its slack. A small part of the distance covers rounding; ties are never dropped.
 */
abstract class Filter {
    /** Rounding errors of a squared distance, relative, with much to spare. */
    private static final double ROUNDING = 1e-12;

    private final SampleTree.Branch branch;
    private final Centers centers;
    private final double[] slacks;

    /** Lists of centers, those of a child behind those of its parent. */
    private int[] lists;

    /** Squared distances to the middle of the current box. */
    private final double[] distances;

    Filter(final SampleTree.Branch branch, final Centers centers, final double[] slacks) {
        this.branch = branch;
        this.centers = centers;
        this.slacks = slacks;
        lists = new int[4 * centers.size() + 64];
        distances = new double[centers.size()];
    }

    /** Called for a node all of whose samples belong to a center. */
    abstract void owned(int node, int center);

    /** Called for a leaf and the centers, ascending, one of which is nearest to each of its samples. */
    abstract void shared(int from, int to, int[] list, int offset, int n);

    void run() {
        for (int i = 0; i < centers.size(); i++) {
            lists[i] = i;
        }
        visit(0, 0, centers.size());
    }

    private void visit(final int node, final int offset, final int n) {
        if (offset + 2 * n > lists.length) {
            lists = java.util.Arrays.copyOf(lists, 2 * lists.length);
        }
        final int kept = offset + n;
        final int k = prune(branch.boxes, 6 * node, centers, slacks, lists, offset, n, distances);
        final int second = branch.links[3 * node];
        if (k == 1) {
            owned(node, lists[kept]);
        } else if (second == 0) {
            shared(branch.links[3 * node + 1], branch.links[3 * node + 2], lists, kept, k);
        } else {
            visit(node + 1, kept, k);
            visit(second, kept, k);
        }
    }

    /** Writes the centers that can own samples of a box behind the list; returns how many. */
    private static int prune(
            final int[] boxes,
            final int box,
            final Centers centers,
            final double[] slacks,
            final int[] lists,
            final int offset,
            final int n,
            final double[] distances) {
        final double hx = 0.5 * (boxes[box + 1] - boxes[box]);
        final double hy = 0.5 * (boxes[box + 3] - boxes[box + 2]);
        final double hz = 0.5 * (boxes[box + 5] - boxes[box + 4]);
        final double mx = boxes[box] + hx;
        final double my = boxes[box + 2] + hy;
        final double mz = boxes[box + 4] + hz;
        final double[] cx = centers.x;
        final double[] cy = centers.y;
        final double[] cz = centers.z;
        int nearest = lists[offset];
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            final int c = lists[offset + i];
            final double dx = cx[c] - mx;
            final double dy = cy[c] - my;
            final double dz = cz[c] - mz;
            final double d = dx * dx + dy * dy + dz * dz;
            distances[i] = d;
            if (d < smallest) {
                smallest = d;
                nearest = c;
            }
        }
        final double reach = Math.sqrt(smallest) + Math.sqrt(hx * hx + hy * hy + hz * hz);
        final double own = slacks[nearest];
        final double nx = cx[nearest];
        final double ny = cy[nearest];
        final double nz = cz[nearest];
        int kept = offset + n;
        for (int i = 0; i < n; i++) {
            final int c = lists[offset + i];
            final double lean = hx * Math.abs(cx[c] - nx) + hy * Math.abs(cy[c] - ny) + hz * Math.abs(cz[c] - nz);
            final double slack = own + slacks[c];
            lists[kept] = c;
            kept += distances[i] * (1 - ROUNDING) - 2 * lean <= smallest + slack * (2 * reach + slack) ? 1 : 0;
        }
        return kept - offset - n;
    }
}
