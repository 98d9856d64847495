/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.Comparator;
import java.util.concurrent.CancellationException;

/**
 * How long work tells where it stands and asks whether to go on.
 *
 * <p>Algorithms call {@link #progress} from the thread that called them and {@link #check} from any
 * thread, at least every few milliseconds.
 */
public interface Monitor {
    /** Shows nothing and never stops. */
    Monitor NONE = new Monitor() {
        @Override
        public void progress(final double fraction) {
            // nothing to show
        }

        @Override
        public boolean isCanceled() {
            return false;
        }
    };

    /**
     * Reports how much is done.
     *
     * @param fraction 0..1
     */
    void progress(double fraction);

    /**
     * Tells whether the user asked to stop.
     *
     * @return true if the work should end without a result
     */
    boolean isCanceled();

    /**
     * Ends the work if the user asked to.
     *
     * @throws CancellationException if {@link #isCanceled()}
     */
    default void check() {
        if (isCanceled()) {
            throw new CancellationException("stopped by the user");
        }
    }

    /**
     * An order that ends the sorting by it if the user asked to stop.
     *
     * @param order the order
     * @param <T> what is sorted
     * @return the same order, which does {@link #check()} at each comparison
     */
    default <T> Comparator<T> asking(final Comparator<T> order) {
        return (one, other) -> {
            check();
            return order.compare(one, other);
        };
    }

    /**
     * A monitor for a part of the work.
     *
     * @param from where the part begins, 0..1
     * @param to where it ends, 0..1
     * @return a monitor whose progress 0..1 is shown as {@code from}..{@code to}
     */
    default Monitor part(final double from, final double to) {
        final Monitor whole = this;
        return new Monitor() {
            @Override
            public void progress(final double fraction) {
                whole.progress(from + (to - from) * fraction);
            }

            @Override
            public boolean isCanceled() {
                return whole.isCanceled();
            }
        };
    }

    /**
     * A monitor for work that shows no progress.
     *
     * @return a monitor that stops the work as this one does
     */
    default Monitor quiet() {
        final Monitor whole = this;
        return new Monitor() {
            @Override
            public void progress(final double fraction) {
                // shown by those who know how much work there is
            }

            @Override
            public boolean isCanceled() {
                return whole.isCanceled();
            }
        };
    }
}
