/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.Refinement;
import io.github.palettej.algorithm.VectorClusters;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.SortOrder;
import io.github.palettej.color.Swatch;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pixels of a sample divided into classes of similar channel values.
 *
 * <p>Pixels of which a channel is NaN or infinite have no class.
 */
public final class ChannelClasses {
    private static final int BLACK = 0xff000000;

    private final ChannelValues pixels;
    private final VectorClusters clusters;
    private final Palette palette;

    private ChannelClasses(final ChannelValues pixels, final VectorClusters clusters, final Palette palette) {
        this.pixels = pixels;
        this.clusters = clusters;
        this.palette = palette;
    }

    /**
     * Divides the pixels of a sample.
     *
     * @param pixels the values of its pixels
     * @param classes how many classes at most
     * @param refinement how hard to search for a smaller error
     * @param order the order of the classes
     * @param monitor asked every few milliseconds
     * @return the classes, none if no pixel counts
     */
    public static ChannelClasses of(
            final ChannelValues pixels,
            final int classes,
            final Refinement refinement,
            final SortOrder order,
            final Monitor monitor) {
        final RawChannels channels = pixels.channels();
        final VectorClusters found = VectorClusters.of(pixels.values(), classes, refinement, monitor);
        final List<Swatch> swatches = swatches(channels, found);
        final VectorClusters sorted = found.reordered(order.order(swatches), monitor);
        return new ChannelClasses(pixels, sorted, new Palette(swatches(channels, sorted), pixels.size()));
    }

    private static List<Swatch> swatches(final RawChannels channels, final VectorClusters clusters) {
        return IntStream.range(0, clusters.classes())
                .mapToObj(c -> new Swatch(channels.color(clusters.center(c)), clusters.count(c)))
                .toList();
    }

    /**
     * The classes.
     *
     * @return for each class its pixels, and the color in which its rounded center is displayed, all channels together
     */
    public Palette palette() {
        return palette;
    }

    /**
     * The centers.
     *
     * @param channel from 0
     * @return the mean value of each class in the channel
     */
    public double[] centers(final int channel) {
        return IntStream.range(0, clusters.classes())
                .mapToDouble(c -> clusters.center(c)[channel])
                .toArray();
    }

    /**
     * Writes the class of each pixel of a plane.
     *
     * @param plane the number of the plane in the sample, from 0
     * @param monitor asked every few milliseconds
     * @return 8-bit up to 255 classes, else 16-bit; 0 for pixels that are not counted
     */
    public ImageProcessor labels(final int plane, final Monitor monitor) {
        final int width = pixels.planes().get(plane).selection().width();
        final int height = pixels.planes().get(plane).selection().height();
        final List<Rgb> colors = palette.colors();
        final ImageProcessor labels = colors.size() <= ClassImages.MAX_BYTE_CLASSES
                ? new ByteProcessor(width, height)
                : new ShortProcessor(width, height);
        final int first = pixels.first(plane);
        final int[] counted = pixels.places(plane);
        for (int i = 0; i < counted.length; i++) {
            ClassImages.checkAt(i, monitor);
            labels.set(counted[i], clusters.label(first + i) + 1);
        }
        labels.setLut(ClassImages.lut(colors));
        return labels;
    }

    /**
     * Draws a plane in the colors of the classes.
     *
     * @param plane the number of the plane in the sample, from 0
     * @param monitor asked every few milliseconds
     * @return a new RGB picture; pixels that are not counted are black
     */
    public ColorProcessor colors(final int plane, final Monitor monitor) {
        final ImageProcessor labels = labels(plane, monitor);
        final List<Rgb> colors = palette.colors();
        final ColorProcessor drawn = new ColorProcessor(labels.getWidth(), labels.getHeight());
        for (int i = 0; i < labels.getPixelCount(); i++) {
            ClassImages.checkAt(i, monitor);
            final int label = labels.get(i);
            drawn.set(i, label == 0 ? BLACK : BLACK | colors.get(label - 1).packed());
        }
        return drawn;
    }
}
