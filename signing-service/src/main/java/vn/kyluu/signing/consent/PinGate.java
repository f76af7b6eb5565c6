package vn.kyluu.signing.consent;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.consent.ConsentRefusal.Reason;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Lets somebody through to his key in the HSM who knows its PIN (R3). Safe for many threads. */
public final class PinGate {
    private final UnitOfWork units;
    private final Credentials credentials;
    private final PinTrial trial;

    /**
     * Takes what it reads and asks.
     *
     * @param lifetime how long a slot that signers open stays open
     */
    public PinGate(UnitOfWork units, Credentials credentials, PinHash hash, SigningKeys keys, Duration lifetime) {
        this.units = units;
        this.credentials = credentials;
        this.trial = new PinTrial(units, credentials, hash, keys, lifetime);
    }

    /**
     * The credential, if it is the caller's and the PIN is right. Not to be called inside a unit of work: the count of wrong tries
     * must outlive the refusal.
     *
     * @throws ConsentRefusal CREDENTIAL_UNKNOWN, WRONG_PIN, PIN_LOCKED
     * @throws vn.kyluu.signing.key.KeyRefusal TOKEN_PIN_LOCKED, KEY_UNKNOWN of a key behind its signer's own PIN
     * @throws vn.kyluu.signing.key.KeyOutage if such a PIN was not judged; it does not count as a wrong one
     */
    public Credential.InHsm unlock(Actor actor, UUID credentialId, ActivationPin pin) {
        Activation tried = trial.of(actor, credentialId, pin);
        if (tried.isLocked()) {
            throw new ConsentRefusal(Reason.PIN_LOCKED);
        }
        if (tried.wrongTries() > 0) {
            throw new ConsentRefusal(Reason.WRONG_PIN, Map.of("triesLeft", tried.triesLeft()));
        }
        return units.call(
                () -> (Credential.InHsm) credentials.find(credentialId).orElseThrow());
    }
}
