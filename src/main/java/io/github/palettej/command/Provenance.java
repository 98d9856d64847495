/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import io.github.palettej.algorithm.PixelHash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a palette was made with, so that it can be repeated and verified: names and texts that are kept with the rows of a
 * table as long as these do not change, and saved with a palette in JSON as its {@code details}.
 *
 * <ul>
 *   <li>{@value #COMMAND}: name of the command
 *   <li>{@value #IMAGE}: title of the image; absent for colors without one, as are the next two
 *   <li>{@value #IMAGES}: number of images, if they were several; then their name is what they have in common
 *   <li>{@value #COUNTED}: number of pixels that were counted
 *   <li>{@value #PIXELS}: {@value #SHA} and the {@link PixelHash} of these
 *   <li>{@value #VERSION}: version of the program
 *   <li>{@value #OPTION} and a key, for each key of the command, the seed among them: its value
 *   <li>{@value #MACRO}: the macro line that repeats it on the active image; absent if a script ran the command
 * </ul>
 */
public final class Provenance {
    /** Name of what tells the command. */
    public static final String COMMAND = "command";

    /** Name of what tells the macro line. */
    public static final String MACRO = "macro";

    static final String IMAGE = "image";
    static final String IMAGES = "images";
    static final String COUNTED = "counted";
    static final String PIXELS = "pixels";
    static final String VERSION = "version";
    static final String OPTION = "option.";
    static final String SHA = "sha256:";

    private Provenance() {}

    /** Tells what a command made its palette with, after it checked its inputs. */
    static Supplier<Map<String, String>> of(final ColorCommand command, final String image, final PixelHash hash) {
        final Map<String, String> details = new LinkedHashMap<>();
        details.put(COMMAND, command.definition().name());
        if (hash.pixels() > 0) {
            details.put(IMAGE, image);
            details.put(COUNTED, Long.toString(hash.pixels()));
            details.put(PIXELS, "");
        }
        details.put(VERSION, Version.text());
        for (final Input input : command.definition().inputs()) {
            if (input.kind() != Input.Kind.IMAGE && input.definedIn() != ColorCommand.class) {
                details.put(OPTION + input.key(), command.text(input.key()));
            }
        }
        // The hash alone takes time.
        return () -> {
            final Map<String, String> complete = new LinkedHashMap<>(details);
            complete.computeIfPresent(PIXELS, (name, none) -> SHA + hash.hex());
            return complete;
        };
    }

    /** Tells what a command made its palette of several images with. */
    static Supplier<Map<String, String>> of(
            final ColorCommand command, final String name, final int images, final PixelHash hash) {
        final Supplier<Map<String, String>> told = of(command, name, hash);
        return () -> {
            final Map<String, String> details = new LinkedHashMap<>();
            told.get().forEach((key, value) -> {
                details.put(key, value);
                if (key.equals(IMAGE)) {
                    details.put(IMAGES, Integer.toString(images));
                }
            });
            return details;
        };
    }

    /**
     * Makes the command that details tell of, with their options.
     *
     * @return the command; empty if there is none of the name
     * @throws IllegalArgumentException if it has no such option, or the value breaks its rules
     */
    static Optional<ColorCommand> command(final Map<String, String> details) {
        final Optional<ColorCommand> found = Commands.ALL.stream()
                .filter(c -> Definition.of(c).name().equals(details.get(COMMAND)))
                .findFirst()
                .map(c -> Commands.create(c.getSimpleName()));
        found.ifPresent(command -> details.forEach((name, value) -> {
            if (name.startsWith(OPTION)) {
                command.set(name.substring(OPTION.length()), value);
            }
        }));
        return found;
    }
}
