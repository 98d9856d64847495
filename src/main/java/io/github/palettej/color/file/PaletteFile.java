/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Reads and writes palette files in the format their extension names. */
public final class PaletteFile {
    /** The largest file that is read or written, in bytes: far more than any palette takes. */
    public static final int LARGEST_FILE = 8 << 20;

    private static final int LARGEST_TRIES = 100;

    private PaletteFile() {}

    /**
     * Reads a palette file.
     *
     * @param path the file; its extension says the format
     * @return the palette, of at least one color
     * @throws IllegalArgumentException if it cannot be read, is larger than {@link #LARGEST_FILE}, or is not what its
     *     extension claims: one sentence that names the file
     */
    public static PaletteDocument read(final Path path) {
        final PaletteFormat format = PaletteFormat.of(path);
        final String name = PaletteFormat.fileName(path);
        if (Files.isDirectory(path)) {
            throw new IllegalArgumentException(name + " cannot be read: it is a folder");
        }
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(name + " cannot be read: there is no such file");
        }
        final byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " cannot be read: " + reason(e), e);
        }
        if (bytes.length > LARGEST_FILE) {
            throw new IllegalArgumentException(
                    name + " is not " + format + ": it is larger than " + (LARGEST_FILE >> 20) + " MB");
        }
        return format.decode(name, bytes);
    }

    /**
     * Writes a palette file, or nothing: the file appears, or is replaced, when all of it has been written beside it.
     *
     * @param path the file; its extension says the format
     * @param document the palette; without a title it gets the name of the file, without extension
     * @throws IllegalArgumentException if it has no colors, or more than the format holds, or takes more than {@link
     *     #LARGEST_FILE}, or if the file cannot be written: one sentence that names the file
     */
    public static void write(final Path path, final PaletteDocument document) {
        final PaletteFormat format = PaletteFormat.of(path);
        final String name = PaletteFormat.fileName(path);
        final String stem = name.substring(0, name.lastIndexOf('.'));
        final PaletteDocument titled = document.title().isBlank() ? document.withTitle(stem) : document;
        final byte[] bytes = format.encode(name, titled);
        if (bytes.length > LARGEST_FILE) {
            throw new IllegalArgumentException(
                    name + " cannot be written: it would be larger than " + (LARGEST_FILE >> 20) + " MB");
        }
        try {
            final Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            if (Files.isDirectory(target)) {
                throw new IllegalArgumentException(name + " cannot be written: it is a folder");
            }
            final Path folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new IllegalArgumentException(name + " cannot be written: there is no folder " + folder);
            }
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new IllegalArgumentException(name + " cannot be written: the file is read-only");
            }
            replace(target, bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " cannot be written: " + reason(e), e);
        }
    }

    /** Why the file system refused, as the end of a sentence: its messages are often no more than a path. */
    private static String reason(final IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access to it or its folder is denied";
        }
        if (failure instanceof FileSystemException refused) {
            return refused.getReason() == null ? "the file system refuses it" : refused.getReason();
        }
        return String.valueOf(failure.getMessage());
    }

    private static void replace(final Path target, final byte[] bytes) throws IOException {
        final Path part = writePart(target, bytes);
        try {
            try {
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes all bytes into a new file beside the target. */
    private static Path writePart(final Path target, final byte[] bytes) throws IOException {
        for (int i = 0; ; i++) {
            final Path part = target.resolveSibling("." + target.getFileName() + "." + i + ".part");
            try {
                Files.write(part, new byte[0], StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException e) {
                if (i == LARGEST_TRIES) {
                    throw e;
                }
                continue;
            }
            try {
                Files.write(part, bytes);
                return part;
            } catch (IOException e) {
                Files.deleteIfExists(part);
                throw e;
            }
        }
    }
}
