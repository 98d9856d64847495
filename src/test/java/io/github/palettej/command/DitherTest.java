/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static io.github.palettej.command.ImageCommandsTest.rows;
import static io.github.palettej.command.ImageCommandsTest.run;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.OvalRoi;
import ij.io.Opener;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Scope;
import io.github.palettej.imagej.Selection;
import io.github.palettej.imagej.TestImages;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dithered images: which pixels are drawn, and that rows say what was drawn. */
class DitherTest {
    private static final String PALETTE = "white, #336699, black, orange, white";

    private static ImagePlus photo() {
        return new Opener().openImage("src/test/resources/images/coffee.png");
    }

    private static Selection selection(final ImagePlus image) {
        return ImagePixels.of(image, Scope.SLICE).selection();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Floyd-Steinberg", "Ordered"})
    void errorsAreThoseOfTheRedrawnImage(final String dither) {
        final ImagePlus image = photo();
        image.setRoi(new OvalRoi(40, 30, 300, 200));
        final ColorCommand command =
                run(new ReduceColorsCommand(), image, "colors", "8", "method", "Wu", "dither", dither);
        final ImageProcessor before = image.getProcessor();
        final ImageProcessor after = command.output("reduced", ImagePlus.class).getProcessor();
        final Selection selection = selection(image);
        final double[] differences = new double[(int) selection.size()];
        int n = 0;
        double squares = 0;
        for (int i = 0; i < before.getPixelCount(); i++) {
            if (!selection.contains(i)) {
                assertEquals(before.get(i), after.get(i));
                continue;
            }
            final Rgb from = Rgb.ofPacked(before.get(i));
            final Rgb to = Rgb.ofPacked(after.get(i));
            squares += Math.pow(from.red() - to.red(), 2)
                    + Math.pow(from.green() - to.green(), 2)
                    + Math.pow(from.blue() - to.blue(), 2);
            differences[n++] = Difference.CIEDE2000.between(from, to);
        }
        Arrays.sort(differences);
        final ResultsTable rows = rows(command);
        assertEquals(8, rows.getValue("Used", 0));
        assertEquals(squares / n, rows.getValue("MSE", 0), 1e-9);
        assertEquals(10 * Math.log10(255 * 255 * 3 / (squares / n)), rows.getValue("PSNR", 0), 1e-9);
        assertEquals(Arrays.stream(differences).sum() / n, rows.getValue("MeanDeltaE", 0), 1e-3);
        assertEquals(differences[(n * 95 + 99) / 100 - 1], rows.getValue("P95DeltaE", 0), 1e-3);
        final ResultsTable plain = rows(run(new ReduceColorsCommand(), image, "colors", "8", "method", "Wu"));
        assertTrue(rows.getValue("SpaceMSE", 0) > plain.getValue("SpaceMSE", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Floyd-Steinberg", "Ordered"})
    void allOutputsDrawTheSameClasses(final String dither) {
        final ImagePlus image = TestImages.rgb("a.png", 60, 50, 5);
        image.setRoi(new OvalRoi(3, 3, 50, 40));
        final Selection selection = selection(image);
        final ColorCommand command = apply(image, dither, "Labels");
        final ImageProcessor labels = command.output("applied", ImagePlus.class).getProcessor();
        final ImageProcessor bytes = apply(image, dither, "8-bit Color")
                .output("applied", ImagePlus.class)
                .getProcessor();
        final ImageProcessor rgb =
                apply(image, dither, "RGB").output("applied", ImagePlus.class).getProcessor();
        final long[] counts = new long[6];
        final var palette = Rgb.parseList(PALETTE);
        for (int i = 0; i < 3000; i++) {
            final int label = labels.get(i);
            final int original = image.getProcessor().get(i) & 0xffffff;
            assertEquals(label == 0 ? original : palette.get(label - 1).packed(), rgb.get(i) & 0xffffff);
            if (label > 0) {
                assertEquals(label - 1, bytes.get(i));
            }
            counts[selection.contains(i) ? label : 5] += selection.contains(i) ? 1 : 0;
        }
        final ResultsTable rows = rows(command);
        double percent = 0;
        for (int row = 0; row < 6; row++) {
            assertEquals(counts[(row + 1) % 6], rows.getValue("Count", row));
            percent += rows.getValue("Percent", row);
        }
        assertEquals(100, percent, 1e-9);
        assertTrue(counts[0] > 0, "some pixels are unknown");
    }

    private static ColorCommand apply(final ImagePlus image, final String dither, final String output) {
        return run(
                new ApplyPaletteCommand(),
                image,
                "palette",
                PALETTE,
                "unknown",
                "40",
                "dither",
                dither,
                "output",
                output);
    }

    @Test
    void unknownAndExcludedPixelsAreTheSameAsWithoutDithering() {
        final ImagePlus image = TestImages.rgb("a.png", 60, 50, 5);
        final String[] keys = {
            "palette", PALETTE, "unknown", "40", "exclude", "#336699", "within", "30", "output", "Labels"
        };
        final ImageProcessor plain = run(new ApplyPaletteCommand(), image, keys)
                .output("applied", ImagePlus.class)
                .getProcessor();
        final String[] dithering = Arrays.copyOf(keys, keys.length + 2);
        dithering[keys.length] = "dither";
        dithering[keys.length + 1] = "Floyd-Steinberg";
        final ImageProcessor mixed = run(new ApplyPaletteCommand(), image, dithering)
                .output("applied", ImagePlus.class)
                .getProcessor();
        for (int i = 0; i < 3000; i++) {
            assertEquals(plain.get(i) == 0, mixed.get(i) == 0);
        }
    }

    @Test
    void eachSliceIsDitheredByItself() {
        final ImagePlus stack = TestImages.rgbStack("s.tif", 41, 37, 3);
        final ImagePlus all = run(
                        new ApplyPaletteCommand(),
                        stack,
                        "palette",
                        PALETTE,
                        "dither",
                        "Floyd-Steinberg",
                        "scope",
                        "Stack")
                .output("applied", ImagePlus.class);
        for (int slice = 1; slice <= 3; slice++) {
            final ImagePlus one = new ImagePlus("one", stack.getStack().getProcessor(slice));
            assertArrayEquals(
                    (int[]) run(new ApplyPaletteCommand(), one, "palette", PALETTE, "dither", "Floyd-Steinberg")
                            .output("applied", ImagePlus.class)
                            .getProcessor()
                            .getPixels(),
                    (int[]) all.getStack().getPixels(slice));
        }
    }

    @Test
    void listOfNumbersAndEightBitsCanBeDithered() {
        final ImagePlus image = photo();
        final ColorCommand list =
                run(new ReduceColorsCommand(), image, "colors", "2,4,8", "method", "Octree", "dither", "Ordered");
        assertEquals(3, list.output("reduced", ImagePlus.class).getStackSize());
        assertEquals(4, rows(list).getValue("Used", 1));
        final ImagePlus bytes = run(
                        new ReduceColorsCommand(),
                        image,
                        "colors",
                        "4",
                        "method",
                        "Octree",
                        "dither",
                        "Ordered",
                        "output",
                        "8-bit Color")
                .output("reduced", ImagePlus.class);
        assertArrayEquals(
                (int[]) list.output("reduced", ImagePlus.class).getStack().getPixels(2),
                (int[]) bytes.getProcessor().convertToRGB().getPixels());
    }
}
