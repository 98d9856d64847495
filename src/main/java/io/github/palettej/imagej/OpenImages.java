/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.WindowManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds open images by title or ID, those of batch mode among them. */
public final class OpenImages {
    private OpenImages() {}

    /**
     * Finds an open image.
     *
     * @param text its title, exactly as it is, or its ID. Of several images with the title, the active one is
     *     meant if it is among them
     * @return the image, empty if there is none
     * @throws IllegalArgumentException if several images have the title and none of them is active; a sentence
     *     to be put behind the name of the key
     */
    public static Optional<ImagePlus> find(final String text) {
        final List<ImagePlus> titled =
                all().stream().filter(i -> text.equals(i.getTitle())).toList();
        if (titled.size() > 1) {
            final ImagePlus active = WindowManager.getCurrentImage();
            if (!titled.contains(active)) {
                throw new IllegalArgumentException("must name one image, but " + titled.size()
                        + " open images have the title \"" + text + "\"; activate one of them or give its ID");
            }
            return Optional.of(active);
        }
        return titled.isEmpty() ? byId(text) : Optional.of(titled.get(0));
    }

    /**
     * Finds an image to compare another with.
     *
     * @param image an open image
     * @return the first other open image of its width and height whose title is no other's
     */
    public static Optional<ImagePlus> ofSameSize(final ImagePlus image) {
        final List<ImagePlus> open = all();
        return open.stream()
                .filter(i -> i != image && i.getWidth() == image.getWidth() && i.getHeight() == image.getHeight())
                .filter(i -> open.stream()
                                .filter(o -> o.getTitle().equals(i.getTitle()))
                                .count()
                        == 1)
                .findFirst();
    }

    private static Optional<ImagePlus> byId(final String text) {
        if (!text.matches("-\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.ofNullable(WindowManager.getImage(Integer.parseInt(text)));
    }

    /**
     * Lists the open images.
     *
     * @return all of them, in the order in which they were opened
     */
    public static List<ImagePlus> all() {
        final List<ImagePlus> images = new ArrayList<>();
        final int[] ids = WindowManager.getIDList();
        if (ids != null) {
            for (final int id : ids) {
                final ImagePlus image = WindowManager.getImage(id);
                if (image != null) {
                    images.add(image);
                }
            }
        }
        return images;
    }
}
