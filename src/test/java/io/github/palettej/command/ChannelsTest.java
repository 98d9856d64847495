/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static io.github.palettej.command.ImageCommandsTest.rows;
import static io.github.palettej.command.ImageCommandsTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.io.Opener;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Scope;
import io.github.palettej.imagej.TestImages;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** K-means of the values of an image's channels. */
class ChannelsTest {
    private static ColorCommand cluster(final ImagePlus image, final String... more) {
        final String[] keys = new String[more.length + 4];
        System.arraycopy(new String[] {"space", "Channels", "clusters", "3"}, 0, keys, 0, 4);
        System.arraycopy(more, 0, keys, 4, more.length);
        return run(new KMeansColorsCommand(), image, keys);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void labelsAreNearestToTheCentersInTheRows(final int bitDepth) {
        final ImagePlus image = TestImages.composite("c.tif", bitDepth, 3, 2, 2);
        image.setPosition(1, 2, 1);
        image.setRoi(new OvalRoi(2, 2, 25, 13));
        if (bitDepth == 32) {
            image.getStack().getProcessor(image.getStackIndex(2, 2, 1)).setf(12, 8, Float.NaN);
        }
        final ColorCommand command = cluster(image, "labels", "true", "centroids", "true", "masks", "true");
        final ResultsTable rows = rows(command);
        assertEquals(3, rows.size());
        final ImageProcessor labels =
                command.output("labelImage", ImagePlus.class).getProcessor();
        final long[] counts = new long[4];
        for (int i = 0; i < labels.getPixelCount(); i++) {
            int best = 0;
            double smallest = Double.POSITIVE_INFINITY;
            for (int row = 0; row < 3; row++) {
                double d = 0;
                for (int c = 1; c <= 3; c++) {
                    final double value = image.getStack()
                            .getProcessor(image.getStackIndex(c, 2, 1))
                            .getf(i);
                    d += Math.pow(value - rows.getValue("C" + c, row), 2);
                }
                if (d < smallest) {
                    smallest = d;
                    best = row + 1;
                }
            }
            final boolean selected =
                    ImagePixels.of(image, Scope.SLICE).selection().contains(i);
            assertEquals(selected ? best : 0, labels.get(i));
            counts[labels.get(i)] += selected ? 1 : 0;
        }
        for (int row = 0; row < 3; row++) {
            assertEquals(counts[row + 1], rows.getValue("Count", row));
            assertEquals(2, rows.getValue("Slice", row));
        }
        assertEquals(
                bitDepth == 32 ? 1 : 0,
                ImagePixels.of(image, Scope.SLICE).selection().size() - counts[1] - counts[2] - counts[3]);
    }

    @Test
    void channelsOfAnRgbImageAreThoseOfSrgb() {
        final ImagePlus image = TestImages.rgb("a.png", 40, 30, 5);
        final ResultsTable channels = rows(cluster(image));
        assertEquals(3, channels.size());
        for (int row = 0; row < 3; row++) {
            assertEquals(channels.getValue("Red", row), channels.getValue("C1", row), 0.5);
            assertEquals(channels.getValue("Blue", row), channels.getValue("C3", row), 0.5);
        }
    }

    @Test
    void displayDoesNotMatter() {
        final ImagePlus plain = TestImages.greyStack("g.tif", 16, 12);
        plain.setDimensions(3, 4, 1);
        final ImagePlus composite = TestImages.composite("g.tif", 16, 3, 4, 1);
        final ResultsTable one = rows(cluster(plain, "scope", "Stack"));
        final ResultsTable two = rows(cluster(composite, "scope", "Stack"));
        for (int row = 0; row < 3; row++) {
            for (int c = 1; c <= 3; c++) {
                assertEquals(one.getValue("C" + c, row), two.getValue("C" + c, row));
            }
            assertEquals(0, one.getValue("Slice", row));
        }
        final ColorCommand each = cluster(plain, "scope", "Each slice", "labels", "true");
        assertEquals(12, rows(each).size());
        assertEquals(4, each.output("labelImage", ImagePlus.class).getNSlices());
    }

    @Test
    void singleChannelIsOneColumn() {
        final ImagePlus image = new ImagePlus("f", TestImages.grey(30, 20, 32, 4));
        final ResultsTable rows = rows(cluster(image));
        assertEquals(3, rows.size());
        assertTrue(rows.columnExists("C1"));
        assertTrue(!rows.columnExists("C2"));
    }

    /** The mean of the squared distances of the pixels to the centers in the rows. */
    private static double error(final ImagePlus image, final ColorCommand command) {
        final ImageProcessor labels =
                command.output("labelImage", ImagePlus.class).getProcessor();
        double squares = 0;
        for (int i = 0; i < labels.getPixelCount(); i++) {
            for (int c = 1; c <= image.getNChannels(); c++) {
                final double value = image.getStack()
                        .getProcessor(image.getStackIndex(c, image.getSlice(), image.getFrame()))
                        .getf(i);
                squares += Math.pow(value - rows(command).getValue("C" + c, labels.get(i) - 1), 2);
            }
        }
        return squares / labels.getPixelCount();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9})
    void swapsAndRestartsNeverMakeTheErrorLarger(final int clusters) {
        final ImagePlus image = TestImages.composite("c.tif", 16, 3, 1, 1);
        double last = Double.POSITIVE_INFINITY;
        for (final String keys : new String[] {"None 0 1", "None 4 9", "Swaps 4 9"}) {
            final String[] key = keys.split(" ");
            final double error = error(
                    image,
                    cluster(
                            image,
                            "clusters",
                            Integer.toString(clusters),
                            "refine",
                            key[0],
                            "restarts",
                            key[1],
                            "seed",
                            key[2],
                            "labels",
                            "true"));
            assertTrue(error <= last * (1 + 1e-12), error + " after " + last);
            last = error;
        }
    }

