/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.bench;

import io.github.palettej.algorithm.Clustering;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.ColorHistogram;
import io.github.palettej.algorithm.ColorTable;
import io.github.palettej.algorithm.DifferenceMap;
import io.github.palettej.algorithm.DominantColors;
import io.github.palettej.algorithm.KMeans;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.Wu;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.real.FloatType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Single steps of the work on one thread, in nanoseconds a pixel of a picture of 4 MP drawn by code. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Kernels {
    private static final int SIDE = 2048;
    private static final int PIXELS = SIDE * SIDE;
    private static final int CLASSES = 32;

    private final int[] pixels = new int[PIXELS];
    private final ArrayImg<ARGBType, ?> image = ArrayImgs.argbs(pixels, SIDE, SIDE);
    private final ArrayImg<ARGBType, ?> second = ArrayImgs.argbs(new int[PIXELS], SIDE, SIDE);
    private final ArrayImg<UnsignedByteType, ?> labels = ArrayImgs.unsignedBytes(SIDE, SIDE);
    private final ArrayImg<FloatType, ?> differences = ArrayImgs.floats(SIDE, SIDE);
    private ColorCounts counts = ColorCounts.EMPTY;
    private ColorTable table;
    private double[][] start;

    /** Made by JMH. */
    public Kernels() {}

    /** Draws gradients with noise, a second picture near the first, and classes. */
    @Setup
    public void draw() {
        final Random random = new Random(1);
        final var near = second.cursor();
        for (int i = 0; i < PIXELS; i++) {
            final int x = i % SIDE;
            final int y = i / SIDE;
            pixels[i] = level(x / 9.0, random) << 16 | level(y / 9.0, random) << 8 | level((x + y) / 18.0, random);
            near.next().set(pixels[i] ^ random.nextInt(8) << 8);
        }
        counts = ColorCounts.of(image, Monitor.NONE);
        final Clustering classes = Wu.cluster(counts, CLASSES, ColorSpace.CIELAB, Monitor.NONE);
        table = ColorTable.ofClustering(classes);
        start = new double[classes.classes()][];
        Arrays.setAll(start, c -> ColorSpace.CIELAB.fromRgb(classes.color(c)));
    }

    private static int level(final double value, final Random random) {
        return (int) Math.max(0, Math.min(255, Math.round(value + 2 * random.nextGaussian())));
    }

    /**
     * The sum of the pixels: the unit of all.
     *
     * @return the sum
     */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public int readOnce() {
        int sum = 0;
        for (final int p : pixels) {
            sum += p;
        }
        return sum;
    }

    /**
     * Counts the distinct colors.
     *
     * @return the counts
     */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public ColorCounts count() {
        return Parallelization.runSingleThreaded(() -> ColorCounts.of(image, Monitor.NONE));
    }

    /**
     * Counts the values of each channel.
     *
     * @return the histograms
     */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public long[][] channelHistograms() {
        return Parallelization.runSingleThreaded(() -> ColorHistogram.channels(image, Monitor.NONE));
    }

    /**
     * Adds counted colors up in 16 bins a channel.
     *
     * @return the fullest bins
     */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public Palette binsOfCounts() {
        return Parallelization.runSingleThreaded(
                () -> DominantColors.histogram(counts, CLASSES, 16, false, Monitor.NONE));
    }

    /**
     * One step of Lloyd's iteration in CIELAB, with its tree and the labels of all colors.
     *
     * @return the classes
     */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public Clustering lloydStep() {
        return Parallelization.runSingleThreaded(
                () -> KMeans.lloyd(counts, ColorSpace.CIELAB, start, 0, 1, Monitor.NONE));
    }

    /** Looks the class of every pixel up. */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public void label() {
        Parallelization.runSingleThreaded(() -> table.label(image, labels, Monitor.NONE));
    }

    /** Finds the nearest of 32 colors in CIELAB for every pixel, with a new table. */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public void labelWithPalette() {
        final ColorTable fresh = ColorTable.ofCenters(start, ColorSpace.CIELAB, Monitor.NONE);
        Parallelization.runSingleThreaded(() -> fresh.label(image, labels, Monitor.NONE));
    }

    /** CIEDE2000 between two pictures. */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public void ciede2000() {
        Parallelization.runSingleThreaded(
                () -> DifferenceMap.between(image, second, Difference.CIEDE2000, differences, Monitor.NONE));
    }

    /** CIEDE2000 from one color. */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public void ciede2000FromColor() {
        Parallelization.runSingleThreaded(() ->
                DifferenceMap.from(Rgb.ofPacked(0x336699), image, Difference.CIEDE2000, differences, Monitor.NONE));
    }
}
