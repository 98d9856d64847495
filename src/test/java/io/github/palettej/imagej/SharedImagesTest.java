/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ij.IJ;
import ij.ImagePlus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The shared images, byte for byte as other software reads them. */
class SharedImagesTest {
    private static final Path SHARED = Path.of("../shared/testdata");

    @TestFactory
    Stream<DynamicTest> bytesAreThoseThatNumpyReads() throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "../shared is not here");
        return Files.readAllLines(SHARED.resolve("golden/image_stats.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(row -> List.of("rgb", "over_white").contains(row[1]) || row[1].startsWith("slice"))
                .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> check(row)));
    }

    private static void check(final String[] row) throws GeneralSecurityException {
        final ImagePlus image = IJ.openImage(SHARED.resolve("images/" + row[0]).toString());
        final ImagePixels pixels = ImagePixels.of(image, Scope.EACH_SLICE);
        final int slice = row[1].startsWith("slice") ? Integer.parseInt(row[1].substring(5)) : 1;
        final int[] rgb = pixels.planes().get(slice - 1).rgb();
        final Map<Integer, Long> counts = new HashMap<>();
        final byte[] bytes = new byte[3 * rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            bytes[3 * i] = (byte) (rgb[i] >> 16);
            bytes[3 * i + 1] = (byte) (rgb[i] >> 8);
            bytes[3 * i + 2] = (byte) rgb[i];
            counts.merge(rgb[i] & 0xffffff, 1L, Long::sum);
        }
        assertEquals(row[2], Integer.toString(rgb.length));
        assertEquals(row[3], Integer.toString(counts.size()));
        final String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertTrue(row[row.length - 1].equals(hash), () -> row[0] + " " + row[1] + " has other bytes");
    }
}
