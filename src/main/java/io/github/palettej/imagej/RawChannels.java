/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.process.LUT;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Rgb;
import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The positions in Z and T of an image with the raw values of its channels there: red, green and blue of an RGB image,
 * else the pixels of each channel as they are stored, whatever their display.
 */
final class RawChannels extends DisplayedStack {
    /** Most channels. */
    static final int MAX = 16;

    private static final int BYTE = 0xff;

    /** Colors of channels that have none, as ImageJ gives them to composite images. */
    private static final Color[] COLORS = {
        Color.red, Color.green, Color.blue, Color.white, Color.cyan, Color.magenta, Color.yellow
    };

    private final int channels;
    private final DisplayedStack displayed;

    RawChannels(final ImagePlus image) {
        super(image);
        displayed = DisplayedStack.of(image);
        channels = image.getNChannels();
        if (channels > MAX) {
            throw new IllegalArgumentException("image must have at most " + MAX + " channels for space=Channels, but \""
                    + image.getTitle() + "\" has " + channels + ": use Image > Duplicate to take some of them");
        }
        if (image.getBitDepth() == 24 && channels > 1) {
            throw new IllegalArgumentException(
                    "image must not have RGB pixels and channels too for space=Channels, but \"" + image.getTitle()
                            + "\" has " + channels + ": use Image > Duplicate to take one of them");
        }
    }

    @Override
    int size() {
        return image().getImageStackSize() / channels;
    }

    @Override
    int current() {
        return (shownIndex() - 1) / channels + 1;
    }

    @Override
    int index(final int slice) {
        return (slice - 1) * channels + 1;
    }

    @Override
    int[] rgb(final int slice) {
        return displayed.rgb(displayed.size() == size() ? slice : index(slice));
    }

    /** The values of each channel at a position. */
    float[][] values(final int slice, final Monitor monitor) {
        if (image().getBitDepth() == 24) {
            final int[] rgb = (int[]) pixels(slice);
            final float[][] values = new float[3][rgb.length];
            for (int i = 0; i < rgb.length; i++) {
                ClassImages.checkAt(i, monitor);
                values[0][i] = rgb[i] >> 16 & BYTE;
                values[1][i] = rgb[i] >> 8 & BYTE;
                values[2][i] = rgb[i] & BYTE;
            }
            return values;
        }
        final float[][] values = new float[channels][];
        for (int c = 0; c < channels; c++) {
            values[c] = floats(stored(slice, c), monitor);
        }
        return values;
    }

    /** The pixels of each channel of a plane, as they are stored. */
    List<Object> stored(final Plane plane) {
        return IntStream.range(0, channels)
                .mapToObj(c -> stored(plane.slice(), c))
                .toList();
    }

    private Object stored(final int slice, final int channel) {
        return channels == 1 ? pixels(slice) : stored(index(slice) + channel);
    }

    private static float[] floats(final Object pixels, final Monitor monitor) {
        if (pixels instanceof float[] floats) {
            return floats;
        }
        if (pixels instanceof byte[] bytes) {
            final float[] values = new float[bytes.length];
            for (int i = 0; i < values.length; i++) {
                ClassImages.checkAt(i, monitor);
                values[i] = bytes[i] & BYTE;
            }
            return values;
        }
        if (pixels instanceof short[] shorts) {
            final float[] values = new float[shorts.length];
            for (int i = 0; i < values.length; i++) {
                ClassImages.checkAt(i, monitor);
                values[i] = shorts[i] & 0xffff;
            }
            return values;
        }
        throw new IllegalArgumentException("image must be of 8, 16, 24 or 32 bits a pixel, but its pixels are "
                + pixels.getClass().getSimpleName() + ": change it with Image > Type > RGB Color");
    }

    /** The color in which a pixel with given values is displayed, all channels added to each other. */
    Rgb color(final double[] values) {
        if (image().getBitDepth() == 24) {
            return new Rgb(level(values[0]), level(values[1]), level(values[2]));
        }
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int c = 0; c < channels; c++) {
            final int rgb = display(c).rgb(pixel(values[c]))[0];
            red += rgb >> 16 & BYTE;
            green += rgb >> 8 & BYTE;
            blue += rgb & BYTE;
        }
        return new Rgb(Math.min(red, BYTE), Math.min(green, BYTE), Math.min(blue, BYTE));
    }

    private static int level(final double value) {
        return (int) Math.max(0, Math.min(BYTE, Math.floor(value + 0.5)));
    }

    /** A single pixel of the image's type. */
    private Object pixel(final double value) {
        return switch (image().getBitDepth()) {
            case 8 -> new byte[] {(byte) level(value)};
            case 16 -> new short[] {(short) Math.floor(value + 0.5)};
            default -> new float[] {(float) value};
        };
    }

    private ChannelDisplay display(final int channel) {
        if (channels == 1) {
            return ChannelDisplay.of(image().getProcessor());
        }
        final LUT[] luts = image().getLuts();
        final LUT lut = image().isComposite() && channel < luts.length
                ? luts[channel]
                : LUT.createLutFromColor(COLORS[Math.min(channel, COLORS.length) % COLORS.length]);
        final boolean none = lut.min == 0 && lut.max == 0 || !image().isComposite();
        return ChannelDisplay.of(
                lut,
                none ? image().getProcessor().getMin() : lut.min,
                none ? image().getProcessor().getMax() : lut.max,
                image().getBitDepth());
    }
}
