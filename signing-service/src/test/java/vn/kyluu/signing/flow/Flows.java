package vn.kyluu.signing.flow;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;

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
                        step("director", Role.DIRECTOR, 4)));
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
                        step("head", Role.HEAD, 3)));
    }

    public static StepTemplate step(String name, Role role, int order) {
        return new StepTemplate(name, role, name, name, order, Optional.of(Duration.ofHours(24)));
    }

    public static Actor actor(Role role) {
        return new Actor("NV-" + role.code(), role.code(), "NOI", Set.of(role), "");
    }
}
