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
import io.github.palettej.algorithm.KMeansOptions;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.bench.Photos.Photo;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.ARGBType;

/**
 * Times whole pipelines and prints tables: the median of several runs after a warm-up, and its ratio to reading the
 * pixels once with the same threads in the same run.
 *
 * <p>Arguments: the photo, the folder of the Kodak photos (for quality), how many runs, {@code large} for 100 MP.
 */
public final class Pipeline {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    /** Quick work is repeated for this many nanoseconds before it is timed: compilers need their time. */
    private static final long WARM_UP = 1_000_000_000L;

    private static final int MOST_WARM_UPS = 200;

    private final int runs;

    private Pipeline(final int runs) {
        this.runs = runs;
    }

    /**
     * Prints the tables.
     *
     * @param args photo, folder of Kodak photos, runs, large
     * @throws Exception if a picture cannot be read
     */
    public static void main(final String[] args) throws Exception {
        final Pipeline pipeline = new Pipeline(args.length > 2 ? Integer.parseInt(args[2]) : 7);
        System.out.printf(
                Locale.ROOT,
                "Java %s, %s %s, %d threads, median of %d runs%n%n",
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                THREADS,
                pipeline.runs);
        final Photo photo = Photos.open(args[0]);
        final Photo small = Photos.open(args[1] + "/kodim23.png");
        final List<Photo> photos = new ArrayList<>(List.of(photo, Photos.enlarged(small, 6000, 4000), small));
        if (args.length > 3) {
            photos.add(Photos.enlarged(small, 12248, 8165));
        }
        for (final Photo each : photos) {
            pipeline.clusterings(each);
            pipeline.otherWork(each);
        }
        Sizes.print(photo, pipeline.runs);
        Quality.print(args[1]);
        Peers.print(small);
        System.exit(0);
    }

    private void clusterings(final Photo photo) throws Exception {
        final double once = readOnce(photo);
        final int colors = count(photo).size();
        System.out.printf(
                Locale.ROOT,
                "## %s: %.2f MP, %d colors, read once %.2f ms%n%n"
                        + "| count, start, Lloyd, labels | refine=None ms | x read once | refine=Swaps ms | / None | MSE Swaps / None |%n"
                        + "|---|---|---|---|---|---|%n",
                photo.name(),
                photo.megapixels(),
                colors,
                once);
        for (final ColorSpace space : List.of(ColorSpace.SRGB, ColorSpace.CIELAB, ColorSpace.OKLAB)) {
            for (final int k : new int[] {16, 32, 64, 256}) {
                if (space != ColorSpace.SRGB && (k == 16 || k == 64)) {
                    continue;
                }
                final double[] error = new double[2];
                final double none = median(() -> error[0] = labels(photo, k, space, false));
                final double swaps = median(() -> error[1] = labels(photo, k, space, true));
                System.out.printf(
                        Locale.ROOT,
                        "| %s k=%d | %.1f | %.0f | %.1f | %.2f | %.4f |%n",
                        space,
                        k,
                        none,
                        none / once,
                        swaps,
                        swaps / none,
                        error[1] / error[0]);
            }
        }
        System.out.println();
    }

    private void otherWork(final Photo photo) throws Exception {
        final double once = readOnce(photo);
        final ArrayImg<ARGBType, ?> image = image(photo);
        final var labels = ArrayImgs.unsignedShorts(photo.width(), photo.height());
        final List<Rgb> palette =
                new Random(5).ints(256, 0, 1 << 24).mapToObj(Rgb::ofPacked).toList();
        final int[] blurred = photo.pixels().clone();
        for (int i = 1; i < blurred.length; i++) {
            blurred[i] = (photo.pixels()[i] & 0xfefefe) / 2 + (photo.pixels()[i - 1] & 0xfefefe) / 2;
        }
        final ArrayImg<ARGBType, ?> second = ArrayImgs.argbs(blurred, photo.width(), photo.height());
        final var difference = ArrayImgs.floats(photo.width(), photo.height());
        System.out.println("| other work | ms | x read once |\n|---|---|---|");
        row("exact distinct colors with counts", once, median(() -> count(photo)));
        row("channel histograms", once, median(() -> ColorHistogram.channels(image, Monitor.NONE)));
        row(
                "3-D histogram, 16 bins, from the pixels",
                once,
                median(() -> DominantColors.histogram(count(photo), 32, 16, false, Monitor.NONE)));
        row("map to a given palette of 256, CIELAB", once, median(() -> ColorTable.ofPalette(
                        palette, ColorSpace.CIELAB, Monitor.NONE)
                .label(image, labels, Monitor.NONE)));
        final double map =
                median(() -> DifferenceMap.between(image, second, Difference.CIEDE2000, difference, Monitor.NONE));
        row("CIEDE2000 between two images", once, map);
        System.out.printf(
                Locale.ROOT,
                "%nCIEDE2000: %.1f ns a pixel and thread%n%n",
                map * 1e6 * THREADS / photo.pixels().length);
    }

    private static void row(final String name, final double once, final double ms) {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f |%n", name, ms, ms / once);
    }

    static ArrayImg<ARGBType, ?> image(final Photo photo) {
        return ArrayImgs.argbs(photo.pixels(), photo.width(), photo.height());
    }

    static ColorCounts count(final Photo photo) {
        return ColorCounts.of(image(photo), Monitor.NONE);
    }

    /** The core of the command: count, start, cluster, label every pixel. Returns the error. */
    static double labels(final Photo photo, final int k, final ColorSpace space, final boolean swaps) {
        final Clustering classes =
                KMeans.cluster(count(photo), KMeansOptions.of(k, space).withSwaps(swaps), Monitor.NONE);
        final ColorTable table = ColorTable.ofClustering(classes);
        if (k < 256) {
            table.label(image(photo), ArrayImgs.unsignedBytes(photo.width(), photo.height()), Monitor.NONE);
        } else {
            table.label(image(photo), ArrayImgs.unsignedShorts(photo.width(), photo.height()), Monitor.NONE);
        }
        return classes.meanSquaredError();
    }

    /** The unit of all ratios: the sum of the pixels, read once by all threads. */
    private double readOnce(final Photo photo) throws Exception {
        final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            final int[] pixels = photo.pixels();
            return median(() -> {
                final List<Callable<Integer>> parts = new ArrayList<>();
                for (int t = 0; t < THREADS; t++) {
                    final int from = (int) ((long) pixels.length * t / THREADS);
                    final int to = (int) ((long) pixels.length * (t + 1) / THREADS);
                    parts.add(() -> sum(pixels, from, to));
                }
                for (final var part : pool.invokeAll(parts)) {
                    part.get();
                }
            });
        } finally {
            pool.shutdown();
        }
    }

    private static int sum(final int[] pixels, final int from, final int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += pixels[i];
        }
        return sum;
    }

    /** What is timed. */
    interface Work {
        void run() throws Exception;
    }

    private double median(final Work work) throws Exception {
        return median(work, runs);
    }

    /** Milliseconds, after a warm-up of half as many runs. */
    static double median(final Work work, final int runs) throws Exception {
        final long warm = System.nanoTime() + WARM_UP;
        for (int i = 0; i < (runs + 1) / 2 + 1 || System.nanoTime() < warm && i < MOST_WARM_UPS; i++) {
            work.run();
        }
        final double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            final long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
