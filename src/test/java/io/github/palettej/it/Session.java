/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import ij.process.ImageProcessor;
import java.util.Arrays;

/** What is open in an ImageJ: images with their pixels and selections, and the Results table. */
final class Session {
    private Session() {}

    /** Closes all images and empties the Results table. */
    static void clear() {
        final int[] ids = WindowManager.getIDList();
        if (ids != null) {
            for (final int id : ids) {
                final ImagePlus image = WindowManager.getImage(id);
                if (image != null) {
                    image.changes = false;
                    image.unlock();
                    image.close();
                }
            }
        }
        WindowManager.setTempCurrentImage(null);
        ResultsTable.getResultsTable().reset();
        IJ.resetEscape();
    }

    /** Describes what is open, so that equal texts mean that nothing changed. */
    static String describe() {
        final StringBuilder text = new StringBuilder();
        final int[] ids = WindowManager.getIDList();
        for (final int id : ids == null ? new int[0] : ids) {
            describe(WindowManager.getImage(id), text);
        }
        final ImagePlus active = WindowManager.getCurrentImage();
        text.append("active ")
                .append(active == null ? "none" : active.getTitle())
                .append('\n');
        final ResultsTable results = ResultsTable.getResultsTable();
        text.append(results.getColumnHeadings()).append('\n');
        for (int row = 0; row < results.size(); row++) {
            text.append(results.getRowAsString(row)).append('\n');
        }
        return text.toString();
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
