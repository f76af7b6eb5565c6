package vn.kyluu.signing.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.actor.Role;

/** A step of a current document that nobody has signed. */
public record MissingSignature(UUID documentId, String title, String step, Role role, Optional<Instant> dueAt) {
    public boolean isOverdue(Instant now) {
        return dueAt.filter(now::isAfter).isPresent();
    }
}
