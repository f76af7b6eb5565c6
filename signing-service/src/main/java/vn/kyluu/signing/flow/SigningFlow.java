package vn.kyluu.signing.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;

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
     * Begins a flow: the steps of the lowest order are open.
     *
     * @param assignees staff codes by role, for steps that only one person may sign
     * @throws FlowRefusal UNKNOWN_STEP_ROLE
     */
    public static SigningFlow begin(FlowTemplate template, Map<Role, String> assignees, Instant at) {
        for (Role role : assignees.keySet()) {
            if (template.steps().stream().noneMatch(step -> step.role() == role)) {
                throw new FlowRefusal(FlowRefusal.Reason.UNKNOWN_STEP_ROLE);
            }
        }
        List<FlowStep> steps = template.steps().stream()
                .map(step -> FlowStep.waiting(step, Optional.ofNullable(assignees.get(step.role()))))
                .toList();
        return new SigningFlow(template.name(), template.version(), steps).openNext(at);
    }

    /**
     * The open step that this caller may sign now (R2).
     *
     * @throws FlowRefusal DOCUMENT_COMPLETE, WRONG_ROLE, NOT_YOUR_TURN, ALREADY_SIGNED, NOT_THE_ASSIGNEE
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
     * @throws FlowRefusal ALREADY_SIGNED, NOT_YOUR_TURN, WRONG_ROLE, NOT_THE_ASSIGNEE
     */
    public SigningFlow sign(String step, Actor actor, UUID signatureId, Instant at) {
        FlowStep current = step(step);
        if (current.state().isBehind()) {
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
                .map(each -> each.step().equals(step) ? each.done(signatureId) : each)
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
        long behind =
                steps.stream().filter(step -> step.state() == StepState.DONE).count();
        long left = steps.stream().filter(step -> !step.state().isBehind()).count();
        if (left == 1) {
            return behind == 0 ? Position.ONLY : Position.LAST;
        }
        return behind == 0 ? Position.FIRST : Position.MIDDLE;
    }

    /** R3. */
    public boolean isComplete() {
        return steps.stream().allMatch(step -> step.state().isBehind());
    }

    /** Every step that is not signed yet, in order. */
    public List<FlowStep> missing() {
        return steps.stream().filter(step -> !step.state().isBehind()).toList();
    }

    private SigningFlow openNext(Instant at) {
        OptionalInt lowest = steps.stream()
                .filter(step -> !step.state().isBehind())
                .mapToInt(FlowStep::order)
                .min();
        List<FlowStep> next = steps.stream()
                .map(step ->
                        step.state() == StepState.WAITING && lowest.isPresent() && step.order() == lowest.getAsInt()
                                ? step.opened(at)
                                : step)
                .toList();
        return new SigningFlow(name, version, next);
    }
}