    @Test
    void whatCannotBeIsSaidInASentence() {
        final ImagePlus many = IJ.createHyperStack("many", 4, 4, 17, 1, 1, 8);
        assertSentence("image must have at most 16 channels for space=Channels, but \"many\" has 17", many);
        final ImagePlus image = TestImages.rgb("a.png", 40, 30, 5);
        assertSentence("exclude must be empty for space=Channels", image, "exclude", "white");
        assertSentence("weighting must be Pixels for space=Channels", image, "weighting", "Unique colors");
        final ImagePlus none = new ImagePlus("none", TestImages.grey(3, 3, 32, 1));
        none.getProcessor().set(Double.NaN);
        assertSentence("image must have pixels that are numbers", none);
    }

    private static void assertSentence(final String begin, final ImagePlus image, final String... keys) {
        final String sentence = assertThrows(IllegalArgumentException.class, () -> cluster(image, keys))
                .getMessage();
        assertTrue(sentence.startsWith(begin), sentence);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/io/github/palettej/command/channels.csv", numLinesToSkip = 1)
    void isAsGoodAsTheBestOfTenRunsOfScikitLearn(
            final int clusters, final double mse, final int count, final double c1, final double c2, final double c3) {
        final Path path = Path.of("../shared/testdata/images/bit16_cells_3ch.tif");
        Assumptions.assumeTrue(Files.isRegularFile(path), "../shared is not here");
        final ImagePlus image = new Opener().openImage(path.toString());
        final ColorCommand command = cluster(image, "clusters", Integer.toString(clusters), "labels", "true");
        // other local optima near the same error differ by a few pixels
        assertEquals(mse, error(image, command), 1e-5 * mse);
        final ResultsTable rows = rows(command);
        assertEquals(count, rows.getValue("Count", 0), 20);
        assertEquals(c1, rows.getValue("C1", 0), 0.01);
        assertEquals(c2, rows.getValue("C2", 0), 0.01);
        assertEquals(c3, rows.getValue("C3", 0), 0.01);
    }
}
