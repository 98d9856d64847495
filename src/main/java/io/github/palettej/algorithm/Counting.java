/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/**
 * Counts distinct colors exactly in one pass.
 *
 * <p>Each thread adds into a table of its own with one byte for each of the 2^24 colors in Morton order, in
 * which neighboring pixels mostly meet in the cache. A byte that would pass 255 goes back to 1 and leaves 255
 * in a small hash table, so that a color that occurs is never 0 in the table. A flag for every 512
 * entries tells later which parts of the table to read. Then all tables are read once, added, and left zeroed.
 *
 * <p>Invariant: the result depends on the pixels alone, since sums of whole numbers do not depend on
 * who added what.
 */
final class Counting {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Entries of the table that share a flag: a cube of 8 x 8 x 8 colors. */
    private static final int CUBE_BITS = 9;

    /** Parts in which the tables are read. */
    private static final int PARTS = 128;

    /** Pixels for which one more thread, with one more table to read, pays. */
    private static final long PIXELS_PER_TABLE = 1 << 18;

    /** Pixels below which sorting is quicker than reading a table. */
    private static final int SORTED = 1 << 13;

    private final PixelRuns<int[], ARGBType> image;
    private final PixelRuns<byte[], UnsignedByteType> mask;
    private final Monitor monitor;

    /** Prepares to count; without a mask (null) all pixels count. */
    Counting(
            final PixelRuns<int[], ARGBType> image,
            final PixelRuns<byte[], UnsignedByteType> mask,
            final Monitor monitor) {
        this.image = image;
        this.mask = mask;
        this.monitor = monitor;
    }

    ColorCounts count() {
        if (image.size() <= SORTED) {
            return sorted();
        }
        final int tables = (int) Math.max(1, Math.min(Workers.threads(), image.size() / PIXELS_PER_TABLE));
        final AtomicInteger next = new AtomicInteger();
        final List<Table> filled = Workers.map(tables, t -> fill(next));
        final List<Part> parts = Workers.map(PARTS, p -> read(filled, p));
        filled.forEach(table -> Buffers.giveTable(table.entries));
        return join(parts);
    }

    private ColorCounts sorted() {
        final int n = image.size() == 0 ? 0 : image.length(0);
        if (n == 0) {
            return ColorCounts.EMPTY;
        }
        final PixelRuns.Run<int[]> run = image.read(0);
        final PixelRuns.Run<byte[]> in = mask == null ? null : mask.read(0);
        final int[] codes = new int[n];
        int counted = 0;
        for (int i = 0; i < n; i++) {
            if (in == null || in.array()[in.offset() + i] != 0) {
                codes[counted++] = Morton.encode(run.array()[run.offset() + i]);
            }
        }
        Arrays.sort(codes, 0, counted);
        final Part part = new Part(counted);
        for (int i = 0; i < counted; ) {
            final int start = i;
            while (i < counted && codes[i] == codes[start]) {
                i++;
            }
            part.add(codes[start], i - start);
        }
        return join(List.of(part));
    }

    private Table fill(final AtomicInteger next) {
        final Table table = new Table(Buffers.takeTable());
        for (int c = next.getAndIncrement(); c < image.chunks(); c = next.getAndIncrement()) {
            monitor.check();
            final PixelRuns.Run<int[]> run = image.read(c);
            if (mask == null) {
                add(table, run.array(), run.offset(), image.length(c));
            } else {
                addMasked(table, run, mask.read(c), image.length(c));
            }
        }
        return table;
    }

    private static void add(final Table table, final int[] pixels, final int offset, final int length) {
        final byte[] entries = table.entries;
        final byte[] touched = table.touched;
        final int[] red = Morton.RED;
        final int[] green = Morton.GREEN;
        final int[] blue = Morton.BLUE;
        for (int i = offset; i < offset + length; i++) {
            final int p = pixels[i];
            final int code = red[p >> 16 & 0xff] | green[p >> 8 & 0xff] | blue[p & 0xff];
            byte count = (byte) (entries[code] + 1);
            touched[code >> CUBE_BITS] = 1;
            if (count == 0) {
                count = 1;
                table.overflow.add(code, 255);
            }
            entries[code] = count;
        }
    }

