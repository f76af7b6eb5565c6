package vn.kyluu.signing.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.ades.creation.Place;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.DueRule;
import vn.kyluu.signing.circumstance.DueRules;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.flow.Commitment;
import vn.kyluu.signing.flow.FlowTemplate;
import vn.kyluu.signing.flow.StepTemplate;
import vn.kyluu.signing.signer.CredentialKind;

/** A flow out of JSON that its schema has let through. */
final class FlowJson {
    private FlowJson() {}

    /**
     * The flow.
     *
     * @throws IllegalArgumentException if it says what the schema cannot see
     */
    static FlowTemplate template(JsonNode root) {
        Set<String> forms = new LinkedHashSet<>();
        root.get("forms").forEach(form -> forms.add(form.asText()));
        List<StepTemplate> steps = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        for (JsonNode each : root.get("steps")) {
            StepTemplate step = step(each);
            steps.add(step);
            Optional.ofNullable(each.get("place")).ifPresent(place -> places.put(step.step(), place(place)));
        }
        return new FlowTemplate(
                root.get("name").asText(),
                root.get("version").asInt(),
                root.get("title").get("vi").asText(),
                root.get("title").get("en").asText(),
                forms,
                root.get("legalBasis").asText(),
                steps,
                places);
    }

    private static StepTemplate step(JsonNode step) {
        Role role = Role.of(step.get("role").asText()).orElseThrow();
        Set<Mark> onlyIf = EnumSet.noneOf(Mark.class);
        step.path("onlyIf").forEach(mark -> onlyIf.add(Mark.of(mark.asText()).orElseThrow()));
        List<DueRule> due = new ArrayList<>();
        step.path("due").forEach(rule -> due.add(DueRule.of(rule.asText())));
        List<Integer> remind = new ArrayList<>();
        step.path("remindHoursBefore").forEach(hours -> remind.add(hours.asInt()));
        remind.sort((one, other) -> other - one);
        return new StepTemplate(
                step.get("step").asText(),
                role,
                step.get("title").get("vi").asText(),
                step.get("title").get("en").asText(),
                step.get("order").asInt(),
                onlyIf,
                certificate(step, role),
                commitment(step, role),
                new DueRules(due),
                remind,
                Optional.ofNullable(step.get("tag")).map(JsonNode::asText));
    }

    private static CredentialKind certificate(JsonNode step, Role role) {
        String usual = role == Role.CLERK ? "facility-seal" : "person";
        return step.path("certificate").asText(usual).equals("person")
                ? CredentialKind.PERSON
                : CredentialKind.FACILITY_SEAL;
    }

    private static Commitment commitment(JsonNode step, Role role) {
        Commitment usual = switch (role) {
            case HEAD, DIRECTOR -> Commitment.APPROVAL;
            case CLERK -> Commitment.ORIGIN;
            case NURSE, PHARMACIST -> Commitment.EXECUTION;
            default -> Commitment.CREATION;
        };
        return step.has("commitment")
                ? Commitment.of(step.get("commitment").asText()).orElseThrow()
                : usual;
    }

    private static Place place(JsonNode place) {
        if (place.has("anchor")) {
            return place.has("width")
                    ? new Place.ByAnchor(
                            place.get("anchor").asText(),
                            place.get("width").asDouble(),
                            place.path("height").asDouble())
                    : new Place.ByAnchor(place.get("anchor").asText());
        }
        if (place.has("overStampOf")) {
            return new Place.OverStampOf(place.get("overStampOf").asText());
        }
        return new Place.At(
                place.get("page").asInt(),
                place.get("left").asDouble(),
                place.get("bottom").asDouble(),
                place.get("width").asDouble(),
                place.get("height").asDouble());
    }
}
