/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.color.file;

/** Bytes are not what their format asks for; the message is the end of a sentence that names the file. */
final class MalformedPaletteException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedPaletteException(final String message) {
        super(message);
    }
}
