/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.algorithm;

import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps byte tables of 2^24 entries between calls: a fresh one costs milliseconds.
 *
 * <p>A table is always all zero when it is handed out; who gives one back has zeroed it. The pool holds soft
 * references, so that memory goes back when it is short, and can be used by any number of threads.
 */
final class Buffers {
    private static final int KEPT = 16;
    private static final Deque<SoftReference<byte[]>> TABLES = new ArrayDeque<>();

    private Buffers() {}

    /** Hands out a table of {@link Morton#CODES} zeros. */
    static byte[] takeTable() {
        synchronized (TABLES) {
            while (!TABLES.isEmpty()) {
                final byte[] table = TABLES.pop().get();
                if (table != null) {
                    return table;
                }
            }
        }
        return new byte[Morton.CODES];
    }

    /** Takes a table back that is all zero. */
    static void giveTable(final byte[] table) {
        synchronized (TABLES) {
            if (TABLES.size() < KEPT) {
                TABLES.push(new SoftReference<>(table));
            }
        }
    }
}
