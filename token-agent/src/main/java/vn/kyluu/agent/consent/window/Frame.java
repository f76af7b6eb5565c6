package vn.kyluu.agent.consent.window;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.Font;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import javax.swing.border.EmptyBorder;

/** A small window in front of all others, built from above to below; only on the thread of Swing. */
final class Frame {
    private static final int MARGIN = 14;
    private static final float LARGE = 1.25f;

    final JDialog dialog = new JDialog((java.awt.Frame) null, false);
    private final JPanel content = new JPanel();
    private final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT));

    Frame(String title) {
        dialog.setTitle(title);
        dialog.setName("kyluu");
        dialog.setAlwaysOnTop(true);
        dialog.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        content.setLayout(new BoxLayout(content, BoxLayout.Y_AXIS));
        content.setBorder(new EmptyBorder(MARGIN, MARGIN, MARGIN, MARGIN));
        dialog.getContentPane().add(content, BorderLayout.CENTER);
        dialog.getContentPane().add(buttons, BorderLayout.SOUTH);
    }

    /** Text as it is: a label would read it as HTML if it began so. */
    void text(String text, boolean strong) {
        JLabel label = new JLabel();
        label.putClientProperty("html.disable", true);
        label.setText(text);
        if (strong) {
            label.setFont(label.getFont().deriveFont(Font.BOLD, label.getFont().getSize2D() * LARGE));
        }
        add(label);
    }

    void add(javax.swing.JComponent component) {
        component.setAlignmentX(Component.LEFT_ALIGNMENT);
        content.add(component);
        content.add(Box.createVerticalStrut(MARGIN / 2));
    }

    JButton button(String name, String text, Runnable act) {
        JButton button = new JButton(text);
        button.setName(name);
        button.addActionListener(event -> act.run());
        buttons.add(button);
        return button;
    }

    void show() {
        dialog.pack();
        dialog.setLocationRelativeTo(null);
        dialog.setVisible(true);
        dialog.toFront();
    }

    void close() {
        dialog.setVisible(false);
        dialog.dispose();
    }

    /** Builds on the thread of Swing, and waits until that is done. */
    static <T> T build(Supplier<T> building) {
        Object[] built = new Object[1];
        try {
            SwingUtilities.invokeAndWait(() -> built[0] = building.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a window could not be built", e.getCause());
        }
        @SuppressWarnings("unchecked")
        T result = (T) built[0];
        return result;
    }
}
