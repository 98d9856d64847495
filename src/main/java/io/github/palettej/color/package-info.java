/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
/**
 * Color science and values in plain Java: 8-bit colors, spaces, differences, names, palettes and their orders.
 *
 * <p>All conversions and formulas run in double precision with {@link java.lang.StrictMath}, so that results are equal,
 * bit for bit, on every machine. Every class is immutable or has no state; all methods may be called from any thread.
 *
 * <p>CIELAB is relative to D65 with the chromaticity x = 0.3127, y = 0.3290, without adaptation; the constants are the
 * exact ones of <a href="https://www.w3.org/TR/css-color-4/">CSS Color Module Level 4</a>.
 */
package io.github.palettej.color;
