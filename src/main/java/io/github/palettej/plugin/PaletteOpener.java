/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.IJ;
import ij.ImagePlus;
import io.github.palettej.color.file.PaletteFile;
import io.github.palettej.color.file.PaletteFormat;
import io.github.palettej.command.OpenPaletteCommand;
import java.io.File;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.scijava.io.AbstractIOPlugin;
import org.scijava.io.IOPlugin;
import org.scijava.io.location.FileLocation;
import org.scijava.io.location.Location;
import org.scijava.plugin.Plugin;

/**
 * Palette files in Fiji's File &gt; Open, File &gt; Open Recent and drag and drop, and in {@code io.open} of scripts.
 *
 * <p>Fiji hands files that neither ImageJ nor its own readers know to SciJava's openers, of which this is one. It puts
 * the rows into the Results table and gives the swatch sheet, which Fiji shows. It takes .gpl, .ase, .aco, .act and .pal
 * files, and those .json files that have colors; a file that is not what it claims is refused by name. Left to others:
 * .lut (ImageJ applies it to the active image), .csv (ImageJ opens it as a table, whose column Hex any command can read)
 * and .css (a text). Open Palette opens these as palettes.
 *
 * <p>ImageJ without Fiji knows no openers of this kind: it asks one class of a fixed name in no package, which a file
 * for ImageJ as a whole may define and no single plugin should, since Fiji has its own. There, Open Palette is the way.
 */
@Plugin(type = IOPlugin.class)
public final class PaletteOpener extends AbstractIOPlugin<ImagePlus> {
    private static final Set<PaletteFormat> OWN =
            EnumSet.of(PaletteFormat.GPL, PaletteFormat.ASE, PaletteFormat.ACO, PaletteFormat.ACT, PaletteFormat.PAL);

    /** Made by SciJava. */
    public PaletteOpener() {}

    @Override
    public Class<ImagePlus> getDataType() {
        return ImagePlus.class;
    }

    @Override
    public boolean supportsOpen(final Location source) {
        if (!(source instanceof FileLocation file)) {
            return false;
        }
        try {
            final PaletteFormat format = PaletteFormat.of(file.getFile().toPath());
            return OWN.contains(format) || format == PaletteFormat.JSON && opens(file.getFile());
        } catch (final IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public ImagePlus open(final Location source) throws IOException {
        if (!(source instanceof FileLocation file)) {
            throw new IOException(source + " is no file");
        }
        final OpenPaletteCommand command = new OpenPaletteCommand();
        try (StatusMonitor monitor = new StatusMonitor(command.definition().name())) {
            command.set("path", file.getFile().getPath());
            command.execute();
            Turn.onScreen(monitor, new CommandOutputs(command)::showRows);
            monitor.done();
        } catch (final IllegalArgumentException e) {
            // Fiji says no more than that the file was not opened.
            IJ.log(e.getMessage());
            throw new IOException(e.getMessage(), e);
        }
        return command.output("swatchSheet", ImagePlus.class);
    }

    /** JSON can be anything: it is ours if it can be read as a palette. */
    private static boolean opens(final File file) {
        try {
            return !PaletteFile.read(file.toPath()).colors().isEmpty();
        } catch (final IllegalArgumentException e) {
            return false;
        }
    }
}
