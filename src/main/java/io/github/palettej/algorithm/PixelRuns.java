/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.List;
import net.imglib2.Cursor;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

/**
 * An image as runs of a primitive array, in flat order (first axis fastest).
 *
 * <p>Where the image is an {@link ArrayImg} or a plane of a {@link PlanarImg}, a run is its own array and
 * nothing is copied; otherwise a run is a copy made by a cursor, which {@link #write} carries back.
 *
 * @param <A> the primitive array: int[], byte[], short[] or float[]
 * @param <T> the pixel type
 */
final class PixelRuns<A, T> {
    /** Pixels in one piece of work: small enough to stop soon, large enough to be worth a task. */
    static final int CHUNK = 1 << 16;

    /** How an array and a pixel exchange values. */
    interface Exchange<A, T> {
        A allocate(int length);

        void read(T pixel, A array, int index);

        void write(A array, int index, T pixel);
    }

    /** A run of pixels: elements offset..offset+length-1 of the array. */
    record Run<A>(A array, int offset, boolean direct) {}

    private final RandomAccessibleInterval<T> image;
    private final Exchange<A, T> exchange;
    private final Class<A> arrayClass;
    private final long size;

    PixelRuns(final RandomAccessibleInterval<T> image, final Class<A> arrayClass, final Exchange<A, T> exchange) {
        this.image = image;
        this.arrayClass = arrayClass;
        this.exchange = exchange;
        this.size = Intervals.numElements(image);
    }

    long size() {
        return size;
    }

    int chunks() {
        return Math.toIntExact((size + CHUNK - 1) / CHUNK);
    }

    int length(final int chunk) {
        return (int) Math.min(CHUNK, size - (long) chunk * CHUNK);
    }

    Interval interval() {
        return image;
    }

    /** The pixels of a chunk: the image's own array, or a copy. */
    Run<A> read(final int chunk) {
        final Run<A> direct = direct(chunk);
        if (direct != null) {
            return direct;
        }
        final int length = length(chunk);
        final A copy = exchange.allocate(length);
        final Cursor<T> cursor = cursor(chunk);
        for (int i = 0; i < length; i++) {
            exchange.read(cursor.next(), copy, i);
        }
        return new Run<>(copy, 0, false);
    }

    /** Room for the pixels of a chunk; they reach the image by {@link #write}. */
    Run<A> room(final int chunk) {
        final Run<A> direct = direct(chunk);
        return direct != null ? direct : new Run<>(exchange.allocate(length(chunk)), 0, false);
    }

    /** Carries a run back into the image, if it is a copy. */
    void write(final int chunk, final Run<A> run) {
        if (run.direct()) {
            return;
        }
        final int length = length(chunk);
        final Cursor<T> cursor = cursor(chunk);
        for (int i = 0; i < length; i++) {
            exchange.write(run.array(), i, cursor.next());
        }
    }

    private Cursor<T> cursor(final int chunk) {
        final Cursor<T> cursor = Views.flatIterable(image).cursor();
        cursor.jumpFwd((long) chunk * CHUNK);
        return cursor;
    }

    private Run<A> direct(final int chunk) {
        final long start = (long) chunk * CHUNK;
        if (image instanceof ArrayImg<?, ?> array) {
            return of(array.update(null), start);
        }
        if (image instanceof PlanarImg<?, ?> planar) {
            final long plane = planar.dimension(0) * (planar.numDimensions() > 1 ? planar.dimension(1) : 1);
            final long from = start % plane;
            return from + length(chunk) <= plane ? of(planar.getPlane((int) (start / plane)), from) : null;
        }
        return null;
    }

    private Run<A> of(final Object access, final long offset) {
        if (access instanceof ArrayDataAccess<?> data && arrayClass.isInstance(data.getCurrentStorageArray())) {
            return new Run<>(arrayClass.cast(data.getCurrentStorageArray()), (int) offset, true);
        }
        return null;
    }

    /** Checks that images which are read or written together cover the same pixels. */
    static void requireSameInterval(final String name, final Interval first, final Interval second) {
        if (!Intervals.equals(first, second)) {
            throw new IllegalArgumentException(name + " must cover the same pixels as the image, but was "
                    + describe(second) + " instead of " + describe(first));
        }
    }

    private static List<Long> describe(final Interval interval) {
        return java.util.Arrays.stream(Intervals.dimensionsAsLongArray(interval))
                .boxed()
                .toList();
    }
}
