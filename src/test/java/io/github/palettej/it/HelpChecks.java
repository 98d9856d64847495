/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import static io.github.palettej.it.WindowChecks.same;

import ij.ImageJ;
import ij.gui.NewImage;
import io.github.palettej.command.ColorCommand;
import io.github.palettej.command.Commands;
import io.github.palettej.command.Definition;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Frame;
import java.awt.Point;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JEditorPane;
import javax.swing.event.HyperlinkEvent;

/** Presses the Help buttons in a real window; prints {@code PASS name} or {@code FAIL name} for each check. */
public final class HelpChecks {
    private HelpChecks() {}

    /**
     * Runs all checks.
     *
     * @param args the folder of the installation
     */
    public static void main(final String[] args) {
        System.setProperty("plugins.dir", args[0]);
        new ImageJ(ImageJ.STANDALONE);
        final Map<String, WindowChecks.Check> checks = new LinkedHashMap<>();
        for (final Class<? extends ColorCommand> command : Commands.ALL) {
            checks.put("helpOf" + command.getSimpleName() + "IsItsPage", () -> pageOf(command));
        }
        checks.put("linksLeadToOtherPagesAndBack", HelpChecks::linksLeadToOtherPagesAndBack);
        checks.put("dialogCanBeFilledBesideTheHelp", HelpChecks::dialogCanBeFilledBesideTheHelp);
        checks.forEach(WindowChecks::report);
        System.exit(0);
    }

    private static void pageOf(final Class<? extends ColorCommand> command) throws Exception {
        NewImage.createRGBImage("photo", 30, 20, 1, NewImage.FILL_RAMP).show();
        final String page = "commands/" + command.getSimpleName().replace("Command", "") + ".md";
        final Definition definition = Definition.of(command);
        Screen.choose(definition.label());
        final Screen dialog = Screen.dialog(definition.name());
        dialog.press("Help");
        final Frame window = opened("PaletteJ: " + page);
        final String text = shown(window);
        same(
                true,
                text.contains(definition.name())
                        && text.contains(definition.inputs().get(0).key()));
        Screen.screenshot("Help-" + command.getSimpleName());
        close(window);
        dialog.cancel();
    }

    private static void linksLeadToOtherPagesAndBack() throws Exception {
        Screen.choose("Color Difference...");
        final Screen dialog = Screen.dialog("Color Difference");
        dialog.press("Help");
        final Frame window = opened("PaletteJ: commands/ColorDifference.md");
        same(false, button(window).isEnabled());
        click(window, "../COMMANDS.md#keys-of-all-commands");
        opened("PaletteJ: COMMANDS.md");
        final JEditorPane pane = pane(window);
        Screen.until("the heading", () -> {
            final Point[] top = new Point[1];
            EventQueue.invokeAndWait(() -> top[0] = pane.getVisibleRect().getLocation());
            return top[0].y > 1000;
        });
        EventQueue.invokeAndWait(() -> button(window).doClick());
        opened("PaletteJ: commands/ColorDifference.md");
        same(false, button(window).isEnabled());
        close(window);
        dialog.cancel();
    }

    private static void dialogCanBeFilledBesideTheHelp() throws Exception {
        Screen.choose("Color Difference...");
        final Screen dialog = Screen.dialog("Color Difference");
        dialog.press("Help");
        final Frame window = opened("PaletteJ: commands/ColorDifference.md");
        dialog.type("First", "red").type("Second", "blue").ok();
        Screen.until("a row", () -> WindowChecks.rows() == 1);
        same(true, window.isShowing());
        close(window);
    }

    private static Frame opened(final String title) throws Exception {
        return Screen.awaited(title, () -> frame(title));
    }

    private static Optional<Frame> frame(final String title) {
        return Arrays.stream(Frame.getFrames())
                .filter(f -> f.isShowing() && title.equals(f.getTitle()))
                .findFirst();
    }

    private static void close(final Frame window) throws Exception {
        EventQueue.invokeAndWait(() -> window.dispatchEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSING)));
        same(false, window.isDisplayable());
    }

    private static void click(final Frame window, final String target) throws Exception {
        final JEditorPane pane = pane(window);
        EventQueue.invokeAndWait(() ->
                pane.fireHyperlinkUpdate(new HyperlinkEvent(pane, HyperlinkEvent.EventType.ACTIVATED, null, target)));
    }

    private static String shown(final Frame window) throws Exception {
        final JEditorPane pane = pane(window);
        return pane.getDocument().getText(0, pane.getDocument().getLength());
    }

    private static JEditorPane pane(final Frame window) {
        return find(window, JEditorPane.class);
    }

    private static JButton button(final Frame window) {
        return find(window, JButton.class);
    }

    private static <T> T find(final Container within, final Class<T> type) {
        return all(within).filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Stream<Component> all(final Container within) {
        return Arrays.stream(within.getComponents())
                .flatMap(c -> c instanceof Container inner ? Stream.concat(Stream.of(c), all(inner)) : Stream.of(c));
    }
}
