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
import ij.ImageStack;
import ij.WindowManager;
import ij.gui.NewImage;
import java.awt.EventQueue;
import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Commands that are stopped, or must wait, in a real window. */
final class StopChecks {
    private StopChecks() {}

    static Map<String, WindowChecks.Check> all() {
        final Map<String, WindowChecks.Check> checks = new LinkedHashMap<>();
        checks.put("escapeLeavesEverythingAsItWas", StopChecks::escapeLeavesEverythingAsItWas);
        checks.put("escapeStopsTheMacro", StopChecks::escapeStopsTheMacro);
        checks.put("escapeStopsTheOneThatWaitsToo", StopChecks::escapeStopsTheOneThatWaitsToo);
        checks.put("lockedImageIsRespected", StopChecks::lockedImageIsRespected);
        return checks;
    }

    private static void escapeStopsTheMacro() throws Exception {
        final ImagePlus image = noise();
        final String[] answer = new String[1];
        final Thread macro = new Thread(
                () -> answer[0] =
                        IJ.runMacro("run('K-Means Colors...', 'clusters=256 restarts=100 scope=[Each slice]');"
                                + " return 'went on';"),
                "a macro");
        macro.start();
        Screen.until("it works", image::isLocked);
        Thread.sleep(300);
        pressEscape();
        macro.join(20_000);
        IJ.resetEscape();
        same(null, answer[0]);
        same(0, rows());
        same(false, image.isLocked());
    }

    private static void pressEscape() {
        final ImageJ window = IJ.getInstance();
        final KeyEvent key = new KeyEvent(
                window,
                KeyEvent.KEY_PRESSED,
                System.currentTimeMillis(),
                0,
                KeyEvent.VK_ESCAPE,
                KeyEvent.CHAR_UNDEFINED);
        EventQueue.invokeLater(() -> window.keyPressed(key));
    }

    /** So many slices, which share their pixels, that no machine is through with them before Esc is pressed. */
    private static ImagePlus noise() {
        final int size = 2500;
        final int[] pixels = new int[size * size];
        int state = 1;
        for (int i = 0; i < pixels.length; i++) {
            state = state * 1664525 + 1013904223;
            pixels[i] = state >>> 8;
        }
        final ImageStack stack = new ImageStack(size, size);
        for (int slice = 0; slice < 100; slice++) {
            stack.addSlice("", pixels);
        }
        final ImagePlus image = new ImagePlus("large", stack);
        image.show();
        return image;
    }

    private static void escapeLeavesEverythingAsItWas() throws Exception {
        final ImagePlus image = noise();
        Screen.choose("K-Means Colors...");
        Screen.dialog("K-Means Colors")
                .type("Clusters", "256")
                .type("Restarts", "100")
                .select("Scope", "Each slice")
                .check("Swatches", true)
                .ok();
        Screen.until("it works", image::isLocked);
        Thread.sleep(500);
        same(true, image.isLocked());
        final long start = System.currentTimeMillis();
        pressEscape();
        Screen.until("it stops", () -> !image.isLocked());
        System.out.println("stopped after " + (System.currentTimeMillis() - start) + " ms");
        IJ.resetEscape();
        Thread.sleep(300);
        same(0, rows());
        same(1, WindowManager.getImageCount());
    }

    private static void lockedImageIsRespected() throws Exception {
        NewImage.createRGBImage("photo.png", 20, 20, 1, NewImage.FILL_RAMP).show();
        Session.lock();
        Screen.choose("Dominant Colors...");
        Screen.dialog("Dominant Colors").ok();
        Screen.message("image must be free, but \"photo.png\" is locked by another command; wait until that has ended")
                .ok();
        Screen.dialog("Dominant Colors").cancel();
        same(0, rows());
        same(true, WindowManager.getCurrentImage().isLocked());
    }

    private static void escapeStopsTheOneThatWaitsToo() throws Exception {
        final ImagePlus image = noise();
        Screen.choose("K-Means Colors...");
        Screen.dialog("K-Means Colors")
                .type("Clusters", "256")
                .type("Restarts", "100")
                .select("Scope", "Each slice")
                .ok();
        Screen.until("it works", image::isLocked);
        Screen.choose("Dominant Colors...");
        Screen.dialog("Dominant Colors").ok();
        Screen.until("the other waits", StopChecks::someoneWaits);
        same(0, rows());
        pressEscape();
        Screen.until("both stop", () -> !image.isLocked() && !someoneWaits());
        IJ.resetEscape();
        Thread.sleep(300);
        same(0, rows());
        same(1, WindowManager.getImageCount());
    }

    private static boolean someoneWaits() {
        return Thread.getAllStackTraces().values().stream().anyMatch(frames -> Arrays.stream(frames)
                .anyMatch(f ->
                        f.getClassName().endsWith(".Turn") && f.getMethodName().equals("await")));
    }
}
