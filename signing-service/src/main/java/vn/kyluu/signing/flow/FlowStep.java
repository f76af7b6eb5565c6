package vn.kyluu.signing.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.Circumstances;
import vn.kyluu.signing.circumstance.DueRule;

/**
 * One step of one document's flow.
 *
 * @param plan as the template had it when the document came (R5)
 * @param term the rule of the plan that decides for this record
 * @param assignee staff code of the only one who may sign it
 * @param openedAt when it could first be signed
 * @param dueAt by when it is to be signed, once that is known
 * @param doneAt when it was signed
 * @param signatureId of the signature that closed it
 */
public record FlowStep(
        StepTemplate plan,
        StepState state,
        Optional<DueRule> term,
        Optional<String> assignee,
        Optional<Instant> openedAt,
        Optional<Instant> dueAt,
        Optional<Instant> doneAt,
        Optional<UUID> signatureId) {

    static FlowStep begin(StepTemplate plan, Optional<String> assignee, Circumstances circumstances) {
        FlowStep skipped = new FlowStep(
                plan,
                StepState.SKIPPED,
                Optional.empty(),
                assignee,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return skipped.following(circumstances);
    }

    public String step() {
        return plan.step();
    }

    public Role role() {
        return plan.role();
    }

    public String titleVi() {
        return plan.titleVi();
    }

    public String titleEn() {
        return plan.titleEn();
    }

    public int order() {
        return plan.order();
    }

    /** Whether it is not signed although it was due (R4). */
    public boolean isOverdue(Instant now) {
        return !state.isBehind() && dueAt.filter(now::isAfter).isPresent();
    }

    /** Whether it was signed after it was due (R4). */
    public boolean isLate() {
        return doneAt.flatMap(done -> dueAt.map(done::isAfter)).orElse(false);
    }

    boolean isFor(Actor actor) {
        return assignee.map(actor.staffCode()::equals).orElse(true);
    }

    /** After the record's circumstances became known or changed (R6); what is signed stays as it is. */
    FlowStep following(Circumstances circumstances) {
        if (state == StepState.DONE || !isDemandedBy(circumstances)) {
            return this;
        }
        Optional<DueRule> rule = plan.due().decide(circumstances);
        return new FlowStep(
                plan,
                state == StepState.SKIPPED ? StepState.WAITING : state,
                rule,
                assignee,
                openedAt,
                rule.flatMap(each -> each.dueAt(circumstances, openedAt)),
                doneAt,
                signatureId);
    }

    /** Once demanded, always demanded (R6). */
    private boolean isDemandedBy(Circumstances circumstances) {
        return state != StepState.SKIPPED || circumstances.demand(plan.onlyIf());
    }

    FlowStep opened(Instant at) {
        Optional<Instant> due = term.filter(rule -> rule.from() == DueRule.StartingPoint.OPENING)
                .map(rule -> at.plus(Duration.ofHours(rule.hours())));
        return new FlowStep(
                plan, StepState.OPEN, term, assignee, Optional.of(at), due.or(() -> dueAt), doneAt, signatureId);
    }

    /** Back behind others that came to be demanded before it. */
    FlowStep waitingAgain() {
        boolean fromOpening = term.filter(rule -> rule.from() == DueRule.StartingPoint.OPENING)
                .isPresent();
        return new FlowStep(
                plan,
                StepState.WAITING,
                term,
                assignee,
                Optional.empty(),
                fromOpening ? Optional.empty() : dueAt,
                doneAt,
                signatureId);
    }

    FlowStep done(UUID signature, Instant at) {
        return new FlowStep(
                plan, StepState.DONE, term, assignee, openedAt, dueAt, Optional.of(at), Optional.of(signature));
    }
}
