/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.CompositeImage;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import ij.process.ShortProcessor;
import java.awt.image.ColorModel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The positions in Z and T of a composite image: at each, the active channels are laid over each other as
 * ImageJ does it, by sum, or by the image's property {@code CompositeProjection}.
 */
final class CompositeStack extends DisplayedStack {
    private static final int BYTE = 0xff;

    /** How the colors of channels are put together, one 8-bit component at a time. */
    private enum Projection {
        SUM {
            @Override
            int join(final int first, final int second) {
                return Math.min(first + second, BYTE);
            }
        },
        MAX {
            @Override
            int join(final int first, final int second) {
                return Math.max(first, second);
            }
        },
        MIN {
            @Override
            int join(final int first, final int second) {
                return Math.min(first, second);
            }
        },
        INVERT {
            @Override
            int join(final int first, final int second) {
                // light taken from white: what is missing in each is missing in both; below 0 is clipped at the end
                return first + second - BYTE;
            }
        };

        abstract int join(int first, int second);

        static Projection of(final CompositeImage image) {
            final String name = Optional.ofNullable(image.getProp("CompositeProjection"))
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
            if (name.contains("max")) {
                return MAX;
            }
            if (name.contains("min")) {
                return MIN;
            }
            return name.contains("invert") ? INVERT : SUM;
        }
    }

    private final Projection projection;
    private final boolean[] active;
    private final ChannelDisplay[] displays;

    CompositeStack(final CompositeImage image) {
        super(image);
        projection = Projection.of(image);
        final LUT[] luts = image.getLuts();
        active = new boolean[luts.length];
        displays = new ChannelDisplay[luts.length];
        for (int c = 0; c < luts.length; c++) {
            active[c] = image.getActiveChannels()[c];
            displays[c] = display(c, luts[c]);
        }
    }

    @Override
    int size() {
        return image().getNSlices() * image().getNFrames();
    }

    @Override
    int current() {
        return (image().getFrame() - 1) * image().getNSlices() + image().getSlice();
    }

    @Override
    int index(final int slice) {
        final int depth = image().getNSlices();
        return image().getStackIndex(1, (slice - 1) % depth + 1, (slice - 1) / depth + 1);
    }

    @Override
    int[] rgb(final int slice) {
        final int first = index(slice);
        int[] joint = new int[0];
        for (int c = 0; c < displays.length; c++) {
            if (active[c]) {
                final int[] rgb = displays[c].rgb(stored(first + c));
                if (joint.length == 0) {
                    joint = rgb;
                } else {
                    join(joint, rgb, projection);
                }
            }
        }
        return joint.length == 0 ? background() : joint;
    }

    private int[] background() {
        final int[] rgb = new int[image().getWidth() * image().getHeight()];
        if (projection == Projection.MIN || projection == Projection.INVERT) {
            Arrays.fill(rgb, 0xffffff);
        }
        return rgb;
    }

    private static void join(final int[] joint, final int[] rgb, final Projection projection) {
        for (int i = 0; i < joint.length; i++) {
            final int first = joint[i];
            final int second = rgb[i];
            joint[i] = clip(projection.join(first >> 16 & BYTE, second >> 16 & BYTE)) << 16
                    | clip(projection.join(first >> 8 & BYTE, second >> 8 & BYTE)) << 8
                    | clip(projection.join(first & BYTE, second & BYTE));
        }
    }

    private static int clip(final int component) {
        return Math.max(component, 0);
    }

    /** A channel as it stands on the screen, or as it will where the image was never shown. */
    private ChannelDisplay display(final int channel, final LUT lut) {
        final CompositeImage composite = (CompositeImage) image();
        final ImageProcessor shown = composite.getProcessor(channel + 1);
        if (shown == null || shown.getPixels() == null) {
            if (lut.min != 0 || lut.max != 0) {
                return display(lut, lut.min, lut.max);
            }
            final ImageProcessor first = wrap(composite, stored(channel + 1));
            return display(lut, first.getMin(), first.getMax());
        }
        if (channel + 1 == composite.getChannel()) {
            final ImageProcessor current = composite.getProcessor();
            return display(shown.getColorModel(), current.getMin(), current.getMax());
        }
        return projection == Projection.INVERT
                ? display(shown.getColorModel(), shown.getMin(), shown.getMax())
                : ChannelDisplay.of(shown);
    }

    private ChannelDisplay display(final ColorModel lut, final double min, final double max) {
        final int bitDepth = image().getBitDepth();
        return projection == Projection.INVERT
                ? ChannelDisplay.truncated(lut, min, max, bitDepth)
                : ChannelDisplay.of(lut, min, max, bitDepth);
    }

    private static ImageProcessor wrap(final CompositeImage image, final Object pixels) {
        final int width = image.getWidth();
        final int height = image.getHeight();
        if (pixels instanceof byte[] bytes) {
            return new ByteProcessor(width, height, bytes);
        }
        return pixels instanceof short[] shorts
                ? new ShortProcessor(width, height, shorts, null)
                : new FloatProcessor(width, height, (float[]) pixels);
    }
}
