package vn.kyluu.signing.worklist;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.actor.Role;

/** One open step of one document. */
public record WorklistEntry(
        UUID documentId,
        String recordNumber,
        String form,
        String title,
        String step,
        Role role,
        String stepTitleVi,
        String stepTitleEn,
        Optional<String> assignee,
        String department,
        Optional<Instant> openedAt,
        Optional<Instant> dueAt) {}
