/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Commands;
import io.github.palettej.command.SavePaletteCommand;
import io.github.palettej.it.HeadlessImageJ;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every command runs through its macro line from the packaged plugin, and the line it records gives the same. */
class ReplayIT {
    /** Something to run each command with; a new command is added here. */
    private static final Map<String, String> LINES = Map.ofEntries(
            Map.entry("ColorHistogramPlotCommand", "scale=log width=128 exclude=black"),
            Map.entry("DominantColorsCommand", "colors=6 bins=8 order=[hlv STEP] swatches"),
            Map.entry("KMeansColorsCommand", "clusters=5 space=oklab labels centroids append=false"),
            Map.entry(
                    "JointPaletteCommand",
                    "folder=[FOLDER/my pictures] clusters=4 order=lightness exclude=[#c81e28] swatches"),
            Map.entry("ReduceColorsCommand", "colors=[2, 4] method=[median cut]"),
            Map.entry("ApplyPaletteCommand", "palette=[red, misty rose, #123456] unknown=30 output=labels"),
            Map.entry("DifferenceMapCommand", "reference=[misty rose] formula=cie76 jnd=5 exclude=[#c81e28]"),
            Map.entry("SortColorsCommand", "colors=[red, misty rose, rgb(1, 2, 3), #abc] order=similarity"),
            Map.entry("ColorDifferenceCommand", "first=green second=[misty rose] formula=[cmc 2:1]"),
            Map.entry("PaletteDifferencesCommand", "colors=[red,blue,teal] show=matrix jnd=1e-3"),
            Map.entry("OpenPaletteCommand", "path=[FOLDER/my palette.json] layout=STRIP text=hex"),
            Map.entry("SavePaletteCommand", "path=[FOLDER/saved palette.csv] palette=[FOLDER/my palette.json]"));

    private static final String OPEN = "newImage('my [best] photo.png', 'RGB ramp', 60, 40, 1);"
            + " setColor(200, 30, 40); fillRect(10, 10, 20, 20); makeOval(2, 3, 50, 30);"
            + " setResult('Before', 0, 7); updateResults();";

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommandReplays() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("my palette.json"), "[{\"hex\": \"#102030\", \"count\": 7}, \"#fff\"]");
        final BufferedImage picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 40 * 30; i++) {
            picture.setRGB(i % 40, i / 40, 0x010203 * (i % 97));
        }
        final Path pictures = Files.createDirectory(folder.resolve("my pictures"));
        ImageIO.write(picture, "png", pictures.resolve("one.png").toFile());
        final Map<String, HeadlessImageJ.Case> cases = new LinkedHashMap<>();
        for (final Class<? extends ColorCommand> type : Commands.ALL) {
            final String name = type.getSimpleName();
            assertNotNull(LINES.get(name), name + " has no line here");
            final String line = LINES.get(name).replace("FOLDER", folder.toString());
            cases.put(name, run(type, line));
            cases.put(name + " recorded", run(type, recorded(type, line)));
            cases.put(name + " by title", run(type, recorded(type, line), "image=[my [best] photo.png]"));
        }
        final Map<String, HeadlessImageJ.Answer> answers = new HeadlessImageJ(folder).cases(cases);
        return Commands.ALL.stream()
                .map(Class::getSimpleName)
                .map(name -> dynamicTest(name, () -> {
                    final HeadlessImageJ.Answer first = answers.get(name);
                    assertFalse(first.printed().contains("Error"), first.printed());
                    assertNotEquals(first.before(), first.after());
                    assertEquals(first.after(), answers.get(name + " recorded").after());
                    if (answers.containsKey(name + " by title")) {
                        assertEquals(
                                first.after(), answers.get(name + " by title").after());
                    }
                }));
    }

    private static String recorded(final Class<? extends ColorCommand> type, final String line) {
        final ColorCommand command = Commands.create(type.getSimpleName());
        CommandInputs.fill(command, MacroOptions.parse(line));
        command.check();
        return MacroLine.options(command);
    }

    private static HeadlessImageJ.Case run(final Class<? extends ColorCommand> type, final String... options) {
        final String label = Commands.create(type.getSimpleName()).definition().label();
        final boolean reads = io.github.palettej.command.ImageCommand.class.isAssignableFrom(type);
        final String line = options.length == 1 || !reads ? options[0] : String.join(" ", options);
        return new HeadlessImageJ.Case(
                OPEN, "run(\"" + label + "\", \"" + line.replace("\"", "\\\"") + "\");" + shown(type));
    }

    /** What makes visible in the session what a command does elsewhere. */
    private static String shown(final Class<? extends ColorCommand> type) {
        final String saved = folder.resolve("saved palette.csv").toString();
        return type == SavePaletteCommand.class
                ? " run('Open Palette...', 'path=[" + saved + "]'); File.delete('" + saved + "');"
                : "";
    }
}
