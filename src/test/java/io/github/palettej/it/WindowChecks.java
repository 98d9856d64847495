/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.NewImage;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import ij.plugin.frame.Recorder;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Commands;
import io.github.palettej.command.Definition;
import java.awt.Dimension;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Uses ImageJ in a real window as a user does; prints {@code PASS name} or {@code FAIL name} for each check. */
public final class WindowChecks {
    private static final String DIFFERENCE = "Color Difference...";

    /** Something to try. */
    interface Check {
        void run() throws Exception;
    }

    private WindowChecks() {}

    /**
     * Runs all checks.
     *
     * @param args the folder of the installation
     */
    public static void main(final String[] args) {
        System.setProperty("plugins.dir", args[0]);
        new ImageJ(ImageJ.STANDALONE);
        final Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("menuDialogResultAndRecordedLine", WindowChecks::menuDialogResultAndRecordedLine);
        checks.put("wrongInputKeepsTheDialogOpen", WindowChecks::wrongInputKeepsTheDialogOpen);
        checks.put("wrongColorAsksAgainWithWhatWasTyped", WindowChecks::wrongColorAsksAgainWithWhatWasTyped);
        checks.put("dialogsStartWithSomethingSensible", WindowChecks::dialogsStartWithSomethingSensible);
        checks.put("eachDialogFitsALaptop", WindowChecks::eachDialogFitsALaptop);
        checks.put("cancelChangesAndRecordsNothing", WindowChecks::cancelChangesAndRecordsNothing);
        checks.put("dialogRemembersButMacrosDoNot", WindowChecks::dialogRemembersButMacrosDoNot);
        checks.put("unsavedRowsAreAskedAbout", WindowChecks::unsavedRowsAreAskedAbout);
        checks.put("otherTitlesGetAWindow", WindowChecks::otherTitlesGetAWindow);
        checks.put("imageMadeIsActive", WindowChecks::imageMadeIsActive);
        checks.put("macroWithoutOptionsOpensTheDialog", WindowChecks::macroWithoutOptionsOpensTheDialog);
        checks.put("macroErrorIsShown", WindowChecks::macroErrorIsShown);
        checks.put("scriptsAreRecordedToo", WindowChecks::scriptsAreRecordedToo);
        checks.put("appendedRowsAreShown", WindowChecks::appendedRowsAreShown);
        checks.put("rowsLeaveTheInputActive", WindowChecks::rowsLeaveTheInputActive);
        checks.put("noImageIsSaidBeforeTheDialog", WindowChecks::noImageIsSaidBeforeTheDialog);
        checks.put("batchModeInAWindow", WindowChecks::batchModeInAWindow);
        checks.put("aboutShowsTheVersion", WindowChecks::aboutShowsTheVersion);
        checks.putAll(StopChecks.all());
        checks.putAll(SeriesChecks.all());
        checks.forEach(WindowChecks::report);
        System.exit(0);
    }

    static void report(final String name, final Check check) {
        try {
            Screen.closeDialogs();
            Session.clear();
            Analyzer.setUnsavedMeasurements(false);
            Analyzer.resetCounter();
            check.run();
            System.out.println("PASS " + name);
        } catch (final Exception | AssertionError e) {
            final StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            System.out.println("FAIL " + name + " " + trace.toString().replace('\n', '~'));
        }
    }

    private static void menuDialogResultAndRecordedLine() throws Exception {
        final Recorder recorder = recorder("Macro");
        Screen.choose(DIFFERENCE);
        Screen.dialog("Color Difference")
                .type("First", "#008000")
                .type("Second", "misty rose")
                .select("Formula", "CMC 2:1")
                .ok();
        Screen.until("a row", () -> rows() == 1);
        Screen.until("a recorded line", () -> recorder.getText().contains("run("));
        final String line = recorder.getText();
        same(
                "run(\"Color Difference...\", \"first=#008000 second=[misty rose] formula=[CMC 2:1] jnd=2.3"
                        + " table=Results\");\n",
                line);
        final String row = ResultsTable.getResultsTable().getRowAsString(0);
        recorder.close();
        Analyzer.setUnsavedMeasurements(false);
        Analyzer.resetCounter();
        IJ.runMacro(line);
        same(row, ResultsTable.getResultsTable().getRowAsString(0));
    }

    private static void wrongInputKeepsTheDialogOpen() throws Exception {
        Screen.choose(DIFFERENCE);
        final Screen dialog = Screen.dialog("Color Difference");
        dialog.type("First", "red").type("Second", "blue").type("JND", "-3").ok();
        dialog.says("jnd must be at least 0, but was -3");
        same(false, dialog.enabled("OK"));
        same("-3", dialog.typed("JND"));
        same(0, rows());
        dialog.type("JND", "3").ok();
        Screen.until("a row", () -> rows() == 1);
    }

    private static void wrongColorAsksAgainWithWhatWasTyped() throws Exception {
        Screen.choose(DIFFERENCE);
        Screen.dialog("Color Difference")
                .type("First", "foo")
                .type("Second", "blue")
                .ok();
        final Screen again = Screen.dialog("Color Difference");
        again.says("first must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was \"foo\"");
        same("foo", again.typed("First"));
        same("blue", again.typed("Second"));
        again.type("First", "teal").ok();
        Screen.until("a row", () -> rows() == 1);
    }

