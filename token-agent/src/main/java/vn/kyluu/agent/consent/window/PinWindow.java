package vn.kyluu.agent.consent.window;

import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.swing.JPasswordField;
import vn.kyluu.agent.consent.PinAnswer;
import vn.kyluu.agent.consent.PinNotice;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.pkcs11.Pin;

/** Three fields: the PIN that is known, the new one twice. */
final class PinWindow {
    private final CompletableFuture<PinAnswer> answer = new CompletableFuture<>();
    private final JPasswordField known = new JPasswordField(16);
    private final JPasswordField chosen = new JPasswordField(16);
    private final JPasswordField again = new JPasswordField(16);
    private final Wording words;
    private final Frame frame;

    PinWindow(Wording words, PinNotice notice) {
        this.words = words;
        frame = new Frame(words.say(notice.unblock() ? "pin.title.unblock" : "pin.title.change"));
        notice.trouble().ifPresent(trouble -> frame.text(words.say(trouble), true));
        frame.text(words.say("pin.asks", Map.of("origin", notice.origin(), "token", notice.token())), true);
        field("known", words.say(notice.unblock() ? "pin.officer" : "pin.old"), known);
        field("chosen", words.say("pin.new"), chosen);
        field("again", words.say("pin.again"), again);
        frame.button("decline", words.say("consent.decline"), () -> end(new PinAnswer.Declined()));
        frame.button("change", words.say("pin.change"), this::give);
        frame.dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                end(new PinAnswer.Declined());
            }
        });
    }

    private void field(String name, String label, JPasswordField field) {
        frame.text(label, false);
        field.setName(name);
        frame.add(field);
    }

    void show() {
        frame.show();
    }

    CompletableFuture<PinAnswer> answer() {
        return answer;
    }

    private void give() {
        char[] first = chosen.getPassword();
        char[] second = again.getPassword();
        char[] proof = known.getPassword();
        try {
            if (first.length == 0 || proof.length == 0 || !Arrays.equals(first, second)) {
                frame.dialog.setTitle(words.say("pin.differ"));
                return;
            }
            end(new PinAnswer.Given(Pin.of(proof), Pin.of(first)));
        } finally {
            Arrays.fill(first, '\0');
            Arrays.fill(second, '\0');
            Arrays.fill(proof, '\0');
        }
    }

    private void end(PinAnswer given) {
        known.setText("");
        chosen.setText("");
        again.setText("");
        frame.close();
        answer.complete(given);
    }
}
