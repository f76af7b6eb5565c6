package vn.kyluu.signing.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.consent.ConsentRefusal.Reason;
import vn.kyluu.signing.document.DocumentRefusal;
import vn.kyluu.signing.document.DocumentState;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.document.SubmittedDocument;
import vn.kyluu.signing.flow.FlowRefusal;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Takes a signer's consent, given with the PIN of a key. */
public final class GrantAuthorization {
    /** A ward round (R4). */
    private static final int MOST = 200;

    private final UnitOfWork units;
    private final Documents documents;
    private final Authorizations authorizations;
    private final PinGate gate;
    private final Duration lifetime;
    private final Clock clock;
    private final Journal journal;

    public GrantAuthorization(
            UnitOfWork units,
            Documents documents,
            Authorizations authorizations,
            PinGate gate,
            Duration lifetime,
            Clock clock,
            Journal journal) {
        this.units = units;
        this.documents = documents;
        this.authorizations = authorizations;
        this.gate = gate;
        this.lifetime = lifetime;
        this.clock = clock;
        this.journal = journal;
    }

    /**
     * Binds the consent to the documents as they are now; erases the PIN. Whose turn it is, is judged at signing. Documents that cannot
     * be signed are left out and told of, unless none is left (R4).
     *
     * @throws ConsentRefusal CREDENTIAL_UNKNOWN, NO_DOCUMENTS, TOO_MANY_DOCUMENTS, WRONG_PIN, PIN_LOCKED
     * @throws vn.kyluu.signing.key.KeyRefusal TOKEN_PIN_LOCKED, KEY_UNKNOWN of a key behind its signer's own PIN
     * @throws vn.kyluu.signing.key.KeyOutage if such a PIN was not judged; it does not count as a wrong one
     * @throws DocumentRefusal DOCUMENT_UNKNOWN, DOCUMENT_NOT_OPEN
     * @throws FlowRefusal DOCUMENT_COMPLETE
     */
    public Granted grant(Actor actor, UUID credentialId, List<UUID> documentIds, ActivationPin pin) {
        try (pin) {
            return journal.watch(actor, Act.CONSENT, "credential:" + credentialId, () -> {
                if (documentIds.isEmpty()) {
                    throw new ConsentRefusal(Reason.NO_DOCUMENTS);
                }
                if (documentIds.stream().distinct().count() > MOST) {
                    throw new ConsentRefusal(Reason.TOO_MANY_DOCUMENTS, Map.of("most", MOST));
                }
                gate.unlock(actor, credentialId, pin);
                return units.call(() -> keep(actor, credentialId, documentIds));
            });
        }
    }

    private Granted keep(Actor actor, UUID credentialId, List<UUID> documentIds) {
        List<Consent> consents = new ArrayList<>();
        Map<UUID, Refusal> refused = new LinkedHashMap<>();
        for (UUID each : new LinkedHashSet<>(documentIds)) {
            try {
                consents.add(new Consent(each, signable(each).sha256(), false));
            } catch (DocumentRefusal | FlowRefusal refusal) {
                refused.put(each, refusal);
            }
        }
        if (consents.isEmpty()) {
            throw refused.values().iterator().next();
        }
        Instant now = clock.instant();
        Authorization granted = new Authorization(
                UUID.randomUUID(),
                actor.staffCode(),
                credentialId,
                consents,
                now,
                now.plus(lifetime),
                Optional.empty());
        authorizations.add(granted);
        Map<String, String> digests = new TreeMap<>();
        consents.forEach(
                each -> digests.put(each.documentId().toString(), each.sha256().hex()));
        journal.wrote(actor, Act.CONSENT, "authorization:" + granted.id(), digests);
        Map<UUID, String> codes = new HashMap<>();
        refused.forEach((document, refusal) -> codes.put(document, refusal.code()));
        return new Granted(granted, codes);
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
