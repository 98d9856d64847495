/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.it;

import ij.Menus;
import java.awt.Button;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Label;
import java.awt.Menu;
import java.awt.MenuBar;
import java.awt.MenuItem;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.TextArea;
import java.awt.TextField;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.awt.event.ItemEvent;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;

/** A dialog on the screen, used as a user does: menus chosen, fields filled, buttons pressed. */
final class Screen {
    private static final long PATIENCE = 60_000;

    private final Dialog dialog;

    private Screen(final Dialog dialog) {
        this.dialog = dialog;
    }

    /** Chooses an entry of the menus. */
    static void choose(final String label) {
        final MenuItem item = find(label).orElseThrow(() -> new AssertionError("no menu entry " + label));
        final ActionEvent event = new ActionEvent(item, ActionEvent.ACTION_PERFORMED, label);
        EventQueue.invokeLater(() -> {
            for (final ActionListener listener : item.getActionListeners()) {
                listener.actionPerformed(event);
            }
        });
    }

    /** Waits for a dialog by its title. */
    static Screen dialog(final String title) throws Exception {
        return new Screen(awaited("dialog " + title, () -> dialogs().stream()
                .filter(d -> title.equals(d.getTitle()))
                .filter(d -> !all(d, Choice.class).isEmpty()
                        || all(d, TextField.class).size() > 1)
                .findFirst()));
    }

    /** Waits for a dialog that says something. */
    static Screen message(final String text) throws Exception {
        return new Screen(awaited("message " + text, () -> dialogs().stream()
                .filter(d -> said(d).contains(text.replace(" ", "")))
                .findFirst()));
    }

    /** Waits until something is so. */
    static void until(final String what, final Callable<Boolean> so) throws Exception {
        awaited(what, () -> so.call() ? Optional.of(true) : Optional.empty());
    }

    /** Closes what an earlier check left open. */
    static void closeDialogs() throws Exception {
        for (final Dialog open : dialogs()) {
            EventQueue.invokeLater(() -> open.dispatchEvent(new WindowEvent(open, WindowEvent.WINDOW_CLOSING)));
        }
        until("all dialogs to close", () -> dialogs().isEmpty());
    }

    Screen type(final String label, final String text) throws Exception {
        final TextField field = beside(label, TextField.class);
        EventQueue.invokeAndWait(() -> field.setText(text));
        return this;
    }

    Screen select(final String label, final String item) throws Exception {
        final Choice choice = beside(label, Choice.class);
        EventQueue.invokeAndWait(() -> {
            choice.select(item);
            choice.dispatchEvent(new ItemEvent(choice, ItemEvent.ITEM_STATE_CHANGED, item, ItemEvent.SELECTED));
        });
        return this;
    }