    private static void dialogsStartWithSomethingSensible() throws Exception {
        NewImage.createRGBImage("other size", 20, 20, 1, NewImage.FILL_WHITE).show();
        NewImage.createRGBImage("before", 30, 20, 1, NewImage.FILL_WHITE).show();
        final ImagePlus after = NewImage.createRGBImage("after", 30, 20, 1, NewImage.FILL_RAMP);
        after.show();
        // without a window manager, windows tell late that they were activated
        Thread.sleep(500);
        IJ.selectWindow(after.getID());
        Screen.choose("Difference Map...");
        final Screen map = Screen.dialog("Difference Map");
        same("before", map.typed("Reference"));
        map.cancel();
        IJ.runMacro("run('Dominant Colors...', 'colors=3');");
        Screen.choose("Apply Palette...");
        final Screen apply = Screen.dialog("Apply Palette");
        same("table:Results", apply.typed("Palette"));
        same(true, apply.enabled("OK"));
        apply.cancel();
    }

    private static void eachDialogFitsALaptop() throws Exception {
        NewImage.createRGBImage("photo", 30, 20, 1, NewImage.FILL_RAMP).show();
        for (final Class<? extends ColorCommand> command : Commands.ALL) {
            final Definition definition = Definition.of(command);
            Screen.choose(definition.label());
            final Screen dialog = Screen.dialog(definition.name());
            dialog.picture(command.getSimpleName());
            final Dimension size = dialog.size();
            same(true, size.width < 700 && size.height < 720);
            dialog.cancel();
            Screen.closeDialogs();
        }
    }

    private static void cancelChangesAndRecordsNothing() throws Exception {
        final Recorder recorder = recorder("Macro");
        Screen.choose(DIFFERENCE);
        Screen.dialog("Color Difference").type("First", "red").cancel();
        Thread.sleep(300);
        same("", recorder.getText());
        same(0, rows());
        recorder.close();
    }

    private static void dialogRemembersButMacrosDoNot() throws Exception {
        Screen.choose(DIFFERENCE);
        Screen.dialog("Color Difference")
                .type("First", "navy")
                .type("Second", "blue")
                .select("Formula", "HyAB")
                .ok();
        Screen.until("a row", () -> rows() == 1);
        Analyzer.setUnsavedMeasurements(false);
        Screen.choose(DIFFERENCE);
        final Screen dialog = Screen.dialog("Color Difference");
        same("navy", dialog.typed("First"));
        same("HyAB", dialog.selected("Formula"));
        dialog.cancel();
        IJ.runMacro("run('Color Difference...', 'first=red second=blue');");
        same("CIEDE2000", ResultsTable.getResultsTable().getStringValue("Formula", 0));
    }

    private static void unsavedRowsAreAskedAbout() throws Exception {
        IJ.runMacro("run('Color Difference...', 'first=red second=blue');");
        final String before = ResultsTable.getResultsTable().getRowAsString(0);
        Screen.choose(DIFFERENCE);
        Screen.dialog("Color Difference")
                .type("First", "white")
                .type("Second", "black")
                .ok();
        Screen.message("Save 1 measurements?").press("Cancel");
        Thread.sleep(300);
        same(before, ResultsTable.getResultsTable().getRowAsString(0));
        same(1, rows());
        Screen.choose(DIFFERENCE);
        Screen.dialog("Color Difference")
                .type("First", "white")
                .type("Second", "black")
                .ok();
        Screen.message("Save 1 measurements?").press("Don't Save");
        Screen.until("the new row", () -> "#ffffff"
                .equals(rows() == 1 ? ResultsTable.getResultsTable().getStringValue("First", 0) : ""));
    }

    private static void otherTitlesGetAWindow() throws Exception {
        IJ.runMacro("run('Color Difference...', 'first=red second=blue table=[my table]');"
                + " run('Color Difference...', 'first=red second=teal table=[my table] append');");
        final ResultsTable table = ResultsTable.getResultsTable("my table");
        same(2, table.size());
        same("#008080", table.getStringValue("Second", 1));
        same(0, rows());
        IJ.runMacro("run('Color Difference...', 'first=red second=white table=[my table]');");
        same(1, ResultsTable.getResultsTable("my table").size());
    }

    private static void imageMadeIsActive() throws Exception {
        final ImagePlus image = NewImage.createRGBImage("four colors", 20, 20, 1, NewImage.FILL_WHITE);
        image.show();
        Screen.choose("Sort Colors...");
        Screen.dialog("Sort Colors").type("Colors", "").ok();
        Screen.until("the sheet", () -> WindowManager.getImage("sorted") != null);
        Screen.until("it is active", () -> "sorted"
                .equals(WindowManager.getCurrentImage().getTitle()));
        same(1, rows());
        same(400.0, ResultsTable.getResultsTable().getValue("Count", 0));
    }

