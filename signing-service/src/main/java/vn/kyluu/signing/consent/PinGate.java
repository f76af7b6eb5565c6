package vn.kyluu.signing.consent;

import java.util.Map;
import java.util.UUID;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.consent.ConsentRefusal.Reason;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Lets somebody through to his key in the HSM who knows its PIN (R3). Safe for many threads. */
public final class PinGate {
    private final UnitOfWork units;
    private final Credentials credentials;
    private final PinHash hash;

    public PinGate(UnitOfWork units, Credentials credentials, PinHash hash) {
        this.units = units;
        this.credentials = credentials;
        this.hash = hash;
    }

    /**
     * The credential, if it is the caller's and the PIN is right. Not to be called inside a unit of work: the count of wrong tries
     * must outlive the refusal.
     *
     * @throws ConsentRefusal CREDENTIAL_UNKNOWN, WRONG_PIN, PIN_LOCKED
     */
    public Credential.InHsm unlock(Actor actor, UUID credentialId, ActivationPin pin) {
        Tried tried = units.call(() -> tryPin(actor, credentialId, pin));
        if (tried.after().isLocked()) {
            throw new ConsentRefusal(Reason.PIN_LOCKED);
        }
        if (tried.after().wrongTries() > 0) {
            throw new ConsentRefusal(
                    Reason.WRONG_PIN, Map.of("triesLeft", tried.after().triesLeft()));
        }
        return tried.credential();
    }

    private Tried tryPin(Actor actor, UUID credentialId, ActivationPin pin) {
        Credential.InHsm credential = credentials
                .lock(credentialId)
                .filter(each -> each.staffCode().equals(actor.staffCode()))
                .filter(Credential.InHsm.class::isInstance)
                .map(Credential.InHsm.class::cast)
                .orElseThrow(() -> new ConsentRefusal(Reason.CREDENTIAL_UNKNOWN));
        Activation before = credential.activation();
        if (before.isLocked()) {
            return new Tried(credential, before);
        }
        Activation after = hash.matches(pin, before.pinHash()) ? before.right() : before.wrong();
        if (!after.equals(before)) {
            credentials.saveActivation(credentialId, after);
        }
        return new Tried(credential, after);
    }

    private record Tried(Credential.InHsm credential, Activation after) {}
}
