/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;
import io.github.palettej.algorithm.Monitor;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every phase of the work asks whether to go on, the more often the more there is to do; and whoever says no ends it
 * there. Counted, not timed: how often each class asked.
 */
class StoppingTest {
    private static final int SIZE = 512;

    /** No phase may go through more pixels than this without asking. */
    private static final int PIXELS = 1 << 16;

    private static final long CHECKS = (long) SIZE * SIZE / PIXELS;

    /** The picture has at least so many distinct colors. */
    private static final long COLORS = 60_000;

    /** Whoever works in other threads may have asked and gone on once when the first is told to stop. */
    private static final int THREADS = 64;

    /** Counts who asks, and says no from some question on. */
    private static final class Asked implements Monitor {
        private static final StackWalker WALKER = StackWalker.getInstance();
        private final Map<String, Long> phases = new TreeMap<>();
        private final long last;
        private long asked;

        Asked(final long last) {
            this.last = last;
        }

        @Override
        public void progress(final double fraction) {
            // counts questions only
        }

        @Override
        public synchronized boolean isCanceled() {
            phases.merge(WALKER.walk(Asked::phase), 1L, Long::sum);
            return ++asked > last;
        }

        /** The method that asks, without those that only hand the question on. */
        private static String phase(final Stream<StackWalker.StackFrame> frames) {
            return frames.filter(frame -> frame.getClassName().startsWith("io.github.palettej."))
                    .filter(frame -> !frame.getClassName().matches(".*(Monitor|StoppingTest).*"))
                    .filter(frame -> !frame.getMethodName().equals("checkAt"))
                    .map(frame -> frame.getClassName().replaceAll(".*\\.", "")
                            + '.'
                            + frame.getMethodName().replaceAll("lambda\\$(\\w+)\\$\\d+", "$1"))
                    .findFirst()
                    .orElse("?");
        }
    }

    private static ImagePlus photo() {
        final int[] rgb = new int[SIZE * SIZE];
        for (int i = 0; i < rgb.length; i++) {
            final int x = i % SIZE;
            final int y = i / SIZE;
            rgb[i] = 0xff000000 | x / 2 << 16 | y / 2 << 8 | (x / 16 * 7 + y / 16 * 13) % 256;
        }
        return new ImagePlus("photo", new ColorProcessor(SIZE, SIZE, rgb));
    }

    private static ColorCommand command(final String name, final String keys, final ImagePlus image) {
        final ColorCommand command = Commands.create(name + "Command");
        if (command instanceof ImageCommand) {
            command.set("image", image);
        }
        for (final String key : keys.split(";")) {
            command.set(key.substring(0, key.indexOf('=')), key.substring(key.indexOf('=') + 1));
        }
        return command;
    }

    private static String colors(final int number) {
        final StringBuilder colors = new StringBuilder();
        for (int i = 0; i < number; i++) {
            colors.append(String.format("#%06x,", i * 0x9e3779 & 0xffffff));
        }
        return colors.substring(0, colors.length() - 1);
    }

