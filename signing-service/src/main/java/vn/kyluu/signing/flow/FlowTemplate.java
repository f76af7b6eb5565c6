package vn.kyluu.signing.flow;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
 */
public record FlowTemplate(
        String name,
        int version,
        String titleVi,
        String titleEn,
        Set<String> forms,
        String legalBasis,
        List<StepTemplate> steps) {
    public FlowTemplate {
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
}
