package vn.kyluu.signing.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.ades.creation.Place;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.Circumstances;
import vn.kyluu.signing.circumstance.DueRules;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.signer.CredentialKind;

/** Flows for tests. */
public final class Flows {
    private Flows() {}

    public static FlowTemplate standard() {
        return new FlowTemplate(
                "standard",
                1,
                "Bốn chức danh",
                "Four roles",
                Set.of("TOM_TAT_HSBA"),
                "Thông tư 13/2025/TT-BYT",
                List.of(
                        step("doctor", Role.DOCTOR, 1),
                        step("nurse", Role.NURSE, 2),
                        step("head", Role.HEAD, 3),
                        step("director", Role.DIRECTOR, 4)),
                Map.of());
    }

    /** Doctor first, then nurse and technician in any order, then the head. */
    public static FlowTemplate parallel() {
        return new FlowTemplate(
                "parallel",
                1,
                "Ký song song",
                "In parallel",
                Set.of("PHIEU_CHAM_SOC"),
                "Thông tư 13/2025/TT-BYT",
                List.of(
                        step("doctor", Role.DOCTOR, 1),
                        step("nurse", Role.NURSE, 2),
                        step("technician", Role.TECHNICIAN, 2),
                        step("head", Role.HEAD, 3)),
                Map.of());
    }

    /** Doctor, then the director for deaths and flagged records, then the head. */
    public static FlowTemplate conditional() {
        return new FlowTemplate(
                "conditional",
                1,
                "Có điều kiện",
                "Conditional",
                Set.of("GIAY_RA_VIEN"),
                "Thông tư 13/2025/TT-BYT",
                List.of(
                        step("doctor", Role.DOCTOR, 1),
                        new StepTemplate(
                                "director",
                                Role.DIRECTOR,
                                "director",
                                "director",
                                2,
                                Set.of(Mark.DEATH, Mark.FLAGGED),
                                CredentialKind.PERSON,
                                Commitment.APPROVAL,
                                DueRules.of("24 h from discharge if death; 96 h from discharge"),
                                List.of(24),
                                Optional.empty()),
                        step("head", Role.HEAD, 3)),
                Map.of());
    }

    /** One step, whose stamp goes there. */
    public static FlowTemplate placed(String form, Place place) {
        return new FlowTemplate(
                form.toLowerCase(java.util.Locale.ROOT),
                1,
                "Một bước",
                "One step",
                Set.of(form),
                "Thông tư 13/2025/TT-BYT",
                List.of(step("doctor", Role.DOCTOR, 1)),
                Map.of("doctor", place));
    }

    /** A record of which only that is known. */
    public static Circumstances marked(Mark... marks) {
        return new Circumstances(Set.of(marks), Optional.of(Instant.parse("2026-11-19T01:00:00Z")), Optional.empty());
    }

    public static StepTemplate step(String name, Role role, int order) {
        return new StepTemplate(
                name,
                role,
                name,
                name,
                order,
                Set.of(),
                CredentialKind.PERSON,
                Commitment.APPROVAL,
                DueRules.afterOpening(24),
                List.of(),
                Optional.empty());
    }

    public static Actor actor(Role role) {
        return new Actor("NV-" + role.code(), role.code(), "NOI", Set.of(role), "");
    }
}
