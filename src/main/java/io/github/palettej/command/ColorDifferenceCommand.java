/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

/** Tells how different two colors look. */
@Plugin(
        type = Command.class,
        label = "Color Difference...",
        description = "The difference between two colors by a formula of color science.",
        visible = false,
        headless = true)
public final class ColorDifferenceCommand extends ColorCommand {
    @Parameter(
            label = "First",
            description = "The color to compare with, such as #336699, rgb(51, 102, 153) or misty rose.",
            attrs = @Attr(name = Input.START, value = Input.FOREGROUND),
            persist = false,
            required = false)
    private String first;

    @Parameter(
            label = "Second",
            description = "The color to compare.",
            attrs = @Attr(name = Input.START, value = Input.BACKGROUND),
            persist = false,
            required = false)
    private String second;

    @Parameter(
            label = "Formula",
            description = "The color difference formula. CIE94 and CMC are not symmetric: the first color is the"
                    + " reference.",
            choices = {"CIEDE2000", "CIE94", "CIE76", "CMC 2:1", "CMC 1:1", "OKLab", "HyAB"},
            persist = false,
            required = false)
    private String formula = "CIEDE2000";

    @Parameter(
            label = "JND",
            description = "The just noticeable difference: from here on a difference counts as noticeable. 2.3"
                    + " belongs to CIE76.",
            min = "0",
            attrs = @Attr(name = Input.DEFAULT_NOTE, value = "2.3, or 0.02 with OKLab"),
            persist = false,
            required = false)
    private Double jnd;

    @Parameter(type = ItemIO.OUTPUT, label = "Delta E", description = "The difference by the formula.")
    private double deltaE;

    /** Makes a command with the default of each input. */
    public ColorDifferenceCommand() {}

    @Override
    protected void checkMore() {
        Rgb.parse("first", first);
        Rgb.parse("second", second);
    }

    @Override
    protected void compute() {
        final Rgb reference = Rgb.parse("first", first);
        final Rgb sample = Rgb.parse("second", second);
        final Difference difference = Difference.of(formula);
        if (jnd == null) {
            jnd = difference.justNoticeable();
        }
        deltaE = difference.between(reference, sample);
        rows(new DifferenceRows(difference, jnd).pair(reference, sample).table());
    }
}
