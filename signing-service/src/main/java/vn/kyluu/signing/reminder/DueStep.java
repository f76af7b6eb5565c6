package vn.kyluu.signing.reminder;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.flow.Notices;

/** An open step of which somebody is to be told now. */
public record DueStep(
        UUID documentId,
        String recordNumber,
        String form,
        String department,
        String step,
        Role role,
        Optional<String> assignee,
        Instant dueAt,
        Notices notices) {}
