package vn.kyluu.signing.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.Circumstances;

/**
 * One document's way through its steps. Immutable: each change gives a new flow.
 *
 * @param name of the template
 * @param version of the template
 * @param steps as the template had them when the document came (R5)
 */
public record SigningFlow(String name, int version, List<FlowStep> steps) {
    public SigningFlow {
        steps = List.copyOf(steps);
    }

    /**
     * Begins a flow: steps that the record does not demand are skipped, those of the lowest order left are open.
     *
     * @param assignees staff codes by role, for steps that only one person may sign
     * @throws FlowRefusal UNKNOWN_STEP_ROLE
     */
    public static SigningFlow begin(
            FlowTemplate template, Map<Role, String> assignees, Circumstances circumstances, Instant at) {
        template.requireSteps(assignees.keySet());
        List<FlowStep> steps = template.steps().stream()
                .map(step -> FlowStep.begin(step, Optional.ofNullable(assignees.get(step.role())), circumstances))
                .toList();
        return new SigningFlow(template.name(), template.version(), steps).openNext(at);
    }

    /**
     * The open step that this caller may sign now (R2).
     *
     * @throws FlowRefusal DOCUMENT_COMPLETE, WRONG_ROLE, STEP_NOT_NEEDED, NOT_YOUR_TURN, ALREADY_SIGNED,
     *     NOT_THE_ASSIGNEE
     */
    public FlowStep turnOf(Actor actor) {
        if (isComplete()) {
            throw new FlowRefusal(FlowRefusal.Reason.DOCUMENT_COMPLETE);
        }
        List<FlowStep> mine =
                steps.stream().filter(step -> actor.has(step.role())).toList();
        if (mine.isEmpty()) {
            throw new FlowRefusal(FlowRefusal.Reason.WRONG_ROLE);
        }
        List<FlowStep> open =
                mine.stream().filter(step -> step.state() == StepState.OPEN).toList();
        if (mine.stream().allMatch(step -> step.state() == StepState.SKIPPED)) {
            throw new FlowRefusal(FlowRefusal.Reason.STEP_NOT_NEEDED);
        }
        if (open.isEmpty()) {
            boolean allBehind = mine.stream().allMatch(step -> step.state().isBehind());
            throw new FlowRefusal(allBehind ? FlowRefusal.Reason.ALREADY_SIGNED : FlowRefusal.Reason.NOT_YOUR_TURN);
        }
        return open.stream()
                .filter(step -> step.isFor(actor))
                .findFirst()
                .orElseThrow(() -> new FlowRefusal(FlowRefusal.Reason.NOT_THE_ASSIGNEE));
    }

    /**
     * The flow after this caller signed that step.
     *
     * @throws FlowRefusal STEP_NOT_NEEDED, ALREADY_SIGNED, NOT_YOUR_TURN, WRONG_ROLE, NOT_THE_ASSIGNEE
     */
    public SigningFlow sign(String step, Actor actor, UUID signatureId, Instant at) {
        FlowStep current = step(step);
        if (current.state() == StepState.SKIPPED) {
            throw new FlowRefusal(FlowRefusal.Reason.STEP_NOT_NEEDED);
        }
        if (current.state() == StepState.DONE) {
            throw new FlowRefusal(FlowRefusal.Reason.ALREADY_SIGNED);
        }
        if (current.state() != StepState.OPEN) {
            throw new FlowRefusal(FlowRefusal.Reason.NOT_YOUR_TURN);
        }
        if (!actor.has(current.role())) {
            throw new FlowRefusal(FlowRefusal.Reason.WRONG_ROLE);
        }
        if (!current.isFor(actor)) {
            throw new FlowRefusal(FlowRefusal.Reason.NOT_THE_ASSIGNEE);
        }
        List<FlowStep> next = steps.stream()
                .map(each -> each.step().equals(step) ? each.done(signatureId, at) : each)
                .toList();
        return new SigningFlow(name, version, next).openNext(at);
    }

    /** The step of that name, which must be one of this flow. */
    public FlowStep step(String step) {
        return steps.stream()
                .filter(each -> each.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("flow " + name + " has no step " + step));
    }

    /** Which place the next signature takes among all of the document. */
    public Position nextPosition() {
        long behind = signing().filter(step -> step.state() == StepState.DONE).count();
        long left = signing().filter(step -> !step.state().isBehind()).count();
        if (left == 1) {
            return behind == 0 ? Position.ONLY : Position.LAST;
        }
        return behind == 0 ? Position.FIRST : Position.MIDDLE;
    }

    /** Without the patient's, who confirms beside the document and signs nothing in it (R8). */
    private Stream<FlowStep> signing() {
        return steps.stream().filter(step -> step.role() != Role.PATIENT);
    }

    /** The step that waits for the patient, now or later; empty if there is none or it is behind (R8). */
    public Optional<FlowStep> patientStep() {
        return steps.stream()
                .filter(step -> step.role() == Role.PATIENT && !step.state().isBehind())
                .findFirst();
    }

    /** R3. */
    public boolean isComplete() {
        return steps.stream().allMatch(step -> step.state().isBehind());
    }

    /** Every step that is not signed yet, in order. */
    public List<FlowStep> missing() {
        return steps.stream().filter(step -> !step.state().isBehind()).toList();
    }

    /**
     * The flow after the record's circumstances changed: what is now demanded is demanded, terms run anew (R6). A complete flow
     * stays as it is.
     */
    public SigningFlow following(Circumstances circumstances, Instant at) {
        if (isComplete()) {
            return this;
        }
        List<FlowStep> next =
                steps.stream().map(step -> step.following(circumstances)).toList();
        return new SigningFlow(name, version, next).openNext(at);
    }

    private SigningFlow openNext(Instant at) {
        OptionalInt lowest = steps.stream()
                .filter(step -> !step.state().isBehind())
                .mapToInt(FlowStep::order)
                .min();
        List<FlowStep> next =
                steps.stream().map(step -> turned(step, lowest, at)).toList();
        return new SigningFlow(name, version, next);
    }

    private static FlowStep turned(FlowStep step, OptionalInt lowest, Instant at) {
        boolean isTurn = lowest.isPresent() && step.order() == lowest.getAsInt();
        if (step.state() == StepState.WAITING && isTurn) {
            return step.opened(at);
        }
        return step.state() == StepState.OPEN && !isTurn ? step.waitingAgain() : step;
    }
}
