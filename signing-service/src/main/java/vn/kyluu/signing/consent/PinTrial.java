package vn.kyluu.signing.consent;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.consent.ConsentRefusal.Reason;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.KeyRefusal;
import vn.kyluu.signing.key.PinAnswer;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Whether a PIN is the one that guards a key, whoever keeps it; wrong tries are counted here either way. */
final class PinTrial {
    private final UnitOfWork units;
    private final Credentials credentials;
    private final PinHash hash;
    private final SigningKeys keys;
    private final Duration lifetime;
    private final Map<UUID, Object> turns = new ConcurrentHashMap<>();

    PinTrial(UnitOfWork units, Credentials credentials, PinHash hash, SigningKeys keys, Duration lifetime) {
        this.units = units;
        this.credentials = credentials;
        this.hash = hash;
        this.keys = keys;
        this.lifetime = lifetime;
    }

    /** The activation after this try: its count is 0 only if the PIN was right. */
    Activation of(Actor actor, UUID credentialId, ActivationPin pin) {
        Activation guard = units.call(() -> own(actor, credentialId).activation());
        if (guard.pinHash().isPresent()) {
            // the count of wrong tries must outlive the refusal, so it is stored before anything is refused
            return units.call(() -> judgedHere(actor, credentialId, pin));
        }
        // one try at a time, or a burst of wrong ones would reach the token before the first is counted
        synchronized (turns.computeIfAbsent(credentialId, each -> new Object())) {
            return judgedByToken(actor, credentialId, pin);
        }
    }

    private Activation judgedHere(Actor actor, UUID credentialId, ActivationPin pin) {
        Activation before = own(actor, credentialId).activation();
        if (before.isLocked()) {
            return before;
        }
        boolean right =
                before.pinHash().filter(known -> hash.matches(pin, known)).isPresent();
        return counted(credentialId, before, right);
    }

    private Activation judgedByToken(Actor actor, UUID credentialId, ActivationPin pin) {
        Credential.InHsm credential = units.call(() -> own(actor, credentialId));
        if (credential.activation().isLocked()) {
            return credential.activation();
        }
        PinAnswer answer = keys.activate(credential.chain().leaf(), pin, lifetime);
        if (answer == PinAnswer.LOCKED) {
            throw new KeyRefusal(KeyRefusal.Reason.TOKEN_PIN_LOCKED);
        }
        return units.call(
                () -> counted(credentialId, own(actor, credentialId).activation(), answer == PinAnswer.RIGHT));
    }

    private Activation counted(UUID credentialId, Activation before, boolean right) {
        Activation after = right ? before.right() : before.wrong();
        if (!after.equals(before)) {
            credentials.saveActivation(credentialId, after);
        }
        return after;
    }

    private Credential.InHsm own(Actor actor, UUID credentialId) {
        return credentials
                .lock(credentialId)
                .filter(each -> each.staffCode().equals(actor.staffCode()))
                .filter(Credential.InHsm.class::isInstance)
                .map(Credential.InHsm.class::cast)
                .orElseThrow(() -> new ConsentRefusal(Reason.CREDENTIAL_UNKNOWN));
    }
}