    private static void macroWithoutOptionsOpensTheDialog() throws Exception {
        final Thread macro = new Thread(() -> IJ.runMacro("run('Color Difference...');"), "a macro");
        macro.start();
        Screen.dialog("Color Difference")
                .type("First", "red")
                .type("Second", "lime")
                .ok();
        macro.join(5000);
        same(1, rows());
    }

    private static void macroErrorIsShown() throws Exception {
        final Thread macro =
                new Thread(() -> IJ.runMacro("run('Color Difference...', 'first=red second=foo');"), "a macro");
        macro.start();
        Screen.message("second must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was \"foo\" in line 1")
                .ok();
        macro.join(5000);
        same(0, rows());
    }

    private static void scriptsAreRecordedToo() throws Exception {
        final Recorder recorder = recorder("JavaScript");
        Screen.choose(DIFFERENCE);
        Screen.dialog("Color Difference")
                .type("First", "red")
                .type("Second", "blue")
                .select("Formula", "CIE76")
                .type("JND", "")
                .type("Table", "say \"hi\" [to] C:\\me")
                .ok();
        Screen.until("a recorded line", () -> recorder.getText().contains("run("));
        same(
                "IJ.run(\"Color Difference...\", \"first=red second=blue formula=CIE76 jnd=2.3"
                        + " table=[say \\\"hi\\\" [to] C:\\\\me]\");\n",
                recorder.getText().substring(recorder.getText().indexOf("IJ.run")));
        recorder.close();
    }

    private static void appendedRowsAreShown() {
        IJ.runMacro("run('Sort Colors...', 'colors=[red, blue, white]');"
                + " run('Color Difference...', 'first=red second=blue append');"
                + " run('Color Difference...', 'first=red second=white append');");
        same(5, rows());
        same(5, ResultsTable.getResultsWindow().getTextPanel().getLineCount());
        same(
                true,
                ResultsTable.getResultsWindow()
                        .getTextPanel()
                        .getColumnHeadings()
                        .contains("Noticeable"));
        IJ.runMacro("run('Sort Colors...', 'colors=[red, blue, white]');");
        same(3, ResultsTable.getResultsWindow().getTextPanel().getLineCount());
        same(
                false,
                ResultsTable.getResultsWindow()
                        .getTextPanel()
                        .getColumnHeadings()
                        .contains("Noticeable"));
    }

    private static void rowsLeaveTheInputActive() throws Exception {
        final ImagePlus image = NewImage.createRGBImage("photo.png", 64, 48, 1, NewImage.FILL_RAMP);
        image.show();
        final Recorder recorder = recorder("Macro");
        Screen.choose("K-Means Colors...");
        Screen.dialog("K-Means Colors")
                .type("Clusters", "3")
                .select("Order", "HLV step")
                .check("Swatches", true)
                .check("Labels", true)
                .ok();
        Screen.until("rows", () -> rows() == 3);
        Screen.until("a recorded line", () -> recorder.getText().contains("run("));
        same(3, WindowManager.getImageCount());
        same(image, WindowManager.getCurrentImage());
        final String line = recorder.getText();
        recorder.close();
        final String before = Session.table();
        Analyzer.setUnsavedMeasurements(false);
        IJ.runMacro(line);
        same(before, Session.table());
        same(5, WindowManager.getImageCount());
        same(image, WindowManager.getCurrentImage());
        final String from = line.substring(line.indexOf("clusters="));
        same(true, from.startsWith("clusters=3 ") && from.contains(" order=[HLV step] swatches labels "));
    }

    private static void noImageIsSaidBeforeTheDialog() throws Exception {
        Screen.choose("Dominant Colors...");
        Screen.message("image is required, but no image is open").ok();
        Thread.sleep(200);
        Screen.closeDialogs();
    }

    private static void batchModeInAWindow() throws Exception {
        same(
                "3 photo.png 3 3",
                IJ.runMacro("setBatchMode(true); newImage('photo.png', 'RGB ramp', 64, 48, 1);"
                        + " run('Dominant Colors...', 'colors=3 swatches'); n = nResults; t = getTitle();"
                        + " run('K-Means Colors...', 'clusters=3 labels');"
                        + " return '' + n + ' ' + t + ' ' + nResults + ' ' + nImages;"));
    }

    private static void aboutShowsTheVersion() throws Exception {
        Screen.choose("PaletteJ...");
        Screen.message("PaletteJ 0.1.0").ok();
    }

    static Recorder recorder(final String mode) throws Exception {
        ij.Prefs.set("recorder.mode", mode);
        final Recorder recorder = new Recorder();
        Screen.until("the recorder", () -> Recorder.record);
        if (!"Macro".equals(mode)) {
            final java.lang.reflect.Method set = Recorder.class.getDeclaredMethod("setFileName");
            set.setAccessible(true);
            set.invoke(recorder);
        }
        return recorder;
    }

    static int rows() {
        return ResultsTable.getResultsTable().size();
    }

    static void same(final Object expected, final Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("expected <" + expected + "> but was <" + actual + ">");
        }
    }
}
