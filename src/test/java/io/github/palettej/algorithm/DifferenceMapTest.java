/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Rgb;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceMapTest {
    private static final int N = 100_000;

    /** Noise, pairs close to each other, grays and black. */
    private static int[][] pairs() {
        final int[] first = TestImages.noise(N, 31);
        final int[] second = TestImages.noise(N, 32);
        for (int i = 0; i < N; i++) {
            if (i % 4 == 1) {
                second[i] = first[i] ^ second[i] & 0x070707;
            } else if (i % 4 == 2) {
                second[i] = (i & 0xff) * 0x10101;
            } else if (i % 16 == 3) {
                first[i] = 0xffffff;
                second[i] = second[i] & 0x0f0f0f;
            } else if (i % 16 == 7) {
                second[i] = first[i];
            }
        }
        return new int[][] {first, second};
    }

    private static float[] map(final int[][] pairs, final Difference formula) {
        final float[] out = new float[N];
        DifferenceMap.between(
                TestImages.image(pairs[0]),
                TestImages.image(pairs[1]),
                formula,
                ArrayImgs.floats(out, N),
                Monitor.NONE);
        return out;
    }

    @ParameterizedTest
    @EnumSource
    void everyPixelIsTheDifferenceOfItsColors(final Difference formula) {
        final int[][] pairs = pairs();
        final float[] out = map(pairs, formula);
        final double tolerance = formula == Difference.CIEDE2000 ? 0.002 : 1e-4;
        for (int i = 0; i < N; i += formula == Difference.CIEDE2000 ? 1 : 37) {
            final Rgb first = Rgb.ofPacked(pairs[0][i] & 0xffffff);
            final Rgb second = Rgb.ofPacked(pairs[1][i] & 0xffffff);
            assertEquals(formula.between(first, second), out[i], tolerance, first + " " + second);
        }
        assertEquals(0, out[7], "equal colors");
    }

    /** Of all pairs of coarse colors, some have hues so near to 180 degrees apart that the tables cannot tell the side. */
    @Test
    void complementaryColorsAreOnTheSideOfTheJumpWhereTheFormulaIs() {
        final int[] levels = IntStream.range(0, 18).map(i -> 15 * i).toArray();
        final int[] colors = Arrays.stream(levels)
                .flatMap(r ->
                        Arrays.stream(levels).flatMap(g -> Arrays.stream(levels).map(b -> r << 16 | g << 8 | b)))
                .toArray();
        final int[] complements = Arrays.stream(colors).map(c -> c ^ 0xffffff).toArray();
        final float[] out = new float[colors.length];
        DifferenceMap.between(
                TestImages.image(colors),
                TestImages.image(complements),
                Difference.CIEDE2000,
                ArrayImgs.floats(out, out.length),
                Monitor.NONE);
        for (int i = 0; i < out.length; i++) {
            final double exact = Difference.CIEDE2000.between(Rgb.ofPacked(colors[i]), Rgb.ofPacked(complements[i]));
            assertEquals(exact, out[i], 0.002, Rgb.ofPacked(colors[i]).hex());
        }
    }

    /** Near black, CIELAB is linear: there are colors exactly opposite, and only rounding tells the side of the jump. */
    @Test
    void darkColorsAreOnTheSideOfTheJumpWhereTheFormulaIs() {
        final int[] colors = {0x161604, 0x10100b, 0x0f0f14, 0x131312, 0x110911, 0x080a0a, 0x08080b};
        final int[] opposite = {0x00000f, 0x000010, 0x131312, 0x000002, 0x031503, 0x0c0000, 0x0a0a09};
        final float[] out = new float[colors.length];
        DifferenceMap.between(
                TestImages.image(colors),
                TestImages.image(opposite),
                Difference.CIEDE2000,
                ArrayImgs.floats(out, out.length),
                Monitor.NONE);
        for (int i = 0; i < out.length; i++) {
            assertEquals(
                    Difference.CIEDE2000.between(Rgb.ofPacked(colors[i]), Rgb.ofPacked(opposite[i])), out[i], 1e-6);
        }
    }

    @Test
    void fullPrecisionKernelIsTheFormula() {
        final int[][] pairs = pairs();
        final Ciede2000Kernel kernel = new Ciede2000Kernel();
        for (int from = 0; from + 256 <= N; from += 256) {
            final double[][] labs = new double[512][];
            for (int i = 0; i < 256; i++) {
                final double[] u = ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(pairs[0][from + i] & 0xffffff));
                final double[] v = ColorSpace.CIELAB.fromRgb(Rgb.ofPacked(pairs[1][from + i] & 0xffffff));
                kernel.l1[i] = u[0];
                kernel.a1[i] = u[1];
                kernel.b1[i] = u[2];
                kernel.l2[i] = v[0];
                kernel.a2[i] = v[1];
                kernel.b2[i] = v[2];
                labs[2 * i] = u;
                labs[2 * i + 1] = v;
            }
            kernel.compute(256);
            for (int i = 0; i < 256; i++) {
                assertEquals(Difference.CIEDE2000.between(labs[2 * i], labs[2 * i + 1]), kernel.difference[i], 1e-4);
            }
        }
    }

    @Test
    void anyThreadsAndImageTypesGiveTheSame() {
        final int[][] pairs = pairs();
        final float[] expected = map(pairs, Difference.CIEDE2000);
        for (final int threads : new int[] {1, 2, 3, 8}) {
            assertArrayEquals(
                    expected, Parallelization.runWithNumThreads(threads, () -> map(pairs, Difference.CIEDE2000)));
        }
        final float[] out = new float[N];
        DifferenceMap.between(
                Views.translate(TestImages.image(pairs[0], 100, 1000), 5, 6),
                Views.translate(TestImages.image(pairs[1], 100, 1000), 5, 6),
                Difference.CIEDE2000,
                Views.translate(ArrayImgs.floats(out, 100, 1000), 5, 6),
                Monitor.NONE);
        assertArrayEquals(expected, out);
    }

    @Test
    void oneColorIsLikeAnImageOfIt() {
        final int[] pixels = TestImages.noise(N, 33);
        final int[] same = new int[N];
        Arrays.fill(same, 0x336699);
        final float[] out = new float[N];
        DifferenceMap.from(
                Rgb.ofPacked(0x336699),
                TestImages.image(pixels),
                Difference.CMC_2_1,
                ArrayImgs.floats(out, N),
                Monitor.NONE);
        assertArrayEquals(map(new int[][] {same, pixels}, Difference.CMC_2_1), out);
    }

    @Test
    void sizesMustAgree() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DifferenceMap.between(
                        TestImages.image(new int[6], 2, 3),
                        TestImages.image(new int[6], 3, 2),
                        Difference.CIE76,
                        ArrayImgs.floats(2, 3),
                        Monitor.NONE));
    }

    @Test
    void errorsOfAReductionAreThoseOfItsPixels() {
        final int[] pixels = TestImages.blobs(20_000, 8, 34);
        final ColorCounts counts = TestImages.counted(pixels);
        final Clustering found = KMeans.cluster(counts, KMeansOptions.of(6, ColorSpace.OKLAB), Monitor.NONE);
        final ReductionErrors errors = ReductionErrors.of(found, Monitor.NONE);
        final double[] every = IntStream.range(0, counts.size())
                .mapToDouble(
                        i -> Difference.CIEDE2000.between(Rgb.ofPacked(counts.rgb(i)), found.color(found.label(i))))
                .toArray();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < every.length; i++) {
            sum += every[i] * counts.count(i);
            for (int c = 0; c < 24; c += 8) {
                final int drawn = found.color(found.label(i)).packed();
                final int d = (counts.rgb(i) >> c & 0xff) - (drawn >> c & 0xff);
                squares += counts.count(i) * d * d;
            }
        }
        assertEquals(sum / counts.total(), errors.meanDeltaE(), 1e-4);
        assertEquals(squares / counts.total(), errors.mse(), 1e-9 * errors.mse());
        assertEquals(found.meanSquaredError(), errors.spaceMse());
        assertEquals(6, errors.used());
        assertEquals(10 * Math.log10(255 * 255 / (errors.mse() / 3)), errors.psnr(), 1e-9);
        final double[] sorted = IntStream.range(0, counts.size())
                .boxed()
                .flatMap(i -> LongStream.range(0, counts.count(i)).mapToObj(j -> every[i]))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        assertEquals(sorted[(int) Math.ceil(0.95 * sorted.length) - 1], errors.p95DeltaE(), 1e-4);
    }

    @Test
    void nothingLostGivesNoErrors() {
        final Clustering found = KMeans.cluster(
                TestImages.counted(new int[] {1, 2, 3}), KMeansOptions.of(3, ColorSpace.CIELAB), Monitor.NONE);
        final ReductionErrors errors = ReductionErrors.of(found, Monitor.NONE);
        assertEquals(0, errors.mse());
        assertEquals(Double.POSITIVE_INFINITY, errors.psnr());
        assertEquals(0, errors.p95DeltaE());
        assertEquals(0, errors.meanDeltaE());
    }
}
