/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ColorNamesTest {
    @Test
    void thereAre148NamesOf139Colors() {
        assertEquals(148, ColorNames.all().size());
        assertEquals(139, new HashSet<>(ColorNames.all().values()).size());
    }

    @Test
    void everyNameIsFoundAndNamesItsColor() {
        ColorNames.all().forEach((name, rgb) -> {
            assertEquals(Optional.of(rgb), ColorNames.find(name));
            assertEquals(rgb, ColorNames.all().get(ColorNames.nearest(rgb)));
        });
        assertEquals("aqua", ColorNames.nearest(new Rgb(0, 255, 255)));
        assertEquals("fuchsia", ColorNames.nearest(new Rgb(255, 0, 255)));
        assertEquals(
                "darkslategray",
                ColorNames.nearest(ColorNames.find("dark slate grey").orElseThrow()));
    }

    @Test
    void namesEqualTheSharedTable() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(Path.of("../shared")), "../shared is not here");
        final List<String> lines = Files.readAllLines(Path.of("../shared/testdata/golden/css_named_colours.csv"));
        for (final String line : lines.subList(1, lines.size())) {
            final String[] values = line.split(",");
            assertEquals(values[1], ColorNames.find(values[0]).orElseThrow().hex());
        }
        assertEquals(148, lines.size() - 1);
    }

    @Test
    void nearestIsThatOfAllComparisons() {
        final SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            final Rgb rgb = Rgb.ofPacked(random.nextInt(1 << 24));
            String best = "";
            double smallest = Double.POSITIVE_INFINITY;
            for (final Map.Entry<String, Rgb> entry : ColorNames.all().entrySet()) {
                final double difference = Difference.CIEDE2000.between(rgb, entry.getValue());
                if (difference < smallest) {
                    smallest = difference;
                    best = entry.getKey();
                }
            }
            assertEquals(best, ColorNames.nearest(rgb), rgb::toString);
            assertEquals(best, ColorNames.nearest(rgb), "asked again");
        }
    }

    @Test
    void thousandsOfRowsAreNamedWithoutWaiting() {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 20_000; i++) {
                assertTrue(ColorNames.all().containsKey(ColorNames.nearest(Rgb.ofPacked(i * 838))));
            }
        });
    }
}
