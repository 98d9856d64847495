/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.NewImage;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is open in an ImageJ: images with their pixels and selections, and the Results table. */
public final class Session {
    private static final List<ImagePlus> KEPT = new ArrayList<>();

    private Session() {}

    /** Locks the active image from another thread, as a command does that works on it; called by a macro. */
    public static void lock() {
        final ImagePlus image = WindowManager.getCurrentImage();
        final Thread other = new Thread(image::lockSilently);
        other.start();
        try {
            other.join();
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens a picture of many colors that is larger than the copies of previews. */
    public static void photo() {
        final int width = 700;
        final int height = 500;
        final ImagePlus image = NewImage.createRGBImage("photo.png", width, height, 1, NewImage.FILL_BLACK);
        final int[] pixels = (int[]) image.getProcessor().getPixels();
        for (int i = 0; i < pixels.length; i++) {
            final int x = i % width;
            final int y = i / width;
            pixels[i] = 0xFF000000 | x * 255 / width / 4 * 4 << 16 | y * 255 / height / 4 * 4 << 8 | x * y / 900 % 256;
        }
        image.show();
    }

    /** Opens a picture of two channels of 16 bits, with three groups of values, that is larger than the copies of previews. */
    static ImagePlus channels() {
        final int width = 700;
        final int height = 500;
        final ImagePlus image = IJ.createHyperStack("channels.tif", width, height, 2, 1, 1, 16);
        for (int c = 1; c <= 2; c++) {
            final ImageProcessor pixels = image.getStack().getProcessor(c);
            for (int i = 0; i < pixels.getPixelCount(); i++) {
                pixels.set(i, i % width / 240 * 9000 * c % 20000 + i % 97);
            }
        }
        image.setDisplayRange(0, 25000);
        image.show();
        return image;
    }

    /** Tells rows and the pixels of the active image, so that equal texts mean equal results. */
    public static String fingerprint() {
        final ImagePlus image = WindowManager.getCurrentImage();
        final Object pixels = image.getProcessor().getPixels();
        final int hash = pixels instanceof int[] rgb
                ? Arrays.hashCode(rgb)
                : pixels instanceof float[] map ? Arrays.hashCode(map) : Arrays.hashCode((byte[]) pixels);
        return image.getTitle() + ' ' + image.getStackSize() + ' ' + hash + ' ' + table().hashCode();
    }

    /** Closes all images and empties the Results table. */
    static void clear() {
        for (final ImagePlus image : open()) {
            image.changes = false;
            image.unlock();
            image.close();
        }
        WindowManager.setTempCurrentImage(null);
        ResultsTable.getResultsTable().reset();
        IJ.resetEscape();
    }

    /** Keeps the images that are open, since a macro error makes ImageJ forget those of batch mode. */
    static void remember() {
        KEPT.clear();
        KEPT.addAll(open());
    }

    /** Describes what was kept, what is open beside it, and the table, so that equal texts mean that nothing changed. */
    static String describe() {
        final StringBuilder text = new StringBuilder();
        KEPT.forEach(image -> describe(image, text));
        open().stream().filter(image -> !KEPT.contains(image)).forEach(image -> describe(image, text.append("new ")));
        final ImagePlus active = WindowManager.getCurrentImage();
        text.append("active ")
                .append(active == null ? "none" : active.getTitle())
                .append('\n');
        return text.append(table()).toString();
    }

    /** Writes out the Results table. */
    static String table() {
        final ResultsTable results = ResultsTable.getResultsTable();
        final StringBuilder text = new StringBuilder(results.getColumnHeadings()).append('\n');
        for (int row = 0; row < results.size(); row++) {
            text.append(results.getRowAsString(row)).append('\n');
        }
        return text.toString();
    }

    private static List<ImagePlus> open() {
        final List<ImagePlus> images = new ArrayList<>();
        final int[] ids = WindowManager.getIDList();
        for (final int id : ids == null ? new int[0] : ids) {
            images.add(WindowManager.getImage(id));
        }
        return images;
    }

    private static void describe(final ImagePlus image, final StringBuilder text) {
        text.append(image.getTitle()).append(' ').append(Arrays.toString(image.getDimensions()));
        text.append(" type ").append(image.getType()).append(" slice ").append(image.getCurrentSlice());
        text.append(" selection ").append(image.getRoi()).append(" locked ").append(image.isLocked());
        long hash = 1;
        for (int slice = 1; slice <= image.getStackSize(); slice++) {
            final ImageProcessor pixels = image.getStack().getProcessor(slice);
            for (int i = 0; i < pixels.getPixelCount(); i++) {
                hash = 31 * hash + Float.floatToIntBits(pixels.getf(i)) + 7L * pixels.get(i);
            }
        }
        text.append(" pixels ").append(hash).append('\n');
    }
}
