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
import java.util.stream.IntStream;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

/**
 * Counts distinct colors exactly in one pass.
 *
 * <p>Each thread adds into a table of its own with one byte for each of the 2^24 colors in Morton order, which keeps
 * similar colors close together. A byte that would pass 255 goes back to 1 and notes its color, so that one that occurs is
 * never 0 in the table. Then all tables are read once, added, and left zeroed.
 *
 * <p>Invariant: the result depends on the pixels alone, since sums of whole numbers do not depend on
 * who added what.
 */
final class Counting {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What a note of a color stands for: a byte was to pass from 255 to 256, and went back to 1. */
    private static final int NOTED = 255;

    /** Parts in which the tables are read. */
    private static final int PARTS = 512;

    /** Codes of a part. */
    private static final int PART = Morton.CODES / PARTS;

    /** Codes that are read together: a cube of 4 x 4 x 4 colors. */
    private static final int LINE = 64;

    /** The colors of a line, less its first. */
    private static final int[] OFFSETS =
            IntStream.range(0, LINE).map(Morton::decode).toArray();

    /** Pixels for which one more thread, with one more table to read, pays. */
    private static final long PIXELS_PER_TABLE = 1 << 18;

    /** Pixels below which sorting is quicker than reading a table. */
    private static final int SORTED = 1 << 19;

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
        final byte[][] entries = filled.stream().map(table -> table.entries).toArray(byte[][]::new);
        final List<Integer> sizes = Workers.map(PARTS, p -> occupied(entries, p * PART, (p + 1) * PART));
        final int[] starts = new int[PARTS + 1];
        for (int p = 0; p < PARTS; p++) {
            starts[p + 1] = starts[p] + sizes.get(p);
        }
        final int[] colors = new int[starts[PARTS]];
        final long[] counts = new long[starts[PARTS]];
        final int[] noted = noted(filled);
        Workers.forEach(PARTS, p -> {
            gather(entries, p * PART, (p + 1) * PART, colors, counts, starts[p]);
            add(noted, p * PART, (p + 1) * PART, colors, counts, starts[p]);
        });
        filled.forEach(table -> Buffers.giveTable(table.entries));
        return new ColorCounts(colors, counts);
    }

    private ColorCounts sorted() {
        final int[] codes = new int[(int) image.size()];
        int counted = 0;
        for (int c = 0; c < image.chunks(); c++) {
            monitor.check();
            counted = encode(c, codes, counted);
        }
        RadixSort.sort(codes, counted);
        final int[] colors = new int[counted];
        final long[] counts = new long[counted];
        int distinct = 0;
        for (int i = 0; i < counted; distinct++) {
            final int start = i;
            while (i < counted && codes[i] == codes[start]) {
                i++;
            }
            colors[distinct] = Morton.decode(codes[start]);
            counts[distinct] = i - start;
        }
        return new ColorCounts(Arrays.copyOf(colors, distinct), Arrays.copyOf(counts, distinct));
    }

    /** Writes the codes of a chunk to a place; returns the place behind. */
    private int encode(final int chunk, final int[] codes, final int first) {
        final PixelRuns.Run<int[]> run = image.read(chunk);
        final PixelRuns.Run<byte[]> in = mask == null ? null : mask.read(chunk);
        final int n = image.length(chunk);
        int at = first;
        for (int i = 0; i < n; i++) {
            if (in == null || in.array()[in.offset() + i] != 0) {
                codes[at++] = Morton.encode(run.array()[run.offset() + i]);
            }
        }
        return at;
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

    /** How many codes from..to-1 occur in any table. */
    private static int occupied(final byte[][] tables, final int from, final int to) {
        int n = 0;
        for (int line = from; line < to; line += LINE) {
            n += isEmpty(tables, line) ? 0 : occupied(tables, line);
        }
        return n;
    }

    private static boolean isEmpty(final byte[][] tables, final int line) {
        long any = 0;
        for (final byte[] entries : tables) {
            for (int code = line; code < line + LINE; code += Long.BYTES) {
                any |= (long) EIGHT.get(entries, code);
            }
        }
        return any == 0;
    }

    private static int occupied(final byte[][] tables, final int line) {
        int n = 0;
        for (int code = line; code < line + LINE; code += Long.BYTES) {
            long any = 0;
            for (final byte[] entries : tables) {
                any |= (long) EIGHT.get(entries, code);
            }
            // the lowest bit of each byte: whether any of its bits is set
            any |= any >>> 4 & 0x0f0f0f0f0f0f0f0fL;
            any |= any >>> 2;
            any |= any >>> 1;
            n += Long.bitCount(any & 0x0101010101010101L);
        }
        return n;
    }

    /** Writes the colors from..to-1 of all tables and their sums, the first at a place, and leaves the tables zeroed. */
    private static void gather(
            final byte[][] tables,
            final int from,
            final int to,
            final int[] colors,
            final long[] counts,
            final int first) {
        final int[] sums = new int[LINE];
        int n = first;
        for (int line = from; line < to; line += LINE) {
            if (isEmpty(tables, line)) {
                continue;
            }
            Arrays.fill(sums, 0);
            for (final byte[] entries : tables) {
                take(entries, line, sums);
            }
            final int rgb = Morton.decode(line);
            for (int i = 0; i < LINE; i++) {
                if (sums[i] != 0) {
                    colors[n] = rgb | OFFSETS[i];
                    counts[n++] = sums[i];
                }
            }
        }
    }

    private static void take(final byte[] entries, final int line, final int[] sums) {
        for (int i = 0; i < LINE; i++) {
            sums[i] += entries[line + i] & 0xff;
        }
        Arrays.fill(entries, line, line + LINE, (byte) 0);
    }

    /** The codes of all notes, ascending. */
    private static int[] noted(final List<Table> tables) {
        final int[] codes = tables.stream()
                .flatMapToInt(table -> Arrays.stream(table.noted.toArray()))
                .toArray();
        RadixSort.sort(codes, codes.length);
        return codes;
    }

    /** Adds what is noted of the codes from..to-1 to the counts of their colors, the first of which stands at a place. */
    private static void add(
            final int[] noted, final int from, final int to, final int[] colors, final long[] counts, final int first) {
        int at = first;
        for (int i = above(noted, from); i < noted.length && noted[i] < to; i++) {
            final int rgb = Morton.decode(noted[i]);
            while (colors[at] != rgb) {
                at++;
            }
            counts[at] += NOTED;
        }
    }

    /** The place of the first code that is not below a bound. */
    private static int above(final int[] codes, final int bound) {
        int low = 0;
        int high = codes.length;
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (codes[middle] < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The table of one thread. */
    private static final class Table {
        final byte[] entries;

        final IntList noted = new IntList(1 << 10);

        Table(final byte[] entries) {
            this.entries = entries;
        }

        /** Lets a color whose byte has passed 255 go on at 1. */
        void overflow(final int code) {
            entries[code] = 1;
            noted.add(code);
        }
    }
}
