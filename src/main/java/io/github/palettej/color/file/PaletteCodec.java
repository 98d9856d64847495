/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

/** How one format turns a palette into bytes and back. */
interface PaletteCodec {
    /**
     * Reads a palette, tolerant of what programs write.
     *
     * @throws MalformedPaletteException if the bytes are damaged or of another format
     */
    PaletteDocument decode(byte[] bytes) throws MalformedPaletteException;

    /** Writes a palette of 1 to {@link #largest()} colors. */
    byte[] encode(PaletteDocument document);

    /** The largest number of colors the format holds. */
    default int largest() {
        return ColorList.LARGEST;
    }
}
