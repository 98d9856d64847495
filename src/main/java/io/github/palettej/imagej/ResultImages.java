/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ImageProcessor;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Images made from an image: named after it, with its calibration, dimensions, slice labels and info.
 */
public final class ResultImages {
    private static final Set<String> EXTENSIONS = Set.of(
            "png", "tif", "tiff", "jpg", "jpeg", "jpe", "jp2", "j2k", "jpx", "gif", "bmp", "tga", "ico", "webp", "heic",
            "psd", "pgm", "ppm", "pbm", "pnm", "pct", "pict", "dcm", "dicom", "ima", "fits", "fit", "fts", "avi", "mov",
            "mp4", "mpg", "raw", "zip", "gz", "czi", "zvi", "lif", "lsm", "nd", "nd2", "oif", "oib", "oir", "vsi",
            "svs", "ndpi", "scn", "mrxs", "bif", "qptiff", "ims", "stk", "ics", "ids", "nrrd", "nhdr", "mha", "mhd",
            "mrc", "map", "dv", "r3d", "flex", "exr", "hdr", "img", "nii", "dng", "cr2", "nef", "arw", "orf", "raf",
            "rw2", "h5", "hdf5", "zarr", "n5", "xml", "txt", "csv", "ome", "lut", "svg");

    private ResultImages() {}

    /**
     * The title of an image without its file extension.
     *
     * @param title a title; only the extensions of image files are cut off, never at a space
     * @return the title without extension
     */
    public static String stem(final String title) {
        final int point = title.lastIndexOf('.');
        final boolean extension =
                point > 0 && EXTENSIONS.contains(title.substring(point + 1).toLowerCase(Locale.ROOT));
        return extension ? title.substring(0, point) : title;
    }

    /**
     * The title of a result.
     *
     * @param image the image it is made from
     * @param suffix what it is
     * @return {@code <image>-<suffix>}
     */
    public static String title(final ImagePlus image, final String suffix) {
        return stem(image.getTitle()) + "-" + suffix;
    }

    /**
     * Makes an image of the same places as another.
     *
     * @param source the pixels it is made from
     * @param suffix what it is, for the title
     * @param slices one processor for each of the {@link ImagePixels#planes()}, as large as the image
     * @return the image, with the source's calibration, info, slice labels, and dimensions if it is a stack
     */
    public static ImagePlus of(final ImagePixels source, final String suffix, final List<ImageProcessor> slices) {
        final ImagePlus from = source.image();
        final String title = title(from, suffix);
        final List<Plane> planes = source.planes();
        final ImagePlus made;
        if (slices.size() == 1) {
            made = new ImagePlus(title, slices.get(0));
            final String label = planes.get(0).label();
            if (!label.isEmpty()) {
                made.setProp("Slice_Label", label);
            }
        } else {
            final ImageStack stack = new ImageStack(from.getWidth(), from.getHeight());
            for (int i = 0; i < slices.size(); i++) {
                final String label = planes.get(i).label();
                stack.addSlice(label.isEmpty() ? null : label, slices.get(i));
            }
            made = new ImagePlus(title, stack);
            made.setDimensions(source.channels(), from.getNSlices(), from.getNFrames());
            made.setOpenAsHyperStack(from.isHyperStack() && made.getNDimensions() > 3);
            made.getProcessor().setColorModel(slices.get(0).getColorModel());
        }
        describe(from, made);
        return made;
    }

    /**
     * Makes an image of pictures that are no slices of another image.
     *
     * @param title its title
     * @param pictures at least one, all of one size
     * @param labels a label for each, used for slices if there are several
     * @return the image, a stack if there are several pictures
     */
    public static ImagePlus pictures(
            final String title, final List<? extends ImageProcessor> pictures, final List<String> labels) {
        if (pictures.size() == 1) {
            return new ImagePlus(title, pictures.get(0));
        }
        final ImageStack stack =
                new ImageStack(pictures.get(0).getWidth(), pictures.get(0).getHeight());
        for (int i = 0; i < pictures.size(); i++) {
            stack.addSlice(labels.get(i).isEmpty() ? null : labels.get(i), pictures.get(i));
        }
        return new ImagePlus(title, stack);
    }

    /**
     * Copies calibration and info to an image of the same pixel size.
     *
     * @param from the image they come from
     * @param made gets them; values that mean something else than those of the first image lose their function
     */
    public static void describe(final ImagePlus from, final ImagePlus made) {
        final Calibration calibration = from.getCalibration().copy();
        calibration.setFunction(Calibration.NONE, null, "Gray Value");
        made.setCalibration(calibration);
        if (from.getProperty("Info") instanceof String info) {
            made.setProperty("Info", info);
        }
    }
}
