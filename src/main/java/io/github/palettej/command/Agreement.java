/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.PixelHash;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a saved palette still holds: whether the active image has the pixels that it was made from, counted with the
 * same keys (scope, exclude, within and the others) in the current selection and slice, and whether the program has the
 * same version. Same pixels, same keys and same version give the same palette, bit for bit.
 *
 * @param samePixels whether the {@link PixelHash} is the same; empty if no image is open or the keys are not understood
 * @param sameVersion whether the version is the same
 * @param sentence all that in a sentence
 */
record Agreement(Optional<Boolean> samePixels, boolean sameVersion, String sentence) {
    /**
     * Compares what a file tells with the active image, which is read and not changed.
     *
     * @param file name of the file, for the sentence
     * @param details what the palette was made with
     * @param active the active image, none if no image is open
     * @param monitor asked while the image is counted
     * @return the comparison; empty if the details are none of {@link Provenance}, or tell of no pixels
     */
    static Optional<Agreement> of(
            final String file, final Map<String, String> details, final List<ImagePlus> active, final Monitor monitor) {
        if (!details.getOrDefault(Provenance.PIXELS, "").startsWith(Provenance.SHA)
                || !details.containsKey(Provenance.COMMAND)) {
            return Optional.empty();
        }
        final String then = details.getOrDefault(Provenance.VERSION, "(unknown)");
        final boolean sameVersion = then.equals(Version.text());
        final String version = sameVersion
                ? "the version of PaletteJ is the same, " + then
                : "the version of PaletteJ was " + then + " and is " + Version.text();
        final String made = file + " was made by " + details.get(Provenance.COMMAND) + " from \""
                + details.getOrDefault(Provenance.IMAGE, "") + "\"; ";
        if (details.containsKey(Provenance.IMAGES)) {
            return Optional.of(new Agreement(
                    Optional.empty(), sameVersion, made + "repeat that to compare their pixels; " + version + "."));
        }
        if (active.isEmpty() || active.get(0).getProcessor() == null) {
            return Optional.of(new Agreement(
                    Optional.empty(), sameVersion, made + "open that image to compare its pixels; " + version + "."));
        }
        final ImagePlus image = active.get(0);
        final String title = "the active image \"" + image.getTitle() + "\"";
        try {
            final PixelHash hash = counted(image, details, monitor);
            final boolean same = details.get(Provenance.PIXELS).equals(Provenance.SHA + hash.hex());
            final String pixels = same
                    ? title + " has the same " + hash.pixels() + " pixels; "
                    : title + " has other pixels (" + hash.pixels() + " counted, "
                            + details.getOrDefault(Provenance.COUNTED, "?") + " then); ";
            return Optional.of(new Agreement(Optional.of(same), sameVersion, made + pixels + version + "."));
        } catch (final IllegalArgumentException e) {
            return Optional.of(new Agreement(
                    Optional.empty(),
                    sameVersion,
                    made + "the pixels of " + title + " cannot be compared, since " + e.getMessage() + "; " + version
                            + "."));
        }
    }

    private static PixelHash counted(final ImagePlus image, final Map<String, String> details, final Monitor monitor) {
        final ColorCommand command = Provenance.command(details)
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no command \"" + details.get(Provenance.COMMAND) + '"'));
        command.monitor(monitor);
        if (command instanceof ImageCommand reader) {
            reader.set("image", image);
        }
        return command.hash();
    }
}
