/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.palettej.color.ColorSpace;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.imglib2.Cursor;
import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.ARGBType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;

/** Tests of images that are read and written as arrays. */
class PixelRunsTest {
    private static final int CHUNK = PixelRuns.CHUNK;

    /** Reads all chunks and writes each pixel plus one; the pixels as they were. */
    private static int[] addOne(final RandomAccessibleInterval<ARGBType> image, final boolean direct) {
        final PixelRuns<int[], ARGBType> runs = Pixels.argb(image);
        final int[] before = new int[(int) runs.size()];
        int at = 0;
        for (int c = 0; c < runs.chunks(); c++) {
            final PixelRuns.Run<int[]> in = runs.read(c);
            final PixelRuns.Run<int[]> out = runs.room(c);
            assertEquals(direct, in.direct());
            assertEquals(direct, out.direct());
            for (int i = 0; i < runs.length(c); i++) {
                before[at++] = in.array()[in.offset() + i];
                out.array()[out.offset() + i] = in.array()[in.offset() + i] + 1;
            }
            runs.write(c, out);
        }
        assertEquals(before.length, at);
        return before;
    }

    private static int[] numbers(final int n, final int from) {
        return IntStream.range(from, from + n).toArray();
    }

    private static int[] flat(final RandomAccessibleInterval<ARGBType> image) {
        final int[] pixels = new int[(int) Intervals.numElements(image)];
        final Cursor<ARGBType> cursor = Views.flatIterable(image).cursor();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = cursor.next().get();
        }
        return pixels;
    }

    @Test
    void arrayIsUsedAsItIs() {
        final int n = 2 * CHUNK + 5;
        final int[] pixels = numbers(n, 0);
        assertArrayEquals(numbers(n, 0), addOne(ArrayImgs.argbs(pixels, n), true));
        assertArrayEquals(numbers(n, 1), pixels);
        assertEquals(3, Pixels.argb(ArrayImgs.argbs(pixels, n)).chunks());
        assertEquals(5, Pixels.argb(ArrayImgs.argbs(pixels, n)).length(2));
        assertEquals(CHUNK, Pixels.argb(ArrayImgs.argbs(pixels, n)).length(1));
    }

    @Test
    void viewsAreCopiedInAndOut() {
        final int[] pixels = numbers(600 * 300, 0);
        final RandomAccessibleInterval<ARGBType> moved = Views.translate(ArrayImgs.argbs(pixels, 600, 300), -7, 1000);
        assertArrayEquals(numbers(600 * 300, 0), addOne(moved, false));
        assertArrayEquals(numbers(600 * 300, 1), pixels);
        final RandomAccessibleInterval<ARGBType> part = Views.interval(
                ArrayImgs.argbs(pixels, 600, 300), new FinalInterval(new long[] {2, 3}, new long[] {4, 3}));
        assertArrayEquals(new int[] {1803, 1804, 1805}, addOne(part, false));
        assertArrayEquals(new int[] {1804, 1805, 1806}, flat(part));
        assertEquals(1802, pixels[1801]);
        assertEquals(1806, pixels[1805]);
    }

    @Test
    void planesAreUsedWhereAChunkLiesInOne() {
        // planes of one chunk each
        final PlanarImg<ARGBType, ?> whole = PlanarImgs.argbs(CHUNK / 64, 64, 3);
        assertArrayEquals(new int[3 * CHUNK], addOne(whole, true));
        assertEquals(3L * CHUNK, Arrays.stream(flat(whole)).sum());
        // planes of half a chunk and one more pixel: each chunk crosses a border
        final PlanarImg<ARGBType, ?> crossed = PlanarImgs.argbs(CHUNK / 2 + 1, 1, 4);
        int n = 0;
        for (final ARGBType pixel : Views.flatIterable(crossed)) {
            pixel.set(n++);
        }
        final PixelRuns<int[], ARGBType> runs = Pixels.argb(crossed);
        assertEquals(3, runs.chunks());
        assertFalse(runs.read(0).direct());
        assertFalse(runs.read(1).direct());
        assertTrue(runs.read(2).direct());
        final int[] before = new int[n];
        for (int c = 0; c < 3; c++) {
            final PixelRuns.Run<int[]> run = runs.read(c);
            System.arraycopy(run.array(), run.offset(), before, c * CHUNK, runs.length(c));
        }
        assertArrayEquals(numbers(n, 0), before);
        // a single line: its plane is the line
        assertTrue(Pixels.argb(PlanarImgs.argbs(9)).read(0).direct());
    }

    @Test
    void everyPixelTypeIsReadAndWritten() {
        final RandomAccessibleInterval<UnsignedByteType> bytes =
                Views.translate(ArrayImgs.unsignedBytes(new byte[] {1, (byte) 200}, 2), 4);
        final PixelRuns.Run<byte[]> b = Pixels.bytes(bytes).read(0);
        assertArrayEquals(new byte[] {1, (byte) 200}, b.array());
        b.array()[0] = (byte) 255;
        Pixels.bytes(bytes).write(0, b);
        assertEquals(255, bytes.firstElement().get());
        final RandomAccessibleInterval<UnsignedShortType> shorts =
                Views.translate(ArrayImgs.unsignedShorts(new short[] {7, (short) 50_000}, 2), 4);
        final PixelRuns.Run<short[]> s = Pixels.shorts(shorts).read(0);
        assertArrayEquals(new short[] {7, (short) 50_000}, s.array());
        s.array()[0] = (short) 60_000;
        Pixels.shorts(shorts).write(0, s);
        assertEquals(60_000, shorts.firstElement().get());
        final RandomAccessibleInterval<FloatType> floats =
                Views.translate(ArrayImgs.floats(new float[] {0.5f, -3}, 2), 4);
        final PixelRuns.Run<float[]> f = Pixels.floats(floats).read(0);
        assertArrayEquals(new float[] {0.5f, -3}, f.array());
        f.array()[0] = Float.NaN;
        Pixels.floats(floats).write(0, f);
        assertTrue(Float.isNaN(floats.firstElement().get()));
    }

    @Test
    void intervalsMustAgree() {
        final RandomAccessibleInterval<ARGBType> image = ArrayImgs.argbs(4, 3);
        assertSame(image, Pixels.argb(image).interval());
        PixelRuns.requireSameInterval("mask", image, ArrayImgs.unsignedBytes(4, 3));
        assertEquals(
                "mask must cover the same pixels as the image, but was [4, 2] instead of [4, 3]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PixelRuns.requireSameInterval("mask", image, ArrayImgs.unsignedBytes(4, 2)))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> PixelRuns.requireSameInterval("mask", image, Views.translate(image, 1, 0)));
    }

    private static ColorTable table(final int classes, final ColorCounts counts) {
        return ColorTable.ofColors(counts, classes, rgb -> rgb % (classes + 1));
    }

    @Test
    void labelsOfFewAndOfManyClassesReachAnyImage() {
        final int[] pixels = TestImages.noise(5000, 61);
        final byte[] mask = new byte[5000];
        for (int i = 0; i < 5000; i++) {
            mask[i] = (byte) (i % 5 == 0 ? 0 : i % 5 == 1 ? 255 : 1);
        }
        for (final int classes : new int[] {3, 255, 256, 1000}) {
            final ColorTable table = table(classes, TestImages.counted(pixels));
            for (final boolean view : new boolean[] {false, true}) {
                final short[] all = new short[5000];
                final short[] inside = new short[5000];
                final RandomAccessibleInterval<UnsignedShortType> out = ArrayImgs.unsignedShorts(all, 100, 50);
                final RandomAccessibleInterval<ARGBType> in = TestImages.image(pixels, 100, 50);
                final RandomAccessibleInterval<UnsignedByteType> m = ArrayImgs.unsignedBytes(mask, 100, 50);
                table.label(moved(in, view), moved(out, view), Monitor.NONE);
                table.label(
                        moved(in, view),
                        moved(m, view),
                        moved(ArrayImgs.unsignedShorts(inside, 100, 50), view),
                        Monitor.NONE);
                final byte[] bytes = new byte[5000];
                if (classes <= 255) {
                    table.label(
                            moved(in, view),
                            moved(m, view),
                            moved(ArrayImgs.unsignedBytes(bytes, 100, 50), view),
                            Monitor.NONE);
                }
                for (int i = 0; i < 5000; i++) {
                    final int expected = (pixels[i] & 0xffffff) % (classes + 1);
                    assertEquals(expected, table.classOf(pixels[i]));
                    assertEquals(expected, all[i]);
                    assertEquals(mask[i] == 0 ? 0 : expected, inside[i]);
                    assertEquals(classes > 255 || mask[i] == 0 ? 0 : expected, bytes[i] & 0xff);
                }
            }
        }
    }

    private static <T> RandomAccessibleInterval<T> moved(final RandomAccessibleInterval<T> image, final boolean view) {
        return view ? Views.translate(image, -3, 8) : image;
    }

    @Test
    void classesThatAreNotKnownYetAreFound() {
        final int[] pixels = TestImages.noise(3000, 62);
        for (final int classes : new int[] {5, 300}) {
            final double[][] centers = new double[classes][];
            for (int c = 0; c < classes; c++) {
                centers[c] = new double[] {c * 37 % 256, c * 91 % 256, c * 13 % 256};
            }
            final short[] labels = new short[3000];
            final int[] drawn = new int[3000];
            final int[] palette = numbers(classes, 0x7f000001);
            ColorTable.ofCenters(centers, ColorSpace.SRGB, Monitor.NONE)
                    .label(TestImages.image(pixels), ArrayImgs.unsignedShorts(labels, 3000), Monitor.NONE);
            ColorTable.ofCenters(centers, ColorSpace.SRGB, Monitor.NONE)
                    .recolor(TestImages.image(pixels), palette, TestImages.image(drawn), Monitor.NONE);
            for (int i = 0; i < 3000; i++) {
                final double[] color = {pixels[i] >> 16 & 0xff, pixels[i] >> 8 & 0xff, pixels[i] & 0xff};
                final int expected = Assignment.nearest(color, centers) + 1;
                assertEquals(expected, labels[i]);
                assertEquals(0xff000000 | expected, drawn[i]);
            }
        }
    }

    @Test
    void pixelsOfNoClassStay() {
        final int[] pixels = {0xff000003, 0x80000004, 0x00000005};
        final ColorTable table = ColorTable.ofColors(TestImages.counted(new int[] {4, 5}), 1, rgb -> rgb == 4 ? 1 : 0);
        final int[] drawn = new int[3];
        table.recolor(TestImages.image(pixels), new int[] {0xffabcdef}, TestImages.image(drawn), Monitor.NONE);
        assertArrayEquals(new int[] {0xff000003, 0x80abcdef, 0x00000005}, drawn);
        assertEquals(
                List.of(
                        "labels must be 16-bit, or 8-bit for up to 255 classes, but were FloatType",
                        "centers must be 1..32767, but were 0"),
                List.of(
                        assertThrows(IllegalArgumentException.class, () -> new Labeling(
                                                table, Pixels.argb(TestImages.image(pixels)))
                                        .write(ArrayImgs.floats(3), new FloatType(), Monitor.NONE))
                                .getMessage(),
                        assertThrows(
                                        IllegalArgumentException.class,
                                        () -> ColorTable.ofCenters(new double[0][], ColorSpace.SRGB, Monitor.NONE))
                                .getMessage()));
    }
}
