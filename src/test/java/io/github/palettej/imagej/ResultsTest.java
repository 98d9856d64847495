/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import ij.measure.Calibration;
import ij.measure.ResultsTable;
import ij.process.ByteProcessor;
import ij.process.ImageProcessor;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.Swatch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultsTest {
    @ParameterizedTest
    @CsvSource({
        "photo.png,photo",
        "my photo.TIFF,my photo",
        "a.b.jpg,a.b",
        "Fig. 3 overview,Fig. 3 overview",
        "no extension,no extension",
        "v1.2,v1.2",
        ".png,.png",
        "cells.ome.tif,cells.ome",
        "photo-1.png,photo-1"
    })
    void titlesLoseOnlyFileExtensions(final String title, final String stem) {
        assertEquals(stem, ResultImages.stem(title));
    }

    @Test
    void sheetsHaveTenCellsARow() {
        final List<Rgb> colors =
                IntStream.range(0, 23).mapToObj(i -> new Rgb(i, 2 * i, 3 * i)).toList();
        final ImagePlus sheet = SwatchSheet.of("a-dominant", colors);
        assertEquals("a-dominant", sheet.getTitle());
        assertEquals(500, sheet.getWidth());
        assertEquals(150, sheet.getHeight());
        assertEquals(24, sheet.getBitDepth());
        for (int y = 0; y < 150; y++) {
            for (int x = 0; x < 500; x++) {
                final int i = y / 50 * 10 + x / 50;
                final int expected = i < 23 ? colors.get(i).packed() : 0xffffff;
                assertEquals(expected, sheet.getProcessor().get(x, y) & 0xffffff);
            }
        }
        assertEquals(150, SwatchSheet.of("s", colors.subList(0, 3)).getWidth());
        assertThrows(IllegalArgumentException.class, () -> SwatchSheet.of("s", List.of()));
    }

    @Test
    void paletteRowsHaveTheColumnsOfTheContract(@TempDir final Path folder) throws Exception {
        final Palette palette = new Palette(
                List.of(
                        new Swatch(Rgb.parse("#ff0000"), 3_000_000_000L),
                        new Swatch(Rgb.parse("mistyrose"), 1_000_000_000L),
                        Swatch.of(new Rgb(0, 0, 0))),
                5_000_000_000L);
        final PaletteTable table = new PaletteTable();
        table.add(new PaletteTable.Source("a.png", 2, new PixelSize(0.25, "mm^2")), palette);
        final ResultsTable rows = table.rows();
        assertArrayEquals(
                ("Image,Slice,Class,Hex,Red,Green,Blue,L,a,b,Name,Count,Percent,Area,Unit,NextDeltaE").split(","),
                rows.getHeadings());
        final Path file = folder.resolve("rows.csv");
        rows.saveAs(file.toString());
        final List<String> lines = Files.readAllLines(file);
        assertTrue(
                lines.get(1)
                        .startsWith(
                                "a.png,2,1,#ff0000,255,0,0,53.2371,80.0901,67.2033,red,3000000000,60.0000,750000000,mm^2,"),
                lines.get(1));
        assertEquals("mistyrose", rows.getStringValue("Name", 1));
        assertEquals(20, rows.getValue("Percent", 1));
        assertTrue(Double.isNaN(rows.getValue("Count", 2)));
        assertTrue(Double.isNaN(rows.getValue("Percent", 2)));
        assertTrue(Double.isNaN(rows.getValue("Area", 2)));
        assertTrue(Double.isNaN(rows.getValue("NextDeltaE", 2)));
        assertEquals("3", rows.getStringValue("Class", 2));
    }

    @Test
    void areasAreVolumesOnlyForAllSlicesOfAnImageWithDepth() {
        final ImagePlus image = TestImages.rgbStack("s", 4, 4, 3);
        assertEquals(new PixelSize(1, "voxel"), PixelSize.of(image, Scope.STACK));
        assertEquals(new PixelSize(1, "pixel"), PixelSize.of(image, Scope.SLICE));
        final Calibration calibration = image.getCalibration();
        calibration.pixelWidth = 0.5;
        calibration.pixelHeight = 0.25;
        calibration.pixelDepth = 3;
        calibration.setUnit("mm");
        assertEquals(new PixelSize(0.375, "mm^3"), PixelSize.of(image, Scope.STACK));
        assertEquals(new PixelSize(0.125, "mm^2"), PixelSize.of(image, Scope.EACH_SLICE));
        image.setDimensions(1, 1, 3);
        assertEquals(new PixelSize(0.125, "mm^2"), PixelSize.of(image, Scope.STACK));
    }

    @Test
    void resultsKeepCalibrationDimensionsLabelsAndInfo() {
        final ImagePlus image = TestImages.composite("cells one.tif", 16, 2, 3, 2);
        final Calibration calibration = image.getCalibration();
        calibration.pixelWidth = 0.5;
        calibration.setUnit("mm");
        calibration.setFunction(Calibration.STRAIGHT_LINE, new double[] {1, 2}, "OD");
        image.setProperty("Info", "stained");
        final ImagePixels pixels = ImagePixels.of(image, Scope.EACH_SLICE);
        final List<ImageProcessor> slices = new ArrayList<>();
        pixels.planes().forEach(p -> slices.add(new ByteProcessor(image.getWidth(), image.getHeight())));
        final ImagePlus made = ResultImages.of(pixels, "labels", slices);
        assertEquals("cells one-labels", made.getTitle());
        assertArrayEquals(new int[] {31, 17, 1, 3, 2}, made.getDimensions());
        assertEquals(0.5, made.getCalibration().pixelWidth);
        assertEquals("mm", made.getCalibration().getUnit());
        assertEquals(false, made.getCalibration().calibrated());
        assertEquals("stained", made.getProperty("Info"));
        assertEquals("s2", made.getStack().getSliceLabel(2));
        assertTrue(made.isHyperStack());
        final ImagePixels one = ImagePixels.of(image, Scope.SLICE);
        assertEquals(1, ResultImages.of(one, "labels", slices.subList(0, 1)).getStackSize());
    }
}
