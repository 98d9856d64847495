/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.process.ByteProcessor;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TurnTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
        IJ.resetEscape();
    }

    private static ImagePlus image(final String title) {
        return new ImagePlus(title, new ByteProcessor(2, 2));
    }

    private static <T> T held(final List<ImagePlus> images, final Callable<T> work) {
        try (StatusMonitor monitor = new StatusMonitor("a command")) {
            return Locks.hold(images, monitor, () -> {
                try {
                    return work.call();
                } catch (final IllegalArgumentException | CancellationException e) {
                    throw e;
                } catch (final Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    @Test
    void noTwoThreadsHoldAnImageAndAllHaveTheirTurn() throws Exception {
        final List<ImagePlus> images =
                IntStream.range(0, 5).mapToObj(i -> image("image " + i)).toList();
        final List<AtomicInteger> holders =
                images.stream().map(i -> new AtomicInteger()).toList();
        final AtomicInteger done = new AtomicInteger();
        final List<Future<?>> all = new ArrayList<>();
        for (int t = 0; t < 12; t++) {
            final Random random = new Random(t);
            all.add(threads.submit(() -> {
                for (int round = 0; round < 200; round++) {
                    // in any order, one of them twice now and then
                    final List<Integer> chosen =
                            random.ints(1 + random.nextInt(4), 0, 5).boxed().toList();
                    held(chosen.stream().map(images::get).toList(), () -> {
                        chosen.stream()
                                .distinct()
                                .forEach(i -> assertEquals(1, holders.get(i).incrementAndGet()));
                        Thread.yield();
                        chosen.forEach(i -> assertTrue(images.get(i).isLocked()));
                        chosen.stream().distinct().forEach(i -> holders.get(i).decrementAndGet());
                        return done.incrementAndGet();
                    });
                }
            }));
        }
        for (final Future<?> one : all) {
            one.get(50, TimeUnit.SECONDS);
        }
        assertEquals(12 * 200, done.get());
        images.forEach(i -> assertFalse(i.isLocked()));
    }

    @Test
    void onlyOneThreadIsOnTheScreen() throws Exception {
        final AtomicInteger there = new AtomicInteger();
        final List<Future<?>> all = new ArrayList<>();
        for (int t = 0; t < 8; t++) {
            final ImagePlus own = image("image " + t);
            all.add(threads.submit(() -> {
                try (StatusMonitor monitor = new StatusMonitor("a command")) {
                    for (int round = 0; round < 200; round++) {
                        Locks.hold(
                                List.of(own),
                                monitor,
                                () -> Turn.onScreen(monitor, () -> {
                                    assertEquals(1, there.incrementAndGet());
                                    Thread.yield();
                                    return there.decrementAndGet();
                                }));
                    }
                }
            }));
        }
        for (final Future<?> one : all) {
            one.get(50, TimeUnit.SECONDS);
        }
    }

    @Test
    void turnsComeInTheOrderInWhichTheyWereAskedFor() throws Exception {
        final ImagePlus image = image("photo");
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        final List<Integer> order = new ArrayList<>();
        final List<Future<Boolean>> all = new ArrayList<>();
        all.add(threads.submit(() -> held(List.of(image), () -> {
            begun.countDown();
            goOn.await();
            return order.add(0);
        })));
        begun.await();
        for (int i = 1; i <= 5; i++) {
            final int number = i;
            final Thread[] waiting = new Thread[1];
            final CountDownLatch asked = new CountDownLatch(1);
            all.add(threads.submit(() -> {
                waiting[0] = Thread.currentThread();
                asked.countDown();
                return held(List.of(image), () -> order.add(number));
            }));
            asked.await();
            while (waiting[0].getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }
        goOn.countDown();
        for (final Future<Boolean> one : all) {
            one.get();
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5), order);
    }

    @Test
    void escapeStopsWhoWaitsAndTheNextStartDoesNotHideIt() throws Exception {
        final ImagePlus image = image("photo");
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        final Future<Boolean> stopped = threads.submit(() -> {
            try (StatusMonitor monitor = new StatusMonitor("works")) {
                return Locks.hold(List.of(image), monitor, () -> {
                    begun.countDown();
                    await(goOn);
                    return monitor.isCanceled();
                });
            }
        });
        begun.await();
        final Future<String> waits = threads.submit(() -> held(List.of(image), () -> "had its turn"));
        Thread.sleep(100);
        assertFalse(waits.isDone());
        IJ.setKeyDown(KeyEvent.VK_ESCAPE);
        // forgets the key, as the start of each command does
        new StatusMonitor("starts now").close();
        assertFalse(IJ.escapePressed());
        final ExecutionException e = assertThrows(ExecutionException.class, waits::get);
        assertEquals(CancellationException.class, e.getCause().getClass());
        assertTrue(image.isLocked());
        goOn.countDown();
        assertTrue(stopped.get());
        assertEquals("free again", held(List.of(image), () -> "free again"));
    }

    private static void await(final CountDownLatch latch) {
        try {
            latch.await();
        } catch (final InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aThreadDoesNotStandInItsOwnWay() {
        final ImagePlus image = image("photo");
        assertEquals(7, held(List.of(image), () -> held(List.of(image, image("other")), () -> 7)));
        assertFalse(image.isLocked());
    }

    @Test
    void imagesThatOthersLockedAreRefusedAtOnceAndTheRestIsFree() throws Exception {
        final ImagePlus free = image("free");
        final ImagePlus taken = image("taken");
        threads.submit(taken::lockSilently).get();
        final String sentence = assertThrows(
                        IllegalArgumentException.class, () -> held(List.of(free, taken), () -> "worked"))
                .getMessage();
        assertEquals(
                "image must be free, but \"taken\" is locked by another command; wait until that has ended", sentence);
        assertFalse(free.isLocked());
        assertTrue(taken.isLocked());
        assertEquals("worked", held(List.of(free), () -> "worked"));
    }

    @Test
    void theEventThreadDoesNotWait() throws Exception {
        final ImagePlus image = image("photo");
        final CountDownLatch begun = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        final Future<Boolean> first = threads.submit(() -> held(List.of(image), () -> {
            begun.countDown();
            goOn.await();
            return true;
        }));
        begun.await();
        final AtomicReference<String> said = new AtomicReference<>("nothing");
        EventQueue.invokeAndWait(() -> {
            try {
                held(List.of(image), () -> true);
            } catch (final IllegalArgumentException e) {
                said.set(e.getMessage());
            }
        });
        assertEquals(
                "image must be free, but another command works on it or shows its results; wait until that has ended",
                said.get());
        goOn.countDown();
        assertTrue(first.get());
        EventQueue.invokeAndWait(() -> said.set(held(List.of(image), () -> "works")));
        assertEquals("works", said.get());
    }
}
