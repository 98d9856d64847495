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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.Undo;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;
import io.github.palettej.imagej.TestImages;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the classes of an image are: masks and outlines; and changes of the image itself. */
class ClassPlacesTest {
    @Test
    void masksAndOutlinesAreTheClasses() {
        final ImagePlus image = TestImages.rgb("a.png", 40, 30, 3);
        image.setRoi(new OvalRoi(2, 2, 30, 25));
        for (final ColorCommand command : List.of(
                run(new KMeansColorsCommand(), image, "clusters", "4", "masks", "true", "outlines", "true"),
                run(
                        new ApplyPaletteCommand(),
                        image,
                        "palette",
                        "red,blue,white,black",
                        "masks",
                        "true",
                        "outlines",
                        "true"))) {
            final ImagePlus masks = command.output("maskImage", ImagePlus.class);
            final Overlay outlines = command.output("outlined", Overlay.class);
            final ResultsTable rows = rows(command);
            assertEquals("a-masks", masks.getTitle());
            assertEquals(rows.size(), masks.getStackSize());
            int outlined = 0;
            for (int row = 0; row < rows.size(); row++) {
                final String name = "Class " + (row + 1) + " " + rows.getStringValue("Hex", row);
                assertEquals(name, masks.getStack().getSliceLabel(row + 1));
                final ImageProcessor mask = masks.getStack().getProcessor(row + 1);
                assertEquals(rows.getValue("Count", row), mask.getStats().histogram[255]);
                assertEquals(1200 - rows.getValue("Count", row), mask.getStats().histogram[0]);
                if (rows.getValue("Count", row) > 0) {
                    final Roi roi = outlines.get(outlined++);
                    assertEquals(name, roi.getName());
                    mask.setRoi(roi);
                    assertEquals(rows.getValue("Count", row), mask.getStats().longPixelCount);
                    assertEquals(255, mask.getStats().min);
                }
            }
            assertEquals(outlined, outlines.size());
        }
    }

    @Test
    void stacksGetAMaskForEachClassAndSlice() {
        final ImagePlus image = TestImages.rgbStack("s", 20, 15, 3);
        final ColorCommand command = run(
                new KMeansColorsCommand(),
                image,
                "clusters",
                "4",
                "masks",
                "true",
                "outlines",
                "true",
                "labels",
                "true",
                "scope",
                "Stack");
        final ImagePlus masks = command.output("maskImage", ImagePlus.class);
        final ImagePlus labels = command.output("labelImage", ImagePlus.class);
        assertArrayEquals(new int[] {20, 15, 4, 3, 1}, masks.getDimensions());
        for (int z = 1; z <= 3; z++) {
            for (int c = 1; c <= 4; c++) {
                final ImageProcessor mask = masks.getStack().getProcessor(masks.getStackIndex(c, z, 1));
                final ImageProcessor numbers = labels.getStack().getProcessor(z);
                for (int i = 0; i < 300; i++) {
                    assertEquals(numbers.get(i) == c ? 255 : 0, mask.get(i));
                }
            }
        }
        for (final Roi roi : command.output("outlined", Overlay.class).toArray()) {
            assertTrue(roi.getPosition() >= 1 && roi.getPosition() <= 3);
        }
    }

    @Test
    void outlinesOfHyperstacksHaveTheirPosition() {
        final ImagePlus image = TestImages.composite("c", 8, 2, 2, 2);
        final ColorCommand command =
                run(new KMeansColorsCommand(), image, "clusters", "2", "outlines", "true", "scope", "Stack");
        final Overlay outlines = command.output("outlined", Overlay.class);
        assertEquals(8, outlines.size());
        assertEquals(0, outlines.get(7).getCPosition());
        assertEquals(2, outlines.get(7).getZPosition());
        assertEquals(2, outlines.get(7).getTPosition());
    }

    @Test
    void pixelsAreChangedInPlaceOnlyWhenAsked() {
        final ImagePlus image = TestImages.rgb("a", 30, 20, 2);
        image.setRoi(new Roi(0, 0, 15, 20));
        final int[] before = ((int[]) image.getProcessor().getPixels()).clone();
        final int[] reduced = (int[]) run(new ReduceColorsCommand(), image, "colors", "3")
                .output("reduced", ImagePlus.class)
                .getProcessor()
                .getPixels();
        final ColorCommand command = run(new ReduceColorsCommand(), image, "colors", "3", "inplace", "true");
        assertArrayEquals(before, (int[]) image.getProcessor().getPixels());
        command.finish();
        assertArrayEquals(reduced, (int[]) image.getProcessor().getPixels());
        assertThrows(IllegalArgumentException.class, () -> command.output("reduced", ImagePlus.class));
        // what Edit > Undo does
        image.getProcessor().swapPixelArrays();
        assertArrayEquals(before, (int[]) image.getProcessor().getPixels());
    }

