/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static io.github.palettej.it.WindowChecks.same;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.NewImage;
import ij.io.FileSaver;
import ij.measure.ResultsTable;
import ij.process.ColorProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Commands on several slices and images in a real window. */
final class SeriesChecks {
    private SeriesChecks() {}

    static Map<String, WindowChecks.Check> all() {
        final Map<String, WindowChecks.Check> checks = new LinkedHashMap<>();
        checks.put("changeOfAStackIsUndone", SeriesChecks::changeOfAStackIsUndone);
        checks.put("paletteOfAFolderWithoutAnOpenImage", SeriesChecks::paletteOfAFolderWithoutAnOpenImage);
        checks.put("folderIsCountedWithoutAnOpenImage", SeriesChecks::folderIsCountedWithoutAnOpenImage);
        checks.put("allOpenImagesAreDrawn", SeriesChecks::allOpenImagesAreDrawn);
        return checks;
    }

    private static ImagePlus stack() {
        final ImageStack stack = new ImageStack(40, 30);
        for (int slice = 1; slice <= 6; slice++) {
            final int[] rgb = new int[1200];
            final int seed = slice;
            Arrays.setAll(rgb, i -> 0xff000000 | (i + seed) * 1664525 + 1013904223 >>> 8);
            stack.addSlice("slice " + slice, new ColorProcessor(40, 30, rgb));
        }
        final ImagePlus image = new ImagePlus("stack", stack);
        image.setDimensions(1, 3, 2);
        image.setOpenAsHyperStack(true);
        return image;
    }

    private static int pixels(final ImagePlus image) {
        int hash = 1;
        for (int slice = 1; slice <= image.getStackSize(); slice++) {
            hash = 31 * hash
                    + Arrays.hashCode(
                            (int[]) image.getStack().getProcessor(slice).getPixels());
        }
        return hash;
    }

    private static void changeOfAStackIsUndone() throws Exception {
        final ImagePlus image = stack();
        image.show();
        image.setPosition(1, 2, 1);
        final int before = pixels(image);
        Screen.choose("Reduce Colors...");
        final Screen dialog = Screen.dialog("Reduce Colors").type("Colors", "2").check("Inplace", true);
        dialog.select("Scope", "Stack").ok();
        Screen.until("the change", () -> pixels(image) != before && !image.isLocked());
        same(1, WindowManager.getImageCount());
        Thread.sleep(300);
        Screen.choose("Undo");
        Screen.until("the stack as it was", () -> pixels(image) == before);
        same("[40, 30, 1, 3, 2]", Arrays.toString(image.getDimensions()));
        same(2, image.getCurrentSlice());
    }

    private static Path folder() throws Exception {
        final Path folder = Files.createTempDirectory("palettej fields");
        for (int i = 9; i <= 10; i++) {
            final ImagePlus image = NewImage.createRGBImage("a", 10 * i, 20, 1, NewImage.FILL_RAMP);
            new FileSaver(image).saveAsPng(folder.resolve("field " + i + ".png").toString());
        }
        return folder;
    }

    private static void paletteOfAFolderWithoutAnOpenImage() throws Exception {
        final Path folder = folder();
        Screen.choose("Joint Palette...");
        final Screen dialog = Screen.dialog("Joint Palette");
        dialog.says("folder is required, since no image is open");
        same(false, dialog.enabled("OK"));
        dialog.type("Folder", folder.toString()).type("Clusters", "3").ok();
        Screen.until("three rows", () -> WindowChecks.rows() == 3);
        final ResultsTable rows = ResultsTable.getResultsTable();
        same(folder.getFileName().toString(), rows.getStringValue("Image", 0));
        same("2", rows.getStringValue("Images", 0));
        same(3800.0, rows.getValue("Count", 0) + rows.getValue("Count", 1) + rows.getValue("Count", 2));
        same(0, WindowManager.getImageCount());
    }

    private static void folderIsCountedWithoutAnOpenImage() throws Exception {
        Screen.choose("Apply Palette...");
        Screen.dialog("Apply Palette")
                .type("Palette", "black,white")
                .type("Folder", folder().toString())
                .ok();
        Screen.until("four rows", () -> WindowChecks.rows() == 4);
        same("field 9.png", ResultsTable.getResultsTable().getStringValue("Image", 0));
        same("field 10.png", ResultsTable.getResultsTable().getStringValue("Image", 2));
        same(0, WindowManager.getImageCount());
    }

    private static void allOpenImagesAreDrawn() throws Exception {
        NewImage.createRGBImage("one", 20, 20, 1, NewImage.FILL_RAMP).show();
        final ImagePlus two = NewImage.createRGBImage("two", 30, 20, 1, NewImage.FILL_RAMP);
        two.show();
        NewImage.createRGBImage("three", 40, 20, 1, NewImage.FILL_RAMP).show();
        // without a window manager, windows come to the front when they like
        Screen.until("the second image to stay active", () -> {
            IJ.selectWindow(two.getID());
            Thread.sleep(500);
            return WindowManager.getCurrentImage() == two;
        });
        Screen.choose("Apply Palette...");
        Screen.dialog("Apply Palette")
                .type("Palette", "black,white")
                .type("Folder", "")
                .select("Images", "All open")
                .ok();
        Screen.until("six rows", () -> WindowChecks.rows() == 6);
        Screen.until("six images", () -> WindowManager.getImageCount() == 6);
        Screen.until("two-applied to be active", () -> "two-applied"
                .equals(WindowManager.getCurrentImage().getTitle()));
    }
}
