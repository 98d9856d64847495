/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
/**
 * Algorithms: ImgLib2 images and counts in, values out.
 * <p>{@link io.github.palettej.algorithm.ColorCounts} is the hub: each distinct color and how many pixels have it. It
 * is exact, and counts of several images add up, so that every palette costs the number of colors, not of pixels.
 * {@link io.github.palettej.algorithm.KMeans}, {@link io.github.palettej.algorithm.MedianCut}, {@link
 * io.github.palettej.algorithm.Wu} and {@link io.github.palettej.algorithm.DominantColors} make palettes from it;
 * {@link io.github.palettej.algorithm.ColorTable} maps every 8-bit color to a class and draws images by it.
 * <p>Results are equal, bit for bit, for any number of threads: work is cut into fixed pieces, and sums are taken in
 * a fixed order. Long work reports to a {@link io.github.palettej.algorithm.Monitor}, which can also stop it.
 */
package io.github.palettej.algorithm;
