/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static io.github.palettej.it.WindowChecks.rows;
import static io.github.palettej.it.WindowChecks.same;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.gui.NewImage;
import ij.gui.Roi;
import ij.gui.Toolbar;
import ij.measure.ResultsTable;
import ij.plugin.MacroInstaller;
import ij.plugin.filter.Analyzer;
import java.awt.Component;
import java.awt.EventQueue;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Clicks with the tools of the toolset, and opens and saves palette files by hand, in a real window. */
public final class ToolChecks {
    private static final String DIFFERENCE = "Color Difference (click two colors) Tool";
    private static final String SELECT = "Select by Color (click a color) Tool";
    private static final String QUICK = "Quick Palette (click the picture) Tool";

    private ToolChecks() {}

    /**
     * Runs all checks.
     *
     * @param args the folder of the installation
     */
    public static void main(final String[] args) {
        System.setProperty("plugins.dir", args[0]);
        new ImageJ(ImageJ.STANDALONE);
        final Path folder = Path.of(args[0]);
        final Map<String, WindowChecks.Check> checks = new LinkedHashMap<>();
        checks.put("twoClicksTellTheDifference", ToolChecks::twoClicksTellTheDifference);
        checks.put("aClickSelectsWhatLooksAlike", ToolChecks::aClickSelectsWhatLooksAlike);
        checks.put("aClickMakesThePaletteOfTheSelection", ToolChecks::aClickMakesThePaletteOfTheSelection);
        checks.put("aDoubleClickAsksForOptions", ToolChecks::aDoubleClickAsksForOptions);
        checks.put("paletteIsSavedByHand", () -> paletteIsSavedByHand(folder));
        checks.put("paletteIsOpenedByHand", () -> paletteIsOpenedByHand(folder));
        checks.put("wrongPathsAreAskedAgain", () -> wrongPathsAreAskedAgain(folder));
        checks.forEach((name, check) -> WindowChecks.report(name, () -> {
            install();
            check.run();
        }));
        System.exit(0);
    }

    /** Installs the toolset with its defaults. */
    private static void install() {
        Prefs.set("palettej.toolset.formula", "CIEDE2000");
        Prefs.set("palettej.toolset.tolerance", "10");
        Prefs.set("palettej.toolset.colors", "8");
        new MacroInstaller()
                .installFile(Path.of("macros", "toolsets", "PaletteJ.ijm")
                        .toAbsolutePath()
                        .toString());
    }

    /** Left half red, right half teal, with a brighter red square in the teal. */
    private static ImagePlus picture() throws Exception {
        final ImagePlus image = NewImage.createRGBImage("picture", 80, 60, 1, NewImage.FILL_BLACK);
        final int[] pixels = (int[]) image.getProcessor().getPixels();
        for (int i = 0; i < pixels.length; i++) {
            final int x = i % 80;
            final int y = i / 80;
            pixels[i] = x < 40 ? 0xffff0000 : x >= 60 && y < 20 ? 0xffff0808 : 0xff008080;
        }
        image.show();
        Screen.until(
                "the picture",
                () -> image.getCanvas() != null && image.getCanvas().isShowing());
        return image;
    }

    private static void choose(final String tool) {
        same(true, Toolbar.getInstance().setTool(tool));
    }

    private static void click(final ImagePlus image, final int x, final int y) throws Exception {
        final ImageCanvas canvas = image.getCanvas();
        final int screenX = canvas.screenX(x);
        final int screenY = canvas.screenY(y);
        send(canvas, MouseEvent.MOUSE_MOVED, 0, screenX, screenY);
        send(canvas, MouseEvent.MOUSE_PRESSED, InputEvent.BUTTON1_DOWN_MASK, screenX, screenY);
        send(canvas, MouseEvent.MOUSE_RELEASED, InputEvent.BUTTON1_DOWN_MASK, screenX, screenY);
    }

    private static void send(final Component to, final int id, final int modifiers, final int x, final int y)
            throws Exception {
        EventQueue.invokeAndWait(() -> to.dispatchEvent(event(to, id, modifiers, x, y)));
    }

    private static MouseEvent event(final Component to, final int id, final int modifiers, final int x, final int y) {
        final boolean pressed = id != MouseEvent.MOUSE_MOVED;
        return new MouseEvent(
                to,
                id,
                System.currentTimeMillis(),
                modifiers,
                x,
                y,
                pressed ? 1 : 0,
                false,
                pressed ? MouseEvent.BUTTON1 : MouseEvent.NOBUTTON);
    }

    /** Presses the button of the tool twice within the time of a double click. */
    private static void doubleClick(final String tool) throws Exception {
        final Toolbar bar = Toolbar.getInstance();
        final int id = bar.getToolId(tool);
        final Method at = Toolbar.class.getDeclaredMethod("toolID", int.class);
        at.setAccessible(true);
        int x = 0;
        while (!at.invoke(bar, x).equals(id)) {
            same(true, ++x < bar.getWidth());
        }
        final int place = x + 8;
        // in one go: a busy machine must not make two single clicks of it
        EventQueue.invokeAndWait(() -> {
            for (int press = 0; press < 2; press++) {
                bar.dispatchEvent(event(bar, MouseEvent.MOUSE_PRESSED, InputEvent.BUTTON1_DOWN_MASK, place, 8));
                bar.dispatchEvent(event(bar, MouseEvent.MOUSE_RELEASED, InputEvent.BUTTON1_DOWN_MASK, place, 8));
            }
        });
    }

