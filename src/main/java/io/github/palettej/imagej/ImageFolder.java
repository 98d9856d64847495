/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.ImagePlus;
import ij.io.OpenDialog;
import ij.io.Opener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a folder, and how they are opened as images: by ImageJ itself, or by Bio-Formats where there is one, always
 * without a dialog and without a window.
 */
public final class ImageFolder {
    /** What ImageJ opens as an image by itself, without asking or running what may be in the file. */
    private static final Set<Integer> TYPES = Set.of(
            Opener.TIFF,
            Opener.DICOM,
            Opener.TIFF_AND_DICOM,
            Opener.FITS,
            Opener.PGM,
            Opener.JPEG,
            Opener.GIF,
            Opener.PNG,
            Opener.BMP);

    /** Files that a system leaves in folders of pictures. */
    private static final Set<String> NOT_MEANT = Set.of("thumbs.db", "desktop.ini");

    private ImageFolder() {}

    /**
     * Lists the files of a folder.
     *
     * @param folder the folder
     * @return its files, image or not, without hidden ones and without folders, by name with numbers in the order of
     *     their values
     * @throws IOException if it cannot be read
     */
    public static List<Path> files(final Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(ImageFolder::isMeant)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString(), new NaturalOrder()))
                    .toList();
        }
    }

    private static boolean isMeant(final Path path) {
        final String name = path.getFileName().toString();
        return !name.startsWith(".") && !NOT_MEANT.contains(name.toLowerCase(Locale.ROOT));
    }

    /**
     * Opens a file as an image, without showing it.
     *
     * @param file the file
     * @return the image as ImageJ opens it, with the selection that is saved in it; empty if it is no image that can be
     *     opened, or is damaged
     */
    public static Optional<ImagePlus> open(final Path file) {
        final String path = file.toAbsolutePath().toString();
        final Opener opener = new Opener();
        opener.setSilentMode(true);
        final int type = opener.getFileType(path);
        if (type == Opener.UNKNOWN) {
            return usable(Opener.openUsingBioFormats(path));
        }
        if (!TYPES.contains(type) || !SoundFile.of(file, type)) {
            return Optional.empty();
        }
        final String folder = OpenDialog.getLastDirectory();
        final String name = OpenDialog.getLastName();
        try {
            return usable(opener.openImage(path));
        } catch (final RuntimeException e) {
            // the readers of ImageJ meet damaged files with exceptions of all kinds
            return Optional.empty();
        } finally {
            OpenDialog.setLastDirectory(folder);
            OpenDialog.setLastName(name);
        }
    }

    private static Optional<ImagePlus> usable(final ImagePlus image) {
        return Optional.ofNullable(image).filter(i -> i.getProcessor() != null && i.getWidth() > 0);
    }
}
