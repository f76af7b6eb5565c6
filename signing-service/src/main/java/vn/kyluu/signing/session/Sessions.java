package vn.kyluu.signing.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions. Called inside a unit of work. */
public interface Sessions {
    void add(SigningSession session);

    Optional<SigningSession> find(UUID id);

    /**
     * Takes a session one step further: Prepared to Signed, or either of them to Ended.
     *
     * @throws vn.kyluu.signing.transaction.Collision if the kept session is not where this step begins
     */
    void advance(SigningSession next);

    /** Those whose value was stored before that moment and is not in the document yet. */
    List<SigningSession.Signed> signedBefore(Instant moment, int limit);

    /** The one that used a consent to a document and came to a value: still signed, or completed. */
    Optional<SigningSession> under(UUID authorizationId, UUID documentId);

    /** Whether one is open on that document: prepared and not expired, or signed. */
    boolean openOn(UUID documentId, Instant now);
}
