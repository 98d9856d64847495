/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import java.awt.Color;
import java.util.Random;

/** Images of every kind, drawn by code. */
public final class TestImages {
    private TestImages() {}

    /**
     * An RGB image of few colors with sharp borders.
     *
     * @return width x height
     */
    public static ImagePlus rgb(final String title, final int width, final int height, final int seed) {
        return new ImagePlus(title, colors(width, height, seed));
    }

    /** An RGB stack of noise over areas, labelled slices. */
    public static ImagePlus rgbStack(final String title, final int width, final int height, final int slices) {
        final ImageStack stack = new ImageStack(width, height);
        for (int i = 1; i <= slices; i++) {
            stack.addSlice("field " + i, colors(width, height, i));
        }
        return new ImagePlus(title, stack);
    }

    /** A grey processor of noise. */
    public static ImageProcessor grey(final int width, final int height, final int bitDepth, final int seed) {
        final Random random = new Random(seed);
        final ImageProcessor ip;
        switch (bitDepth) {
            case 8 -> ip = new ByteProcessor(width, height);
            case 16 -> ip = new ShortProcessor(width, height);
            case 32 -> ip = new FloatProcessor(width, height);
            default -> throw new IllegalArgumentException("bitDepth " + bitDepth);
        }
        for (int i = 0; i < width * height; i++) {
            switch (bitDepth) {
                case 8 -> ip.set(i, random.nextInt(256));
                case 16 -> ip.set(i, random.nextInt(1 << (1 + random.nextInt(16))));
                default -> ip.setf(i, (float) (random.nextGaussian() * 100));
            }
        }
        return ip;
    }

    /** A stack of grey slices. */
    public static ImagePlus greyStack(final String title, final int bitDepth, final int slices) {
        final ImageStack stack = new ImageStack(31, 17);
        for (int i = 0; i < slices; i++) {
            stack.addSlice("s" + i, grey(31, 17, bitDepth, i));
        }
        return new ImagePlus(title, stack);
    }

    /** A composite hyperstack with tables of different colors and ranges. */
    public static CompositeImage composite(
            final String title, final int bitDepth, final int channels, final int slices, final int frames) {
        final ImagePlus plain = greyStack(title, bitDepth, channels * slices * frames);
        plain.setDimensions(channels, slices, frames);
        final CompositeImage composite = new CompositeImage(plain, CompositeImage.COMPOSITE);
        final Color[] colors = {
            Color.orange, Color.cyan, Color.pink, Color.green, Color.magenta, Color.gray, Color.yellow, Color.blue
        };
        final LUT[] luts = new LUT[channels];
        for (int c = 0; c < channels; c++) {
            luts[c] = LUT.createLutFromColor(colors[c % colors.length]);
            luts[c].min = bitDepth == 32 ? -50.5 - c : 10 + c;
            luts[c].max = bitDepth == 8 ? 200 - c : bitDepth == 16 ? 3000 + 100 * c : 80.25 + c;
        }
        composite.setLuts(luts);
        return composite;
    }

    /** A virtual stack whose slices are drawn when they are read. */
    public static ImagePlus virtual(final String title, final int width, final int height, final int slices) {
        return new ImagePlus(title, new VirtualStack(width, height, slices) {
            @Override
            public ImageProcessor getProcessor(final int n) {
                return colors(width, height, n);
            }

            @Override
            public int getBitDepth() {
                return 24;
            }
        });
    }

    private static ColorProcessor colors(final int width, final int height, final int seed) {
        final Random random = new Random(seed);
        final int[] pixels = new int[width * height];
        final int[] base = random.ints(6, 0, 1 << 24).toArray();
        for (int i = 0; i < pixels.length; i++) {
            final int area = base[(i % width * 3 / width + i / width * 2 / height * 3) % base.length];
            pixels[i] = 0xff000000 | area ^ (random.nextInt(4) << 16 | random.nextInt(4) << 8 | random.nextInt(4));
        }
        return new ColorProcessor(width, height, pixels);
    }
}
