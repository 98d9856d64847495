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

/** Looks every pixel of an image up in a {@link ColorTable}. */
final class Labeling {
    private static final int RGB = 0xffffff;

    private final ColorTable table;
    private final PixelRuns<int[], ARGBType> in;
    private final PixelRuns<byte[], UnsignedByteType> mask;

    Labeling(final ColorTable table, final PixelRuns<int[], ARGBType> in) {
        this(table, in, null);
    }

    Labeling(
            final ColorTable table,
            final PixelRuns<int[], ARGBType> in,
            final PixelRuns<byte[], UnsignedByteType> mask) {
        this.table = table;
        this.in = in;
        this.mask = mask;
    }

    @SuppressWarnings("unchecked")
    void write(final RandomAccessibleInterval<?> out, final Object type, final Monitor monitor) {
        if (type instanceof UnsignedByteType && table.isSmall()) {
            writeBytes(Pixels.bytes((RandomAccessibleInterval<UnsignedByteType>) out), monitor);
        } else if (type instanceof UnsignedShortType) {
            writeShorts(Pixels.shorts((RandomAccessibleInterval<UnsignedShortType>) out), monitor);
        } else {
            throw new IllegalArgumentException("labels must be 16-bit, or 8-bit for up to 255 classes, but were "
                    + type.getClass().getSimpleName());
        }
    }

    private void writeBytes(final PixelRuns<byte[], UnsignedByteType> out, final Monitor monitor) {
        Workers.forEach(in.chunks(), c -> {
            monitor.check();
            final int n = in.length(c);
            final PixelRuns.Run<int[]> source = in.read(c);
            final PixelRuns.Run<byte[]> target = out.room(c);
            look(table.byteArray(), source.array(), source.offset(), target.array(), target.offset(), n);
            if (table.finds()) {
                find(source.array(), source.offset(), target.array(), target.offset(), n);
            }
            if (mask != null) {
                final PixelRuns.Run<byte[]> m = mask.read(c);
                for (int i = 0; i < n; i++) {
                    if (m.array()[m.offset() + i] == 0) {
                        target.array()[target.offset() + i] = 0;
                    }
                }
            }
            out.write(c, target);
        });
    }

    private static void look(
            final byte[] table,
            final int[] from,
            final int fromOffset,
            final byte[] to,
            final int toOffset,
            final int n) {
        for (int i = 0; i < n; i++) {
            to[toOffset + i] = table[from[fromOffset + i] & RGB];
        }
    }

    private void find(final int[] from, final int fromOffset, final byte[] to, final int toOffset, final int n) {
        final double[] scratch = new double[3];
        for (int i = 0; i < n; i++) {
            if (to[toOffset + i] == 0) {
                to[toOffset + i] = (byte) classOf(from[fromOffset + i] & RGB, scratch);
            }
        }
    }

    private void writeShorts(final PixelRuns<short[], UnsignedShortType> out, final Monitor monitor) {
        Workers.forEach(in.chunks(), c -> {
            monitor.check();
            final int n = in.length(c);
            final PixelRuns.Run<int[]> source = in.read(c);
            final PixelRuns.Run<short[]> target = out.room(c);
            if (table.isSmall()) {
                look(table.byteArray(), source.array(), source.offset(), target.array(), target.offset(), n);
            } else {
                look(table.shortArray(), source.array(), source.offset(), target.array(), target.offset(), n);
            }
            if (table.finds()) {
                find(source.array(), source.offset(), target.array(), target.offset(), n);
            }
            if (mask != null) {
                final PixelRuns.Run<byte[]> m = mask.read(c);
                for (int i = 0; i < n; i++) {
                    if (m.array()[m.offset() + i] == 0) {
                        target.array()[target.offset() + i] = 0;
                    }
                }
            }
            out.write(c, target);
        });
    }

    private static void look(
            final short[] table,
            final int[] from,
            final int fromOffset,
            final short[] to,
            final int toOffset,
            final int n) {
        for (int i = 0; i < n; i++) {
            to[toOffset + i] = table[from[fromOffset + i] & RGB];
        }
    }

    private static void look(
            final byte[] table,
            final int[] from,
            final int fromOffset,
            final short[] to,
            final int toOffset,
            final int n) {
        for (int i = 0; i < n; i++) {
            to[toOffset + i] = (short) (table[from[fromOffset + i] & RGB] & 0xff);
        }
    }

    private void find(final int[] from, final int fromOffset, final short[] to, final int toOffset, final int n) {
        final double[] scratch = new double[3];
        for (int i = 0; i < n; i++) {
            if (to[toOffset + i] == 0) {
                to[toOffset + i] = (short) classOf(from[fromOffset + i] & RGB, scratch);
            }
        }
    }

    /** The class of a color, found if it is not known yet. */
    private int classOf(final int rgb, final double[] scratch) {
        final int known = table.isSmall() ? table.byteArray()[rgb] & 0xff : table.shortArray()[rgb];
        return known == 0 ? table.find(rgb, scratch) : known;
    }

    void recolor(final PixelRuns<int[], ARGBType> out, final int[] paletteRgb, final Monitor monitor) {
        Workers.forEach(in.chunks(), c -> {
            monitor.check();
            final PixelRuns.Run<int[]> source = in.read(c);
            final PixelRuns.Run<byte[]> m = mask == null ? null : mask.read(c);
            final PixelRuns.Run<int[]> target = out.room(c);
            final double[] scratch = new double[3];
            for (int i = 0; i < in.length(c); i++) {
                final int p = source.array()[source.offset() + i];
                final int label = m == null || m.array()[m.offset() + i] != 0 ? classOf(p & RGB, scratch) : 0;
                target.array()[target.offset() + i] = label == 0 ? p : p & ~RGB | paletteRgb[label - 1] & RGB;
            }
            out.write(c, target);
        });
    }
}
