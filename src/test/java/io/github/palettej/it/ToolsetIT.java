/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.IJ;
import ij.ImagePlus;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tools of the toolset do what they say, with a click at a place that the test tells them. */
class ToolsetIT {
    private static final Path PHOTO =
            Path.of("src/test/resources/images/coffee.png").toAbsolutePath();
    private static final Pattern TOOL =
            Pattern.compile("(?ms)^macro \"([^\"(]+) \\([^\"]* Tool - [^\"]*\" \\{\\n(.*?)^\\}");
    private static final Pattern FUNCTION = Pattern.compile("(?ms)^function .*?^\\}");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^var .*$");
    private static final String CLICK = "getCursorLoc(x, y, z, flags);";

    @TempDir
    private static Path folder;

    private static Map<String, HeadlessImageJ.Answer> answers;

    @BeforeAll
    static void click() throws Exception {
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        final String open = "open('" + PHOTO + "');";
        cases.put("difference", new HeadlessImageJ.Case(open, program("Color Difference", """
                makeOval(20, 30, 50, 60);
                click(40, 35);
                click(300, 200);
                getSelectionBounds(x, y, width, height);
                print(Roi.getType + " " + x + " " + y + " " + width + " " + height + ", overlay " + Overlay.size);
                """)));
        cases.put("select", new HeadlessImageJ.Case(open, program("Select by Color", """
                click(300, 200);
                getStatistics(area);
                print(getTitle() + " " + area + ", images " + nImages + ", rows " + nResults);
                """)));
        cases.put("palette", new HeadlessImageJ.Case(open, program("Quick Palette", """
                click(300, 200);
                print(nResults + " rows, active " + getTitle() + ", sheet " + isOpen("coffee-kmeans"));
                """)));
        for (final String tool : tools().keySet()) {
            cases.put(
                    "nothing open, " + tool, new HeadlessImageJ.Case("", program(tool, "click(1, 1); print('fine');")));
        }
        answers = new HeadlessImageJ(Files.createDirectory(folder.resolve("ImageJ"))).cases(cases);
    }

    private static Map<String, String> tools() throws IOException {
        final Map<String, String> tools = new LinkedHashMap<>();
        final Matcher tool = TOOL.matcher(toolset());
        while (tool.find()) {
            tools.put(tool.group(1), tool.group(2));
        }
        return tools;
    }

    private static String toolset() throws IOException {
        return Files.readString(Path.of("macros/toolsets/PaletteJ.ijm"));
    }

    /** The variables and functions of the toolset, and one of its tools as a function of the place that is clicked. */
    private static String program(final String tool, final String main) throws IOException {
        final StringBuilder text = new StringBuilder();
        VARIABLE.matcher(toolset()).results().forEach(v -> text.append(v.group())
                .append('\n'));
        text.append(main);
        FUNCTION.matcher(toolset()).results().forEach(f -> text.append(f.group())
                .append('\n'));
        return text + "function click(x, y) {\n" + tools().get(tool).replace(CLICK, "") + "}\n";
    }

    private static String printed(final String name) {
        return answers.get(name).printed().strip();
    }

    private static Rgb pixel(final ImagePlus photo, final int x, final int y) {
        return Rgb.ofPacked(photo.getProcessor().getPixel(x, y) & 0xffffff);
    }

    @Test
    void twoClicksTellTheDifferenceAndLeaveTheSelection() {
        final ImagePlus photo = IJ.openImage(PHOTO.toString());
        final Rgb first = pixel(photo, 40, 35);
        final Rgb second = pixel(photo, 300, 200);
        assertEquals(
                String.format(
                        Locale.ROOT,
                        "%s and %s: CIEDE2000 %.2f%noval 20 30 50 60, overlay 0",
                        first.hex(),
                        second.hex(),
                        Difference.CIEDE2000.between(first, second)),
                printed("difference"));
    }

    @Test
    void clickSelectsEverythingWithinTheDifference() {
        final ImagePlus photo = IJ.openImage(PHOTO.toString());
        final Rgb clicked = pixel(photo, 300, 200);
        int within = 0;
        for (final int p : (int[]) photo.getProcessor().getPixels()) {
            within += Difference.CIEDE2000.between(clicked, Rgb.ofPacked(p & 0xffffff)) <= 10 ? 1 : 0;
        }
        assertTrue(within > 1000, within + " pixels");
        assertEquals("coffee.png " + within + ", images 1, rows 0", printed("select"));
    }

    @Test
    void clickMakesAPalette() {
        assertEquals("8 rows, active coffee.png, sheet 1", printed("palette"));
    }

    @Test
    void withoutAPictureNothingHappens() throws IOException {
        assertEquals(3, tools().size());
        for (final String tool : tools().keySet()) {
            assertEquals("fine", printed("nothing open, " + tool));
        }
    }

    @Test
    void everyToolHasOptionsForDoubleClick() throws IOException {
        final String text = toolset();
        final Matcher names = Pattern.compile("(?m)^macro \"([^\"]+ Tool) - ").matcher(text);
        while (names.find()) {
            assertTrue(text.contains("macro \"" + names.group(1) + " Options\""), names.group(1));
        }
    }
}
