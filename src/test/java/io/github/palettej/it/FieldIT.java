/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.ImagePlus;
import ij.io.FileSaver;
import ij.process.ColorProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names, folders and files as they are in laboratories, in a headless ImageJ of German language. */
class FieldIT {
    private static final String TITLE = "Schnitt [2] 'a' (\u00dcbersicht) = 5 % .tif";

    @TempDir
    private Path folder;

    private Path work;

    @BeforeEach
    void layOutAFolderWithAnAwkwardName() throws Exception {
        assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "file names are not UTF-8 here");
        work = Files.createDirectory(folder.resolve("Me\u00df reihe (\u00c4) [1] = 2"));
    }

    private List<String> printed(final String... lines) throws Exception {
        final Path macro = folder.resolve("field.ijm");
        // ImageJ reads macros as ISO 8859-1
        final String text = ("dir = \"" + work + "/\";\n" + String.join("\n", lines) + "\n")
                .codePoints()
                .mapToObj(c -> c < 128 ? Character.toString(c) : "\" + fromCharCode(" + c + ") + \"")
                .collect(Collectors.joining());
        Files.writeString(macro, text);
        return new HeadlessImageJ(folder.resolve("ij"))
                .with("-Duser.language=de", "-Duser.country=DE")
                .batch(macro, "")
                .lines()
                .toList();
    }

    @Test
    void titlesOfAnyKindNameTheirImages() throws Exception {
        final List<String> lines = printed(
                "newImage(\"" + TITLE + "\", 'RGB ramp', 32, 16, 1);",
                "newImage('other', 'RGB white', 8, 8, 1);",
                "run('K-Means Colors...', \"clusters=3 labels image=[" + TITLE + "]\");",
                "print(getResultString('Image', 0));",
                "n = 0; for (i = 0; i < nResults; i++) n += getResult('Count', i);",
                "print(n); print(getTitle());",
                "selectImage(\"" + TITLE.replace(" .tif", " ") + "-labels\"); print(getWidth() + 'x' + getHeight());");
        assertEquals(List.of(TITLE, "512", TITLE, "32x16"), lines);
    }

    @Test
    void filesInFoldersOfAnyNameAreWrittenAndRead() throws Exception {
        final List<String> lines = printed(
                "newImage('a', 'RGB ramp', 32, 16, 1);",
                "run('Dominant Colors...', 'colors=3');",
                "run('Save Palette...', \"path=[\" + dir + \"Gr\u00fcn & Wei\u00df.json]\");",
                "run('Open Palette...', \"path=[\" + dir + \"Gr\u00fcn & Wei\u00df.json]\");",
                "print(nResults + ' ' + getResult('SamePixels', 0));");
        assertEquals("3 1", lines.get(lines.size() - 1), () -> String.join("\n", lines));
    }

    @Test
    void pathThatCannotBeWrittenIsSaidSo() throws Exception {
        Files.writeString(work.resolve("file"), "no folder");
        final List<String> lines = printed(
                "run('Save Palette...', 'palette=red,blue path=[' + dir + 'file/a.gpl]');", "print('went on');");
        assertTrue(
                lines.get(0)
                        .startsWith(
                                "Macro Error: path must be a palette file, but a.gpl cannot be written: there is no folder "),
                () -> String.join("\n", lines));
        assertTrue(lines.stream().noneMatch(line -> line.contains("went on") || line.contains("\tat ")));
    }

    @Test
    void jointPaletteOfAFolderPassesOverWhatIsDamaged() throws Exception {
        final ColorProcessor half = new ColorProcessor(40, 30);
        for (int i = 0; i < 1200; i++) {
            half.set(i, i < 600 ? 0xff0000 : 0x000000 | i);
        }
        final ImagePlus image = new ImagePlus("a", half);
        new FileSaver(image).saveAsTiff(work.resolve("1 sound.tif").toString());
        new FileSaver(image).saveAsPng(work.resolve("2 sound.png").toString());
        new FileSaver(image).saveAsJpeg(work.resolve("3 cut.jpg").toString());
        new FileSaver(image).saveAsTiff(work.resolve("4 cut.tif").toString());
        new FileSaver(image).saveAsPng(work.resolve("5 cut.png").toString());
        for (final String name : List.of("3 cut.jpg", "4 cut.tif", "5 cut.png")) {
            final byte[] bytes = Files.readAllBytes(work.resolve(name));
            Files.write(work.resolve(name), Arrays.copyOf(bytes, bytes.length / 2));
        }
        Files.writeString(work.resolve("6 notes.txt"), "no image");
        Files.write(work.resolve("7 empty.tif"), new byte[0]);
        Files.writeString(work.resolve("8 text.png"), "no image");
        final List<String> lines = printed(
                "run('Joint Palette...', 'clusters=2 folder=[' + dir + ']');",
                "n = 0; for (i = 0; i < nResults; i++) n += getResult('Count', i);",
                "print(n); print(nImages);");
        assertTrue(lines.contains("2400"), () -> String.join("\n", lines));
        assertEquals("0", lines.get(lines.size() - 1), () -> String.join("\n", lines));
        assertTrue(lines.stream().noneMatch(line -> line.contains("Exception")), () -> String.join("\n", lines));
    }

    @Test
    void lockedImagesAndTwinsChangeNothing() throws Exception {
        final List<String> lines = printed(
                "newImage('twin', 'RGB ramp', 32, 16, 1); newImage('twin', 'RGB white', 8, 8, 1);",
                "run('Reduce Colors...', 'colors=2 inplace image=twin');",
                "print(getWidth()); print(nImages);",
                "call('io.github.palettej.it.Session.lock');",
                "run('Reduce Colors...', 'colors=2 inplace');",
                "print('went on');");
        assertEquals(List.of("8", "2"), lines.subList(0, 2), () -> String.join("\n", lines));
        assertTrue(
                lines.get(2).startsWith("Macro Error: image must be free, but \"twin\" is locked"),
                () -> String.join("\n", lines));
        assertTrue(lines.stream().noneMatch(line -> line.contains("went on")));
    }
}
