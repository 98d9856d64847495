/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.command;

import ij.ImagePlus;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.imagej.ImageFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Images that a command reads one after the other: all that are open, or those of a folder, one at a time. */
final class ImageSeries {
    private static final int MOST_NAMED = 10;

    private final String name;
    private final List<Entry> entries;
    private final List<String> skipped = new ArrayList<>();

    /** A file or an open image; a file may be no image. */
    private record Entry(String name, Supplier<Optional<ImagePlus>> open) {}

    /** What is done with each image. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @param image the image, no longer needed afterwards
         * @param part the part of the progress
         */
        void accept(ImagePlus image, Monitor part);
    }

    private ImageSeries(final String name, final List<Entry> entries) {
        this.name = name;
        this.entries = entries;
    }

    /**
     * Takes open images.
     *
     * @param key the input, which begins the sentence
     * @param images the images
     * @throws IllegalArgumentException if there are none
     */
    static ImageSeries ofOpen(final String key, final List<ImagePlus> images) {
        final List<Entry> entries = images.stream()
                .map(image -> new Entry(image.getTitle(), () -> Optional.of(image)))
                .toList();
        if (entries.isEmpty()) {
            throw new IllegalArgumentException(key + " is required, since no image is open");
        }
        return new ImageSeries("open images", entries);
    }

    /**
     * Takes the files of a folder, which are opened when their turn comes.
     *
     * @param key the input, which begins the sentence
     * @param text the path of the folder
     * @param opener opens a file
     * @throws IllegalArgumentException if it is no folder with files
     */
    static ImageSeries ofFolder(final String key, final String text, final Function<Path, Optional<ImagePlus>> opener) {
        final Path folder = folder(key, text);
        final List<Path> files;
        try {
            files = ImageFolder.files(folder);
        } catch (final IOException e) {
            throw new IllegalArgumentException(
                    key + " must be a folder that can be read, but \"" + text.trim() + "\" cannot", e);
        }
        final Path named = folder.toAbsolutePath().normalize().getFileName();
        return new ImageSeries(
                named == null ? folder.toString() : named.toString(),
                files.stream()
                        .map(file -> new Entry(file.getFileName().toString(), () -> opener.apply(file)))
                        .toList());
    }

    /**
     * Finds a folder.
     *
     * @param key the input, which begins the sentence
     * @param text the path of the folder
     * @return the folder
     * @throws IllegalArgumentException if there is no such folder
     */
    static Path folder(final String key, final String text) {
        try {
            final Path folder = Path.of(text.trim());
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (final InvalidPathException e) {
            // says the same
        }
        throw new IllegalArgumentException(
                key + " must be the path of a folder, but there is no folder \"" + text.trim() + '"');
    }

    /**
     * Does the work with each image in turn; files that are none are passed over and told by {@link #remark()}.
     *
     * @param key the input, which begins the sentence
     * @throws IllegalArgumentException if there is no image, or one of them cannot be worked on; the sentence names it
     */
    void forEach(final String key, final Monitor monitor, final Work work) {
        for (int i = 0; i < entries.size(); i++) {
            final Entry entry = entries.get(i);
            monitor.check();
            final Monitor part = monitor.part((double) i / entries.size(), (i + 1.0) / entries.size());
            final Optional<ImagePlus> image = entry.open().get();
            image.ifPresentOrElse(found -> accept(entry, found, part, work), () -> skipped.add(entry.name()));
            part.progress(1);
        }
        if (skipped.size() == entries.size()) {
            throw new IllegalArgumentException(key
                    + " must have images that ImageJ opens without a dialog, but there is none among the "
                    + entries.size() + " files of \"" + name + '"');
        }
    }

    private static void accept(final Entry entry, final ImagePlus image, final Monitor part, final Work work) {
        try {
            work.accept(image, part);
        } catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " (this was \"" + entry.name() + "\")", e);
        }
    }

    /** What the images are together: the name of the folder, or that they are open. */
    String name() {
        return name;
    }

    /** How many images there were. */
    int images() {
        return entries.size() - skipped.size();
    }

    /** A sentence about the files that were passed over, empty if there were none. */
    Optional<String> remark() {
        if (skipped.isEmpty()) {
            return Optional.empty();
        }
        final String names = String.join(", ", skipped.subList(0, Math.min(MOST_NAMED, skipped.size())));
        final int more = skipped.size() - MOST_NAMED;
        return Optional.of("Passed over in \"" + name + "\", since ImageJ does not open it as an image: " + names
                + (more > 0 ? " and " + more + " more" : ""));
    }
}
