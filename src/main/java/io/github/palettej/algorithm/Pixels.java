/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;

/** The pixel types that are read and written as arrays. */
final class Pixels {
    private Pixels() {}

    static PixelRuns<int[], ARGBType> argb(final RandomAccessibleInterval<ARGBType> image) {
        return new PixelRuns<>(image, int[].class, new PixelRuns.Exchange<>() {
            @Override
            public int[] allocate(final int length) {
                return new int[length];
            }

            @Override
            public void read(final ARGBType pixel, final int[] array, final int index) {
                array[index] = pixel.get();
            }

            @Override
            public void write(final int[] array, final int index, final ARGBType pixel) {
                pixel.set(array[index]);
            }
        });
    }

    static PixelRuns<byte[], UnsignedByteType> bytes(final RandomAccessibleInterval<UnsignedByteType> image) {
        return new PixelRuns<>(image, byte[].class, new PixelRuns.Exchange<>() {
            @Override
            public byte[] allocate(final int length) {
                return new byte[length];
            }

            @Override
            public void read(final UnsignedByteType pixel, final byte[] array, final int index) {
                array[index] = pixel.getByte();
            }

            @Override
            public void write(final byte[] array, final int index, final UnsignedByteType pixel) {
                pixel.setByte(array[index]);
            }
        });
    }

    static PixelRuns<short[], UnsignedShortType> shorts(final RandomAccessibleInterval<UnsignedShortType> image) {
        return new PixelRuns<>(image, short[].class, new PixelRuns.Exchange<>() {
            @Override
            public short[] allocate(final int length) {
                return new short[length];
            }

            @Override
            public void read(final UnsignedShortType pixel, final short[] array, final int index) {
                array[index] = pixel.getShort();
            }

            @Override
            public void write(final short[] array, final int index, final UnsignedShortType pixel) {
                pixel.setShort(array[index]);
            }
        });
    }

    static PixelRuns<float[], FloatType> floats(final RandomAccessibleInterval<FloatType> image) {
        return new PixelRuns<>(image, float[].class, new PixelRuns.Exchange<>() {
            @Override
            public float[] allocate(final int length) {
                return new float[length];
            }

            @Override
            public void read(final FloatType pixel, final float[] array, final int index) {
                array[index] = pixel.get();
            }

            @Override
            public void write(final float[] array, final int index, final FloatType pixel) {
                pixel.set(array[index]);
            }
        });
    }
}
