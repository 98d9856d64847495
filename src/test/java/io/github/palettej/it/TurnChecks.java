/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static io.github.palettej.it.WindowChecks.same;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import ij.process.ColorProcessor;
import io.github.palettej.imagej.Tables;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Starts commands at once, each in a thread of its own; prints {@code PASS name} or {@code FAIL name} for each check. */
public final class TurnChecks {
    /** Fewer in windows, each of which takes a second to come to the front where there is no window manager. */
    private static final int ROUNDS = GraphicsEnvironment.isHeadless() ? 40 : 4;

    private static final int THREADS = 4;

    /** Lines that make rows of the two images; none makes an image. */
    private static final List<String> ROWS = List.of(
            "K-Means Colors...|image=one clusters=7 restarts=2",
            "K-Means Colors...|image=two clusters=5 space=OKLab",
            "Dominant Colors...|image=one colors=6",
            "Dominant Colors...|image=two colors=9 method=Wu",
            "Joint Palette...|clusters=6",
            "Difference Map...|image=one reference=two",
            "Difference Map...|image=two reference=one formula=CIE76",
            "Color Difference...|first=red second=teal");

    /** Lines that make images. */
    private static final List<String> IMAGES = List.of(
            "Difference Map...|image=one reference=two",
            "Difference Map...|image=two reference=one formula=CIE76",
            "Reduce Colors...|image=one colors=4",
            "Reduce Colors...|image=two colors=6 dither=Floyd-Steinberg",
            "Apply Palette...|image=two palette=[red,lime,blue,white,black]",
            "K-Means Colors...|image=one clusters=3 swatches labels centroids",
            "Color Histogram Plot...|image=two");

    private TurnChecks() {}

    /**
     * Runs all checks.
     *
     * @param args the folder of the installation
     */
    public static void main(final String[] args) {
        System.setProperty("plugins.dir", args[0]);
        if (GraphicsEnvironment.isHeadless()) {
            Prefs.load(null, null);
        } else {
            new ImageJ(ImageJ.STANDALONE);
        }
        final Map<String, WindowChecks.Check> checks = new LinkedHashMap<>();
        checks.put("rowsOfCommandsAtOnceAreThoseOfEachAlone", () -> rounds(ROWS.subList(0, 5), 1));
        checks.put("imagesOfCommandsAtOnceAreThoseOfEachAlone", () -> rounds(IMAGES, 2));
        checks.put("mapsOfEachOtherDoNotBlock", () -> rounds(ROWS.subList(5, 8), 3));
        checks.put("allOpenImagesAreThoseOfTheStart", TurnChecks::allOpenImagesAreThoseOfTheStart);
        checks.put("changesInPlaceComeOneAfterTheOther", TurnChecks::changesInPlaceComeOneAfterTheOther);
        checks.put("batchMacroAndCommandAtOnce", TurnChecks::batchMacroAndCommandAtOnce);
        checks.put("paletteOfTheTableIsWhole", TurnChecks::paletteOfTheTableIsWhole);
        checks.forEach(WindowChecks::report);
        System.exit(0);
    }

    private static ImagePlus open(final String title, final int seed) {
        final int[] rgb = new int[90 * 70];
        Arrays.setAll(rgb, i -> 0xff000000 | (i / 7 * seed * 2654435 ^ i * 40503) >>> 3 & 0xf0f0f0);
        final ImagePlus image = new ImagePlus(title, new ColorProcessor(90, 70, rgb));
        image.show();
        return image;
    }

    /** What a command made: its rows, each with the columns it has alone, and the images with their pixels. */
    private record Made(List<Map<String, String>> rows, List<String> images) {}

    private static void start(final String line) {
        final String[] parts = line.split("\\|");
        IJ.run(parts[0], parts[1] + " append");
    }

    private static void fresh() {
        Session.clear();
        open("one", 3);
        open("two", 11);
    }

    private static Made alone(final String line) {
        fresh();
        start(line);
        return new Made(rows(), images());
    }

