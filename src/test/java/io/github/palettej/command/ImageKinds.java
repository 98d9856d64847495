/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.gui.ShapeRoi;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import io.github.palettej.imagej.TestImages;
import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** An image of every kind that ImageJ opens, with every kind of selection. */
final class ImageKinds {
    private static final int WIDTH = 31;
    private static final int HEIGHT = 17;

    private final Map<String, Supplier<ImagePlus>> kinds = new LinkedHashMap<>();

    private ImageKinds() {
        grey();
        colored();
        for (final int channels : new int[] {2, 3, 5, 7}) {
            for (final int mode :
                    new int[] {CompositeImage.COMPOSITE, CompositeImage.COLOR, CompositeImage.GRAYSCALE}) {
                composite(channels, mode);
            }
        }
        stacks();
        selections();
    }

    /** Makes an image of each kind anew, by its name. */
    static Map<String, Supplier<ImagePlus>> all() {
        return new ImageKinds().kinds;
    }

    private void grey() {
        for (final int depth : new int[] {8, 16, 32}) {
            kinds.put("grey " + depth, () -> ranged(TestImages.grey(WIDTH, HEIGHT, depth, 3)));
            kinds.put("grey stack " + depth, () -> ranged(TestImages.greyStack("stack.tif", depth, 3)));
        }
        kinds.put("NaN and infinite", () -> ranged(odd()));
        kinds.put("nothing but NaN", () -> {
            final FloatProcessor ip = new FloatProcessor(WIDTH, HEIGHT);
            ip.set(Double.NaN);
            return new ImagePlus("nan.tif", ip);
        });
        kinds.put("inverted table", () -> {
            final ImageProcessor ip = TestImages.grey(WIDTH, HEIGHT, 8, 5);
            ip.invertLut();
            return new ImagePlus("inverted.tif", ip);
        });
        kinds.put("1x1", () -> new ImagePlus("dot.tif", TestImages.grey(1, 1, 16, 1)));
    }

    private static ImagePlus ranged(final ImageProcessor ip) {
        return ranged(new ImagePlus("grey.tif", ip));
    }

    private static ImagePlus ranged(final ImagePlus image) {
        image.setDisplayRange(12, 120);
        return image;
    }

    private static ImageProcessor odd() {
        final ImageProcessor ip = TestImages.grey(WIDTH, HEIGHT, 32, 4);
        final float[] values = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f, Float.MAX_VALUE};
        for (int i = 0; i < 50; i++) {
            ip.setf(7 * i, values[i % values.length]);
        }
        return ip;
    }

    private void colored() {
        kinds.put("8-bit color", () -> {
            final ImageProcessor ip = TestImages.grey(WIDTH, HEIGHT, 8, 6);
            ip.setLut(LUT.createLutFromColor(Color.orange));
            return new ImagePlus("indexed.gif", ip);
        });
        kinds.put("RGB", () -> TestImages.rgb("photo.png", WIDTH, HEIGHT, 1));
        kinds.put("RGB 1x1", () -> TestImages.rgb("dot.png", 1, 1, 1));
        kinds.put("one color", () -> new ImagePlus("white.png", new ColorProcessor(WIDTH, HEIGHT)));
        kinds.put("RGB48", () -> {
            final CompositeImage image = TestImages.composite("rgb48.tif", 16, 3, 1, 1);
            final LUT[] luts = {
                LUT.createLutFromColor(Color.red),
                LUT.createLutFromColor(Color.green),
                LUT.createLutFromColor(Color.blue)
            };
            for (final LUT lut : luts) {
                lut.max = 65535;
            }
            image.setLuts(luts);
            return image;
        });
    }

    private void composite(final int channels, final int mode) {
        final int depth = channels == 2 ? 8 : channels == 5 ? 32 : 16;
        kinds.put("composite of " + channels + " channels in mode " + mode, () -> {
            final CompositeImage image = TestImages.composite("cells.tif", depth, channels, 2, 2);
            image.setMode(mode);
            image.setPosition(2, 2, 1);
            return image;
        });
    }

    private void stacks() {
        kinds.put("RGB stack", () -> TestImages.rgbStack("fields.tif", WIDTH, HEIGHT, 4));
        kinds.put("stack of one", () -> TestImages.rgbStack("one.tif", WIDTH, HEIGHT, 1));
        kinds.put("virtual stack", () -> TestImages.virtual("virtual.tif", WIDTH, HEIGHT, 4));
        for (final int[] czt : new int[][] {{1, 3, 2}, {1, 2, 3}, {2, 3, 1}, {3, 1, 2}, {2, 1, 3}}) {
            for (final int depth : new int[] {16, 24}) {
                kinds.put(depth + "-bit hyperstack " + czt[0] + " " + czt[1] + " " + czt[2], () -> {
                    final ImagePlus image = depth == 24
                            ? TestImages.rgbStack("hyper.tif", WIDTH, HEIGHT, 6)
                            : TestImages.greyStack("hyper.tif", depth, 6);
                    image.setDimensions(czt[0], czt[1], czt[2]);
                    image.setOpenAsHyperStack(true);
                    image.setPosition(czt[0], czt[1], 1);
                    return image;
                });
            }
        }
        kinds.put("17 channels", () -> IJ.createHyperStack("many.tif", WIDTH, HEIGHT, 17, 1, 1, 8));
        kinds.put("unlabeled stack", () -> {
            final ImageStack stack = new ImageStack(WIDTH, HEIGHT);
            stack.addSlice(TestImages.grey(WIDTH, HEIGHT, 8, 1));
            stack.addSlice(TestImages.grey(WIDTH, HEIGHT, 8, 2));
            return new ImagePlus("plain.tif", stack);
        });
    }

    private void selections() {
        final Map<String, Supplier<Roi>> rois = new LinkedHashMap<>();
        rois.put("oval", () -> new OvalRoi(3, 2, 20, 11));
        rois.put("line", () -> new Line(1, 1, 20, 9));
        rois.put("points", () -> new PointRoi(5, 5));
        rois.put("partly outside", () -> new Roi(-5, 9, 20, 40));
        rois.put("outside", () -> new Roi(100, 100, 5, 5));
        rois.put("one pixel", () -> new Roi(4, 4, 0, 0));
        rois.put("composite", () -> new ShapeRoi(new Roi(2, 2, 8, 8)).or(new ShapeRoi(new OvalRoi(15, 5, 10, 10))));
        rois.put(
                "inverse", () -> new ShapeRoi(new Roi(0, 0, WIDTH, HEIGHT)).not(new ShapeRoi(new OvalRoi(4, 4, 9, 9))));
        rois.forEach((name, roi) -> {
            kinds.put(name + " selection", () -> {
                final ImagePlus image = TestImages.rgb("photo.png", WIDTH, HEIGHT, 2);
                image.setRoi(roi.get());
                return image;
            });
            kinds.put(name + " selection of a composite", () -> {
                final ImagePlus image = TestImages.composite("cells.tif", 16, 3, 2, 1);
                image.setRoi(roi.get());
                return image;
            });
        });
        kinds.put("overlay", () -> {
            final ImagePlus image = TestImages.rgbStack("fields.tif", WIDTH, HEIGHT, 2);
            final Overlay overlay = new Overlay(new Roi(1, 1, 5, 5));
            overlay.add(new OvalRoi(9, 3, 12, 10));
            overlay.add(new Line(1, 1, 9, 9));
            image.setOverlay(overlay);
            return image;
        });
    }
}
