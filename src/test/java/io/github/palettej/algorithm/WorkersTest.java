/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import net.imglib2.parallel.Parallelization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of work in chunks. */
class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyChunkRunsOnceAndResultsStandInOrder(final int threads) {
        for (final int chunks : new int[] {0, 1, 2, 3, 100}) {
            final AtomicIntegerArray runs = new AtomicIntegerArray(chunks + 1);
            Parallelization.runWithNumThreads(threads, () -> Workers.forEach(chunks, runs::incrementAndGet));
            assertArrayEquals(
                    IntStream.range(0, chunks + 1).map(i -> i < chunks ? 1 : 0).toArray(),
                    IntStream.range(0, chunks + 1).map(runs::get).toArray());
            final List<Integer> squares =
                    Parallelization.runWithNumThreads(threads, () -> Workers.map(chunks, i -> i * i));
            assertEquals(IntStream.range(0, chunks).map(i -> i * i).boxed().toList(), squares);
        }
        assertEquals(threads, Parallelization.runWithNumThreads(threads, Workers::threads));
    }

    @Test
    void severalThreadsWorkAtOnce() {
        final Set<Thread> seen = ConcurrentHashMap.newKeySet();
        final CountDownLatch both = new CountDownLatch(2);
        Parallelization.runWithNumThreads(
                2,
                () -> Workers.forEach(2, i -> {
                    seen.add(Thread.currentThread());
                    both.countDown();
                    try {
                        assertTrue(both.await(20, TimeUnit.SECONDS), "the other chunk begins before this one ends");
                    } catch (final InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        assertEquals(2, seen.size());
        assertTrue(seen.contains(Thread.currentThread()));
        assertTrue(Workers.threads() >= 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatIsThrownComesOut(final int threads) {
        final IllegalStateException failure = new IllegalStateException("chunk 3");
        final AssertionError error = new AssertionError("chunk 5");
        assertSame(
                failure,
                assertThrows(
                        IllegalStateException.class,
                        () -> Parallelization.runWithNumThreads(
                                threads,
                                () -> Workers.forEach(9, i -> {
                                    if (i == 3) {
                                        throw failure;
                                    }
                                }))));
        assertSame(
                error,
                assertThrows(
                        AssertionError.class,
                        () -> Parallelization.runWithNumThreads(
                                threads,
                                () -> Workers.forEach(9, i -> {
                                    if (i == 5) {
                                        throw error;
                                    }
                                }))));
    }

    @Test
    void interruptedCallerWaitsAndStaysInterrupted() {
        final AtomicIntegerArray done = new AtomicIntegerArray(1);
        Thread.currentThread().interrupt();
        try {
            Parallelization.runWithNumThreads(
                    3,
                    () -> Workers.forEach(6, i -> {
                        final long end = System.nanoTime() + 20_000_000;
                        while (System.nanoTime() < end) {
                            Thread.onSpinWait();
                        }
                        done.incrementAndGet(0);
                    }));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(6, done.get(0));
    }
}
