/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static io.github.palettej.command.ImageCommandsTest.rows;
import static io.github.palettej.command.ImageCommandsTest.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import io.github.palettej.imagej.TestImages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several selections at once. */
class SelectionsTest {
    private static Roi named(final Roi roi, final String name, final int position) {
        roi.setName(name);
        roi.setPosition(position);
        return roi;
    }

    private static ImagePlus image() {
        final ImagePlus image = TestImages.rgbStack("s.tif", 40, 30, 3);
        final Overlay overlay = new Overlay();
        overlay.add(named(new Roi(0, 0, 10, 10), "leaf", 0));
        overlay.add(named(new OvalRoi(15, 5, 20, 20), "flower", 2));
        overlay.add(named(new Line(0, 0, 5, 5), "line", 0));
        image.setOverlay(overlay);
        image.setRoi(new Roi(100, 100, 5, 5));
        return image;
    }

    private static Map<String, Double> counts(final ResultsTable rows) {
        final Map<String, Double> counts = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            counts.merge(
                    rows.getStringValue("ROI", row) + " " + rows.getStringValue("Slice", row),
                    rows.getValue("Count", row),
                    Double::sum);
        }
        return counts;
    }

    @Test
    void eachSelectionGivesItsRowsWhereItBelongs() {
        final ImagePlus image = image();
        final double oval = pixels(new OvalRoi(15, 5, 20, 20));
        assertEquals(Map.of("leaf 1", 100.0), counts(rows(run(new KMeansColorsCommand(), image, "rois", "true"))));
        image.setSlice(2);
        assertEquals(
                Map.of("leaf 2", 100.0, "flower 2", oval),
                counts(rows(run(new KMeansColorsCommand(), image, "rois", "true"))));
        assertEquals(
                Map.of("leaf 0", 300.0, "flower 0", oval),
                counts(rows(run(new KMeansColorsCommand(), image, "rois", "true", "scope", "Stack"))));
        assertEquals(
                Map.of("leaf 1", 100.0, "leaf 2", 100.0, "leaf 3", 100.0, "flower 2", oval),
                counts(rows(run(
                        new DominantColorsCommand(), image, "rois", "true", "scope", "Each slice", "colors", "4096"))));
    }

    private static double pixels(final Roi roi) {
        final ImagePlus image = TestImages.rgb("a", 40, 30, 1);
        image.setRoi(roi);
        return image.getStatistics().longPixelCount;
    }

    @Test
    void aSelectionGivesWhatItGivesAlone() {
        final ImagePlus image = image();
        image.setSlice(2);
        final ResultsTable all = rows(run(new KMeansColorsCommand(), image, "rois", "true", "clusters", "3"));
        image.setRoi(new OvalRoi(15, 5, 20, 20));
        final ResultsTable alone = rows(run(new KMeansColorsCommand(), image, "clusters", "3"));
        for (int row = 0; row < alone.size(); row++) {
            final int at = all.size() - alone.size() + row;
            assertEquals(alone.getStringValue("Hex", row), all.getStringValue("Hex", at));
            assertEquals(alone.getStringValue("Count", row), all.getStringValue("Count", at));
            assertEquals("flower", all.getStringValue("ROI", at));
        }
    }

    @Test
    void imagesShowAllSelections() {
        final ImagePlus image = image();
        image.setSlice(2);
        final ColorCommand command = run(new ReduceColorsCommand(), image, "rois", "true", "colors", "2");
        assertEquals(2, rows(command).size());
        final ImagePlus reduced = command.output("reduced", ImagePlus.class);
        int changed = 0;
        for (int i = 0; i < 1200; i++) {
            final boolean inside = i % 40 < 10 && i / 40 < 10 || new OvalRoi(15, 5, 20, 20).contains(i % 40, i / 40);
            final boolean same =
                    reduced.getProcessor().get(i) == image.getProcessor().get(i);
            assertTrue(inside || same);
            changed += same ? 0 : 1;
        }
        assertTrue(changed > 100);
        final ImagePlus map = run(new DifferenceMapCommand(), image, "rois", "true", "reference", "red")
                .output("differenceMap", ImagePlus.class);
        assertEquals(100 + pixels(new OvalRoi(15, 5, 20, 20)), finite(map));
        run(new ColorHistogramPlotCommand(), image, "rois", "true");
        run(new ApplyPaletteCommand(), image, "rois", "true", "palette", "red,blue", "output", "8-bit color");
    }

    private static double finite(final ImagePlus map) {
        int count = 0;
        for (final float value : (float[]) map.getProcessor().getPixels()) {
            count += Float.isNaN(value) ? 0 : 1;
        }
        return count;
    }

    @Test
    void selectionsOfTheManagerComeFirst() {
        final ImagePlus image = image();
        final KMeansColorsCommand command = new KMeansColorsCommand();
        command.managed(List.of(new Roi(1, 1, 5, 4)));
        assertEquals(Map.of("1 1", 20.0), counts(rows(run(command, image, "rois", "true"))));
    }

    @Test
    void withoutSelectionsThereIsOneSentence() {
        assertEquals(
                "rois must find area selections in the ROI Manager or the overlay, but there are none here: add some"
                        + " (Image > Overlay > Add Selection)",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> run(new KMeansColorsCommand(), TestImages.rgb("a", 9, 9, 1), "rois", "true"))
                        .getMessage());
    }
}
