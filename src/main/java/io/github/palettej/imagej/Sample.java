/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.Monitor;
import java.util.List;

/**
 * Pixels that give one result: those of one slice, or of all slices together.
 *
 * @param roi name of the selection they are in, empty if it is the image's own or none
 * @param slice number of the slice, 0 for all together
 * @param planes the slices
 */
public record Sample(String roi, int slice, List<Plane> planes) {
    /**
     * The counted colors of a sample.
     *
     * @param counts the colors that count
     * @param leftOut number of pixels in the selection that do not count because of their color
     */
    public record Counted(ColorCounts counts, long leftOut) {}

    /** Copies the list. */
    public Sample {
        planes = List.copyOf(planes);
    }

    /**
     * The samples of an image.
     *
     * @param pixels the image and its scope
     * @return one sample for {@link Scope#SLICE} and {@link Scope#STACK}, else one for each slice
     */
    public static List<Sample> of(final ImagePixels pixels) {
        final List<Plane> planes = pixels.planes();
        return pixels.scope() == Scope.STACK
                ? List.of(new Sample("", 0, planes))
                : planes.stream()
                        .map(p -> new Sample("", p.slice(), List.of(p)))
                        .toList();
    }

    /**
     * Counts the colors, slice by slice: no more than one slice is in memory at a time.
     *
     * @param exclusion colors to leave out
     * @param monitor asked every few milliseconds
     * @return the counts of all planes together
     */
    public Counted count(final Exclusion exclusion, final Monitor monitor) {
        ColorCounts all = ColorCounts.EMPTY;
        for (int i = 0; i < planes.size(); i++) {
            final Plane plane = planes.get(i);
            final Monitor part = monitor.part((double) i / planes.size(), (i + 1.0) / planes.size());
            final ColorCounts counts = plane.mask()
                    .map(mask -> ColorCounts.of(plane.pixels(), mask, part))
                    .orElseGet(() -> ColorCounts.of(plane.pixels(), part));
            all = i == 0 ? counts : all.merge(counts);
            monitor.progress((i + 1.0) / planes.size());
        }
        if (exclusion.isEmpty()) {
            return new Counted(all, 0);
        }
        final ColorCounts kept = all.filter(exclusion);
        return new Counted(kept, all.total() - kept.total());
    }
}