    private static void twoClicksTellTheDifference() throws Exception {
        final ImagePlus image = picture();
        final int[] before = ((int[]) image.getProcessor().getPixels()).clone();
        image.setRoi(new Roi(3, 4, 10, 10));
        IJ.log("\\Clear");
        choose(DIFFERENCE);
        click(image, 5, 5);
        Screen.until("the first color", () -> ImageJ.getStatusBarText().startsWith("#ff0000: now click"));
        click(image, 50, 50);
        Screen.until("the difference", () -> IJ.getLog() != null && IJ.getLog().contains("#008080"));
        final String said = IJ.getLog().strip();
        same(new Roi(3, 4, 10, 10).getBounds(), image.getRoi().getBounds());
        same(true, Arrays.equals(before, (int[]) image.getProcessor().getPixels()));
        same(0, rows());
        same(true, image.getOverlay() == null || image.getOverlay().size() == 0);
        IJ.runMacro("run('Color Difference...', 'first=#ff0000 second=#008080');");
        same(
                "#ff0000 and #008080: CIEDE2000 "
                        + IJ.d2s(ResultsTable.getResultsTable().getValue("DeltaE", 0), 2),
                said);
    }

    private static void aClickSelectsWhatLooksAlike() throws Exception {
        final ImagePlus image = picture();
        choose(SELECT);
        click(image, 5, 5);
        Screen.until(
                "a selection", () -> image.getRoi() != null && image.getRoi().getType() != Roi.RECTANGLE);
        Thread.sleep(300);
        int selected = 0;
        for (int i = 0; i < 80 * 60; i++) {
            final boolean alike = i % 80 < 40 || i % 80 >= 60 && i / 80 < 20;
            same(alike, image.getRoi().contains(i % 80, i / 80));
            selected += alike ? 1 : 0;
        }
        same(40 * 60 + 20 * 20, selected);
        same(1, WindowManager.getImageCount());
        same(0, rows());
    }

    private static void aClickMakesThePaletteOfTheSelection() throws Exception {
        final ImagePlus image = picture();
        image.setRoi(new Roi(30, 0, 50, 60));
        choose(QUICK);
        click(image, 5, 5);
        Screen.until("rows and swatches", () -> rows() == 3 && WindowManager.getImageCount() == 2);
        Thread.sleep(300);
        final String made = Session.table();
        Analyzer.setUnsavedMeasurements(false);
        IJ.selectWindow(image.getID());
        IJ.runMacro("run('K-Means Colors...', 'clusters=8 order=Frequency swatches');");
        same(made, Session.table());
    }

    private static void aDoubleClickAsksForOptions() throws Exception {
        final ImagePlus image = picture();
        doubleClick(QUICK);
        Screen.dialog("PaletteJ Tools").type("Colors of the quick palette", "2").ok();
        Screen.until("the option", () -> "2".equals(Prefs.get("palettej.toolset.colors", "")));
        Thread.sleep(700);
        choose(QUICK);
        click(image, 5, 5);
        Screen.until("two rows", () -> rows() == 2);
        doubleClick(QUICK);
        Screen.dialog("PaletteJ Tools").type("Colors of the quick palette", "3").cancel();
        Thread.sleep(500);
        same("2", Prefs.get("palettej.toolset.colors", ""));
    }

    private static void paletteIsSavedByHand(final Path folder) throws Exception {
        final Path file = folder.resolve("by hand.gpl");
        Files.deleteIfExists(file);
        IJ.runMacro("run('Sort Colors...', 'colors=[red, misty rose, teal]');");
        Screen.choose("Save Palette...");
        final Screen dialog = Screen.dialog("Save Palette");
        same(false, dialog.offers("Append"));
        dialog.says("path is required. The file to write; its extension tells the format.");
        dialog.type("Path of the file", file.toString()).cancel();
        Thread.sleep(300);
        same(false, Files.exists(file));
        Screen.choose("Save Palette...");
        Screen.dialog("Save Palette").type("Path of the file", file.toString()).ok();
        Screen.until("the file", () -> Files.exists(file));
        final Path other = folder.resolve("by macro").resolve("by hand.gpl");
        Files.createDirectories(other.getParent());
        IJ.runMacro("run('Save Palette...', 'path=[" + other + "]');");
        same(Files.readString(other), Files.readString(file));
        same(3, rows());
    }

    private static void paletteIsOpenedByHand(final Path folder) throws Exception {
        final Path file = write(folder.resolve("my palette.json"), "[{\"hex\": \"#102030\", \"count\": 7}, \"#fff\"]");
        Screen.choose("Open Palette...");
        Screen.dialog("Open Palette").type("Path of the file", file.toString()).cancel();
        Thread.sleep(300);
        same(0, rows());
        same(0, WindowManager.getImageCount());
        Screen.choose("Open Palette...");
        Screen.dialog("Open Palette")
                .type("Path of the file", file.toString())
                .select("Layout of the swatches", "Strip")
                .ok();
        Screen.until("rows and a sheet", () -> rows() == 2 && WindowManager.getImageCount() == 1);
        final String made = Session.fingerprint();
        Session.clear();
        Analyzer.setUnsavedMeasurements(false);
        IJ.runMacro("run('Open Palette...', 'path=[" + file + "] layout=Strip');");
        same(made, Session.fingerprint());
    }

    private static void wrongPathsAreAskedAgain(final Path folder) throws Exception {
        final Path damaged = write(folder.resolve("damaged.gpl"), "no palette");
        Screen.choose("Open Palette...");
        Screen.dialog("Open Palette")
                .type("Path of the file", damaged.toString())
                .ok();
        Screen.message("path must be a palette file, but damaged.gpl is not a GIMP palette: its first line is not"
                        + " \"GIMP Palette\"; choose another file")
                .ok();
        Screen.dialog("Open Palette").cancel();
        same(0, rows());
        same(0, WindowManager.getImageCount());
    }

    private static Path write(final Path file, final String text) throws IOException {
        return Files.writeString(file, text);
    }
}
