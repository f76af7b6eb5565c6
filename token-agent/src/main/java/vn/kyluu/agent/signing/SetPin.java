package vn.kyluu.agent.signing;

import java.util.Optional;
import vn.kyluu.agent.consent.Consent;
import vn.kyluu.agent.consent.PinAnswer;
import vn.kyluu.agent.consent.PinNotice;
import vn.kyluu.agent.refusal.Reason;
import vn.kyluu.agent.refusal.Refusal;
import vn.kyluu.agent.token.ModuleShelf;
import vn.kyluu.agent.token.PluggedToken;
import vn.kyluu.agent.wording.Wording;
import vn.kyluu.pkcs11.TokenFailure;

/** Lets the person change a token's PIN, or unlock it by the officer's; both are typed at the agent, the page only suggests it. */
public final class SetPin {
    private static final System.Logger LOG = System.getLogger(SetPin.class.getName());

    private final ModuleShelf shelf;
    private final Consent consent;
    private final Wording words;

    public SetPin(ModuleShelf shelf, Consent consent, Wording words) {
        this.shelf = shelf;
        this.consent = consent;
        this.words = words;
    }

    /**
     * Asks, and does it; a wrong PIN is asked for again.
     *
     * @param serial the token's serial number
     * @throws Refusal TOKEN_ABSENT, TOKEN_BUSY, DECLINED, PIN_LOCKED, PIN_NOT_ACCEPTED, PIN_WRONG if the person gave up after it
     */
    public void set(String origin, String serial, boolean unblock) {
        PluggedToken token = shelf.surveyAnew().tokens().stream()
                .filter(each -> each.slot().serial().equals(serial))
                .findFirst()
                .orElseThrow(() -> new Refusal(Reason.TOKEN_ABSENT));
        try (ModuleShelf.Claim claim = shelf.claim(token)) {
            PinNotice notice = new PinNotice(origin, token.name(), unblock, Optional.empty());
            Optional<Refusal> trouble = attempt(notice, token);
            while (trouble.isPresent()) {
                trouble = attempt(notice.after(trouble.get()), token);
            }
            shelf.changed();
            consent.tell(words.say("pin.done"));
        }
    }

    private Optional<Refusal> attempt(PinNotice notice, PluggedToken token) {
        PinAnswer answer = consent.askForNewPin(notice);
        if (!(answer instanceof PinAnswer.Given given)) {
            throw notice.trouble().orElseGet(() -> new Refusal(Reason.DECLINED));
        }
        try (var known = given.known();
                var chosen = given.chosen()) {
            if (notice.unblock()) {
                token.slot().unblock(known, chosen);
            } else {
                token.slot().changePin(known, chosen);
            }
            return Optional.empty();
        } catch (TokenFailure failure) {
            LOG.log(System.Logger.Level.INFO, "a PIN was not set", failure);
            if (failure.reason() == TokenFailure.Reason.PIN_WRONG) {
                return Optional.of(new Refusal(Reason.PIN_WRONG));
            }
            throw failure.reason() == TokenFailure.Reason.REFUSED
                    ? new Refusal(Reason.PIN_NOT_ACCEPTED)
                    : Failures.refusal(failure, "");
        }
    }
}
