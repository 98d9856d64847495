/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import net.imglib2.parallel.Parallelization;
import net.imglib2.parallel.TaskExecutor;
import net.imglib2.parallel.TaskExecutors;

/**
 * Runs numbered chunks of work on all cores.
 *
 * <p>Chunks are cut by the data, never by the number of threads, and {@link #map} hands their results back in
 * the order of the chunks: what is summed from them is the same on any number of threads. The calling
 * thread works too, so that a busy pool delays nothing for ever.
 *
 * <p>One executor with a thread a core is held. (ImgLib2's default one suggests a single task on two
 * cores.) Inside {@link Parallelization#runWithNumThreads} the executor set there is used.
 */
final class Workers {
    private static final TaskExecutor ALL =
            TaskExecutors.numThreads(Runtime.getRuntime().availableProcessors());

    private Workers() {}

    /**
     * Tells how many threads work.
     *
     * @return at least 1
     */
    static int threads() {
        return Math.max(1, executor().getParallelism());
    }

    private static TaskExecutor executor() {
        final TaskExecutor current = Parallelization.getTaskExecutor();
        return current == TaskExecutors.multiThreaded() ? ALL : current;
    }

    /**
     * Runs every chunk once.
     *
     * @param chunks how many; each is a number 0..chunks-1
     * @param body what to do with a chunk; an exception ends the work and comes out of this method
     */
    static void forEach(final int chunks, final IntConsumer body) {
        final TaskExecutor executor = executor();
        final int helpers = Math.min(executor.getParallelism(), chunks) - 1;
        if (helpers <= 0) {
            for (int i = 0; i < chunks; i++) {
                body.accept(i);
            }
            return;
        }
        final Batch batch = new Batch(chunks, body);
        for (int i = 0; i < helpers; i++) {
            executor.getExecutorService().execute(batch);
        }
        batch.run();
        batch.await();
    }

    /**
     * Runs every chunk once and collects what they return.
     *
     * @param chunks how many
     * @param body computes the result of a chunk
     * @param <R> type of the results
     * @return the results in the order of the chunks
     */
    static <R> List<R> map(final int chunks, final IntFunction<R> body) {
        final List<R> results = new ArrayList<>(Collections.nCopies(chunks, null));
        forEach(chunks, i -> results.set(i, body.apply(i)));
        return results;
    }

    /** Chunks that several threads take one by one. */
    private static final class Batch implements Runnable {
        /** How often to look before going to sleep: some 20 microseconds. */
        private static final int SPINS = 500;

        private final int chunks;
        private final IntConsumer body;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final CountDownLatch open;

        Batch(final int chunks, final IntConsumer body) {
            this.chunks = chunks;
            this.body = body;
            this.open = new CountDownLatch(chunks);
        }

        @Override
        public void run() {
            for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
                try {
                    if (failure.get() == null) {
                        body.accept(i);
                    }
                } catch (final RuntimeException | Error e) {
                    failure.compareAndSet(null, e);
                } finally {
                    open.countDown();
                }
            }
        }

        /** Waits for the chunks that others have taken; a helper that has not started has nothing left to do. */
        void await() {
            for (int i = 0; i < SPINS && open.getCount() > 0; i++) {
                Thread.onSpinWait();
            }
            boolean interrupted = false;
            while (open.getCount() > 0) {
                try {
                    open.await();
                } catch (final InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure.get() instanceof RuntimeException e) {
                throw e;
            }
            if (failure.get() instanceof Error e) {
                throw e;
            }
        }
    }
}
