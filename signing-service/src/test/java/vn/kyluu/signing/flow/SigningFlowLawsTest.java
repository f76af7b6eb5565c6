package vn.kyluu.signing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;

/** The laws of a flow, whatever is tried in whatever order (R1, R2, R3). */
class SigningFlowLawsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final List<Role> SIGNING =
            List.of(Role.DOCTOR, Role.NURSE, Role.TECHNICIAN, Role.HEAD, Role.DIRECTOR);

    @Property(tries = 500)
    void neverSignsAStepTwiceOrEarlyOrInTheWrongRoleAndNeverCompletesWithAHole(
            @ForAll("templates") FlowTemplate template, @ForAll("attempts") List<Attempt> attempts) {
        SigningFlow flow = SigningFlow.begin(template, Map.of(), NOW);
        Set<String> signed = new HashSet<>();
        for (Attempt attempt : attempts) {
            FlowStep target = flow.steps().get(attempt.step() % flow.steps().size());
            SigningFlow before = flow;
            boolean early = before.steps().stream()
                    .anyMatch(step -> step.order() < target.order() && !signed.contains(step.step()));
            boolean allowed = !signed.contains(target.step()) && !early && target.role() == attempt.role();
            try {
                flow = flow.sign(target.step(), Flows.actor(attempt.role()), UUID.randomUUID(), NOW);
                assertThat(allowed)
                        .as("signed %s as %s", target.step(), attempt.role())
                        .isTrue();
                signed.add(target.step());
            } catch (FlowRefusal refusal) {
                assertThat(allowed)
                        .as("%s as %s: %s", target.step(), attempt.role(), refusal.reason())
                        .isFalse();
                assertThat(flow).isSameAs(before);
            }
            assertThat(flow.isComplete())
                    .isEqualTo(signed.size() == template.steps().size());
            assertThat(flow.steps().stream()
                            .filter(step -> step.state() == StepState.DONE)
                            .map(FlowStep::step))
                    .containsExactlyInAnyOrderElementsOf(signed);
        }
    }

    @Property(tries = 200)
    void isAlwaysCompletedByDoingWhatIsOpen(@ForAll("templates") FlowTemplate template) {
        SigningFlow flow = SigningFlow.begin(template, Map.of(), NOW);
        for (int i = 0; i < template.steps().size(); i++) {
            FlowStep open = flow.steps().stream()
                    .filter(step -> step.state() == StepState.OPEN)
                    .findFirst()
                    .orElseThrow();
            Actor actor = Flows.actor(open.role());
            flow = flow.sign(flow.turnOf(actor).step(), actor, UUID.randomUUID(), NOW);
        }
        assertThat(flow.isComplete()).isTrue();
    }

    @Provide
    Arbitrary<FlowTemplate> templates() {
        Arbitrary<Role> roles = Arbitraries.of(SIGNING);
        Arbitrary<Integer> orders = Arbitraries.integers().between(1, 4);
        return Combinators.combine(roles, orders)
                .as((role, order) -> Map.entry(role, order))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(SigningFlowLawsTest::template);
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(Arbitraries.integers().between(0, 59), Arbitraries.of(SIGNING))
                .as(Attempt::new)
                .list()
                .ofMaxSize(40);
    }

    private static FlowTemplate template(List<Map.Entry<Role, Integer>> entries) {
        List<StepTemplate> steps = new ArrayList<>();
        for (Map.Entry<Role, Integer> each : entries) {
            steps.add(new StepTemplate(
                    "step-" + steps.size(), each.getKey(), "Bước", "Step", each.getValue(), Optional.empty()));
        }
        return new FlowTemplate("any", 1, "Bất kỳ", "Any", Set.of("ANY"), "none", steps);
    }

    record Attempt(int step, Role role) {}
}
