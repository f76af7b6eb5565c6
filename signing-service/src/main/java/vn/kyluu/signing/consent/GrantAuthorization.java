package vn.kyluu.signing.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.consent.ConsentRefusal.Reason;
import vn.kyluu.signing.document.DocumentRefusal;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowRefusal;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.PinHash;
import vn.kyluu.signing.key.SigningKeys;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credentials;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Takes a signer's consent, given with the PIN of a key. */
public final class GrantAuthorization {
    private final UnitOfWork units;
    private final Documents documents;
    private final Authorizations authorizations;
    private final PinTrial trial;
    private final Duration lifetime;
    private final Clock clock;
    private final Journal journal;

    public GrantAuthorization(
            UnitOfWork units,
            Credentials credentials,
            Documents documents,
            Authorizations authorizations,
            PinHash hash,
            SigningKeys keys,
            Duration lifetime,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.documents = documents;
        this.authorizations = authorizations;
        this.trial = new PinTrial(units, credentials, hash, keys, lifetime);
        this.lifetime = lifetime;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Binds the consent to the documents as they are now; erases the PIN. Whose turn it is, is judged at signing.
     *
     * @throws ConsentRefusal CREDENTIAL_UNKNOWN, NO_DOCUMENTS, WRONG_PIN, PIN_LOCKED
     * @throws vn.kyluu.signing.key.KeyRefusal TOKEN_PIN_LOCKED, KEY_UNKNOWN of a key behind its signer's own PIN
     * @throws vn.kyluu.signing.key.KeyOutage if such a PIN was not judged; it does not count as a wrong one
     * @throws DocumentRefusal DOCUMENT_UNKNOWN, DOCUMENT_NOT_OPEN
     * @throws FlowRefusal DOCUMENT_COMPLETE
     */
    public Authorization grant(Actor actor, UUID credentialId, List<UUID> documentIds, ActivationPin pin) {
        try (pin) {
            return journal.watch(actor, Act.CONSENT, "credential:" + credentialId, () -> {
                if (documentIds.isEmpty()) {
                    throw new ConsentRefusal(Reason.NO_DOCUMENTS);
                }
                Activation tried = trial.of(actor, credentialId, pin);
                if (tried.wrongTries() > 0) {
                    throw refusal(tried);
                }
                return units.call(() -> keep(actor, credentialId, documentIds));
            });
        }
    }

    private static ConsentRefusal refusal(Activation activation) {
        return activation.isLocked()
                ? new ConsentRefusal(Reason.PIN_LOCKED)
                : new ConsentRefusal(Reason.WRONG_PIN, Map.of("triesLeft", activation.triesLeft()));
    }

    private Authorization keep(Actor actor, UUID credentialId, List<UUID> documentIds) {
        List<Consent> consents = documentIds.stream()
                .distinct()
                .map(this::signable)
                .map(document -> new Consent(document.id(), document.sha256(), false))
                .toList();
        Instant now = clock.instant();
        Authorization granted = new Authorization(
                UUID.randomUUID(), actor.staffCode(), credentialId, consents, now, now.plus(lifetime));
        authorizations.add(granted);
        Map<String, String> digests = new TreeMap<>();
        consents.forEach(
                each -> digests.put(each.documentId().toString(), each.sha256().hex()));
        journal.wrote(actor, Act.CONSENT, "authorization:" + granted.id(), digests);
        return granted;
    }

    private SubmittedDocument signable(UUID documentId) {
        SubmittedDocument document = documents
                .find(documentId)
                .orElseThrow(() -> new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_UNKNOWN));
        if (document.state() == DocumentState.COMPLETE) {
            throw new FlowRefusal(FlowRefusal.Reason.DOCUMENT_COMPLETE);
        }
        if (document.state() != DocumentState.SIGNING) {
            throw new DocumentRefusal(DocumentRefusal.Reason.DOCUMENT_NOT_OPEN);
        }
        return document;
    }
}
