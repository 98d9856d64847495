/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

/**
 * A cluster, what it would bring to split it in two, and what it would cost to do without its center.
 *
 * <p>It is split at its mean across its longest axis; the gain is what that takes from the summed squared error.
 * Without its center each of its samples goes to the nearest of the centers around it; the cost is what that adds. Both
 * are estimates of what Lloyd's iteration makes of it. Immutable.
 */
final class Cluster {
    /** Steps of the power iteration; the axis need not be exact. */
    private static final int POWER_STEPS = 12;

    final int[] samples;
    final double[] center;
    final double error;
    final double gain;
    final double cost;

    /** The means of the two halves, x, y, z each. */
    final double[] halves;

    /**
     * Measures a cluster.
     *
     * @param samples its samples
     * @param center its center
     * @param around the nearest other centers, x, y, z each
     */
    Cluster(final Samples all, final int[] samples, final double[] center, final double[] around) {
        this.samples = samples;
        this.center = center;
        final Members members = new Members(all, samples);
        final int[] nearest = new int[members.size];
        error = members.assign(center, nearest);
        cost = around.length == 0 ? Double.POSITIVE_INFINITY : members.assign(around, nearest) - error;
        halves = halves(members, center, axis(members, center));
        gain = error - members.assign(halves, nearest);
    }

    private static double[] axis(final Members m, final double[] center) {
        double xx = 0;
        double yy = 0;
        double zz = 0;
        double xy = 0;
        double xz = 0;
        double yz = 0;
        for (int i = 0; i < m.size; i++) {
            final double x = m.x[i] - center[0];
            final double y = m.y[i] - center[1];
            final double z = m.z[i] - center[2];
            xx += m.w[i] * x * x;
            yy += m.w[i] * y * y;
            zz += m.w[i] * z * z;
            xy += m.w[i] * x * y;
            xz += m.w[i] * x * z;
            yz += m.w[i] * y * z;
        }
        // The row of the largest variance is never at a right angle to the axis.
        double[] v = xx >= yy && xx >= zz
                ? new double[] {xx, xy, xz}
                : yy >= zz ? new double[] {xy, yy, yz} : new double[] {xz, yz, zz};
        for (int step = 0; step < POWER_STEPS; step++) {
            final double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
            if (length == 0) {
                break;
            }
            final double a = v[0] / length;
            final double b = v[1] / length;
            final double c = v[2] / length;
            v = new double[] {xx * a + xy * b + xz * c, xy * a + yy * b + yz * c, xz * a + yz * b + zz * c};
        }
        return v;
    }

    private static double[] halves(final Members m, final double[] center, final double[] axis) {
        final int[] side = new int[m.size];
        for (int i = 0; i < m.size; i++) {
            final double along =
                    (m.x[i] - center[0]) * axis[0] + (m.y[i] - center[1]) * axis[1] + (m.z[i] - center[2]) * axis[2];
            side[i] = along > 0 ? 1 : 0;
        }
        final double[] means = {center[0], center[1], center[2], center[0], center[1], center[2]};
        m.move(means, side);
        return means;
    }
}
