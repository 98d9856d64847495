/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static io.github.palettej.it.WindowChecks.recorder;
import static io.github.palettej.it.WindowChecks.rows;
import static io.github.palettej.it.WindowChecks.same;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.OvalRoi;
import ij.plugin.filter.Analyzer;
import ij.plugin.frame.Recorder;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Commands;
import io.github.palettej.command.Definition;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Uses the previews in a real window; prints {@code PASS name} or {@code FAIL name} for each check, and {@code REPLAY}
 * with a fingerprint and the recorded line that made it.
 */
public final class PreviewChecks {
    private static final String REDUCE = "Reduce Colors";
    private static final String WINDOW = "Preview: Reduce Colors";

    private PreviewChecks() {}

    /**
     * Runs all checks.
     *
     * @param args the folder of the installation
     */
    public static void main(final String[] args) {
        System.setProperty("plugins.dir", args[0]);
        new ImageJ(ImageJ.STANDALONE);
        final Map<String, WindowChecks.Check> checks = new LinkedHashMap<>();
        checks.put("previewFollowsWhatIsTyped", PreviewChecks::previewFollowsWhatIsTyped);
        checks.put("typingOnReplacesThePreview", PreviewChecks::typingOnReplacesThePreview);
        checks.put("previewOfChannelsIsOfTheirValues", PreviewChecks::previewOfChannelsIsOfTheirValues);
        checks.put("mistakesStopThePreview", PreviewChecks::mistakesStopThePreview);
        checks.put("previewIsOffAgainNextTime", PreviewChecks::previewIsOffAgainNextTime);
        checks.put("lockedImageHasNoPreview", PreviewChecks::lockedImageHasNoPreview);
        checks.put("pictureOfTheDocumentation", PreviewChecks::pictureOfTheDocumentation);
        for (final Class<? extends ColorCommand> command : Commands.ALL) {
            final Definition definition = Definition.of(command);
            if (definition.preview().isPresent()) {
                checks.put("canceled" + command.getSimpleName() + "LeavesAllAsItWas", () -> canceled(definition));
                checks.put("accepted" + command.getSimpleName() + "IsTheMacroLine", () -> accepted(definition));
            }
        }
        checks.forEach(WindowChecks::report);
        System.exit(0);
    }

    private static Screen open(final String name) throws Exception {
        Screen.choose(name + "...");
        return Screen.dialog(name);
    }

    /** Takes the picture of docs/DIALOGS.md; with {@code -Dpalettej.docs=write}, WindowIT copies it there. */
    private static void pictureOfTheDocumentation() throws Exception {
        final ImagePlus image = IJ.openImage("src/test/resources/images/coffee.png");
        image.setTitle("photo.png");
        image.show();
        Screen.choose(REDUCE + "...");
        final Screen dialog = Screen.dialog(REDUCE);
        dialog.type("Colors", "8").check("Preview", true);
        dialog.says("8 colors, mean Delta E 4.9, 95 % below 9.9, smallest difference within the palette");
        dialog.saysNoMore("On a small copy");
        dialog.picture("dialog", Screen.window(WINDOW).orElseThrow());
        dialog.cancel();
    }

    private static void shown() throws Exception {
        Screen.until("the preview", () -> Screen.window(WINDOW).isPresent());
    }

    private static void previewFollowsWhatIsTyped() throws Exception {
        Session.photo();
        final Screen dialog = open(REDUCE).type("Colors", "4").check("Preview", true);
        shown();
        dialog.says("4 colors, mean Delta E").says("smallest difference within the palette");
        dialog.saysNoMore("On a small copy");
        dialog.type("Colors", "9").says("9 colors, mean Delta E").saysNoMore("On a small copy");
        Screen.screenshot("Preview");
        dialog.select("Output", "8-bit Color").says("9 colors, mean Delta E");
        dialog.check("Preview", false);
        Screen.until("no preview", () -> Screen.window(WINDOW).isEmpty());
        dialog.cancel();
    }

    private static void canceled(final Definition definition) throws Exception {
        Session.photo();
        final ImagePlus image = WindowManager.getCurrentImage();
        image.setRoi(new OvalRoi(30, 40, 500, 300));
        IJ.runMacro("run('Color Difference...', 'first=red second=blue');");
        Analyzer.setUnsavedMeasurements(false);
        final String before = state(image);
        final Recorder recorder = recorder("Macro");
        final Screen dialog = filled(definition);
        for (final String flag : new String[] {"Inplace", "Outlines", "Append"}) {
            if (dialog.offers(flag)) {
                dialog.check(flag, true);
            }
        }
        dialog.check("Preview", true);
        final String window = "Preview: " + definition.name();
        Screen.until("the preview", () -> Screen.window(window).isPresent());
        dialog.saysNoMore("On a small copy").saysNoMore("Working...");
        same(false, image.isLocked());
        same(before, state(image));
        dialog.cancel();
        Screen.until("no dialog", () -> Screen.window(definition.name()).isEmpty());
        Thread.sleep(300);
        same(true, Screen.window(window).isEmpty());
        same(before, state(image));
        same("", recorder.getText());
        recorder.close();
    }

