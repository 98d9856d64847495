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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Uses ImageJ in a real window as a user does; prints {@code PASS name} or {@code FAIL name} for each check. */
public final class WindowChecks {
    private static final String DIFFERENCE = "Color Difference...";

    /** Something to try. */
    private interface Check {
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
        checks.put("cancelChangesAndRecordsNothing", WindowChecks::cancelChangesAndRecordsNothing);
        checks.put("dialogRemembersButMacrosDoNot", WindowChecks::dialogRemembersButMacrosDoNot);
        checks.put("unsavedRowsAreAskedAbout", WindowChecks::unsavedRowsAreAskedAbout);
        checks.put("otherTitlesGetAWindow", WindowChecks::otherTitlesGetAWindow);
        checks.put("imageMadeIsActive", WindowChecks::imageMadeIsActive);
        checks.put("macroWithoutOptionsOpensTheDialog", WindowChecks::macroWithoutOptionsOpensTheDialog);
        checks.put("macroErrorIsShown", WindowChecks::macroErrorIsShown);
        checks.put("scriptsAreRecordedToo", WindowChecks::scriptsAreRecordedToo);
        checks.put("aboutShowsTheVersion", WindowChecks::aboutShowsTheVersion);
        checks.forEach(WindowChecks::report);
        System.exit(0);
    }

    private static void report(final String name, final Check check) {
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
        final Screen message = Screen.message("jnd must be at least 0, but was -3");
        message.ok();
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
        Screen.message("first must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was \"foo\"")
                .ok();
        final Screen again = Screen.dialog("Color Difference");
        same("foo", again.typed("First"));
        same("blue", again.typed("Second"));
        again.type("First", "teal").ok();
        Screen.until("a row", () -> rows() == 1);
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

    private static void aboutShowsTheVersion() throws Exception {
        Screen.choose("PaletteJ...");
        Screen.message("PaletteJ 0.1.0").ok();
    }

    private static Recorder recorder(final String mode) throws Exception {
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

    private static int rows() {
        return ResultsTable.getResultsTable().size();
    }

    private static void same(final Object expected, final Object actual) {
        if (!Objects.equals(expected, actual)) {
            throw new AssertionError("expected <" + expected + "> but was <" + actual + ">");
        }
    }
}
