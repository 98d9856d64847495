/*
 * PaletteJ: color analysis for ImageJ and Fiji.
 * Copyright (C) 2026 PaletteJ developers.
 * SPDX-License-Identifier: BSD-2-Clause
 */
package io.github.palettej.plugin;

import ij.plugin.BrowserLauncher;
import java.awt.BorderLayout;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JEditorPane;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.event.HyperlinkEvent;
import javax.swing.text.html.HTMLDocument;
import javax.swing.text.html.HTMLEditorKit;

/**
 * Shows pages of the documentation. It can be read and scrolled while a dialog waits for its answers, and stays when
 * that is gone. Links lead to other pages within it, and to the browser where the plugin has no page.
 */
final class HelpWindow extends JFrame {
    private static final long serialVersionUID = 1L;
    private static final Dimension SIZE = new Dimension(740, 640);
    private static Optional<HelpWindow> open = Optional.empty();

    private final JEditorPane text = new JEditorPane();
    private final JButton back = new JButton("Back");
    private final transient Deque<HelpPage> before = new ArrayDeque<>();
    private transient HelpPage page = HelpPage.CONTENTS;

    private HelpWindow() {
        setModalExclusionType(Dialog.ModalExclusionType.APPLICATION_EXCLUDE);
        setDefaultCloseOperation(DISPOSE_ON_CLOSE);
        text.setEditable(false);
        text.addHyperlinkListener(event -> {
            if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) {
                follow(event.getDescription());
            }
        });
        back.addActionListener(event -> goBack());
        final JPanel bar = new JPanel(new FlowLayout(FlowLayout.LEFT, 4, 2));
        bar.add(back);
        add(bar, BorderLayout.NORTH);
        add(new JScrollPane(text), BorderLayout.CENTER);
        closeWith(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0));
        closeWith(KeyStroke.getKeyStroke(KeyEvent.VK_W, InputEvent.CTRL_DOWN_MASK));
        setSize(SIZE);
    }

    /** Shows a page beside a dialog, in the window that is open if there is one. */
    static void show(final HelpPage page, final Dialog dialog) {
        SwingUtilities.invokeLater(() -> {
            final HelpWindow window = open.filter(HelpWindow::isShowing).orElseGet(HelpWindow::new);
            open = Optional.of(window);
            window.go(page, "");
            if (!window.isShowing()) {
                Beside.place(window, dialog);
                window.setVisible(true);
            }
            window.toFront();
        });
    }

    private void closeWith(final KeyStroke key) {
        getRootPane().getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, "close");
        getRootPane().getActionMap().put("close", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(final ActionEvent event) {
                dispose();
            }
        });
    }

    private void follow(final String target) {
        final Optional<HelpPage> linked = target.contains("://") ? Optional.empty() : page.linked(target);
        if (linked.isPresent()) {
            go(linked.get(), target.replaceFirst("^[^#]*#?", ""));
        } else {
            new BrowserLauncher().run(page.address(target));
        }
    }

    private void go(final HelpPage to, final String anchor) {
        if (text.getDocument().getLength() > 0 && !to.equals(page)) {
            before.push(page);
        }
        load(to, anchor);
    }

    private void goBack() {
        if (!before.isEmpty()) {
            load(before.pop(), "");
        }
    }

    private void load(final HelpPage to, final String anchor) {
        if (!to.equals(page) || text.getDocument().getLength() == 0) {
            page = to;
            final HTMLEditorKit kit = new HTMLEditorKit();
            final HTMLDocument document = (HTMLDocument) kit.createDefaultDocument();
            document.setBase(to.place());
            text.setEditorKit(kit);
            text.setDocument(document);
            text.setText(to.html());
            text.setCaretPosition(0);
            setTitle("PaletteJ: " + to.path());
        }
        back.setEnabled(!before.isEmpty());
        if (!anchor.isEmpty()) {
            // the page has its lines only after it was laid out
            SwingUtilities.invokeLater(() -> text.scrollToReference(anchor));
        }
    }
}
