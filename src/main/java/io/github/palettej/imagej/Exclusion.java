/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Tells which colors count, where some are excluded with all that look like them, such as a background. */
public final class Exclusion implements IntPredicate {
    /** Leaves nothing out. */
    public static final Exclusion NONE = new Exclusion(List.of(), 0);

    private static final int RGB = 0xffffff;

    private final Set<Integer> exact;
    private final List<double[]> centers;
    private final double within;

    /**
     * Excludes colors.
     *
     * @param colors the colors
     * @param within CIEDE2000 up to which a color is excluded too, the excluded color being the reference; 0 for
     *     exactly these colors
     */
    public Exclusion(final List<Rgb> colors, final double within) {
        exact = colors.stream().map(Rgb::packed).collect(Collectors.toUnmodifiableSet());
        centers = colors.stream().map(Difference.CIEDE2000.space()::fromRgb).toList();
        this.within = within;
    }

    /**
     * Tells whether a color counts.
     *
     * @param packed 0xRRGGBB; the bits above are ignored
     * @return false if it is excluded
     */
    @Override
    public boolean test(final int packed) {
        if (exact.contains(packed & RGB)) {
            return false;
        }
        if (within == 0) {
            return true;
        }
        final double[] lab = Difference.CIEDE2000.space().fromRgb(Rgb.ofPacked(packed));
        return centers.stream().noneMatch(center -> Difference.CIEDE2000.between(center, lab) <= within);
    }

    /**
     * Tells whether all colors count.
     *
     * @return true if none is excluded
     */
    public boolean isEmpty() {
        return exact.isEmpty();
    }
}
