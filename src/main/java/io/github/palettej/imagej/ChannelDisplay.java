/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.IntProcessor;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/**
 * How ImageJ displays the pixels of a channel: the display range brings a pixel to 0..255, and a look-up
 * table to a color.
 *
 * <p>The steps are those of ImageJ's own {@link ImageProcessor#createImage()}, so that the colors are the
 * ones on the screen, to the last bit: 16-bit pixels are scaled by 256 / (max - min + 1), 32-bit pixels by
 * 255 / (max - min), both rounded; NaN is shown like the lowest value; for 8-bit pixels the range is part
 * of the table. The red of a threshold is no color of the image and left out.
 */
final class ChannelDisplay {
    private static final int LEVELS = 256;
    private static final double ROUNDED = 0.5;

    private final int[] colors;
    private final double min;
    private final double scale;
    private final double offset;
    private final boolean packed;

    private ChannelDisplay(
            final int[] colors, final double min, final double scale, final double offset, final boolean packed) {
        this.colors = colors;
        this.min = min;
        this.scale = scale;
        this.offset = offset;
        this.packed = packed;
    }

    /** The display of a processor as it stands. */
    static ChannelDisplay of(final ImageProcessor ip) {
        if (ip instanceof ColorProcessor && !(ip instanceof IntProcessor)) {
            return new ChannelDisplay(new int[LEVELS], 0, 1, 0, true);
        }
        final boolean marked = ip.getMinThreshold() != ImageProcessor.NO_THRESHOLD
                && ip.getLutUpdateMode() != ImageProcessor.NO_LUT_UPDATE;
        final int[] colors = colors(marked ? ip.getColorModel() : ip.getCurrentColorModel());
        return scaled(colors, ip.getMin(), ip.getMax(), ip.getBitDepth());
    }

    /**
     * The display with another table and range.
     *
     * @param lut the table without the range
     * @param min the value shown in the first color
     * @param max the value shown in the last color
     * @param bitDepth 8, 16 or 32
     */
    static ChannelDisplay of(final ColorModel lut, final double min, final double max, final int bitDepth) {
        if (bitDepth != 8) {
            return scaled(colors(lut), min, max, bitDepth);
        }
        final ByteProcessor ip = new ByteProcessor(1, 1);
        ip.setColorModel(lut);
        ip.setMinAndMax(min, max);
        return scaled(colors(ip.getCurrentColorModel()), min, max, bitDepth);
    }

    /** The display that ImageJ uses for inverted composites: scaled by 255 / (max - min), not rounded. */
    static ChannelDisplay truncated(final ColorModel lut, final double min, final double max, final int bitDepth) {
        final int[] table = colors(lut);
        final double scale = 255.0 / (max - min);
        if (bitDepth != 8) {
            return new ChannelDisplay(table, min, scale, 0, false);
        }
        final int[] colors = new int[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            colors[i] = table[level(i - min, scale, 0)];
        }
        return new ChannelDisplay(colors, min, scale, 0, false);
    }

    /** The 256 colors, without alpha. For 8-bit pixels the range is in them. */
    int[] colors() {
        return colors.clone();
    }

    /**
     * The pixels as they are displayed.
     *
     * @param pixels byte[], short[], float[], int[] of a signed image, or int[] with packed colors, which comes
     *     back itself
     */
    int[] rgb(final Object pixels) {
        if (pixels instanceof int[] ints) {
            return packed ? ints : ofInts(ints);
        }
        if (pixels instanceof byte[] bytes) {
            return ofBytes(bytes);
        }
        if (pixels instanceof short[] shorts) {
            return ofShorts(shorts);
        }
        if (pixels instanceof float[] floats) {
            return ofFloats(floats);
        }
        throw new IllegalArgumentException("image must be of 8, 16, 24 or 32 bits a pixel, but its pixels are "
                + pixels.getClass().getSimpleName() + ": change it with Image > Type > RGB Color");
    }

    private int[] ofBytes(final byte[] pixels) {
        final int[] rgb = new int[pixels.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colors[pixels[i] & 0xff];
        }
        return rgb;
    }

    private int[] ofShorts(final short[] pixels) {
        final int[] rgb = new int[pixels.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colors[level((pixels[i] & 0xffff) - min, scale, offset)];
        }
        return rgb;
    }

    private int[] ofFloats(final float[] pixels) {
        final int[] rgb = new int[pixels.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colors[level(pixels[i] - min, scale, offset)];
        }
        return rgb;
    }

    private int[] ofInts(final int[] pixels) {
        final int[] rgb = new int[pixels.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = colors[level(pixels[i] - min, scale, offset)];
        }
        return rgb;
    }

    private static int level(final double above, final double scale, final double offset) {
        return Math.max(0, Math.min((int) ((above < 0 ? 0 : above) * scale + offset), LEVELS - 1));
    }

    private static ChannelDisplay scaled(final int[] colors, final double min, final double max, final int bitDepth) {
        if (bitDepth == 16) {
            final int low = (int) min;
            return new ChannelDisplay(colors, low, 256.0 / ((int) max - low + 1), ROUNDED, false);
        }
        return new ChannelDisplay(colors, min, 255.0 / (max - min), ROUNDED, false);
    }

    private static int[] colors(final ColorModel lut) {
        final IndexColorModel table = (IndexColorModel) lut;
        final int[] colors = new int[LEVELS];
        for (int i = 0; i < Math.min(LEVELS, table.getMapSize()); i++) {
            colors[i] = table.getRed(i) << 16 | table.getGreen(i) << 8 | table.getBlue(i);
        }
        return colors;
    }
}
