/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import io.github.palettej.algorithm.Monitor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The channel values of the pixels of a sample that count: those in its selection of which no channel is NaN or infinite.
 */
public final class ChannelValues {
    private final RawChannels channels;
    private final List<Plane> planes;
    private final List<int[]> places = new ArrayList<>();
    private final float[][] values;

    private ChannelValues(final RawChannels channels, final Sample sample, final Monitor monitor) {
        this.channels = channels;
        this.planes = sample.planes();
        final List<float[][]> parts = new ArrayList<>();
        for (final Plane plane : planes) {
            monitor.check();
            final float[][] all = channels.values(plane.slice(), monitor);
            final int[] counted = IntStream.range(0, all[0].length)
                    .filter(i -> {
                        ClassImages.checkAt(i, monitor);
                        return plane.selection().contains(i) && finite(all, i);
                    })
                    .toArray();
            places.add(counted);
            parts.add(Arrays.stream(all).map(v -> taken(v, counted, monitor)).toArray(float[][]::new));
        }
        values = joined(parts);
    }

    /**
     * Reads the values of a sample.
     *
     * @param pixels the image, opened for its channels
     * @param sample its planes
     * @param monitor asked for each plane
     * @return the values
     */
    public static ChannelValues of(final ImagePixels pixels, final Sample sample, final Monitor monitor) {
        return new ChannelValues(pixels.channelValues(), sample, monitor);
    }

    private static boolean finite(final float[][] values, final int i) {
        for (final float[] channel : values) {
            if (!Float.isFinite(channel[i])) {
                return false;
            }
        }
        return true;
    }

    private static float[] taken(final float[] values, final int[] places, final Monitor monitor) {
        final float[] taken = new float[places.length];
        for (int i = 0; i < taken.length; i++) {
            ClassImages.checkAt(i, monitor);
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

    /**
     * The values.
     *
     * @return for each channel its value in every pixel that counts, plane by plane and row by row; not to be written
     */
    public float[][] values() {
        return values;
    }

    /**
     * The number of pixels that count.
     *
     * @return 0 or more
     */
    public int size() {
        return values[0].length;
    }

    RawChannels channels() {
        return channels;
    }

    List<Plane> planes() {
        return planes;
    }

    /** The places of the pixels of a plane that count, in the order of the values. */
    int[] places(final int plane) {
        return places.get(plane);
    }

    /** How many values there are before those of a plane. */
    int first(final int plane) {
        return places.subList(0, plane).stream().mapToInt(p -> p.length).sum();
    }
}