    /** Commands, and how often each phase must ask at least: once for so many pixels, or for each color or class. */
    static Stream<Arguments> phases() {
        return Stream.of(
                Arguments.of(
                        "DominantColors",
                        "bins=256;colors=100;merge=3",
                        Map.of("Counting.", CHECKS, "DominantColors.merge", COLORS)),
                Arguments.of(
                        "DominantColors",
                        "bins=64;colors=300;order=Similarity",
                        Map.of("SimilarityPath.toNearest", 300L, "PathDistances.<init>", 599L)),
                Arguments.of(
                        "SortColors",
                        "order=Similarity;colors=" + colors(300),
                        Map.of("PathImprovement.descend", 10_000L)),
                Arguments.of("KMeansColors", "clusters=4;exclude=white;within=5", Map.of("Sample$Counted.of", COLORS)),
                Arguments.of(
                        "KMeansColors",
                        "clusters=4;masks=true;outlines=true;centroids=true",
                        Map.of(
                                "ClassRegions.masks", 4L,
                                "ClassRegions.outline", 4L,
                                "ClassRegions.around", 4L,
                                "ClassImages.classColors", CHECKS)),
                Arguments.of(
                        "KMeansColors",
                        "clusters=4;space=Channels",
                        Map.of(
                                "ChannelValues.new", CHECKS,
                                "ChannelValues.taken", 3 * CHECKS,
                                "VectorPart.<init>", 6 * CHECKS,
                                "VectorPart.halves", 2 * CHECKS)),
                Arguments.of(
                        "ReduceColors",
                        "colors=8;method=Octree",
                        Map.of(
                                "Octree.shrink",
                                5_000L,
                                "Octree.means",
                                8L,
                                "Samples.of",
                                COLORS / PIXELS,
                                "ReductionErrors.differences",
                                COLORS / PIXELS)),
                Arguments.of("ReduceColors", "colors=8;output=8-bit Color", Map.of("ClassImages.indexed", CHECKS)),
                Arguments.of(
                        "ReduceColors",
                        "colors=8;dither=Floyd-Steinberg;output=8-bit Color",
                        Map.of(
                                "DrawnCounts.add", CHECKS,
                                "DrawnCounts.pairs", 1 + COLORS / PIXELS,
                                "DitheredSlice.indexed", CHECKS)),
                Arguments.of(
                        "ApplyPalette",
                        "palette=red,teal,white;unknown=20",
                        Map.of("PaletteApplication.classes", COLORS)),
                Arguments.of(
                        "DifferenceMap",
                        "reference=teal;exclude=white",
                        Map.of(
                                "DifferenceImage.blank", CHECKS,
                                "DifferenceImage$Summary.of", CHECKS,
                                "DifferenceImage$Summary.ranked", 3 * CHECKS)));
    }

    @ParameterizedTest
    @MethodSource("phases")
    void everyPhaseAsks(final String name, final String keys, final Map<String, Long> least) {
        final Asked asked = new Asked(Long.MAX_VALUE);
        final ColorCommand command = command(name, keys, photo());
        command.monitor(asked);
        command.execute();
        least.forEach((phase, times) -> {
            final long found = asked.phases.entrySet().stream()
                    .filter(asking -> asking.getKey().startsWith(phase))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            assertTrue(
                    found >= times, phase + " must ask " + times + " times, but asked " + found + ": " + asked.phases);
        });
    }

    @ParameterizedTest
    @MethodSource("phases")
    void whoeverSaysNoEndsItThereAndNothingIsChanged(final String name, final String keys) {
        final ImagePlus image = photo();
        image.setRoi(new Roi(1, 2, SIZE - 3, SIZE - 5));
        final Object before = ((int[]) image.getProcessor().getPixels()).clone();
        final Roi selection = image.getRoi();
        final Asked all = new Asked(Long.MAX_VALUE);
        final ColorCommand whole = command(name, keys, image);
        whole.monitor(all);
        whole.execute();
        for (int part = 0; part < 4; part++) {
            final long last = all.asked * part / 4;
            final Asked asked = new Asked(last);
            final ColorCommand command = command(name, keys, image);
            command.monitor(asked);
            assertThrows(CancellationException.class, command::execute);
            assertTrue(asked.asked <= last + THREADS, "asked on " + (asked.asked - last) + " times");
            assertFalse(command.made("rows", ResultsTable.class).isPresent());
            assertArrayEquals((int[]) before, (int[]) image.getProcessor().getPixels());
            assertEquals(selection, image.getRoi());
        }
    }

    @Test
    void outlinesOfManyPartsStopWhileImageJDrawsThem() {
        final AtomicLong asked = new AtomicLong();
        final ColorCommand command = command("KMeansColors", "clusters=2;outlines=true", photo());
        command.monitor(new Monitor() {
            @Override
            public void progress(final double fraction) {
                // not of interest
            }

            @Override
            public boolean isCanceled() {
                final boolean outlining = StackWalker.getInstance()
                        .walk(frames -> frames.anyMatch(f -> f.getMethodName().equals("around")));
                return outlining && asked.incrementAndGet() >= 1;
            }
        });
        assertThrows(CancellationException.class, command::execute);
        assertEquals(1, asked.get());
    }
}
