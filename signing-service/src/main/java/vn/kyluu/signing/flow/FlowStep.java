package vn.kyluu.signing.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;

/**
 * One step of one document's flow.
 *
 * @param assignee staff code of the only one who may sign it
 * @param openedAt when it could first be signed
 * @param signatureId of the signature that closed it
 */
public record FlowStep(
        String step,
        Role role,
        String titleVi,
        String titleEn,
        int order,
        StepState state,
        Optional<Duration> within,
        Optional<String> assignee,
        Optional<Instant> openedAt,
        Optional<UUID> signatureId) {

    static FlowStep waiting(StepTemplate template, Optional<String> assignee) {
        return new FlowStep(
                template.step(),
                template.role(),
                template.titleVi(),
                template.titleEn(),
                template.order(),
                StepState.WAITING,
                template.within(),
                assignee,
                Optional.empty(),
                Optional.empty());
    }

    /** When it is due, once it is open and if it has a term (R4). */
    public Optional<Instant> dueAt() {
        return openedAt.flatMap(opened -> within.map(opened::plus));
    }

    /** Whether it is still open after it was due (R4). */
    public boolean isOverdue(Instant now) {
        return state == StepState.OPEN && dueAt().filter(now::isAfter).isPresent();
    }

    boolean isFor(Actor actor) {
        return assignee.map(actor.staffCode()::equals).orElse(true);
    }

    FlowStep opened(Instant at) {
        return new FlowStep(
                step, role, titleVi, titleEn, order, StepState.OPEN, within, assignee, Optional.of(at), signatureId);
    }

    FlowStep done(UUID signature) {
        return new FlowStep(
                step,
                role,
                titleVi,
                titleEn,
                order,
                StepState.DONE,
                within,
                assignee,
                openedAt,
                Optional.of(signature));
    }
}
