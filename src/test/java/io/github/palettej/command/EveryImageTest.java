/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.io.FileSaver;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command that reads an image, with every kind of image: it works, or says why not in a sentence. */
class EveryImageTest {
    private static final List<String> SCOPES = List.of("Slice", "Stack", "Each slice");

    /** Commands with their keys. */
    private static final List<String> LINES = List.of(
            "ColorHistogramPlot",
            "DominantColors swatches=true",
            "KMeansColors clusters=3 labels=true centroids=true masks=true outlines=true swatches=true",
            "KMeansColors clusters=3 space=Channels restarts=1 labels=true centroids=true masks=true outlines=true",
            "ReduceColors colors=4",
            "ReduceColors colors=4 dither=Floyd-Steinberg",
            "ReduceColors colors=4 method=Octree dither=Ordered output=8-bit_Color",
            "ApplyPalette palette=red,white,#333 unknown=30 masks=true outlines=true",
            "ApplyPalette palette=black,white dither=Ordered",
            "DifferenceMap reference=gray bar=true",
            "SortColors",
            "PaletteDifferences");

    @TempDir
    private Path folder;

    @AfterEach
    void forgetImage() {
        WindowManager.setTempCurrentImage(null);
    }

    static Stream<Arguments> kinds() {
        return ImageKinds.all().entrySet().stream().map(kind -> Arguments.of(kind.getKey(), kind.getValue()));
    }

    /** All that a command must leave as it is. */
    private static List<Object> state(final ImagePlus image) {
        // as on the screen: ImageJ notes which channels are shown when it draws them
        image.getImage();
        final List<Object> state = new ArrayList<>();
        state.add(image.getTitle());
        state.add(List.of(image.getC(), image.getZ(), image.getT(), image.getCurrentSlice(), image.getType()));
        state.add(List.of(image.getNChannels(), image.getNSlices(), image.getNFrames()));
        state.add(List.of(image.getDisplayRangeMin(), image.getDisplayRangeMax()));
        state.add(List.of(image.changes, image.isLocked(), image.getCompositeMode()));
        state.add(image.getRoi() == null ? "" : System.identityHashCode(image.getRoi()) + "" + image.getRoi());
        final Overlay overlay = image.getOverlay();
        state.add(overlay == null ? "" : List.of(overlay.toArray()));
        if (image instanceof CompositeImage composite) {
            for (int c = 1; c <= image.getNChannels(); c++) {
                state.add(composite.getChannelLut(c).min + " " + composite.getChannelLut(c).max);
                state.add(List.of(
                        composite.getChannelLut(c).getRGB(77),
                        c > composite.getActiveChannels().length || composite.getActiveChannels()[c - 1]));
            }
        }
        for (int i = 1; i <= image.getImageStackSize(); i++) {
            state.add(String.valueOf(image.getStack().getSliceLabel(i)));
            for (int p = 0; p < image.getWidth() * image.getHeight(); p++) {
                state.add(
                        image.getBitDepth() == 32
                                ? (Object) image.getStack().getProcessor(i).getf(p)
                                : image.getStack().getProcessor(i).get(p));
            }
        }
        return state;
    }

    private static ColorCommand command(final String line) {
        final String[] words = line.split(" ");
        final ColorCommand command = Commands.create(words[0] + "Command");
        for (int i = 1; i < words.length; i++) {
            final String[] pair = words[i].split("=");
            command.set(pair[0], pair[1].replace('_', ' '));
        }
        return command;
    }

