/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.imagej;

import ij.io.FileInfo;
import ij.io.Opener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Tells whether the file of an image is complete.
 *
 * <p>ImageJ ends the macro that opens a damaged PNG or JPEG, and fills what a TIFF lacks with black; neither must happen to
 * one of a thousand files.
 */
final class SoundFile {
    /** One pixel in so many is kept of what is read to see whether it can be. */
    private static final int SPARSE = 16;

    /** Pixel types that take whole bytes. */
    private static final IntPredicate WHOLE_BYTES =
            type -> type != FileInfo.BITMAP && type != FileInfo.GRAY12_UNSIGNED && type != FileInfo.GRAY10_UNSIGNED;

    /** Start of scan and end of image (ITU-T T.81, table B.1); neither can be within compressed data. */
    private static final String JPEG_DATA = "\u00ff\u00da";

    private static final String JPEG_END = "\u00ff\u00d9";

    private static final String GIF_BEGIN = "GIF8";

    /** The end of the last block of data, and the trailer (GIF89a specification, 27). */
    private static final String GIF_END = "\0;";

    private SoundFile() {}

    /**
     * Looks into a file.
     *
     * @param file the file
     * @param type its type, of {@link Opener}
     * @return false if it is damaged; true too for types that are not looked into
     */
    static boolean of(final Path file, final int type) {
        return switch (type) {
            case Opener.PNG -> decodes(file);
            case Opener.JPEG -> ends(file, JPEG_DATA, JPEG_END) && decodes(file);
            case Opener.GIF -> ends(file, GIF_BEGIN, GIF_END) && decodes(file);
            case Opener.TIFF -> isComplete(file);
            default -> true;
        };
    }

    /** Whether a mark comes after the last place of another, as the end of a file does after the beginning of its data. */
    private static boolean ends(final Path file, final String begin, final String end) {
        try {
            final String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return bytes.lastIndexOf(end) > bytes.lastIndexOf(begin);
        } catch (final IOException e) {
            return false;
        }
    }

    private static boolean decodes(final Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            final Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() && decodes(readers.next(), in);
        } catch (final IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean decodes(final ImageReader reader, final ImageInputStream in) throws IOException {
        final AtomicBoolean cut = new AtomicBoolean();
        try {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener(
                    (source, warning) -> cut.compareAndSet(false, warning.contains("Premature end")));
            final ImageReadParam sparse = reader.getDefaultReadParam();
            sparse.setSourceSubsampling(SPARSE, SPARSE, 0, 0);
            reader.read(0, sparse);
            return !cut.get();
        } finally {
            reader.dispose();
        }
    }

    /** Whether all pixels that are not compressed are within the file. */
    private static boolean isComplete(final Path file) {
        final FileInfo[] slices = Opener.getTiffFileInfo(file.toAbsolutePath().toString());
        if (slices == null) {
            return false;
        }
        try {
            final long length = Files.size(file);
            for (final FileInfo slice : slices) {
                if (slice.compression == FileInfo.COMPRESSION_NONE
                        && WHOLE_BYTES.test(slice.fileType)
                        && end(slice) > length) {
                    return false;
                }
            }
            return true;
        } catch (final IOException e) {
            return false;
        }
    }

    private static long end(final FileInfo slice) {
        if (slice.stripOffsets == null || slice.stripOffsets.length < 2 || slice.stripLengths == null) {
            final long size = (long) slice.width * slice.height * slice.getBytesPerPixel();
            return slice.getOffset() + Math.max(1, slice.nImages) * (size + slice.getGap()) - slice.getGap();
        }
        long end = 0;
        for (int i = 0; i < slice.stripOffsets.length; i++) {
            end = Math.max(end, Integer.toUnsignedLong(slice.stripOffsets[i]) + slice.stripLengths[i]);
        }
        return end;
    }
}
