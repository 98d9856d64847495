/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.ExtensionDescriptor;
import ij.macro.Functions;
import ij.macro.Interpreter;
import ij.macro.MacroExtension;
import ij.plugin.PlugIn;
import io.github.palettej.algorithm.Monitor;
import io.github.palettej.color.Choice;
import io.github.palettej.color.ColorNames;
import io.github.palettej.color.ColorSpace;
import io.github.palettej.color.Difference;
import io.github.palettej.color.Palette;
import io.github.palettej.color.Rgb;
import io.github.palettej.color.SortOrder;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.ColorSource;
import io.github.palettej.command.DominantColorsCommand;
import io.github.palettej.command.KMeansColorsCommand;
import io.github.palettej.imagej.Exclusion;
import io.github.palettej.imagej.ImagePixels;
import io.github.palettej.imagej.Sample;
import io.github.palettej.imagej.Scope;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/**
 * The functions that macros have after {@code run("PaletteJ Macro Extensions");}.
 *
 * <p>Numbers come back as text with all their digits, as ImageJ returns them; lists as {@code #rrggbb,#rrggbb}. A
 * wrong argument stops the macro with one sentence.
 */
public final class MacroFunctions implements PlugIn, MacroExtension {
    /** A function: its name in macros, its arguments, and what it does. */
    private enum Function {
        /** {@code Ext.colorDifference(first, second, formula)}. */
        COLOR_DIFFERENCE("colorDifference", ARG_STRING, ARG_STRING, ARG_STRING) {
            @Override
            String apply(final Object... args) {
                final Difference formula = Choice.of("formula", Difference.values(), (String) args[2]);
                final Rgb first = Rgb.parse("first", (String) args[0]);
                final Rgb second = Rgb.parse("second", (String) args[1]);
                return Double.toString(formula.between(first, second));
            }
        },
        /** {@code Ext.convertColor(color, space)}. */
        CONVERT_COLOR("convertColor", ARG_STRING, ARG_STRING) {
            @Override
            String apply(final Object... args) {
                final ColorSpace space = Choice.of("space", ColorSpace.values(), (String) args[1]);
                final double[] components = space.fromRgb(Rgb.parse("color", (String) args[0]));
                return Arrays.stream(components).mapToObj(Double::toString).collect(Collectors.joining(","));
            }
        },
        /** {@code Ext.colorName(color)}. */
        COLOR_NAME("colorName", ARG_STRING) {
            @Override
            String apply(final Object... args) {
                return ColorNames.nearest(Rgb.parse("color", (String) args[0]));
            }
        },
        /** {@code Ext.nearestColor(color, list)}. */
        NEAREST_COLOR("nearestColor", ARG_STRING, ARG_STRING) {
            @Override
            String apply(final Object... args) {
                final Rgb color = Rgb.parse("color", (String) args[0]);
                final List<Rgb> list = ColorSource.colors("list", (String) args[1]);
                return list.stream()
                        .min(Comparator.comparingDouble(c -> Difference.CIEDE2000.between(color, c)))
                        .map(Rgb::hex)
                        .orElseThrow();
            }
        },
        /** {@code Ext.sortColors(list, order)}. */
        SORT_COLORS("sortColors", ARG_STRING, ARG_STRING) {
            @Override
            String apply(final Object... args) {
                final SortOrder order = Choice.of("order", SortOrder.values(), (String) args[1]);
                return list(
                        Palette.of(ColorSource.colors("list", (String) args[0])).sorted(order));
            }
        },
        /** {@code Ext.dominantColors(n)}: as Dominant Colors, for the active image and its selection. */
        DOMINANT_COLORS("dominantColors", ARG_NUMBER) {
            @Override
            String apply(final Object... args) {
                return palette(new DominantColorsCommand().set("colors", args[0]));
            }
        },
        /** {@code Ext.kMeansColors(k)}: as K-Means Colors, for the active image and its selection. */
        K_MEANS_COLORS("kMeansColors", ARG_NUMBER) {
            @Override
            String apply(final Object... args) {
                return palette(new KMeansColorsCommand().set("clusters", args[0]));
            }
        },
        /** {@code Ext.uniqueColors()}: how many distinct colors the active image has in its selection. */
        UNIQUE_COLORS("uniqueColors") {
            @Override
            String apply(final Object... args) {
                final ImagePlus image = WindowManager.getCurrentImage();
                if (image == null) {
                    throw new IllegalArgumentException("image is required, but no image is open");
                }
                return whileLocked("Ext.uniqueColors", List.of(image), monitor -> {
                    final Sample sample =
                            Sample.of(ImagePixels.of(image, Scope.SLICE)).get(0);
                    return Integer.toString(
                            sample.count(Exclusion.NONE, monitor).counts().size());
                });
            }
        };

        private final String macroName;
        private final int[] arguments;

        Function(final String macroName, final int... arguments) {
            this.macroName = macroName;
            this.arguments = arguments;
        }

        abstract String apply(Object... args);

        /** Runs a command that finds a palette. */
        static String palette(final ColorCommand command) {
            return whileLocked(command.definition().name(), command.images(), monitor -> {
                command.monitor(monitor);
                command.execute();
                return list(command.output("palette", Palette.class));
            });
        }

        /** Reads images after the commands that work on them. */
        static String whileLocked(
                final String name,
                final List<ImagePlus> images,
                final java.util.function.Function<Monitor, String> work) {
            try (StatusMonitor monitor = new StatusMonitor(name)) {
                final String answer = Locks.hold(images, monitor, () -> work.apply(monitor));
                monitor.done();
                return answer;
            }
        }

        static String list(final Palette palette) {
            return palette.colors().stream().map(Rgb::hex).collect(Collectors.joining(","));
        }
    }

    /** Made by ImageJ. */
    public MacroFunctions() {}

    /**
     * Registers the functions with the macro that runs.
     *
     * @param arg not used
     */
    @Override
    public void run(final String arg) {
        if (Interpreter.getInstance() == null) {
            IJ.error("PaletteJ Macro Extensions must be run from a macro, which then can use Ext.colorDifference and"
                    + " its other functions");
        } else {
            Functions.registerExtensions(this);
        }
    }

    @Override
    public ExtensionDescriptor[] getExtensionFunctions() {
        return Arrays.stream(Function.values())
                .map(f -> ExtensionDescriptor.newDescriptor(f.macroName, this, f.arguments))
                .toArray(ExtensionDescriptor[]::new);
    }

    @Override
    public String handleExtension(final String name, final Object[] args) {
        final Function function =
                Function.valueOf(name.replaceAll("(?=\\p{Upper})", "_").toUpperCase(Locale.ROOT));
        try {
            return function.apply(args);
        } catch (final IllegalArgumentException e) {
            // IJ.error stops a macro only inside its run(...) lines.
            final Interpreter macro = Interpreter.getInstance();
            if (macro != null) {
                macro.abort(e.getMessage());
            }
            return "";
        } catch (final CancellationException e) {
            Stop.caller("Ext." + name);
            return "";
        }
    }
}
