/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static io.github.palettej.it.WindowChecks.recorder;
import static io.github.palettej.it.WindowChecks.same;

import ij.IJ;
import ij.ImageJ;
import ij.measure.ResultsTable;
import ij.plugin.JavaScriptEvaluator;
import ij.plugin.PlugIn;
import ij.plugin.filter.Analyzer;
import ij.plugin.frame.Editor;
import ij.plugin.frame.Recorder;
import java.awt.EventQueue;
import java.awt.Frame;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.script.ScriptEngineManager;
import javax.tools.ToolProvider;

/**
 * Records commands in each language of ImageJ's recorder, lets its Create button make a script of them, and runs that
 * to the same result; prints {@code PASS name} or {@code FAIL name} for each check.
 */
public final class RecorderChecks {
    private static final String ODD_TITLE = "say \"hi\" [to] C:\\me";

    /** Runs the text of a script. */
    private interface Language {
        void run(String script) throws Exception;
    }

    private RecorderChecks() {}

    /**
     * Runs all checks.
     *
     * @param args the folder of the installation
     */
    public static void main(final String[] args) {
        System.setProperty("plugins.dir", args[0]);
        new ImageJ(ImageJ.STANDALONE);
        final Map<String, WindowChecks.Check> checks = new LinkedHashMap<>();
        final Map<String, Language> languages = new LinkedHashMap<>();
        languages.put("Macro", IJ::runMacro);
        languages.put("JavaScript", RecorderChecks::runJavaScript);
        languages.put("BeanShell", text -> new bsh.Interpreter().eval("import ij.*;\n" + text));
        languages.put(
                "Python",
                text -> new ScriptEngineManager().getEngineByName("jython").eval("from ij import IJ\n" + text));
        languages.put("Java", text -> runJava(text, Path.of(args[0])));
        languages.forEach((mode, language) -> {
            checks.put("picturesReplayIn" + mode, () -> picturesReplay(mode, language));
            checks.put("oddTitlesReplayIn" + mode, () -> oddTitlesReplay(mode, language));
        });
        checks.forEach(WindowChecks::report);
        System.exit(0);
    }

    private static void picturesReplay(final String mode, final Language language) throws Exception {
        Session.photo();
        final Recorder recorder = recorder(mode);
        Screen.choose("Reduce Colors...");
        Screen.dialog("Reduce Colors")
                .type("Colors", "2, 4,8")
                .select("Method", "Median cut")
                .type("Exclude", "misty rose, rgb(1, 2, 3)")
                .ok();
        Screen.until("a line", () -> lines(recorder) == 1);
        Analyzer.setUnsavedMeasurements(false);
        Screen.choose("Apply Palette...");
        Screen.dialog("Apply Palette")
                .type("Palette", "red, misty rose, #123456")
                .select("Output", "Labels")
                .ok();
        Screen.until("another line", () -> lines(recorder) == 2);
        final String made = Session.fingerprint();
        final String script = created(recorder);
        Session.clear();
        Session.photo();
        language.run(script);
        same(made, Session.fingerprint());
    }

    private static void oddTitlesReplay(final String mode, final Language language) throws Exception {
        final Recorder recorder = recorder(mode);
        Screen.choose("Color Difference...");
        Screen.dialog("Color Difference")
                .type("First", "red")
                .type("Second", "rgb(0, 20, 255)")
                .select("Formula", "CMC 2:1")
                .type("Table", ODD_TITLE)
                .ok();
        Screen.until("a line", () -> lines(recorder) == 1);
        final ResultsTable table = ResultsTable.getResultsTable(ODD_TITLE);
        final String made = table.getRowAsString(0);
        final String script = created(recorder);
        table.reset();
        language.run(script);
        same(made, ResultsTable.getResultsTable(ODD_TITLE).getRowAsString(0));
        same(1, ResultsTable.getResultsTable(ODD_TITLE).size());
    }

    private static long lines(final Recorder recorder) {
        return recorder.getText().lines().filter(l -> l.contains("run(")).count();
    }

    /** Presses Create and reads the script. */
    private static String created(final Recorder recorder) throws Exception {
        for (final Frame frame : Frame.getFrames()) {
            if (frame instanceof Editor old) {
                EventQueue.invokeAndWait(old::dispose);
            }
        }
        final java.lang.reflect.Method create = Recorder.class.getDeclaredMethod("createMacro");
        create.setAccessible(true);
        create.invoke(recorder);
        final String script = Screen.awaited("the script", () -> Arrays.stream(Frame.getFrames())
                .filter(f -> f instanceof Editor && f.isShowing())
                .map(f -> ((Editor) f).getText())
                .filter(text -> text.contains("run("))
                .findFirst());
        recorder.close();
        return script;
    }

    private static void runJavaScript(final String script) {
        same(
                "",
                new JavaScriptEvaluator()
                        .eval("load('nashorn:mozilla_compat.js');" + Editor.JavaScriptIncludes + script + "''"));
    }

    /** Compiles the plugin that ImageJ writes, and runs it. */
    private static void runJava(final String source, final Path folder) throws Exception {
        final Path classes = Files.createTempDirectory(folder, "plugin");
        final Path file = Files.writeString(classes.resolve("My_Plugin.java"), source);
        final ByteArrayOutputStream said = new ByteArrayOutputStream();
        final int status = ToolProvider.getSystemJavaCompiler()
                .run(null, said, said, "-proc:none", "-d", classes.toString(), file.toString());
        same("0 ", status + " " + said.toString(StandardCharsets.UTF_8));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, RecorderChecks.class.getClassLoader())) {
            ((PlugIn) loader.loadClass("My_Plugin").getDeclaredConstructor().newInstance()).run("");
        }
    }
}