    private static List<Map<String, String>> rows() {
        final ResultsTable table = ResultsTable.getResultsTable();
        final List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            final Map<String, String> cells = new LinkedHashMap<>();
            for (final String column : table.getHeadings()) {
                cells.put(column, table.getStringValue(column, row));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static List<String> images() {
        final List<String> images = new ArrayList<>();
        for (final int id : WindowManager.getIDList()) {
            final ImagePlus image = WindowManager.getImage(id);
            same(false, image.isLocked());
            images.add(image.getTitle().replaceAll("-[0-9]+$", "") + ' ' + pixels(image));
        }
        images.sort(null);
        return images;
    }

    private static int pixels(final ImagePlus image) {
        final Object pixels = image.getProcessor().getPixels();
        return pixels instanceof int[] rgb
                ? Arrays.hashCode(rgb)
                : pixels instanceof float[] map ? Arrays.hashCode(map) : Arrays.hashCode((byte[]) pixels);
    }

    /** Many times: some of the lines at once, and everything is there that each makes alone. */
    private static void rounds(final List<String> lines, final long seed) throws Exception {
        final Map<String, Made> alone = new LinkedHashMap<>();
        lines.forEach(line -> alone.put(line, alone(line)));
        final Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            final List<String> chosen = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                chosen.add(lines.get(random.nextInt(lines.size())));
            }
            fresh();
            atOnce(chosen.stream().<Runnable>map(line -> () -> start(line)).toList());
            final List<Map<String, String>> rows = rows();
            for (final String line : chosen) {
                remove(rows, alone.get(line).rows());
            }
            same(List.of(), rows);
            final List<String> images = images();
            images.removeIf(i -> i.startsWith("one ") || i.startsWith("two "));
            for (final String line : chosen) {
                for (final String image : alone.get(line).images()) {
                    final boolean given = image.startsWith("one ") || image.startsWith("two ");
                    same(true, given || images.remove(image));
                }
            }
            same(List.of(), images);
        }
    }

    /** Takes rows out that must stand together, in their order. */
    private static void remove(final List<Map<String, String>> rows, final List<Map<String, String>> block) {
        for (int from = 0; from + block.size() <= rows.size(); from++) {
            boolean found = true;
            for (int i = 0; i < block.size(); i++) {
                found &= rows.get(from + i).entrySet().containsAll(block.get(i).entrySet());
            }
            if (found) {
                rows.subList(from, from + block.size()).clear();
                return;
            }
        }
        throw new AssertionError("no rows " + block + " together in " + rows);
    }

    private static void atOnce(final List<Runnable> all) throws Exception {
        final ExecutorService threads = Executors.newFixedThreadPool(all.size());
        final CyclicBarrier start = new CyclicBarrier(all.size());
        final List<Future<?>> started = new ArrayList<>();
        for (final Runnable one : all) {
            started.add(threads.submit(() -> {
                start.await();
                one.run();
                return true;
            }));
        }
        try {
            for (final Future<?> one : started) {
                one.get(60, TimeUnit.SECONDS);
            }
        } catch (final TimeoutException e) {
            throw new AssertionError("a command did not end; open are" + Screen.open(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void allOpenImagesAreThoseOfTheStart() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fresh();
            final String all = "Apply Palette...|images=[All open] palette=[red,lime,blue]";
            atOnce(List.of(() -> start(all), () -> start(all), () -> start("Dominant Colors...|image=two colors=2")));
            // the second may have begun when the first had shown its images already
            final int drawn = WindowManager.getImageCount() - 2;
            same(true, drawn == 4 || drawn == 6);
            same(3 * drawn + 2, ResultsTable.getResultsTable().size());
        }
    }

    private static void changesInPlaceComeOneAfterTheOther() throws Exception {
        final String[] lines = {
            "Reduce Colors...|image=one colors=9 inplace",
            "Apply Palette...|image=one palette=[red,#123456,blue] inplace"
        };
        final List<Integer> allowed = new ArrayList<>();
        for (int first = 0; first < 2; first++) {
            fresh();
            start(lines[first]);
            start(lines[1 - first]);
            allowed.add(pixels(WindowManager.getImage("one")));
        }
        for (int round = 0; round < ROUNDS; round++) {
            fresh();
            atOnce(List.of(() -> start(lines[0]), () -> start(lines[1])));
            same(true, allowed.contains(pixels(WindowManager.getImage("one"))));
        }
    }

    private static void batchMacroAndCommandAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fresh();
            final String[] answer = new String[1];
            atOnce(List.of(
                    () -> answer[0] =
                            IJ.runMacro("setBatchMode(true); newImage('own', 'RGB ramp', 64, 48, 1); id = getImageID();"
                                    + " run('K-Means Colors...', 'clusters=3 table=[of the macro]');"
                                    + " run('Dominant Colors...', 'colors=3 table=[of the macro] append');"
                                    + " ok = getImageID() == id; close(); return '' + ok;"),
                    () -> start("K-Means Colors...|image=one clusters=7")));
            same("1", answer[0]);
            same(7, ResultsTable.getResultsTable().size());
        }
    }

    /** A command that reads the table while another fills it has the rows before or after, never some of them. */
    private static void paletteOfTheTableIsWhole() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            fresh();
            IJ.run("Dominant Colors...", "image=one colors=4");
            // else ImageJ asks whether to save them
            Analyzer.setUnsavedMeasurements(false);
            Tables.find("of palettes").ifPresent(ResultsTable::reset);
            atOnce(List.of(
                    () -> IJ.run("Dominant Colors...", "image=two colors=9 table=Results"),
                    () -> IJ.run("Palette Differences...", "colors=table:Results table=[of palettes] show=Matrix")));
            final int size = Tables.find("of palettes").orElseThrow().size();
            same(true, size == 4 || size == 9);
        }
    }
}