    private static void addMasked(
            final Table table, final PixelRuns.Run<int[]> run, final PixelRuns.Run<byte[]> in, final int length) {
        final int[] kept = new int[length];
        int n = 0;
        for (int i = 0; i < length; i++) {
            kept[n] = run.array()[run.offset() + i];
            n += in.array()[in.offset() + i] != 0 ? 1 : 0;
        }
        add(table, kept, 0, n);
    }

    /** Adds up one part of all tables and leaves it zeroed. */
    private static Part read(final List<Table> tables, final int p) {
        final int cubes = (Morton.CODES >> CUBE_BITS) / PARTS;
        final long[] over = overflow(tables, p);
        final Part part = new Part(1 << 10);
        final int[] sums = new int[1 << CUBE_BITS];
        int at = 0;
        for (int cube = p * cubes; cube < (p + 1) * cubes; cube++) {
            boolean any = false;
            for (final Table table : tables) {
                if (table.touched[cube] != 0) {
                    addCube(table.entries, cube << CUBE_BITS, sums);
                    any = true;
                }
            }
            if (any) {
                at = drain(sums, cube << CUBE_BITS, over, at, part);
            }
        }
        return part;
    }

    private static void addCube(final byte[] entries, final int from, final int[] sums) {
        for (int i = 0; i < sums.length; i += 8) {
            if ((long) EIGHT.get(entries, from + i) != 0) {
                for (int j = i; j < i + 8; j++) {
                    sums[j] += entries[from + j] & 0xff;
                }
                EIGHT.set(entries, from + i, 0L);
            }
        }
    }

    private static int drain(final int[] sums, final int from, final long[] over, final int first, final Part part) {
        int at = first;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0) {
                final int code = from + i;
                long count = sums[i];
                sums[i] = 0;
                while (at < over.length && (int) (over[at] >>> 40) == code) {
                    count += over[at++] & 0xffffffffffL;
                }
                part.add(code, count);
            }
        }
        return at;
    }

    /** The overflow of one part: code in the upper 24 bits, count in the lower 40, ascending. */
    private static long[] overflow(final List<Table> tables, final int p) {
        final LongArray found = new LongArray(16);
        for (final Table table : tables) {
            table.overflow.collect(p, PARTS, found);
        }
        final long[] sorted = found.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static ColorCounts join(final List<Part> parts) {
        final int[] starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + parts.get(i).size;
        }
        final int n = starts[parts.size()];
        final int[] colors = new int[n];
        final long[] counts = new long[n];
        Workers.forEach(parts.size(), p -> parts.get(p).copyTo(colors, counts, starts[p]));
        return new ColorCounts(colors, counts);
    }

    /** The table of one thread. */
    private static final class Table {
        final byte[] entries;
        final byte[] touched = new byte[Morton.CODES >> CUBE_BITS];
        final Overflow overflow = new Overflow();

        Table(final byte[] entries) {
            this.entries = entries;
        }
    }

    /** Growing lists of codes and their counts. */
    private static final class Part {
        int size;
        private int[] codes;
        private long[] counts;

        Part(final int capacity) {
            codes = new int[capacity];
            counts = new long[capacity];
        }

        void add(final int code, final long count) {
            if (size == codes.length) {
                codes = Arrays.copyOf(codes, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            codes[size] = code;
            counts[size++] = count;
        }

        void copyTo(final int[] colors, final long[] all, final int start) {
            for (int i = 0; i < size; i++) {
                colors[start + i] = Morton.decode(codes[i]);
            }
            System.arraycopy(counts, 0, all, start, size);
        }
    }
}