    @Test
    void stacksAreChangedInPlaceInTheirScope() {
        final ImagePlus image = TestImages.rgbStack("s", 20, 10, 3);
        image.setSlice(2);
        final ImagePlus expected = run(new ApplyPaletteCommand(), image, "palette", "red,blue,white", "scope", "Stack")
                .output("applied", ImagePlus.class);
        final int[] first = ((int[]) image.getStack().getPixels(1)).clone();
        run(new ApplyPaletteCommand(), image, "palette", "red,blue,white", "inplace", "true")
                .finish();
        assertArrayEquals(first, (int[]) image.getStack().getPixels(1));
        assertArrayEquals((int[]) expected.getStack().getPixels(2), (int[])
                image.getStack().getPixels(2));
        run(new ApplyPaletteCommand(), image, "palette", "red,blue,white", "inplace", "true", "scope", "Stack")
                .finish();
        for (int i = 1; i <= 3; i++) {
            assertArrayEquals((int[]) expected.getStack().getPixels(i), (int[])
                    image.getStack().getPixels(i));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void whatCannotBeChangedInPlaceIsRefused(final int which) {
        final ImagePlus[] images = {
            TestImages.greyStack("g", 16, 1), TestImages.virtual("v", 9, 9, 2), TestImages.rgb("a", 9, 9, 1)
        };
        final String[] sentences = {
            "inplace must be off where the image is not RGB, but \"g\" has 16 bits: change it with Image > Type > RGB"
                    + " Color",
            "inplace must be off for virtual stacks, whose changes are lost, but \"v\" is one: use Image > Duplicate",
            "output must be RGB to change the image in place, but was \"8-bit Color\""
        };
        assertEquals(
                sentences[which],
                assertThrows(
                                IllegalArgumentException.class,
                                () -> run(
                                        new ReduceColorsCommand(),
                                        images[which],
                                        "inplace",
                                        "true",
                                        "output",
                                        which == 2 ? "8-bit Color" : "RGB"))
                        .getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"None", "Floyd-Steinberg", "Ordered"})
    void changeOfAStackIsUndone(final String dither) {
        final ImagePlus image = TestImages.rgbStack("s", 20, 10, 6);
        image.setDimensions(1, 3, 2);
        image.setOpenAsHyperStack(true);
        image.setSlice(2);
        final ImagePlus before = image.duplicate();
        final String[] keys = {"palette", "red,blue,white", "scope", "Stack", "dither", dither};
        final ImagePlus expected = run(new ApplyPaletteCommand(), image, keys).output("applied", ImagePlus.class);
        final String[] inplace = Arrays.copyOf(keys, keys.length + 2);
        inplace[keys.length] = "inplace";
        inplace[keys.length + 1] = "true";
        run(new ApplyPaletteCommand(), image, inplace).finish();
        assertSameStack(expected, image);
        WindowManager.setTempCurrentImage(image);
        try {
            Undo.undo();
        } finally {
            WindowManager.setTempCurrentImage(null);
        }
        assertSameStack(before, image);
        assertArrayEquals(new int[] {20, 10, 1, 3, 2}, image.getDimensions());
        assertEquals(2, image.getCurrentSlice());
        assertEquals("field 5", image.getStack().getSliceLabel(5));
    }

    private static void assertSameStack(final ImagePlus expected, final ImagePlus image) {
        assertEquals(expected.getStackSize(), image.getStackSize());
        for (int slice = 1; slice <= image.getStackSize(); slice++) {
            assertArrayEquals((int[]) expected.getStack().getPixels(slice), (int[])
                    image.getStack().getPixels(slice));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ApplyPaletteCommand", "ReduceColorsCommand"})
    void stoppedChangeLeavesAllSlices(final String name) {
        final ImagePlus image = TestImages.rgbStack("s", 60, 50, 5);
        final ImagePlus before = image.duplicate();
        final ColorCommand command = Commands.create(name);
        if (command instanceof ApplyPaletteCommand) {
            command.set("palette", "red,blue,white");
        }
        command.set("image", image)
                .set("scope", "Each slice")
                .set("dither", "Floyd-Steinberg")
                .set("inplace", "true");
        command.monitor(new StopAfter(0.6));
        assertThrows(CancellationException.class, command::execute);
        assertSameStack(before, image);
        assertTrue(command.made("rows", ResultsTable.class).isEmpty());
    }
}
