/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ij.ImagePlus;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scijava.ItemIO;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

class InputTest {
    private static final Locale LOCALE = Locale.getDefault();

    /** A command with an input of each kind. */
    public static final class Sample extends ImageCommand {
        @Parameter(label = "Clusters", min = "2", max = "256", persist = false, required = false)
        private int clusters = 16;

        @Parameter(label = "Seed", persist = false, required = false)
        private long seed = 1;

        @Parameter(
                label = "Order",
                choices = {"Frequency", "HLV step"},
                persist = false,
                required = false)
        private String order = "Frequency";

        @Parameter(label = "Path", persist = false, required = false)
        private String path;

        @Parameter(
                label = "JND",
                min = "0",
                max = "100",
                attrs = @Attr(name = Input.DEFAULT_NOTE, value = "2.3"),
                persist = false,
                required = false)
        private Double jnd;

        @Parameter(type = ItemIO.OUTPUT)
        private String seen;

        @Override
        protected void compute() {
            seen = clusters + " " + order + " " + path;
        }
    }

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(LOCALE);
    }

    @Test
    void ownInputsComeFirstAndCommonOnesLast() {
        assertEquals(
                "[clusters, seed, order, path, jnd, image, scope, rois, exclude, within, table, append]",
                Definition.of(Sample.class).inputs().stream()
                        .map(Input::key)
                        .toList()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clusters|900|clusters must be 2..256, but was 900",
                "clusters|1|clusters must be 2..256, but was 1",
                "clusters|abc|clusters must be a whole number 2..256, but was \"abc\"",
                "clusters|3.5|clusters must be a whole number 2..256, but was \"3.5\"",
                "clusters|1e1|clusters must be a whole number 2..256, but was \"1e1\"",
                "clusters|``|clusters must be a whole number 2..256, but was \"\"",
                "clusters|99999999999|clusters must be a whole number 2..256, but was 99999999999",
                "seed|x|seed must be a whole number, but was \"x\"",
                "order|hue|order must be one of Frequency, HLV step, but was \"hue\"",
                "order|``|order must be one of Frequency, HLV step, but was \"\"",
                "path|``|path is required",
                "jnd|NaN|jnd must be a number 0..100, but was \"NaN\"",
                "jnd|Infinity|jnd must be a number 0..100, but was \"Infinity\"",
                "jnd|1e999|jnd must be a number 0..100, but was Infinity",
                "jnd|2,3|jnd must be a number 0..100, but was \"2,3\"",
                "jnd|2.3f|jnd must be a number 0..100, but was \"2.3f\"",
                "jnd|0x10|jnd must be a number 0..100, but was \"0x10\"",
                "jnd|-0.1|jnd must be 0..100, but was -0.1",
                "jnd|100.5|jnd must be 0..100, but was 100.5",
                "within|-1|within must be at least 0, but was -1",
                "within|x|within must be a number of at least 0, but was \"x\"",
                "append|maybe|append must be true or false, but was \"maybe\"",
                "scope|All|scope must be one of Slice, Stack, Each slice, but was \"All\"",
                "image|x.png|image must be an open image, but was \"x.png\"",
            })
    void refusesWithOneSentence(final String key, final String text, final String sentence) {
        final ColorCommand command = new Sample();
        final Exception refused = assertThrows(
                IllegalArgumentException.class, () -> command.set("path", "x").set(key, text));
        assertEquals(sentence, refused.getMessage());
    }

    @Test
    void checksValuesThatWereSetByAScript() {
        final Sample command = new Sample();
        command.set("path", "x");
        command.clusters = 900;
        assertEquals(
                "clusters must be 2..256, but was 900",
                assertThrows(IllegalArgumentException.class, command::execute).getMessage());
    }

    @Test
    void canceledRunTellsTheSentence() {
        final Logger logger = Logger.getLogger(ColorCommand.class.getName());
        logger.setLevel(Level.OFF);
        final Sample command = new Sample();
        command.run();
        logger.setLevel(null);
        assertTrue(command.isCanceled());
        assertEquals("path is required", command.getCancelReason());
    }

    @Test
    void spellsChoicesAsTheyAreDefined() {
        final Sample command = new Sample();
        command.order = " hlv STEP";
        command.set("path", "p").execute();
        assertEquals("16 HLV step p", command.output("seen", String.class));
    }

    @Test
    void missingValueOfAScriptIsTheDefault() {
        final Sample command = new Sample();
        command.order = null;
        command.set("path", "p").execute();
        assertEquals("Frequency", command.text("order"));
    }

    @Test
    void unknownKeyNamesTheKnownOnes() {
        assertEquals(
                "\"clustres\" is not a key of Color Difference, whose keys are first, second, formula, jnd, table,"
                        + " append",
                assertThrows(IllegalArgumentException.class, () -> new ColorDifferenceCommand().set("clustres", "3"))
                        .getMessage());
    }

    @Test
    void numbersAreWrittenAndReadTheSameInAnyLocale() {
        Locale.setDefault(Locale.GERMANY);
        final ColorCommand command = new Sample().set("jnd", "2.5").set("within", 1e-7);
        assertEquals("2.5", command.text("jnd"));
        assertEquals("1.0E-7", command.text("within"));
        assertEquals(
                "1.0E-7", new Sample().set("within", command.text("within")).text("within"));
    }

    @Test
    void takesTypedValues() {
        final ImagePlus image = new ImagePlus();
        final ColorCommand command = new Sample()
                .set("image", image)
                .set("clusters", 8.0)
                .set("append", true)
                .set("seed", Long.MAX_VALUE);
        assertEquals("8", command.text("clusters"));
        assertEquals("true", command.text("append"));
        assertEquals(Long.toString(Long.MAX_VALUE), command.text("seed"));
        assertFalse(command.makesImage());
    }
}
