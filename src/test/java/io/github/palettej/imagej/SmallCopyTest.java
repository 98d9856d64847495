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

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Line;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.ShortProcessor;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
}
