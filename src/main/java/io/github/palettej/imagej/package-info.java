/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
/**
 * ImageJ's images, selections and tables to and from the types of the algorithms.
 * <p>{@link io.github.palettej.imagej.ImagePixels} shows the slices of an image as they are displayed, with the mask
 * of the selection, as ImgLib2 images that are loaded when they are asked for. {@link
 * io.github.palettej.imagej.ResultImages} and {@link io.github.palettej.imagej.ResultStack} make images that keep
 * calibration, dimensions and slice labels; {@link io.github.palettej.imagej.PaletteTable} and {@link
 * io.github.palettej.imagej.Tables} make and keep rows; {@link io.github.palettej.imagej.SwatchSheet} and {@link
 * io.github.palettej.imagej.HistogramPicture} draw.
 * <p>No dialogs, no windows: nothing is shown here, and inputs are not changed.
 */
package io.github.palettej.imagej;
