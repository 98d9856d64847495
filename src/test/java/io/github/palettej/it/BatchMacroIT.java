/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Macros as Fiji runs them headless, from the packaged plugin. */
class BatchMacroIT {
    @TempDir
    private Path folder;

    private String run(final String... lines) throws Exception {
        return new HeadlessImageJ(folder).batch(String.join("\n", lines));
    }

    @Test
    void rowsReachTheResultsOfTheMacro() throws Exception {
        final Path saved = folder.resolve("saved.csv");
        assertEquals(
                "1 #008000 #ffe4e1 CIEDE2000 1\n" + "52.9285\n" + "2 HyAB NaN\n" + "1\n" + "NaN\n",
                run(
                        "run('Color Difference...', 'first=green second=[misty rose]');",
                        "print(nResults, getResultString('First', 0), getResultString('Second', 0),"
                                + " getResultString('Formula', 0), getResult('Noticeable', 0));",
                        "print(d2s(getResult('DeltaE', 0), 4));",
                        "run('Color Difference...', 'first=red second=red formula=hyab append=true');",
                        "print(nResults, getResultString('Formula', 1), getResult('Nothing', 1));",
                        "run('Color Difference...', 'first=red second=red append=false');",
                        "print(nResults);",
                        "run('Color Difference...', 'first=red second=blue table=[my [own] table]');",
                        "print(getResult('nothing', 0));",
                        "saveAs('Results', '" + saved + "');"));
        assertEquals(
                List.of(" ,First,Second,Formula,DeltaE,Noticeable", "1,#ff0000,#ff0000,CIEDE2000,0.000000,0"),
                Files.readAllLines(saved));
    }

    @Test
    void anErrorStopsTheMacroWithOneSentence() throws Exception {
        assertEquals(
                "before\n"
                        + "Macro Error: first is required in line 2\n"
                        + " \n"
                        + "run ( \"Color Difference...\" <)> ; \n",
                run("print('before');", "run('Color Difference...');", "print('after');"));
    }

    @Test
    void macroFunctionsReturnAllDigits() throws Exception {
        final String printed = run(
                "run('PaletteJ Macro Extensions');",
                "print(Ext.colorDifference('white', 'black', 'CIEDE2000'));",
                "print(Ext.colorDifference('green', 'misty rose', 'cie76'));",
                "print(Ext.convertColor('#336699', 'hsv'));",
                "print(Ext.convertColor('rgb(51, 102, 153)', 'sRGB'));",
                "print(Ext.colorName('#708091'));",
                "print(Ext.nearestColor('#336699', 'red, rgb(0, 0, 128), teal'));",
                "print(Ext.sortColors('white, black, gray', 'Lightness'));",
                "x = parseFloat(Ext.colorDifference('#000000', '#010101', 'OKLab'));",
                "if (x < 0.1) print('as a number');");
        final List<String> lines = printed.lines().toList();
        assertEquals(100, Double.parseDouble(lines.get(0)), 1e-9);
        assertTrue(lines.get(1).startsWith("88.5"), lines.get(1));
        assertTrue(lines.get(1).length() > 12, lines.get(1));
        assertEquals("210.0,0.6666666666666666,0.6", lines.get(2));
        assertEquals("51.0,102.0,153.0", lines.get(3));
        assertEquals(
                List.of("slategray", "#008080", "#000000,#808080,#ffffff", "as a number"),
                lines.subList(4, lines.size()));
    }

    @Test
    void aWrongArgumentOfAFunctionStopsTheMacro() throws Exception {
        assertEquals(
                "Macro Error: first must be a color such as #rrggbb, rgb(r, g, b) or a CSS name, but was \"foo\" in"
                        + " line 2\n"
                        + " \n"
                        + "x = Ext . colorDifference ( \"foo\" , \"black\" , \"CIEDE2000\" <)> ; \n",
                run(
                        "run('PaletteJ Macro Extensions');",
                        "x = Ext.colorDifference('foo', 'black', 'CIEDE2000');",
                        "print('after');"));
    }

    @Test
    void aboutIsPlainText() throws Exception {
        final String printed = run("run('PaletteJ...');");
        assertTrue(printed.startsWith("PaletteJ 0."), printed);
        assertTrue(printed.contains("To cite it: PaletteJ developers"), printed);
    }

    @Test
    void decimalCommasOfTheLocaleChangeNothing() throws Exception {
        final String macro = String.join(
                "\n",
                "run('Color Difference...', 'first=green second=[misty rose] jnd=52.95');",
                "print(getResult('DeltaE', 0), getResultString('DeltaE', 0), getResult('Noticeable', 0));",
                "run('PaletteJ Macro Extensions');",
                "print(Ext.colorDifference('green', 'misty rose', 'CIEDE2000'));",
                "run('Color Difference...', 'first=green second=[misty rose] jnd=2,3');");
        final String english = new HeadlessImageJ(folder.resolve("en")).batch(macro);
        final String german = new HeadlessImageJ(folder.resolve("de"))
                .with("-Duser.language=de", "-Duser.country=DE")
                .batch(macro);
        assertEquals(english, german);
        assertTrue(german.contains("jnd must be a number of at least 0, but was \"2,3\""), german);
    }

    @Test
    void aValueMayBeAVariableOfTheMacro() throws Exception {
        assertEquals(
                "#336699 3 0\n",
                run(
                        "color = '#336699';",
                        "limit = 200;",
                        "run('Color Difference...', 'first=&color second=white jnd=&limit');",
                        "print(getResultString('First', 0), lengthOf('abc'), getResult('Noticeable', 0));"));
    }
}
