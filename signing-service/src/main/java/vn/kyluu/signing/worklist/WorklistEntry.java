package vn.kyluu.signing.worklist;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.actor.Role;

/**
 * One open step of one document.
 *
 * @param onBehalfOf staff code of the one in whose place the caller would sign
 */
public record WorklistEntry(
        UUID documentId,
        String recordNumber,
        String patientName,
        String form,
        String title,
        String step,
        Role role,
        String stepTitleVi,
        String stepTitleEn,
        Optional<String> assignee,
        String department,
        Instant openedAt,
        Optional<Instant> dueAt,
        Optional<String> onBehalfOf) {
    private static final Instant NO_TERM = Instant.parse("9999-12-31T00:00:00Z");

    /** When it is due, or the end of time (R3). */
    public Instant sortAt() {
        return dueAt.orElse(NO_TERM);
    }

    /** The same, to be signed in somebody's place. */
    WorklistEntry onBehalfOf(String principal) {
        return new WorklistEntry(
                documentId,
                recordNumber,
                patientName,
                form,
                title,
                step,
                role,
                stepTitleVi,
                stepTitleEn,
                assignee,
                department,
                openedAt,
                dueAt,
                Optional.of(principal));
    }
}
