package vn.kyluu.signing.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kyluu.ades.creation.Place;
import vn.kyluu.signing.actor.Role;

/**
 * A flow as the facility's regulation lays it down.
 *
 * @param name short name, for example {@code standard}
 * @param version 1 or more; a changed regulation is a new version
 * @param titleVi for people
 * @param titleEn the same in English
 * @param forms codes of the forms that take this flow
 * @param legalBasis which text or regulation the flow rests on
 * @param steps in order
 * @param places where in a PDF the stamp of a step goes, by its name; a step without one has a box on the signature sheet
 */
public record FlowTemplate(
        String name,
        int version,
        String titleVi,
        String titleEn,
        Set<String> forms,
        String legalBasis,
        List<StepTemplate> steps,
        Map<String, Place> places) {
    public FlowTemplate {
        places = Map.copyOf(places);
        forms = Set.copyOf(forms);
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("flow " + name + " has no step");
        }
        Set<String> names = new HashSet<>();
        for (StepTemplate each : steps) {
            if (!names.add(each.step())) {
                throw new IllegalArgumentException("flow " + name + " has two steps named " + each.step());
            }
        }
    }

    /**
     * Lets roles pass for which there is a step.
     *
     * @throws FlowRefusal UNKNOWN_STEP_ROLE
     */
    public void requireSteps(Set<Role> roles) {
        for (Role role : roles) {
            if (role == Role.PATIENT || steps.stream().noneMatch(step -> step.role() == role)) {
                throw new FlowRefusal(FlowRefusal.Reason.UNKNOWN_STEP_ROLE);
            }
        }
    }

    /** Where that step's stamp goes. */
    public Place placeOf(StepTemplate step) {
        return places.getOrDefault(step.step(), new Place.OnSheet());
    }

    /** The steps in the groups that are signed in parallel, first group first. */
    public List<List<StepTemplate>> groups() {
        return steps.stream()
                .mapToInt(StepTemplate::order)
                .distinct()
                .sorted()
                .mapToObj(order ->
                        steps.stream().filter(step -> step.order() == order).toList())
                .toList();
    }
}