    private static void previewOfChannelsIsOfTheirValues() throws Exception {
        final ImagePlus image = Session.channels();
        final Screen dialog = open("K-Means Colors")
                .type("Clusters", "3")
                .select("Space", "Channels")
                .check("Preview", true);
        Screen.until(
                "the preview", () -> Screen.window("Preview: K-Means Colors").isPresent());
        dialog.says("3 colors").saysNoMore("On a small copy");
        Screen.screenshot("Preview-Channels");
        same(2, image.getNChannels());
        dialog.cancel();
    }

    private static void typingOnReplacesThePreview() throws Exception {
        Session.photo();
        final Screen dialog = open(REDUCE).check("Preview", true);
        for (int colors = 250; colors > 200; colors--) {
            dialog.type("Colors", Integer.toString(colors));
        }
        dialog.type("Colors", "2").says("2 colors, mean Delta E").saysNoMore("On a small copy");
        dialog.says("2 colors, mean Delta E");
        dialog.cancel();
    }

    private static String state(final ImagePlus image) {
        return Session.fingerprint()
                + ' '
                + WindowManager.getImageCount()
                + ' '
                + image.getRoi()
                + ' '
                + rows()
                + ' '
                + (WindowManager.getCurrentImage() == image);
    }

    private static void mistakesStopThePreview() throws Exception {
        Session.photo();
        final Screen dialog = open(REDUCE).type("Colors", "3").check("Preview", true);
        dialog.says("3 colors, mean Delta E");
        dialog.type("Colors", "900").says("colors must be 2..256, but was 900");
        same(false, dialog.enabled("OK"));
        dialog.saysNoMore("mean Delta E");
        dialog.type("Colors", "6").says("6 colors, mean Delta E");
        same(true, dialog.enabled("OK"));
        dialog.cancel();
    }

    private static void previewIsOffAgainNextTime() throws Exception {
        Session.photo();
        open(REDUCE).type("Colors", "3").check("Preview", true).says("3 colors").ok();
        Screen.until("a row", () -> rows() == 1);
        Analyzer.setUnsavedMeasurements(false);
        final Screen again = open(REDUCE);
        Thread.sleep(600);
        same(true, Screen.window(WINDOW).isEmpty());
        again.cancel();
    }

    private static void lockedImageHasNoPreview() throws Exception {
        Session.photo();
        Session.lock();
        final Screen dialog = open(REDUCE).check("Preview", true);
        dialog.says("There is no preview as long as \"photo.png\" is locked");
        dialog.cancel();
    }

    /** Opens the dialog of a command and fills in what it needs. */
    private static Screen filled(final Definition definition) throws Exception {
        final Screen dialog = open(definition.name());
        for (final String label : new String[] {"Palette", "Reference", "Colors"}) {
            if (dialog.asks(label)
                    && !definition.name().equals(REDUCE)
                    && !definition.name().equals("Dominant Colors")) {
                dialog.type(label, "Reference".equals(label) ? "teal" : "#804020,#20c060,#4060e0,#f0f0a0,#101010");
            }
        }
        return dialog;
    }

    /** OK in the midst of the preview makes what the line makes that is recorded. */
    private static void accepted(final Definition definition) throws Exception {
        Session.photo();
        final ImagePlus image = WindowManager.getCurrentImage();
        final Recorder recorder = recorder("Macro");
        final Screen dialog = filled(definition).check("Preview", true);
        Screen.until("the preview", () -> Screen.window("Preview: " + definition.name())
                .isPresent());
        Screen.screenshot("Preview-" + definition.name().replace(' ', '-'));
        dialog.ok();
        Screen.until("rows", () -> rows() > 0);
        Screen.until("a recorded line", () -> recorder.getText().contains("run("));
        Thread.sleep(300);
        same(true, Screen.window("Preview: " + definition.name()).isEmpty());
        final String line = recorder.getText();
        recorder.close();
        same(false, line.contains("review"));
        final String made = Session.fingerprint();
        System.out.println("REPLAY " + made + "~" + line.strip());
        Analyzer.setUnsavedMeasurements(false);
        IJ.selectWindow(image.getID());
        IJ.runMacro(line);
        same(made, Session.fingerprint());
    }
}
