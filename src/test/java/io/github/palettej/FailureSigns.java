/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What ImageJ prints when a macro fails, which it tells in no other way: it ends with status 0. */
public final class FailureSigns {
    private static final List<String> OF_MACROS =
            List.of("Macro Error", "[aborted]", "Unrecognized command", "Exception");

    private FailureSigns() {}

    /**
     * Looks for a sign of failure.
     *
     * @param printed what was printed
     * @param more further signs to look for
     * @return the first sign that is there, empty if nothing failed
     */
    public static Optional<String> in(final String printed, final String... more) {
        return Stream.concat(OF_MACROS.stream(), List.of(more).stream())
                .filter(printed::contains)
                .findFirst();
    }
}
