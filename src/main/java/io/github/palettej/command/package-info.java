/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */

/**
 * The commands: one class a feature, which holds its parameters and a few lines that hand them to the algorithms.
 *
 * <p>{@link io.github.palettej.command.ColorCommand} and {@link io.github.palettej.command.ImageCommand} are what
 * they share, {@link io.github.palettej.command.Commands} is their list, and {@link
 * io.github.palettej.command.Definition} reads their annotations, from which menus, dialogs, macro options and
 * documentation follow. Commands compute; they open no window and change no image.
 */
package io.github.palettej.command;
