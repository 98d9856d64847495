/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Damaged files are read or refused by one sentence: never anything else. */
class PaletteFuzzTest {
    /** Set the system property to try more. */
    private static final int MUTATIONS = Integer.getInteger("palettej.fuzz", 6000);

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        final List<Map.Entry<String, byte[]>> files =
                new ArrayList<>(Samples.filesAndOurs().entrySet());
        final SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < MUTATIONS; i++) {
            final Map.Entry<String, byte[]> file = files.get(i % files.size());
            final PaletteFormat format = random.nextInt(20) == 0
                    ? PaletteFormat.values()[random.nextInt(PaletteFormat.values().length)]
                    : PaletteFormat.of(Path.of(file.getKey()));
            final byte[] bytes = mutated(file.getValue(), random);
            final int mutation = i;
            assertTimeout(Duration.ofSeconds(10), () -> decode(format, bytes, file.getKey() + " " + mutation));
        }
    }

    private static void decode(final PaletteFormat format, final byte[] bytes, final String what) {
        final PaletteDocument document;
        try {
            document = format.decode("damaged", bytes);
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().startsWith("damaged is not " + format + ": "), e::getMessage);
            assertTrue(e.getMessage().length() < 250 && e.getMessage().lines().count() == 1, e::getMessage);
            return;
        }
        assertTrue(!document.rgb().isEmpty(), what);
        // what can be read can be written, and read again
        final PaletteDocument again = format.decode("x", format.encode("x", document));
        if (format != PaletteFormat.LUT) {
            assertEquals(document.rgb(), again.rgb(), what);
        }
    }

    private static byte[] mutated(final byte[] original, final SplittableRandom random) {
        byte[] bytes = original.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            final int at = random.nextInt(bytes.length + 1);
            switch (random.nextInt(6)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> bytes = spliced(bytes, at, at, bytes(random, 1 + random.nextInt(8)));
                case 2 -> bytes = spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(16)), new byte[0]);
                case 3 -> {
                    final int from = random.nextInt(bytes.length + 1);
                    bytes = spliced(
                            bytes,
                            at,
                            at,
                            Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(64))));
                }
                default -> {
                    for (int j = at; j < Math.min(bytes.length, at + 1 + random.nextInt(4)); j++) {
                        bytes[j] = random.nextInt(3) == 0 ? (byte) 0xff : (byte) random.nextInt(256);
                    }
                }
            }
        }
        return bytes;
    }

    private static byte[] bytes(final SplittableRandom random, final int length) {
        final byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] spliced(final byte[] bytes, final int start, final int end, final byte[] middle) {
        final byte[] result = Arrays.copyOf(bytes, start + middle.length + bytes.length - end);
        System.arraycopy(middle, 0, result, start, middle.length);
        System.arraycopy(bytes, end, result, start + middle.length, bytes.length - end);
        return result;
    }
}
