package vn.kyluu.agent.app;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.RenderingHints;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.image.BufferedImage;
import java.util.stream.Collectors;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.OwnerFacts;
import vn.kyluu.agent.wording.Wording;

/** The icon beside the clock, where the desktop has such a place. */
final class Tray {
    private static final System.Logger LOG = System.getLogger(Tray.class.getName());
    private static final Color GREEN = new Color(0x0B6E4F);

    private Tray() {}

    static void show(Agent agent, Consent consent, Wording words, Runnable quit) {
        if (!SystemTray.isSupported()) {
            return;
        }
        PopupMenu menu = new PopupMenu();
        item(menu, words.say("tray.tokens"), () -> consent.tell(tokens(agent.shelf(), words)));
        item(menu, words.say("tray.forget"), () -> agent.pages().clear());
        TrayIcon icon = new TrayIcon(picture(), words.say("tray.name"), menu);
        item(menu, words.say("tray.quit"), () -> {
            SystemTray.getSystemTray().remove(icon);
            quit.run();
        });
        try {
            SystemTray.getSystemTray().add(icon);
        } catch (AWTException e) {
            LOG.log(System.Logger.Level.WARNING, "no icon in the tray", e);
        }
    }

    private static String tokens(ModuleShelf shelf, Wording words) {
        String found = shelf.surveyAnew().tokens().stream()
                .map(token -> token.name() + ": "
                        + token.signing().stream().map(OwnerFacts::person).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | "));
        return found.isEmpty() ? words.say("tray.no-token") : found;
    }

    private static void item(PopupMenu menu, String text, Runnable act) {
        MenuItem item = new MenuItem(text);
        // asking a module may take seconds, and menus must not
        item.addActionListener(event -> new Thread(act, "tray").start());
        menu.add(item);
    }

    private static BufferedImage picture() {
        int size = SystemTray.getSystemTray().getTrayIconSize().width;
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(GREEN);
        pen.fillRoundRect(0, 0, size, size, size / 3, size / 3);
        pen.setColor(Color.WHITE);
        pen.drawLine(size / 4, size * 3 / 4, size / 2, size / 3);
        pen.drawLine(size / 2, size / 3, size * 3 / 4, size * 3 / 4);
        pen.dispose();
        return picture;
    }
}
