package vn.kyluu.agent.consent;

import java.util.Locale;
import java.util.Map;
import vn.kyluu.agent.wording.Wording;

/** A notice in words, the same in a window and at a terminal. */
public final class SigningWords {
    private SigningWords() {}

    /** One document on one line. */
    public static String line(Wording words, int number, SigningNotice.Line line) {
        String record = line.record().isEmpty()
                ? ""
                : " · " + words.say("consent.line.record", Map.of("record", line.record()));
        return words.say("consent.line", Map.of("number", number, "title", line.title()))
                + record
                + " · "
                + words.say("consent.line.code", Map.of("code", line.code()));
    }

    /** What is asked for, and what the token says of it. */
    public static String pin(Wording words, SigningNotice notice) {
        String told = words.say(
                "consent.pin." + notice.pin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String left = notice.triesLeft()
                .map(tries -> " (" + words.say("consent.pin.tries", Map.of("triesLeft", tries)) + ")")
                .orElse("");
        return (notice.pin() == vn.kyluu.pkcs11.PinState.FULL ? told : words.say("consent.pin") + " – " + told) + left;
    }
}
