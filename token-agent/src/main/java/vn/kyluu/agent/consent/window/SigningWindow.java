package vn.kyluu.agent.consent.window;

import java.awt.Dimension;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.concurrent.CompletableFuture;
import javax.swing.JButton;
import javax.swing.JPasswordField;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.Timer;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import vn.kyluu.agent.consent.SigningAnswer;
import vn.kyluu.agent.consent.SigningNotice;
import vn.kyluu.agent.consent.SigningWords;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.pkcs11.Pin;

/** One request to sign, and the field for the PIN. */
final class SigningWindow {
    private static final int DEAD_MILLIS = 800;
    private static final int COLUMNS = 64;
    private static final int MOST_ROWS = 12;

    private final CompletableFuture<SigningAnswer> answer = new CompletableFuture<>();
    private final JPasswordField pin = new JPasswordField(16);
    private final Frame frame;
    private final JButton sign;
    private boolean alive;

    SigningWindow(Wording words, SigningNotice notice) {
        frame = new Frame(words.say("consent.title"));
        notice.trouble().ifPresent(trouble -> frame.text(words.say(trouble), true));
        frame.text(words.say("consent.asks", notice.values()), true);
        if (!notice.requester().isEmpty()) {
            frame.text(words.say("consent.requester") + ": " + notice.requester(), false);
        }
        frame.text(
                words.say("consent.certificate") + ": " + words.say("consent.certificate.value", notice.values()),
                false);
        frame.text(words.say("consent.token") + ": " + notice.token(), false);
        frame.text(words.say("consent.documents", notice.values()) + ":", false);
        frame.add(documents(words, notice));
        frame.text(SigningWords.pin(words, notice), false);
        pin.setName("pin");
        pin.setMaximumSize(new Dimension(Integer.MAX_VALUE, pin.getPreferredSize().height));
        frame.add(pin);
        frame.button("decline", words.say("consent.decline"), () -> end(new SigningAnswer.Declined()));
        sign = frame.button("sign", words.say("consent.sign", notice.values()), this::give);
        sign.setEnabled(false);
        pin.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                enable();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                enable();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                enable();
            }
        });
        pin.addActionListener(event -> {
            if (sign.isEnabled()) {
                give();
            }
        });
        frame.dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                end(new SigningAnswer.Declined());
            }
        });
        Timer wake = new Timer(DEAD_MILLIS, event -> {
            alive = true;
            enable();
        });
        wake.setRepeats(false);
        wake.start();
    }

    private static JScrollPane documents(Wording words, SigningNotice notice) {
        StringBuilder lines = new StringBuilder();
        int number = 1;
        for (SigningNotice.Line line : notice.documents()) {
            lines.append(number == 1 ? "" : "\n").append(SigningWords.line(words, number, line));
            number++;
        }
        JTextArea text = new JTextArea(
                lines.toString(), Math.min(MOST_ROWS, notice.documents().size()), COLUMNS);
        text.setName("documents");
        text.setEditable(false);
        text.setLineWrap(true);
        text.setWrapStyleWord(true);
        text.setCaretPosition(0);
        return new JScrollPane(text);
    }

    void show() {
        frame.show();
        pin.requestFocusInWindow();
    }

    CompletableFuture<SigningAnswer> answer() {
        return answer;
    }

    /** Takes the window away; the answer stays the first one. */
    void end(SigningAnswer given) {
        pin.setText("");
        frame.close();
        if (!answer.complete(given) && given instanceof SigningAnswer.Given unused) {
            unused.pin().close();
        }
    }

    private void enable() {
        sign.setEnabled(alive && pin.getDocument().getLength() > 0);
    }

    private void give() {
        char[] typed = pin.getPassword();
        if (typed.length > 0 && typed.length <= 255) {
            end(new SigningAnswer.Given(Pin.of(typed)));
        } else {
            java.util.Arrays.fill(typed, '\0');
        }
    }
}