    /** Runs a command; tells its sentence, empty if it worked. */
    private static String sentence(final ColorCommand command, final ImagePlus image) {
        WindowManager.setTempCurrentImage(image);
        if (command instanceof ImageCommand reader) {
            reader.set("image", image);
        }
        try {
            command.execute();
            return "";
        } catch (final IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static boolean hasNoPixels(final String kind) {
        return kind.startsWith("outside");
    }

    private static boolean hasOneColor(final String kind) {
        return List.of("nothing but NaN", "1x1", "RGB 1x1", "one color", "17 channels")
                        .contains(kind)
                || kind.startsWith("one pixel");
    }

    /** What must be refused, and with which words; nothing else may be. */
    private static String refused(final String kind, final String line, final boolean rois) {
        if (rois && line.contains("output=8-bit")) {
            return "output must be RGB where each selection has its own colors, but .*";
        }
        if (hasNoPixels(kind)) {
            return "image must have pixels in its selection, but .*";
        }
        if (line.contains("space=Channels")) {
            if (kind.equals("17 channels")) {
                return "image must have at most 16 channels for space=Channels, but .*";
            }
            if (kind.equals("nothing but NaN")) {
                return "image must have pixels that are numbers, but .*";
            }
            if (kind.matches("24-bit hyperstack [23].*")) {
                return "image must not have RGB pixels and channels too for space=Channels, but .*";
            }
        }
        return "";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void worksOrSaysWhyNotAndLeavesTheImageAsItIs(final String kind, final Supplier<ImagePlus> make) {
        for (final String line : LINES) {
            final ImagePlus image = make.get();
            final List<Object> before = state(image);
            for (final String scope : SCOPES) {
                if (line.contains("output=8-bit") && scope.equals("Each slice")) {
                    // has its own test: all slices have one table
                    continue;
                }
                final ColorCommand command = command(line);
                if (command instanceof ImageCommand) {
                    command.set("scope", scope);
                } else if (!scope.equals("Slice")) {
                    continue;
                }
                final String sentence = sentence(command, image);
                final String where = line + " scope=" + scope + ": " + sentence;
                assertTrue(sentence.matches(refused(kind, line, false)), where);
                assertEquals(before, state(image), where);
                if (sentence.isEmpty()) {
                    check(kind, command, image, scope, where);
                }
            }
        }
    }

    /** Pixels that are selected, as the selection itself says. */
    private static boolean[] selected(final ImagePlus image) {
        final boolean[] selected = new boolean[image.getWidth() * image.getHeight()];
        final Roi roi = image.getRoi();
        for (int i = 0; i < selected.length; i++) {
            selected[i] = roi == null || !roi.isArea() || roi.contains(i % image.getWidth(), i / image.getWidth());
        }
        return selected;
    }

    private static int count(final boolean[] selected) {
        int count = 0;
        for (final boolean one : selected) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static double sum(final ResultsTable rows, final String column) {
        double sum = 0;
        for (int row = 0; row < rows.size(); row++) {
            sum += rows.getValue(column, row);
        }
        return sum;
    }

    private static void check(
            final String kind,
            final ColorCommand command,
            final ImagePlus image,
            final String scope,
            final String where) {
        final ResultsTable rows = ImageCommandsTest.rows(command);
        // one color has no neighbors
        assertEquals(command instanceof PaletteDifferencesCommand && hasOneColor(kind), rows.size() == 0, where);
        final boolean together = image.isComposite() && image.getCompositeMode() == CompositeImage.COMPOSITE;
        final boolean channels = command instanceof KMeansColorsCommand k && k.readsChannels();
        final int stack = image.getImageStackSize();
        final int planes = scope.equals("Slice") ? 1 : together || channels ? stack / image.getNChannels() : stack;
        final int pixels = count(selected(image));
        if (channels && kind.startsWith("NaN")) {
            assertTrue(sum(rows, "Count") < pixels, where);
        } else if (command instanceof KMeansColorsCommand
                || command instanceof ApplyPaletteCommand
                        && !command.text("dither").equals("Ordered")) {
            assertEquals((double) planes * pixels, sum(rows, "Count"), where);
        }
        if (command instanceof ColorHistogramPlotCommand) {
            assertEquals((double) planes * pixels, sum(rows, "Green"), where);
            if (scope.equals("Slice")) {
                compareWithTheScreen(rows, image, where);
            }
        }
        final ImagePlus[] made = Stream.of("labelImage", "centroidImage", "maskImage", "reduced", "differenceMap")
                .flatMap(name -> command.made(name, ImagePlus.class).stream())
                .toArray(ImagePlus[]::new);
        for (final ImagePlus result : made) {
            assertEquals(image.getWidth(), result.getWidth(), where);
            assertFalse(result.getTitle().isBlank(), where);
        }
    }

    /** The levels of the rows are those of the pixels that ImageJ draws. */
    private static void compareWithTheScreen(final ResultsTable rows, final ImagePlus image, final String where) {
        final int[] drawn = (int[]) new ColorProcessor(image.getImage()).getPixels();
        final boolean[] selected = selected(image);
        final String[] columns = {"Red", "Green", "Blue"};
        for (int c = 0; c < 3; c++) {
            final double[] levels = new double[256];
            for (int i = 0; i < drawn.length; i++) {
                levels[drawn[i] >> 16 - 8 * c & 0xff] += selected[i] ? 1 : 0;
            }
            assertArrayEquals(levels, rows.getColumn(columns[c]), where);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void selectionsOfTheOverlayAreCountedEach(final String kind, final Supplier<ImagePlus> make) {
        for (final String line : LINES) {
            final ImagePlus image = make.get();
            final List<Roi> rois = List.of(new Roi(0, 0, 1, 1), new Roi(-3, -2, 9, 7));
            final Overlay overlay = new Overlay();
            rois.forEach(overlay::add);
            image.setOverlay(overlay);
            final ColorCommand command = command(line);
            if (!(command instanceof ImageCommand) || hasNoPixels(kind)) {
                continue;
            }
            command.set("rois", "true");
            final List<Object> before = state(image);
            final String sentence = sentence(command, image);
            assertTrue(sentence.matches(refused(kind, line, true)), line + ": " + sentence);
            assertEquals(before, state(image), line);
            if (sentence.isEmpty() && command instanceof KMeansColorsCommand && !kind.startsWith("NaN")) {
                final ResultsTable rows = ImageCommandsTest.rows(command);
                final int inside = Math.min(6, image.getWidth()) * Math.min(5, image.getHeight());
                assertEquals(1.0 + inside, sum(rows, "Count"), line);
                assertTrue(rows.columnExists("ROI"), line);
            }
        }
    }

    /** A folder with a file of the kind has the pixels of all its slices, whatever was selected. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void jointPaletteCountsAllPixelsOfAFile(final String kind, final Supplier<ImagePlus> make) {
        final ImagePlus image = make.get();
        final boolean together = image.isComposite() && image.getCompositeMode() == CompositeImage.COMPOSITE;
        image.deleteRoi();
        image.setOverlay(null);
        final Path file = folder.resolve("a.tif");
        assertTrue(
                image.getImageStackSize() == 1
                        ? new FileSaver(image).saveAsTiff(file.toString())
                        : new FileSaver(image).saveAsTiffStack(file.toString()));
        final ColorCommand command = command("JointPalette clusters=3").set("folder", folder.toString());
        assertEquals("", sentence(command, image));
        final int planes = together ? image.getImageStackSize() / image.getNChannels() : image.getImageStackSize();
        assertEquals(
                (double) planes * image.getWidth() * image.getHeight(),
                sum(ImageCommandsTest.rows(command), "Count"),
                kind);
    }

    /** Commands that read no image are not kept from working by any. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void otherCommandsDoNotMindTheImage(final String kind, final Supplier<ImagePlus> make) {
        final ImagePlus image = make.get();
        final List<Object> before = state(image);
        final String saved = folder.resolve("a.json").toString();
        for (final Map.Entry<String, String> line : List.of(
                Map.entry("ColorDifference first=red second=blue", ""),
                Map.entry("SavePalette palette=red,blue", saved),
                Map.entry("OpenPalette", saved))) {
            final ColorCommand command = command(line.getKey());
            if (!line.getValue().isEmpty()) {
                command.set("path", line.getValue());
            }
            assertEquals("", sentence(command, image), kind);
            assertEquals(before, state(image));
        }
        assertTrue(Pattern.matches("(?s).*#ff0000.*", saved.isEmpty() ? "" : read(saved)));
    }

    private static String read(final String file) {
        try {
            return java.nio.file.Files.readString(Path.of(file));
        } catch (final java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
