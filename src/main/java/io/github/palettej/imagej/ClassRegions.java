/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.plugin.filter.ThresholdToSelection;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import java.awt.Color;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The places of classes: as masks, and as selections around them. */
public final class ClassRegions {
    private static final int LOOK_MILLISECONDS = 20;
    private static final byte IN = (byte) 255;

    private ClassRegions() {}

    /**
     * The name of a class in slice labels and selections.
     *
     * @param number from 1
     * @param color its color
     * @return such as {@code Class 1 #336699}
     */
    public static String name(final int number, final Rgb color) {
        return "Class " + number + " " + color.hex();
    }

    /**
     * Makes a mask of each class.
     *
     * @param pixels the image
     * @param labels its class numbers, a slice for each plane
     * @param palette the classes, for the labels of slices
     * @param monitor asked before each mask
     * @return 8-bit, 255 in the class and 0 elsewhere; a slice for each class, or for several planes a hyperstack with a
     *     channel for each class
     */
    public static ImagePlus masks(
            final ImagePixels pixels, final ImagePlus labels, final Palette palette, final Monitor monitor) {
        final ImagePlus image = pixels.image();
        final int planes = labels.getImageStackSize();
        int classes = palette.size();
        for (int p = 1; p <= planes; p++) {
            classes = Math.max(classes, (int) labels.getStack().getProcessor(p).getStats().max);
        }
        final ImageStack stack = new ImageStack(image.getWidth(), image.getHeight());
        for (int p = 1; p <= planes; p++) {
            final ImageProcessor numbers = labels.getStack().getProcessor(p);
            for (int c = 1; c <= classes; c++) {
                monitor.check();
                // with several slices the colors of a class may differ from slice to slice
                stack.addSlice(
                        c <= palette.size() && planes == 1
                                ? name(c, palette.swatches().get(c - 1).rgb())
                                : "Class " + c,
                        mask(numbers, c, monitor));
            }
        }
        final ImagePlus made = new ImagePlus(ResultImages.title(image, "masks"), stack);
        if (planes > 1) {
            final boolean plain = pixels.channels() > 1;
            made.setDimensions(classes, plain ? planes : image.getNSlices(), plain ? 1 : image.getNFrames());
            made.setOpenAsHyperStack(classes > 1);
        }
        ResultImages.describe(image, made);
        return made;
    }

    private static ByteProcessor mask(final ImageProcessor numbers, final int label, final Monitor monitor) {
        final byte[] mask = new byte[numbers.getPixelCount()];
        for (int i = 0; i < mask.length; i++) {
            ClassImages.checkAt(i, monitor);
            mask[i] = numbers.get(i) == label ? IN : 0;
        }
        return new ByteProcessor(numbers.getWidth(), numbers.getHeight(), mask);
    }

    /**
     * Adds a selection around each class of a slice.
     *
     * @param overlay gets the selections, named after the classes and drawn in their colors
     * @param pixels the image
     * @param plane the slice
     * @param labels its class numbers
     * @param colors the colors of classes 1, 2, ...
     * @param monitor asked every few milliseconds
     */
    public static void outline(
            final Overlay overlay,
            final ImagePixels pixels,
            final Plane plane,
            final ImageProcessor labels,
            final List<Rgb> colors,
            final Monitor monitor) {
        for (int c = 1; c <= colors.size(); c++) {
            monitor.check();
            final ByteProcessor mask = mask(labels, c, monitor);
            if (mask.getStats().max == 0) {
                continue;
            }
            mask.setThreshold(255, 255, ImageProcessor.NO_LUT_UPDATE);
            final Roi roi = around(mask, monitor);
            roi.setName(name(c, colors.get(c - 1)));
            roi.setStrokeColor(new Color(colors.get(c - 1).packed()));
            pixels.place(roi, plane);
            overlay.add(roi);
        }
    }

    /** The selection around the white of a mask: ImageJ's, which asks nobody, but ends when its thread is interrupted. */
    private static Roi around(final ByteProcessor mask, final Monitor monitor) {
        final FutureTask<Roi> task = new FutureTask<>(() -> new ThresholdToSelection().convert(mask));
        final Thread thread = new Thread(task, "PaletteJ outline");
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                monitor.check();
                try {
                    return task.get(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                } catch (final TimeoutException e) {
                    // looks again whether to go on
                }
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        } catch (final ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            task.cancel(true);
        }
    }
}
