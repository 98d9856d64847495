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
import io.github.palettej.algorithm.VectorClusters;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.SortOrder;
import io.github.palettej.color.Swatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pixels of a sample divided into classes of similar channel values.
 *
 * <p>Pixels of which a channel is NaN or infinite have no class.
 */
public final class ChannelClasses {
    private static final int BLACK = 0xff000000;

    private final List<Plane> planes;

    /** For each plane the places of the pixels that count, in the order of the clusters' vectors. */
    private final List<int[]> places;

    private final VectorClusters clusters;
    private final Palette palette;

    private ChannelClasses(
            final List<Plane> planes, final List<int[]> places, final VectorClusters clusters, final Palette palette) {
        this.planes = planes;
        this.places = places;
        this.clusters = clusters;
        this.palette = palette;
    }

    /**
     * Divides the pixels of a sample.
     *
     * @param pixels the image, opened for its channels
     * @param sample its planes
     * @param classes how many classes at most
     * @param order the order of the classes
     * @param monitor asked every few milliseconds
     * @return the classes, none if no pixel counts
     */
    public static ChannelClasses of(
            final ImagePixels pixels,
            final Sample sample,
            final int classes,
            final SortOrder order,
            final Monitor monitor) {
        final RawChannels channels = pixels.channelValues();
        final List<int[]> places = new ArrayList<>();
        final List<float[][]> parts = new ArrayList<>();
        for (final Plane plane : sample.planes()) {
            monitor.check();
            final float[][] values = channels.values(plane.slice());
            final int[] counted = IntStream.range(0, values[0].length)
                    .filter(i -> plane.selection().contains(i) && finite(values, i))
                    .toArray();
            places.add(counted);
            parts.add(Arrays.stream(values).map(v -> taken(v, counted)).toArray(float[][]::new));
        }
        final VectorClusters found = VectorClusters.of(joined(parts), classes, monitor);
        final List<Swatch> swatches = swatches(channels, found);
        final VectorClusters sorted = found.reordered(order.order(swatches), monitor);
        final long total = places.stream().mapToLong(p -> p.length).sum();
        return new ChannelClasses(sample.planes(), places, sorted, new Palette(swatches(channels, sorted), total));
    }

    private static boolean finite(final float[][] values, final int i) {
        for (final float[] channel : values) {
            if (!Float.isFinite(channel[i])) {
                return false;
            }
        }
        return true;
    }

    private static float[] taken(final float[] values, final int[] places) {
        final float[] taken = new float[places.length];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = values[places[i]];
        }
        return taken;
    }

    private static float[][] joined(final List<float[][]> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        final int size = parts.stream().mapToInt(part -> part[0].length).reduce(0, Math::addExact);
        final float[][] joined = new float[parts.get(0).length][size];
        int at = 0;
        for (final float[][] part : parts) {
            for (int c = 0; c < joined.length; c++) {
                System.arraycopy(part[c], 0, joined[c], at, part[c].length);
            }
            at += part[0].length;
        }
        return joined;
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
     * @return 8-bit up to 255 classes, else 16-bit; 0 for pixels that are not counted
     */
    public ImageProcessor labels(final int plane) {
        final int width = planes.get(plane).selection().width();
        final int height = planes.get(plane).selection().height();
        final List<Rgb> colors = palette.colors();
        final ImageProcessor labels = colors.size() <= ClassImages.MAX_BYTE_CLASSES
                ? new ByteProcessor(width, height)
                : new ShortProcessor(width, height);
        int first = 0;
        for (int p = 0; p < plane; p++) {
            first += places.get(p).length;
        }
        final int[] counted = places.get(plane);
        for (int i = 0; i < counted.length; i++) {
            labels.set(counted[i], clusters.label(first + i) + 1);
        }
        labels.setLut(ClassImages.lut(colors));
        return labels;
    }

    /**
     * Draws a plane in the colors of the classes.
     *
     * @param plane the number of the plane in the sample, from 0
     * @return a new RGB picture; pixels that are not counted are black
     */
    public ColorProcessor colors(final int plane) {
        final ImageProcessor labels = labels(plane);
        final List<Rgb> colors = palette.colors();
        final ColorProcessor drawn = new ColorProcessor(labels.getWidth(), labels.getHeight());
        for (int i = 0; i < labels.getPixelCount(); i++) {
            final int label = labels.get(i);
            drawn.set(i, label == 0 ? BLACK : BLACK | colors.get(label - 1).packed());
        }
        return drawn;
    }
}