    Screen check(final String label, final boolean on) throws Exception {
        final Checkbox box = all(dialog, Checkbox.class).stream()
                .filter(b -> label.equals(b.getLabel()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no checkbox " + label));
        EventQueue.invokeAndWait(() -> {
            box.setState(on);
            box.dispatchEvent(new ItemEvent(
                    box, ItemEvent.ITEM_STATE_CHANGED, label, on ? ItemEvent.SELECTED : ItemEvent.DESELECTED));
        });
        return this;
    }

    /** Takes a picture of the dialog, for people to look at. */
    Screen picture(final String name) throws Exception {
        final Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Thread.sleep(300);
        ImageIO.write(
                new Robot().createScreenCapture(dialog.getBounds()),
                "png",
                folder.resolve(name + ".png").toFile());
        return this;
    }

    /** Takes a picture of the dialog and a window beside it. */
    void picture(final String name, final Dialog beside) throws Exception {
        final Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Thread.sleep(300);
        ImageIO.write(
                new Robot().createScreenCapture(dialog.getBounds().union(beside.getBounds())),
                "png",
                folder.resolve(name + ".png").toFile());
    }

    /** Finds a window that belongs to a dialog, by its title. */
    static Optional<Dialog> window(final String title) {
        return dialogs().stream().filter(d -> title.equals(d.getTitle())).findFirst();
    }

    /** Takes a picture of the whole screen. */
    static void screenshot(final String name) throws Exception {
        final Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Thread.sleep(300);
        ImageIO.write(
                new Robot()
                        .createScreenCapture(
                                new Rectangle(Toolkit.getDefaultToolkit().getScreenSize())),
                "png",
                folder.resolve(name + ".png").toFile());
    }

    /** Waits until the dialog does not say something any more. */
    Screen saysNoMore(final String text) throws Exception {
        until("not " + text, () -> !said(dialog).contains(text.replace(" ", "")));
        return this;
    }

    /** Tells whether a button can be pressed. */
    boolean enabled(final String label) {
        return all(dialog, Button.class).stream()
                .anyMatch(b -> label.equals(b.getLabel().trim()) && b.isEnabled());
    }

    /** Waits until the dialog says something. */
    Screen says(final String text) throws Exception {
        until(text, () -> said(dialog).contains(text.replace(" ", "")));
        return this;
    }

    /** Tells whether there is a text field behind a label. */
    boolean asks(final String label) {
        return all(dialog, Label.class).stream()
                .anyMatch(l -> label.equals(l.getText().strip()));
    }

    /** Tells whether there is a checkbox. */
    boolean offers(final String label) {
        return all(dialog, Checkbox.class).stream().anyMatch(b -> label.equals(b.getLabel()));
    }

    Dimension size() {
        return dialog.getSize();
    }

    String typed(final String label) {
        return beside(label, TextField.class).getText();
    }

    String selected(final String label) {
        return beside(label, Choice.class).getSelectedItem();
    }

    void ok() {
        press(has("  OK  ") ? "  OK  " : "OK");
    }

    void cancel() {
        press("Cancel");
    }

    boolean has(final String button) {
        return all(dialog, Button.class).stream().anyMatch(b -> button.equals(b.getLabel()));
    }

    void press(final String label) {
        final Button button = all(dialog, Button.class).stream()
                .filter(b -> label.trim().equals(b.getLabel().trim()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label));
        final ActionEvent event = new ActionEvent(button, ActionEvent.ACTION_PERFORMED, button.getLabel());
        EventQueue.invokeLater(() -> {
            for (final ActionListener listener : button.getActionListeners()) {
                listener.actionPerformed(event);
            }
        });
    }

    /** The field behind a label: ImageJ's dialogs put a label before each field. */
    private <T extends Component> T beside(final String label, final Class<T> type) {
        boolean found = false;
        for (final Component component : all(dialog, Component.class)) {
            if (component instanceof Label text) {
                found = text.getText().replace(":", "").trim().equals(label);
            } else if (found && type.isInstance(component)) {
                return type.cast(component);
            }
        }
        throw new AssertionError("no field " + label);
    }

    static <T> T awaited(final String what, final Callable<Optional<T>> search) throws Exception {
        final long end = System.currentTimeMillis() + PATIENCE;
        while (System.currentTimeMillis() < end) {
            final Optional<T> found = search.call();
            if (found.isPresent()) {
                // As slow as a fast user: a modal dialog shows a moment before it waits for its buttons.
                Thread.sleep(100);
                return found.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("waited in vain for " + what + "; open are" + open());
    }

    /** What all open dialogs say, for the sentence of a failure. */
    static String open() {
        final StringBuilder open = new StringBuilder();
        dialogs().forEach(d -> open.append(" [")
                .append(d.getTitle())
                .append(": ")
                .append(said(d))
                .append(']'));
        return open.toString();
    }

    private static List<Dialog> dialogs() {
        final List<Dialog> open = new ArrayList<>();
        for (final Window window : Window.getWindows()) {
            if (window instanceof Dialog candidate && candidate.isShowing()) {
                open.add(candidate);
            }
        }
        return open;
    }

    /** All text of a dialog without spaces, since ImageJ breaks lines. */
    private static String said(final Dialog dialog) {
        final StringBuilder text = new StringBuilder();
        for (final Component component : all(dialog, Component.class)) {
            if (component instanceof Label label) {
                text.append(label.getText());
            } else if (component instanceof TextArea area) {
                text.append(area.getText());
            } else if (component.getClass().getName().equals("ij.gui.MultiLineLabel")) {
                try {
                    final java.lang.reflect.Field lines = component.getClass().getDeclaredField("lines");
                    lines.setAccessible(true);
                    text.append(String.join("", (String[]) lines.get(component)));
                } catch (final ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return text.toString().replaceAll("\\s", "");
    }

    private static <T> List<T> all(final Container container, final Class<T> type) {
        final List<T> found = new ArrayList<>();
        for (final Component component : container.getComponents()) {
            if (type.isInstance(component)) {
                found.add(type.cast(component));
            }
            if (component instanceof Container inner) {
                found.addAll(all(inner, type));
            }
        }
        return found;
    }

    private static Optional<MenuItem> find(final String label) {
        final MenuBar bar = Menus.getMenuBar();
        for (int i = 0; i < bar.getMenuCount(); i++) {
            final Optional<MenuItem> item = find(bar.getMenu(i), label);
            if (item.isPresent()) {
                return item;
            }
        }
        return find(bar.getHelpMenu(), label);
    }

    private static Optional<MenuItem> find(final Menu menu, final String label) {
        for (int i = 0; menu != null && i < menu.getItemCount(); i++) {
            final MenuItem item = menu.getItem(i);
            if (item instanceof Menu inner) {
                final Optional<MenuItem> found = find(inner, label);
                if (found.isPresent()) {
                    return found;
                }
            } else if (label.equals(item.getLabel())) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
