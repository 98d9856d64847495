/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImagePixelsTest {
    private static int[] opaque(final int[] rgb) {
        final int[] clean = new int[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            clean[i] = rgb[i] & 0xffffff;
        }
        return clean;
    }

    private static int[] shown(final ImagePlus image) {
        return opaque((int[]) new ColorProcessor(image.getImage()).getPixels());
    }

    private static void assertShown(final int[] expected, final Plane plane) {
        assertArrayEquals(expected, opaque(plane.rgb()));
    }

    @Test
    void rgbPixelsAreNotCopied() {
        final ImagePlus image = TestImages.rgb("a", 20, 10, 1);
        final Plane plane = ImagePixels.of(image, Scope.SLICE).planes().get(0);
        assertSame(image.getProcessor().getPixels(), plane.rgb());
        assertEquals(20, plane.pixels().dimension(0));
        assertEquals(10, plane.pixels().dimension(1));
        assertTrue(plane.mask().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void greyIsReadThroughTableAndRange(final int bitDepth) {
        final ImagePlus image = TestImages.greyStack("g", bitDepth, 1);
        final ImageProcessor ip = image.getProcessor();
        assertShown(shown(image), plane(image));
        ip.setLut(fire());
        image.setDisplayRange(bitDepth == 32 ? -20.5 : 17, bitDepth == 8 ? 99 : 1234.5);
        image.updateAndDraw();
        assertShown(shown(image), plane(image));
        assertShown(opaque((int[]) ip.convertToRGB().getPixels()), plane(image));
        ip.invertLut();
        image.updateAndDraw();
        assertShown(shown(image), plane(image));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void thresholdsDoNotColorThePixels(final int bitDepth) {
        final ImagePlus image = TestImages.greyStack("g", bitDepth, 1);
        final int[] before = shown(image);
        image.getProcessor().setThreshold(50, 150, ImageProcessor.RED_LUT);
        assertShown(before, plane(image));
    }

    @Test
    void flatAndEmptyFloatImagesAreRead() {
        final FloatProcessor ip = new FloatProcessor(3, 1, new float[] {Float.NaN, 2, Float.POSITIVE_INFINITY});
        final ImagePlus image = new ImagePlus("f", ip);
        assertShown(shown(image), plane(image));
        ip.setMinAndMax(2, 2);
        assertShown(shown(new ImagePlus("f", ip)), plane(image));
        final ImagePlus flat = new ImagePlus("f", new FloatProcessor(2, 2, new float[4]));
        assertShown(shown(flat), plane(flat));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 16, 32})
    void eachSliceIsShownInTheRangeOfTheImage(final int bitDepth) {
        final ImagePlus image = TestImages.greyStack("g", bitDepth, 4);
        image.setSlice(2);
        image.setDisplayRange(12, 130);
        final List<Plane> planes = ImagePixels.of(image, Scope.EACH_SLICE).planes();
        assertEquals(4, planes.size());
        for (int i = 1; i <= 4; i++) {
            image.setSlice(i);
            image.updateAndDraw();
            assertShown(shown(image), planes.get(i - 1));
            assertEquals("s" + (i - 1), planes.get(i - 1).label());
            assertEquals(i, planes.get(i - 1).slice());
        }
        assertEquals(1, ImagePixels.of(image, Scope.SLICE).planes().size());
        assertEquals(4, ImagePixels.of(image, Scope.SLICE).planes().get(0).slice());
    }

    @ParameterizedTest
    @CsvSource({"8,2,1,1", "8,3,2,2", "16,3,1,1", "16,2,3,2", "16,5,1,2", "32,3,2,1", "32,7,1,1"})
    void compositesAreReadAsDisplayed(final int bitDepth, final int channels, final int slices, final int frames) {
        for (final String projection : List.of("Sum", "Max", "Min", "Invert")) {
            for (final int mode :
                    new int[] {CompositeImage.COMPOSITE, CompositeImage.COLOR, CompositeImage.GRAYSCALE}) {
                final CompositeImage image = TestImages.composite("c", bitDepth, channels, slices, frames);
                image.setProp("CompositeProjection", projection);
                image.setMode(mode);
                if (mode == CompositeImage.COMPOSITE) {
                    image.getActiveChannels()[channels - 1] = channels < 3;
                }
                compareAll(image);
                compareAll(image);
            }
        }
    }

    private static void compareAll(final CompositeImage image) {
        final int index = image.getCurrentSlice();
        final int channels = image.getMode() == CompositeImage.COMPOSITE ? 1 : image.getNChannels();
        final ImagePixels pixels = ImagePixels.of(image, Scope.EACH_SLICE);
        assertEquals(channels, pixels.channels());
        final List<Plane> planes = pixels.planes();
        assertEquals(channels * image.getNSlices() * image.getNFrames(), planes.size());
        assertEquals(index, image.getCurrentSlice());
        int n = 0;
        for (int t = 1; t <= image.getNFrames(); t++) {
            for (int z = 1; z <= image.getNSlices(); z++) {
                for (int c = 1; c <= channels; c++) {
                    final int channel = channels == 1 ? image.getChannel() : c;
                    image.setPositionWithoutUpdate(channel, z, t);
                    image.updateImage();
                    final Plane plane = planes.get(n++);
                    assertEquals(n, plane.slice());
                    assertShown(shown(image), plane);
                    assertEquals(
                            n,
                            ImagePixels.of(image, Scope.SLICE).planes().get(0).slice());
                }
            }
        }
    }

    @Test
    void compositeWithFirstChannelOffShowsTheOthers() {
        final CompositeImage image = TestImages.composite("c", 16, 3, 1, 1);
        image.updateImage();
        image.getActiveChannels()[0] = false;
        image.updateImage();
        final int[] expected = shown(image);
        final int[] seen = opaque(plane(image).rgb());
        // ImageJ 1.54p forgets to clear the very first pixel of such an image
        expected[0] = seen[0];
        assertArrayEquals(expected, seen);
        image.getActiveChannels()[1] = false;
        image.getActiveChannels()[2] = false;
        assertArrayEquals(new int[seen.length], plane(image).rgb());
    }

    @Test
    void rangeOfTheCurrentChannelIsTheOneOnTheScreen() {
        final CompositeImage image = TestImages.composite("c", 16, 3, 1, 1);
        image.updateImage();
        image.setC(2);
        image.setDisplayRange(100, 400);
        final Plane plane = plane(image);
        image.updateImage();
        assertShown(shown(image), plane);
        image.setC(3);
        assertShown(shown(image), plane(image));
    }

    @Test
    void virtualStacksAreReadWithoutMoving() {
        final ImagePlus image = TestImages.virtual("v", 13, 7, 5);
        image.setSlice(3);
        final List<Plane> planes = ImagePixels.of(image, Scope.STACK).planes();
        for (int i = 1; i <= 5; i++) {
            assertArrayEquals(
                    (int[]) image.getStack().getProcessor(i).getPixels(),
                    planes.get(i - 1).rgb());
        }
        assertEquals(3, image.getCurrentSlice());
    }

    @Test
    void readingLeavesTheImageAlone() {
        final ImagePlus image = TestImages.greyStack("g", 16, 3);
        image.setSlice(2);
        image.setDisplayRange(5, 700);
        final Roi roi = new OvalRoi(3, 2, 10, 9);
        image.setRoi(roi);
        final Object before = ((short[]) image.getProcessor().getPixels()).clone();
        ImagePixels.of(image, Scope.STACK).planes().forEach(Plane::rgb);
        assertEquals(2, image.getCurrentSlice());
        assertSame(roi, image.getRoi());
        assertEquals(5, image.getDisplayRangeMin());
        assertEquals(700, image.getDisplayRangeMax());
        assertArrayEquals((short[]) before, (short[]) image.getProcessor().getPixels());
        assertNull(image.getOverlay());
    }

    @Test
    void selectionsHoldThePixelsThatImageJCounts() {
        final ImagePlus image = TestImages.rgb("a", 40, 30, 1);
        final ShapeRoi holes = new ShapeRoi(new Roi(2, 2, 30, 20)).not(new ShapeRoi(new OvalRoi(5, 5, 8, 8)));
        for (final Roi roi : List.of(
                new Roi(3, 4, 10, 5),
                new Roi(-5, -5, 20, 20),
                new Roi(30, 20, 100, 100),
                new OvalRoi(5, 5, 20, 10),
                new OvalRoi(-6, 20, 20, 20),
                holes,
                new ShapeRoi(new Roi(0, 0, 40, 30)).not(new ShapeRoi(new OvalRoi(10, 10, 9, 9))),
                new Roi(0, 0, 40, 30, 12))) {
            image.setRoi(roi);
            final Selection selection = ImagePixels.of(image, Scope.SLICE).selection();
            assertEquals(image.getStatistics().longPixelCount, selection.size(), roi.toString());
            long counted = 0;
            for (int i = 0; i < 1200; i++) {
                counted += selection.contains(i) ? 1 : 0;
            }
            assertEquals(selection.size(), counted);
            assertTrue(roi.getBounds().width == 40 || !selection.isAll());
        }
    }

    @Test
    void selectionsWithoutAnAreaAreIgnored() {
        final ImagePlus image = TestImages.rgb("a", 40, 30, 1);
        for (final Roi roi : List.of(new Line(1, 1, 20, 20), new PointRoi(3, 3))) {
            image.setRoi(roi);
            assertTrue(ImagePixels.of(image, Scope.SLICE).selection().isAll());
        }
        image.setRoi(new Roi(0, 0, 40, 30));
        assertTrue(ImagePixels.of(image, Scope.SLICE).selection().isAll());
    }

    @Test
    void selectionOutsideIsRefusedWithOneSentence() {
        final ImagePlus image = TestImages.rgb("a", 40, 30, 1);
        image.setRoi(new Roi(50, 50, 10, 10));
        assertEquals(
                "image must have pixels in its selection, but the selection at 50, 50 of 10x10 has none of the 40x30"
                        + " image: move it or remove it (Edit > Selection > Select None)",
                assertThrows(IllegalArgumentException.class, () -> ImagePixels.of(image, Scope.SLICE))
                        .getMessage());
    }

    private static Plane plane(final ImagePlus image) {
        return ImagePixels.of(image, Scope.SLICE).planes().get(0);
    }

    private static LUT fire() {
        final byte[][] table = new byte[3][256];
        for (int i = 0; i < 256; i++) {
            table[0][i] = (byte) i;
            table[1][i] = (byte) (i * i / 255);
            table[2][i] = (byte) (255 - i);
        }
        return new LUT(table[0], table[1], table[2]);
    }
}
