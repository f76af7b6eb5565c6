package vn.kyluu.signing.key;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.KeyRefusal.Reason;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Gives a signer whose wrong PINs locked a credential new tries, or a new PIN. */
public final class UnlockCredential {
    private final UnitOfWork units;
    private final Credentials credentials;
    private final SigningKeys keys;
    private final PinHash hash;
    private final Journal journal;

    public UnlockCredential(
            UnitOfWork units, Credentials credentials, SigningKeys keys, PinHash hash, Journal journal) {
        this.units = units;
        this.credentials = credentials;
        this.keys = keys;
        this.hash = hash;
        this.journal = journal;
    }

    /**
     * Forgets the wrong tries; sets another PIN if one is given, and erases that. Written down either way (R4, R6).
     *
     * @param newPin that the signer chose, for a credential whose PIN the service checks
     * @throws KeyRefusal CREDENTIAL_UNKNOWN, PIN_KEPT_BY_TOKEN
     * @throws KeyOutage if the PIN is the token's and the HSM does not answer
     */
    public Credential.InHsm unlock(Actor actor, String staffCode, UUID credentialId, Optional<ActivationPin> newPin) {
        try {
            return journal.watch(
                    actor,
                    Act.ENROL,
                    "signer:" + staffCode,
                    () -> unlockWatched(actor, staffCode, credentialId, newPin));
        } finally {
            newPin.ifPresent(ActivationPin::close);
        }
    }

    private Credential.InHsm unlockWatched(
            Actor actor, String staffCode, UUID credentialId, Optional<ActivationPin> newPin) {
        Credential.InHsm found = units.call(() -> find(staffCode, credentialId));
        if (found.activation().pinHash().isEmpty()) {
            if (newPin.isPresent()) {
                throw new KeyRefusal(Reason.PIN_KEPT_BY_TOKEN);
            }
            keys.pardon(found.chain().leaf());
        }
        Optional<String> newHash = newPin.map(hash::of);
        return units.call(() -> {
            Credential.InHsm locked = find(staffCode, credentialId);
            Activation fresh = newHash.map(Activation::byService).orElseGet(locked.activation()::right);
            credentials.saveActivation(credentialId, fresh);
            journal.wrote(
                    actor,
                    Act.ENROL,
                    "signer:" + staffCode,
                    Map.of(
                            "credential",
                            credentialId.toString(),
                            "change",
                            newHash.isPresent() ? "new-pin" : "unlocked"));
            return locked.with(fresh);
        });
    }

    private Credential.InHsm find(String staffCode, UUID credentialId) {
        return credentials
                .lock(credentialId)
                .filter(each -> each.staffCode().equals(staffCode))
                .filter(Credential.InHsm.class::isInstance)
                .map(Credential.InHsm.class::cast)
                .orElseThrow(() -> new KeyRefusal(Reason.CREDENTIAL_UNKNOWN));
    }
}
