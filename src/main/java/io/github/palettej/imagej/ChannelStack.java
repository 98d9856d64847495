/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.CompositeImage;
import ij.process.ImageProcessor;
import ij.process.LUT;

/**
 * The slices of a multichannel image that shows one channel at a time, in its color or in grey: every
 * slice counts, each as it is displayed when it is the current one.
 */
final class ChannelStack extends DisplayedStack {
    private final ChannelDisplay[] displays;

    ChannelStack(final CompositeImage image) {
        super(image);
        final LUT[] luts = image.getLuts();
        final ImageProcessor ip = image.getProcessor();
        final boolean grey = image.getMode() == CompositeImage.GRAYSCALE;
        displays = new ChannelDisplay[luts.length];
        for (int c = 0; c < displays.length; c++) {
            // ImageJ leaves the range as it is where a channel has none of its own
            final boolean none = luts[c].min == 0 && luts[c].max == 0;
            displays[c] = ChannelDisplay.of(
                    grey ? ip.getDefaultColorModel() : luts[c],
                    none ? ip.getMin() : luts[c].min,
                    none ? ip.getMax() : luts[c].max,
                    image.getBitDepth());
        }
    }

    @Override
    int size() {
        return image().getImageStackSize();
    }

    @Override
    int current() {
        return shownIndex();
    }

    @Override
    int channels() {
        return image().getNChannels();
    }

    @Override
    int[] rgb(final int slice) {
        return displays[image().convertIndexToPosition(slice)[0] - 1].rgb(pixels(slice));
    }
}
