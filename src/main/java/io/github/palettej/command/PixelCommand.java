/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import io.github.palettej.imagej.Exclusion;
import io.github.palettej.imagej.ImageFolder;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What commands that count pixels share, of one image or of many: the colors to leave out. */
public abstract class PixelCommand extends ColorCommand {
    @Parameter(
            label = "Exclude",
            description = "Colors to leave out: a list, the path of a palette file, or table: and the title of a"
                    + " table with a column Hex.",
            persist = false,
            required = false)
    private String exclude = "";

    @Parameter(
            label = "Within",
            description = "CIEDE2000 distance up to which a pixel counts as an excluded color. 0: only exactly"
                    + " these colors.",
            min = "0",
            attrs = @Attr(name = Input.UNIT, value = "Delta E"),
            persist = false,
            required = false)
    private double within;

    private Function<Path, Optional<ImagePlus>> opener = ImageFolder::open;

    @Override
    protected void checkMore() {
        exclusion();
    }

    /**
     * Sets how files are opened, as {@link ImageFolder#open} if nothing else is set.
     *
     * @param way opens a file; gives nothing if it is no image
     */
    public final void opener(final Function<Path, Optional<ImagePlus>> way) {
        opener = Objects.requireNonNull(way);
    }

    /**
     * Tells how files are opened.
     *
     * @return opens a file; gives nothing if it is no image
     */
    protected final Function<Path, Optional<ImagePlus>> opener() {
        return opener;
    }

    /**
     * Tells which colors are left out.
     *
     * @return the colors and what looks like them
     * @throws IllegalArgumentException if {@code exclude} names no colors
     */
    protected final Exclusion exclusion() {
        return exclude.isBlank() ? Exclusion.NONE : new Exclusion(ColorSource.colors("exclude", exclude), within);
    }

    /**
     * Refuses an exclusion of everything.
     *
     * @param leftOut how many pixels it left out
     * @return what to throw: one sentence for the user
     */
    protected final IllegalArgumentException nothingLeft(final long leftOut) {
        return new IllegalArgumentException("exclude must leave pixels to count, but all " + leftOut
                + " pixels are as near as " + text("within") + " to the excluded colors: list fewer colors");
    }
}
