package vn.kyluu.signing.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The consents given. Called inside a unit of work. */
public interface Authorizations {
    void add(Authorization authorization);

    Optional<Authorization> find(UUID id);

    /**
     * Marks the consent to a document as used (R2).
     *
     * @throws vn.kyluu.signing.transaction.Collision if it was used already
     */
    void use(UUID authorizationId, UUID documentId);

    /** Keeps that the signer took it back; what was signed under it stays signed. */
    void cancel(UUID authorizationId, Instant at);

    /** Whether somebody agreed to that document and has neither used it nor let it expire. */
    boolean awaits(UUID documentId, Instant now);
}
