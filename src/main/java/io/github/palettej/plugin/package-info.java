/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */

/**
 * The face in ImageJ: menus, dialogs, macro options, the recorder, macro functions and messages.
 *
 * <p>It knows no single command. {@link io.github.palettej.plugin.ColorPlugIn} is named by each line of {@code
 * plugins.config}; all else follows from the definition of the command. Only here are errors shown.
 */
package io.github.palettej.plugin;
