/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.gui.Roi;
import io.github.palettej.algorithm.ColorCounts;
import io.github.palettej.algorithm.Monitor;
import java.util.ArrayList;
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
    public record Counted(ColorCounts counts, long leftOut) {
        /**
         * Leaves colors out.
         *
         * @param all the colors of all pixels
         * @param exclusion colors to leave out
         * @param monitor asked for each color
         * @return the colors that count
         */
        public static Counted of(final ColorCounts all, final Exclusion exclusion, final Monitor monitor) {
            if (exclusion.isEmpty()) {
                return new Counted(all, 0);
            }
            final ColorCounts kept = all.filter(color -> {
                monitor.check();
                return exclusion.test(color);
            });
            return new Counted(kept, all.total() - kept.total());
        }
    }

    /**
     * Copies the list.
     *
     * @param roi name of the selection, empty for none
     * @param slice number of the slice, 0 for all together
     * @param planes the slices
     */
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
     * The samples of an image in several selections.
     *
     * @param pixels the image and its scope
     * @param regions selections of areas; one that belongs to a slice, or to a Z or T, is used only there
     * @return for each selection in turn, the samples of the scope that it has slices for
     * @throws IllegalArgumentException if a selection has no pixels in the image
     */
    public static List<Sample> of(final ImagePixels pixels, final List<Roi> regions) {
        final List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < regions.size(); i++) {
            final Roi roi = regions.get(i);
            final String name = roi.getName() == null ? Integer.toString(i + 1) : roi.getName();
            final ImagePixels within = pixels.within(roi);
            final List<Plane> planes = within.planes().stream()
                    .filter(plane -> pixels.shows(roi, plane.slice()))
                    .toList();
            if (pixels.scope() == Scope.STACK && !planes.isEmpty()) {
                samples.add(new Sample(name, 0, planes));
            } else {
                planes.forEach(plane -> samples.add(new Sample(name, plane.slice(), List.of(plane))));
            }
        }
        return samples;
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
        return Counted.of(all, exclusion, monitor);
    }
}
