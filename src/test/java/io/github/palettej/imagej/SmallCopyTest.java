/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Line;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCopyTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;

    private static ColorProcessor picture() {
        final int[] rgb = new int[WIDTH * HEIGHT];
        Arrays.setAll(rgb, i -> 0xFF000000 | i * 2654435 >>> 4);
        return new ColorProcessor(WIDTH, HEIGHT, rgb);
    }

    @Test
    void smallImageNeedsNoCopy() {
        final ImagePlus image = new ImagePlus("a", picture());
        assertTrue(SmallCopy.of(image, Scope.SLICE, WIDTH * HEIGHT).isEmpty());
    }

    @Test
    void copyHasColorsOfTheImageOnlyAndLeavesItAsItWas() {
        final ImagePlus image = new ImagePlus("a.png", picture());
        final int[] before = ((int[]) image.getProcessor().getPixels()).clone();
        final ImagePlus copy = SmallCopy.of(image, Scope.SLICE, 1000).orElseThrow();
        assertEquals("a.png", copy.getTitle());
        assertTrue(copy.getWidth() * copy.getHeight() <= 1000);
        assertTrue(copy.getWidth() * copy.getHeight() > 800);
        final Set<Integer> colors = Arrays.stream(before).boxed().collect(Collectors.toSet());
        for (final int rgb : (int[]) copy.getProcessor().getPixels()) {
            assertTrue(colors.contains(rgb | 0xFF000000));
        }
        assertArrayEquals(before, (int[]) image.getProcessor().getPixels());
    }

    @Test
    void areaSelectionIsScaledAndOthersAreLeftOut() {
        final ImagePlus image = new ImagePlus("a", picture());
        image.setRoi(new Roi(100, 50, 200, 100));
        final ImagePlus copy =
                SmallCopy.of(image, Scope.SLICE, WIDTH * HEIGHT / 4).orElseThrow();
        assertEquals(new Roi(50, 25, 100, 50).getBounds(), copy.getRoi().getBounds());
        assertEquals(new Roi(100, 50, 200, 100).getBounds(), image.getRoi().getBounds());
        image.setRoi(new Line(0, 0, 9, 9));
        assertTrue(SmallCopy.of(image, Scope.SLICE, 1000).orElseThrow().getRoi() == null);
    }

    @Test
    void graysAreTakenAsDisplayed() {
        final ShortProcessor gray = new ShortProcessor(WIDTH, HEIGHT);
        gray.setValue(1000);
        gray.fill();
        gray.setMinAndMax(0, 2000);
        final ImagePlus copy =
                SmallCopy.of(new ImagePlus("g", gray), Scope.SLICE, 100).orElseThrow();
        assertEquals(0x808080, copy.getProcessor().get(3, 3) & 0xFFFFFF);
    }

    @Test
    void manySlicesAreSampled() {
        final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int i = 0; i < 40; i++) {
            stack.addSlice("slice " + i, picture());
        }
        final ImagePlus image = new ImagePlus("s", stack);
        assertEquals(1, SmallCopy.of(image, Scope.SLICE, 100).orElseThrow().getStackSize());
        assertEquals(16, SmallCopy.of(image, Scope.STACK, 100).orElseThrow().getStackSize());
        assertFalse(image.isLocked());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void channelsKeepTheirValuesAndDisplays(final int bits) {
        final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        for (int slice = 0; slice < 3 * 5; slice++) {
            final ImageProcessor ip = new FloatProcessor(WIDTH, HEIGHT);
            for (int i = 0; i < ip.getPixelCount(); i++) {
                ip.setf(i, (slice * 17 + i * 31 % 101) % 251);
            }
            stack.addSlice(
                    "slice " + slice, bits == 8 ? ip.convertToByte(false) : bits == 16 ? ip.convertToShort(false) : ip);
        }
        final ImagePlus plain = new ImagePlus("raw.tif", stack);
        plain.setDimensions(3, 5, 1);
        final CompositeImage image = new CompositeImage(plain, CompositeImage.COLOR);
        image.setPosition(2, 4, 1);
        image.setDisplayRange(20, 70);
        final CompositeImage copy = (CompositeImage)
                SmallCopy.ofChannels(image, Scope.SLICE, WIDTH * HEIGHT / 4).orElseThrow();
        assertEquals(bits, copy.getBitDepth());
        assertEquals("[200, 100, 3, 1, 1]", Arrays.toString(copy.getDimensions()));
        for (int c = 1; c <= 3; c++) {
            final ImageProcessor from = stack.getProcessor(image.getStackIndex(c, 4, 1));
            final ImageProcessor small = copy.getStack().getProcessor(c);
            // half the width and height: of each two pixels the second
            for (int y = 0; y < 100; y++) {
                for (int x = 0; x < 200; x++) {
                    assertEquals(from.getf(2 * x + 1, 2 * y + 1), small.getf(x, y));
                }
            }
            assertEquals(image.getLuts()[c - 1].toString(), copy.getLuts()[c - 1].toString());
        }
        assertEquals(
                5, SmallCopy.ofChannels(image, Scope.STACK, 100).orElseThrow().getNSlices());
        assertEquals(2, image.getC());
    }

    @Test
    void plainStacksKeepTheirType() {
        final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
        stack.addSlice("", new ShortProcessor(WIDTH, HEIGHT));
        stack.addSlice("", new ShortProcessor(WIDTH, HEIGHT));
        stack.getProcessor(2).set(399, 199, 60000);
        stack.getProcessor(2).set(1, 1, 7);
        final ImagePlus image = new ImagePlus("16", stack);
        image.setSlice(2);
        image.setDisplayRange(5, 500);
        final ImagePlus copy =
                SmallCopy.ofChannels(image, Scope.SLICE, WIDTH * HEIGHT / 4).orElseThrow();
        assertEquals(7, copy.getProcessor().get(0, 0));
        assertEquals(60000, copy.getProcessor().get(199, 99));
        assertEquals(5, copy.getDisplayRangeMin());
        assertEquals(500, copy.getDisplayRangeMax());
        assertEquals(1, copy.getStackSize());
    }
}
