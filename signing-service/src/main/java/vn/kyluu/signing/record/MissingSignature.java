package vn.kyluu.signing.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.actor.Role;

/**
 * A step of a current document that nobody has signed.
 *
 * @param isTurn whether it can be signed now; else others come first
 * @param assignee staff code of the only one who may
 */
public record MissingSignature(
        UUID documentId,
        String title,
        String step,
        Role role,
        boolean isTurn,
        Optional<String> assignee,
        Optional<Instant> dueAt) {
    public boolean isOverdue(Instant now) {
        return dueAt.filter(now::isAfter).isPresent();
    }
}
