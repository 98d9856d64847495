/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.List;

/** A part of some vectors: places from..to-1 of a list of their numbers. */
final class VectorPart {
    private final Vectors vectors;
    private final int[] list;
    private final int from;
    private final int to;
    private final Monitor monitor;

    /** The component whose squared error is largest; -1 if all vectors are the same. */
    private int widest = -1;

    /** Not a number if the part is empty. */
    final double[] mean;

    /** Sum of the squared distances to the mean. */
    final double error;

    VectorPart(final Vectors vectors, final int[] list, final int from, final int to, final Monitor monitor) {
        this.vectors = vectors;
        this.list = list;
        this.from = from;
        this.to = to;
        this.monitor = monitor;
        mean = new double[vectors.components];
        long weight = 0;
        for (int i = from; i < to; i++) {
            checkAt(i);
            weight += vectors.weight(list[i]);
        }
        double all = 0;
        double largest = -1;
        for (int c = 0; c < mean.length; c++) {
            final float[] values = vectors.values[c];
            double sum = 0;
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            for (int i = from; i < to; i++) {
                checkAt(i);
                final float value = values[list[i]];
                sum += (double) vectors.weight(list[i]) * value;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            mean[c] = least == most ? least : sum / weight;
            double squares = 0;
            for (int i = from; i < to; i++) {
                checkAt(i);
                final double d = values[list[i]] - mean[c];
                squares += vectors.weight(list[i]) * d * d;
            }
            all += squares;
            if (least < most && squares > largest) {
                largest = squares;
                widest = c;
            }
        }
        error = all;
    }

    private void checkAt(final int i) {
        if (i % PixelRuns.CHUNK == 0) {
            monitor.check();
        }
    }

    /** All vectors. */
    static VectorPart all(final Vectors vectors, final Monitor monitor) {
        final int[] list = new int[vectors.size];
        for (int i = 0; i < list.length; i++) {
            list[i] = i;
        }
        return new VectorPart(vectors, list, 0, list.length, monitor);
    }

    /** Tells whether there are different vectors. */
    boolean divides() {
        return widest >= 0;
    }

    /** Divides the part at the mean of the component that varies most. The part itself must not be used any more. */
    List<VectorPart> halves() {
        final float[] along = vectors.values[widest];
        // the mean of neighboring numbers may be rounded to the larger one
        float most = Float.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            checkAt(i);
            most = Math.max(most, along[list[i]]);
        }
        final int[] above = new int[to - from];
        int n = 0;
        int at = from;
        for (int i = from; i < to; i++) {
            checkAt(i);
            final float value = along[list[i]];
            if (value > mean[widest] || value == most) {
                above[n++] = list[i];
            } else {
                list[at++] = list[i];
            }
        }
        System.arraycopy(above, 0, list, at, n);
        return List.of(
                new VectorPart(vectors, list, from, at, monitor), new VectorPart(vectors, list, at, to, monitor));
    }
}
