/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import net.imagej.patcher.LegacyInjector;

/**
 * Starts ImageJ in this JVM as Fiji's launcher does: patched before any of its classes is loaded.
 *
 * <p>{@code args[0]} names the class whose main method is called with the rest, by reflection.
 */
public final class PatchedLauncher {
    private PatchedLauncher() {}

    /**
     * Patches, then calls.
     *
     * @param args name of a class, then its arguments
     * @throws Exception whatever the class throws
     */
    public static void main(final String[] args) throws Exception {
        LegacyInjector.preinit();
        final String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (final InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(2);
        }
    }
}
