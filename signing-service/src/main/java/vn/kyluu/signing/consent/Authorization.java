package vn.kyluu.signing.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One consent, given at once, to one or many documents (R1). */
public record Authorization(
        UUID id, String staffCode, UUID credentialId, List<Consent> consents, Instant grantedAt, Instant expiresAt) {
    public Authorization {
        consents = List.copyOf(consents);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** What was agreed about that document. */
    public Optional<Consent> to(UUID documentId) {
        return consents.stream()
                .filter(each -> each.documentId().equals(documentId))
                .findFirst();
    }
}
