/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import java.io.File;
import java.util.List;
import org.scijava.Context;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;
import org.scijava.script.ScriptService;

/** Runs a script with SciJava, as Fiji's script editor does. */
public final class ScriptRun {
    private ScriptRun() {}

    /** Groovy, as Fiji's scripting-groovy declares it. */
    public static final class Groovy extends AdaptedScriptLanguage {
        /** Adapts the engine on the class path. */
        public Groovy() {
            super("groovy");
        }
    }

    /** Jython, as Fiji's scripting-jython declares it. */
    public static final class Jython extends AdaptedScriptLanguage {
        /** Adapts the engine on the class path. */
        public Jython() {
            super("jython");
        }
    }

    /** JavaScript by Nashorn, as Fiji's scripting-javascript declares it. */
    public static final class JavaScript extends AdaptedScriptLanguage {
        /** Adapts the engine on the class path. */
        public JavaScript() {
            super("nashorn");
        }
    }

    /**
     * Runs the script file {@code args[0]}.
     *
     * @param args the file
     * @throws Exception if the script fails
     */
    public static void main(final String[] args) throws Exception {
        try (Context context = new Context()) {
            final PluginService plugins = context.service(PluginService.class);
            for (final Class<? extends ScriptLanguage> language :
                    List.of(Groovy.class, Jython.class, JavaScript.class)) {
                plugins.addPlugin(new PluginInfo<>(
                        language.getName(), ScriptLanguage.class, null, ScriptRun.class.getClassLoader()));
            }
            context.service(ScriptService.class).run(new File(args[0]), true).get();
        }
        System.exit(0);
    }
}
