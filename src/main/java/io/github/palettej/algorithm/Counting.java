/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/**
 * Counts distinct colors exactly in one pass.
 *
 * <p>Each thread adds into a table of its own with one byte for each of the 2^24 colors. A byte that would pass 255 goes
 * back to 1 and leaves 255 in a small hash table, so that a color that occurs is never 0 in the table. Then all
 * tables are read once, cube by cube in Morton order, added, and left zeroed.
 *
 * <p>Invariant: the result depends on the pixels alone, since sums of whole numbers do not depend on
 * who added what.
 */
final class Counting {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Tables are read in cubes of 8 x 8 x 8 colors: eight values of blue are one long. */
    private static final int CUBE_BITS = 9;

    /** Bits of an overflow that hold the count: with 24 for the code a positive long. */
    private static final int COUNT_BITS = 39;

    /** Parts in which the tables are read. */
    private static final int PARTS = 128;

    /** Pixels for which one more thread, with one more table to read, pays. */
    private static final long PIXELS_PER_TABLE = 1 << 18;

    /** Pixels below which sorting is quicker than reading a table. */
    private static final int SORTED = 1 << 13;

    private final PixelRuns<int[], ARGBType> image;
    private final PixelRuns<byte[], UnsignedByteType> mask;
    private final Monitor monitor;

    /** The thread that may tell how much is done. */
    private final Thread caller = Thread.currentThread();

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
        final List<LongArray> overflows = overflows(filled);
        final List<Part> parts = Workers.map(PARTS, p -> read(filled, p, overflows.get(p)));
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
            if (Thread.currentThread() == caller) {
                monitor.progress((double) c / image.chunks());
            }
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
        for (int i = offset; i < offset + length; i++) {
            final int rgb = pixels[i] & 0xffffff;
            final byte count = (byte) (entries[rgb] + 1);
            entries[rgb] = count;
            if (count == 0) {
                entries[rgb] = 1;
                table.overflow.add(rgb, 255);
            }
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
    private static Part read(final List<Table> tables, final int p, final LongArray overflow) {
        final int cubes = (Morton.CODES >> CUBE_BITS) / PARTS;
        final long[] over = overflow.toArray();
        Arrays.sort(over);
        final Part part = new Part(1 << 10);
        final int[] sums = new int[1 << CUBE_BITS];
        int at = 0;
        for (int cube = p * cubes; cube < (p + 1) * cubes; cube++) {
            final int corner = Morton.decode(cube << CUBE_BITS);
            boolean any = false;
            for (final Table table : tables) {
                any |= addCube(table.entries, corner, sums);
            }
            if (any) {
                at = drain(sums, cube << CUBE_BITS, over, at, part);
            }
        }
        return part;
    }

    /** Adds the entries of a cube to sums in Morton order and zeroes them; returns whether there were any. */
    private static boolean addCube(final byte[] entries, final int corner, final int[] sums) {
        boolean any = false;
        for (int row = 0; row < 64; row++) {
            final int first = corner + (row >> 3 << 16) + ((row & 7) << 8);
            long eight = (long) EIGHT.get(entries, first);
            if (eight != 0) {
                any = true;
                EIGHT.set(entries, first, 0L);
                final int code = Morton.RED[row >> 3] | Morton.GREEN[row & 7];
                for (int blue = 0; eight != 0; blue++, eight >>>= 8) {
                    sums[code | Morton.BLUE[blue]] += (int) eight & 0xff;
                }
            }
        }
        return any;
    }

    private static int drain(final int[] sums, final int from, final long[] over, final int first, final Part part) {
        int at = first;
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0) {
                final int code = from + i;
                long count = sums[i];
                sums[i] = 0;
                while (at < over.length && over[at] >>> COUNT_BITS == code) {
                    count += over[at++] & (1L << COUNT_BITS) - 1;
                }
                part.add(code, count);
            }
        }
        return at;
    }

    /** What the bytes could not hold, for each part: the Morton code above the lower bits, which hold the count. */
    private static List<LongArray> overflows(final List<Table> tables) {
        final List<LongArray> found = new ArrayList<>();
        for (int p = 0; p < PARTS; p++) {
            found.add(new LongArray(16));
        }
        for (final Table table : tables) {
            table.overflow.forEach((rgb, count) -> {
                final int code = Morton.encode(rgb);
                found.get(code / (Morton.CODES / PARTS)).add((long) code << COUNT_BITS | count);
            });
        }
        return found;
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
