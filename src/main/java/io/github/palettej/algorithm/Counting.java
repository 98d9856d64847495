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
 * <p>Each thread adds into a table of its own with one byte for each of the 2^24 colors in Morton order, which keeps
 * similar colors close together. A byte that would pass 255 goes back to 1 and leaves 255 in a small hash table, so that
 * a color that occurs is never 0 in the table. Then all tables are read once, added, and left zeroed.
 *
 * <p>Invariant: the result depends on the pixels alone, since sums of whole numbers do not depend on
 * who added what.
 */
final class Counting {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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

    /**
     * Adds pixels. Neighbors are alike, and adding to a color that has just been added to waits for that: so two
     * places far from each other take turns.
     */
    private static void add(final Table table, final int[] pixels, final int offset, final int length) {
        final byte[] entries = table.entries;
        final int half = length / 2;
        for (int i = offset; i < offset + half; i++) {
            final int first = Morton.encode(pixels[i]);
            final byte one = (byte) (entries[first] + 1);
            entries[first] = one;
            if (one == 0) {
                table.overflow(first);
            }
            final int second = Morton.encode(pixels[i + half]);
            final byte other = (byte) (entries[second] + 1);
            entries[second] = other;
            if (other == 0) {
                table.overflow(second);
            }
        }
        if (length % 2 != 0) {
            final int last = Morton.encode(pixels[offset + length - 1]);
            if (++entries[last] == 0) {
                table.overflow(last);
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
        final long[] over = overflow.toArray();
        Arrays.sort(over);
        final byte[][] entries = tables.stream().map(table -> table.entries).toArray(byte[][]::new);
        final Part part = new Part(1 << 12);
        final int from = p * (Morton.CODES / PARTS);
        read(entries, from, from + Morton.CODES / PARTS, part);
        part.add(over);
        return part;
    }

    private static void read(final byte[][] tables, final int from, final int to, final Part part) {
        for (int code = from; code < to; code += Long.BYTES) {
            long any = 0;
            for (final byte[] entries : tables) {
                any |= (long) EIGHT.get(entries, code);
            }
            while (any != 0) {
                final int shift = Long.numberOfTrailingZeros(any) & -Byte.SIZE;
                final int at = code + shift / Byte.SIZE;
                int count = 0;
                for (final byte[] entries : tables) {
                    count += entries[at] & 0xff;
                    entries[at] = 0;
                }
                part.add(at, count);
                any &= ~(0xffL << shift);
            }
        }
    }

    /** What the bytes could not hold, for each part: the Morton code above the lower bits, which hold the count. */
    private static List<LongArray> overflows(final List<Table> tables) {
        final List<LongArray> found = new ArrayList<>();
        for (int p = 0; p < PARTS; p++) {
            found.add(new LongArray(16));
        }
        for (final Table table : tables) {
            table.overflow.forEach(
                    (code, count) -> found.get(code / (Morton.CODES / PARTS)).add((long) code << COUNT_BITS | count));
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

        /** Lets a color whose byte has passed 255 go on at 1. */
        void overflow(final int code) {
            entries[code] = 1;
            overflow.add(code, 255);
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

        /** Adds overflows, sorted by code, to codes that are here. */
        void add(final long[] overflows) {
            int at = 0;
            for (final long entry : overflows) {
                final int code = (int) (entry >>> COUNT_BITS);
                at = Arrays.binarySearch(codes, at, size, code);
                counts[at] += entry & (1L << COUNT_BITS) - 1;
            }
        }

        void copyTo(final int[] colors, final long[] all, final int start) {
            for (int i = 0; i < size; i++) {
                colors[start + i] = Morton.decode(codes[i]);
            }
            System.arraycopy(counts, 0, all, start, size);
        }
    }
}
