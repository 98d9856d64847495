/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Overlay;
import ij.gui.Roi;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.algorithm.PixelHash;
import io.github.palettej.imagej.ChannelValues;
import io.github.palettej.imagej.Exclusion;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Sample;
import io.github.palettej.imagej.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scijava.plugin.Parameter;

/** What commands that read an image share: the image and its slices. */
public abstract class ImageCommand extends PixelCommand {
    /** The part of the work that counting takes, as progress shows it. */
    private static final double COUNTING = 0.4;

    @Parameter(
            label = "Image",
            description = "Title or ID of the image. Without it, the active image.",
            persist = false,
            required = false)
    private ImagePlus image;

    @Parameter(
            label = "Scope",
            description = "Which slices of a stack: the current one, all together (one joint result), or each by"
                    + " itself (rows for each).",
            choices = {"Slice", "Stack", "Each slice"},
            persist = false,
            required = false)
    private String scope = "Slice";

    @Parameter(
            label = "ROIs",
            description = "One result for each selection of the ROI Manager, or else of the overlay, instead of one for"
                    + " the active selection. Its name stands in a column ROI.",
            persist = false,
            required = false)
    private boolean rois;

    private List<Roi> managed = List.of();

    /**
     * Offers the selections of the ROI Manager, used with {@code rois} instead of those of the overlay.
     *
     * @param selections the selections with their names, none if there is no ROI Manager
     */
    public final void managed(final List<Roi> selections) {
        managed = List.copyOf(selections);
    }

    /**
     * Lists the samples.
     *
     * @param pixels the image
     * @return the slices, or all slices together, for each selection if there are to be several
     * @throws IllegalArgumentException if there are to be several, but there is none of an area
     */
    protected final List<Sample> samples(final ImagePixels pixels) {
        if (!rois) {
            return Sample.of(pixels);
        }
        final Overlay overlay = pixels.image().getOverlay();
        final List<Roi> drawn = overlay == null ? List.of() : List.of(overlay.toArray());
        final List<Sample> samples = Sample.of(
                pixels,
                (managed.isEmpty() ? drawn : managed)
                        .stream().filter(Roi::isArea).toList());
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("rois must find area selections in the ROI Manager or the overlay, but"
                    + " there are none here: add some (Image > Overlay > Add Selection)");
        }
        return samples;
    }

    /**
     * Tells what of the image is read, as its inputs are now.
     *
     * @return true for the raw values of its channels, false for the colors in which it is displayed
     */
    public boolean readsChannels() {
        return false;
    }

    /**
     * Gives the image to read.
     *
     * @return the image that was set, or else the active image
     * @throws IllegalArgumentException if no image is open
     */
    public final ImagePlus image() {
        if (image == null) {
            image = WindowManager.getCurrentImage();
        }
        if (image == null) {
            throw new IllegalArgumentException("image is required, but no image is open");
        }
        if (image.getProcessor() == null) {
            throw new IllegalArgumentException(
                    "image must be open, but \"" + image.getTitle() + "\" was closed: open it again");
        }
        return image;
    }

    @Override
    protected List<ImagePlus> findImages() {
        return List.of(image());
    }

    /**
     * Opens the pixels of the image in its scope and selection.
     *
     * @return the pixels, read slice by slice as they are asked for
     * @throws IllegalArgumentException if no image is open, or its selection has no pixels
     */
    protected final ImagePixels pixels() {
        return pixels(image());
    }

    /**
     * Opens the pixels of another image as those of {@link #image()}.
     *
     * @param other the image
     * @return the pixels, read slice by slice as they are asked for
     * @throws IllegalArgumentException if its selection has no pixels
     */
    protected final ImagePixels pixels(final ImagePlus other) {
        return rois ? ImagePixels.of(other, Scope.of(scope), Optional.empty()) : ImagePixels.of(other, Scope.of(scope));
    }

    /**
     * Tells what is to be added to the overlays of images.
     *
     * @return selections by their images; none if the command did not make any
     */
    public Map<ImagePlus, Overlay> outlines() {
        return made("outlined", Overlay.class)
                .map(overlay -> Map.of(image(), overlay))
                .orElse(Map.of());
    }

    /**
     * Opens the pixels of the image for the raw values of its channels.
     *
     * @return the pixels, read slice by slice as they are asked for
     * @throws IllegalArgumentException if no image is open, its selection has no pixels, or it has too many channels
     */
    protected final ImagePixels channels() {
        return ImagePixels.ofChannels(
                image(), Scope.of(scope), rois ? Optional.empty() : Optional.ofNullable(image().getRoi()));
    }

    /** What is done with the counted colors of a sample. */
    @FunctionalInterface
    protected interface Work {
        /**
         * Does it.
         *
         * @param sample the slice, or all slices together
         * @param counted its colors, at least one
         * @param monitor the part of this sample
         */
        void accept(Sample sample, Sample.Counted counted, Monitor monitor);
    }

    /**
     * Counts the colors of each sample and does the work. Samples without pixels, all of them being excluded, are
     * passed over.
     *
     * @param pixels the image
     * @param work what is done with each sample in turn
     * @throws IllegalArgumentException if no sample has pixels
     */
    protected final void forEachSample(final ImagePixels pixels, final Work work) {
        forEachSample(pixels, monitor(), work);
    }

    /**
     * Counts the colors of each sample and does the work, as a part of all that the command does.
     *
     * @param pixels the image
     * @param whole the part of the progress
     * @param work what is done with each sample in turn
     * @throws IllegalArgumentException if no sample has pixels
     */
    protected final void forEachSample(final ImagePixels pixels, final Monitor whole, final Work work) {
        final Exclusion exclusion = exclusion();
        final List<Sample> samples = samples(pixels);
        long leftOut = 0;
        boolean worked = false;
        for (int i = 0; i < samples.size(); i++) {
            final Monitor part = whole.part((double) i / samples.size(), (i + 1.0) / samples.size());
            final Sample.Counted counted = samples.get(i).count(exclusion, part.part(0, COUNTING));
            leftOut += counted.leftOut();
            if (counted.counts().total() > 0) {
                work.accept(samples.get(i), counted, part.part(COUNTING, 1));
                worked = true;
            }
            whole.progress((i + 1.0) / samples.size());
        }
        if (!worked) {
            throw nothingLeft(leftOut);
        }
    }

    /**
     * Sets the rows for the table, and what they were made with.
     *
     * @param made the palettes of the samples
     */
    final void rows(final PaletteRows made) {
        rows(made.rows());
        details(Provenance.of(this, image().getTitle(), made.hash()));
    }

    @Override
    final PixelHash hash() {
        final PixelHash hash = new PixelHash();
        if (readsChannels()) {
            final ImagePixels pixels = channels();
            samples(pixels)
                    .forEach(sample ->
                            hash.add(ChannelValues.of(pixels, sample, monitor()).values(), monitor()));
            return hash;
        }
        forEachSample(pixels(), (sample, counted, part) -> hash.add(counted.counts()));
        return hash;
    }
}
