package vn.kyluu.signing.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One consent, given at once, to one or many documents (R1).
 *
 * @param cancelledAt when the signer took it back
 */
public record Authorization(
        UUID id,
        String staffCode,
        UUID credentialId,
        List<Consent> consents,
        Instant grantedAt,
        Instant expiresAt,
        Optional<Instant> cancelledAt) {
    public Authorization {
        consents = List.copyOf(consents);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt) || cancelledAt.isPresent();
    }

    /** What was agreed about that document. */
    public Optional<Consent> to(UUID documentId) {
        return consents.stream()
                .filter(each -> each.documentId().equals(documentId))
                .findFirst();
    }

    /** The documents still to be signed under it. */
    public List<UUID> left() {
        return consents.stream()
                .filter(each -> !each.used())
                .map(Consent::documentId)
                .toList();
    }
}
