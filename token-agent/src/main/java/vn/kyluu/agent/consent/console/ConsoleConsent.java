package vn.kyluu.agent.consent.console;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.consent.PairingNotice;
import vn.kyluu.agent.consent.PinAnswer;
import vn.kyluu.agent.consent.PinNotice;
import vn.kyluu.agent.consent.Progress;
import vn.kyluu.agent.consent.SigningAnswer;
import vn.kyluu.agent.consent.SigningNotice;
import vn.kyluu.agent.consent.SigningWords;
import vn.kyluu.agent.consent.Withdrawal;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.pkcs11.Pin;

/** Asks at a terminal, one question at a time. */
public final class ConsoleConsent implements Consent {
    private final Terminal terminal;
    private final Wording words;

    public ConsoleConsent(Terminal terminal, Wording words) {
        this.terminal = terminal;
        this.words = words;
    }

    @Override
    public synchronized SigningAnswer ask(SigningNotice notice, Withdrawal withdrawal) {
        if (withdrawal.isWithdrawn()) {
            return new SigningAnswer.Unanswered();
        }
        print(notice);
        int count = notice.documents().size();
        terminal.show(words.say("consent.type-count", notice.values()));
        Optional<String> typed = terminal.line().map(String::strip);
        if (!typed.equals(Optional.of(Integer.toString(count)))) {
            return withdrawal.isWithdrawn() ? over() : new SigningAnswer.Declined();
        }
        terminal.show(SigningWords.pin(words, notice) + ":");
        Pin pin = pin();
        if (pin == null) {
            return new SigningAnswer.Declined();
        }
        if (withdrawal.isWithdrawn()) {
            pin.close();
            return over();
        }
        return new SigningAnswer.Given(pin);
    }

    private SigningAnswer over() {
        terminal.show(words.say("consent.ended"));
        return new SigningAnswer.Unanswered();
    }

    private void print(SigningNotice notice) {
        terminal.show("");
        terminal.show("== " + words.say("consent.title") + " ==");
        notice.trouble().ifPresent(trouble -> terminal.show("!! " + words.say(trouble)));
        terminal.show(words.say("consent.asks", notice.values()));
        if (!notice.requester().isEmpty()) {
            terminal.show(words.say("consent.requester") + ": " + notice.requester());
        }
        terminal.show(
                words.say("consent.certificate") + ": " + words.say("consent.certificate.value", notice.values()));
        terminal.show(words.say("consent.token") + ": " + notice.token());
        terminal.show(words.say("consent.documents", notice.values()) + ":");
        int number = 1;
        for (SigningNotice.Line line : notice.documents()) {
            terminal.show("  " + SigningWords.line(words, number, line));
            number++;
        }
    }

    @Override
    public Progress progress(SigningNotice notice, Withdrawal withdrawal) {
        return new Progress() {
            @Override
            public void signed(int done, int all) {
                if (done == all || done % 10 == 0) {
                    terminal.show(words.say("consent.progress", Map.of("done", done, "count", all)));
                }
            }

            @Override
            public void close() {
                // what was printed stays
            }
        };
    }

    @Override
    public Showing show(PairingNotice notice, Runnable refused) {
        terminal.show("");
        terminal.show("== " + words.say("pairing.title") + " ==");
        terminal.show(words.say("pairing.asks", Map.of("origin", notice.origin())));
        terminal.show(words.say("pairing.code") + " " + notice.code());
        terminal.show(words.say("pairing.warning"));
        return () -> {};
    }

    @Override
    public synchronized PinAnswer askForNewPin(PinNotice notice) {
        terminal.show("");
        terminal.show("== " + words.say(notice.unblock() ? "pin.title.unblock" : "pin.title.change") + " ==");
        notice.trouble().ifPresent(trouble -> terminal.show("!! " + words.say(trouble)));
        terminal.show(words.say("pin.asks", Map.of("origin", notice.origin(), "token", notice.token())));
        terminal.show(words.say(notice.unblock() ? "pin.officer" : "pin.old") + ":");
        Pin known = pin();
        if (known == null) {
            return new PinAnswer.Declined();
        }
        terminal.show(words.say("pin.new") + ":");
        char[] chosen = terminal.secret();
        terminal.show(words.say("pin.again") + ":");
        char[] again = terminal.secret();
        try {
            if (chosen != null && chosen.length > 0 && Arrays.equals(chosen, again)) {
                return new PinAnswer.Given(known, Pin.of(chosen));
            }
            known.close();
            terminal.show(words.say("pin.differ"));
            return new PinAnswer.Declined();
        } finally {
            erase(chosen);
            erase(again);
        }
    }

    @Override
    public void tell(String text) {
        terminal.show(text);
    }

    @Override
    public void close() {
        // the terminal is not ours
    }

    @Override
    public String kind() {
        return "CONSOLE";
    }

    private @Nullable Pin pin() {
        char[] typed = terminal.secret();
        if (typed == null || typed.length == 0 || typed.length > 255) {
            erase(typed);
            return null;
        }
        return Pin.of(typed);
    }

    private static void erase(char @Nullable [] secret) {
        if (secret != null) {
            Arrays.fill(secret, '\0');
        }
    }
}
