/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.gui.Roi;
import ij.plugin.RoiScaler;
import ij.process.ColorProcessor;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A small copy of an image for a first look: every so many pixels of it, none of them mixed, so that its colors are
 * those of the image.
 */
public final class SmallCopy {
    /** Most slices of a copy. */
    private static final int SLICES = 16;

    private static final int RGB_BITS = 24;
    private static final int OPAQUE = 0xFF000000;

    private SmallCopy() {}

    /**
     * Copies an image as it is displayed.
     *
     * @param image the image; it is read only
     * @param scope which slices; of many, some that lie evenly
     * @param most how many pixels a slice of the copy has at most
     * @return an RGB image with the scaled area selection, empty if the image is no larger itself
     */
    public static Optional<ImagePlus> of(final ImagePlus image, final Scope scope, final int most) {
        return sampled(image, most, (sampling, stack) -> {
            for (final Plane plane :
                    some(ImagePixels.of(image, scope, Optional.empty()).planes())) {
                stack.addSlice(plane.label(), new ColorProcessor(sampling.width, sampling.height, (int[])
                        sampling.of(plane.rgb())));
            }
            return new ImagePlus(image.getTitle(), stack);
        });
    }

    /**
     * Copies the raw values of an image's channels, with their look-up tables and display ranges.
     *
     * @param image the image; it is read only
     * @param scope which positions in Z and T; of many, some that lie evenly
     * @param most how many pixels a slice of the copy has at most
     * @return an image of the same type with the scaled area selection, empty if the image is no larger itself
     * @throws IllegalArgumentException if the image has too many channels
     */
    public static Optional<ImagePlus> ofChannels(final ImagePlus image, final Scope scope, final int most) {
        if (image.getBitDepth() == RGB_BITS) {
            return of(image, scope, most);
        }
        return sampled(image, most, (sampling, stack) -> {
            final ImagePixels pixels = ImagePixels.ofChannels(image, scope, Optional.empty());
            final List<Plane> planes = some(pixels.planes());
            for (final Plane plane : planes) {
                for (final Object channel : pixels.channelValues().stored(plane)) {
                    stack.addSlice(plane.label(), sampling.of(channel));
                }
            }
            final ImagePlus copy = new ImagePlus(image.getTitle(), stack);
            copy.setDimensions(stack.size() / planes.size(), planes.size(), 1);
            return displayedAs(image, copy);
        });
    }

    /** What fills a copy. */
    private interface Filling {
        ImagePlus fill(Sampling sampling, ImageStack stack);
    }

    private static Optional<ImagePlus> sampled(final ImagePlus image, final int most, final Filling filling) {
        final double scale = Math.sqrt(most / ((double) image.getWidth() * image.getHeight()));
        if (scale >= 1) {
            return Optional.empty();
        }
        final Sampling sampling = new Sampling(image.getWidth(), image.getHeight(), scale);
        final ImagePlus copy = filling.fill(sampling, new ImageStack(sampling.width, sampling.height));
        final Roi roi = image.getRoi();
        if (roi != null && roi.isArea()) {
            copy.setRoi(RoiScaler.scale(
                    roi,
                    (double) sampling.width / image.getWidth(),
                    (double) sampling.height / image.getHeight(),
                    false));
        }
        return Optional.of(copy);
    }

    private static List<Plane> some(final List<Plane> planes) {
        final int count = Math.min(SLICES, planes.size());
        return IntStream.range(0, count)
                .mapToObj(i -> planes.get((int) ((long) i * planes.size() / count)))
                .toList();
    }

    private static ImagePlus displayedAs(final ImagePlus image, final ImagePlus copy) {
        if (image.isComposite()) {
            final CompositeImage composite = new CompositeImage(copy, image.getDisplayMode());
            composite.setLuts(image.getLuts());
            return composite;
        }
        copy.getProcessor().setColorModel(image.getProcessor().getColorModel());
        copy.setDisplayRange(image.getDisplayRangeMin(), image.getDisplayRangeMax());
        return copy;
    }

    /** Which pixels of a slice are taken. */
    private static final class Sampling {
        private final int width;
        private final int height;
        private final int[] places;

        Sampling(final int fromWidth, final int fromHeight, final double scale) {
            width = (int) Math.max(1, fromWidth * scale);
            height = (int) Math.max(1, fromHeight * scale);
            places = new int[width * height];
            for (int y = 0; y < height; y++) {
                final int row = (int) ((2L * y + 1) * fromHeight / (2L * height)) * fromWidth;
                for (int x = 0; x < width; x++) {
                    places[y * width + x] = row + (int) ((2L * x + 1) * fromWidth / (2L * width));
                }
            }
        }

        /** Some of the pixels, in an array of the same type; colors become opaque. */
        Object of(final Object pixels) {
            if (pixels instanceof int[] rgb) {
                return Arrays.stream(places).map(i -> rgb[i] | OPAQUE).toArray();
            }
            final Object sampled = Array.newInstance(pixels.getClass().getComponentType(), places.length);
            for (int i = 0; i < places.length; i++) {
                System.arraycopy(pixels, places[i], sampled, i, 1);
            }
            return sampled;
        }
    }
}
