/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
/**
 * Palette files of the programs people use next, read and written in plain Java.
 *
 * <p>{@link io.github.palettej.color.file.PaletteFile} reads and writes files, {@link
 * io.github.palettej.color.file.PaletteFormat} bytes. Reading is tolerant of what programs really write and strict with
 * what is damaged: a file is read as a whole or refused by one sentence that names it. Sizes are bounded, so that no
 * file can fill the memory.
 */
package io.github.palettej.color.file;
