package vn.kyluu.signing.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.Circumstances;
import vn.kyluu.signing.circumstance.DueRules;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.rulebook.FlowFiles;
import vn.kyluu.signing.signer.CredentialKind;

/**
 * The laws of a flow, whatever is tried in whatever order by whomever, whatever becomes of the record meanwhile (R1, R2, R3, R6):
 * no step twice, none early, none by the wrong person, never complete with a hole, none lost.
 */
class SigningFlowLawsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final List<Role> SIGNING =
            List.of(Role.DOCTOR, Role.NURSE, Role.TECHNICIAN, Role.HEAD, Role.DIRECTOR, Role.CLERK);
    private static final List<Mark> MARKS = List.of(Mark.DEATH, Mark.FLAGGED, Mark.EMERGENCY);
    private static final List<String> PEOPLE = List.of("NV-1", "NV-2");

    @Property(tries = 1000)
    void holdsItsOrderAgainstAnyTrialByAnybody(
            @ForAll("templates") FlowTemplate template,
            @ForAll("assignees") Map<Role, String> wanted,
            @ForAll("marks") Set<Mark> marks,
            @ForAll("events") List<Event> events) {
        Map<Role, String> assignees = new HashMap<>(wanted);
        assignees.keySet().removeIf(role -> template.steps().stream().noneMatch(step -> step.role() == role));
        SigningFlow flow = SigningFlow.begin(template, assignees, circumstances(marks), NOW);
        Model model = new Model(template, assignees);
        model.follow(marks);
        model.assertSame(flow);
        for (Event event : events) {
            flow = event instanceof Signs signs ? signed(flow, model, signs) : followed(flow, model, (Follows) event);
            model.assertSame(flow);
        }
    }

    @Property(tries = 300)
    void isAlwaysCompletedByDoingWhatIsOpen(
            @ForAll("templates") FlowTemplate template, @ForAll("marks") Set<Mark> marks) {
        SigningFlow flow = SigningFlow.begin(template, Map.of(), circumstances(marks), NOW);
        while (!flow.isComplete()) {
            FlowStep open = flow.steps().stream()
                    .filter(step -> step.state() == StepState.OPEN)
                    .findFirst()
                    .orElseThrow();
            Actor actor = Flows.actor(open.role());
            flow = flow.sign(flow.turnOf(actor).step(), actor, UUID.randomUUID(), NOW);
        }
        assertThat(flow.missing()).isEmpty();
    }

    private static SigningFlow followed(SigningFlow flow, Model model, Follows event) {
        model.follow(event.marks());
        return flow.following(circumstances(event.marks()), NOW);
    }

    private static SigningFlow signed(SigningFlow flow, Model model, Signs signs) {
        FlowStep target = flow.steps().get(signs.step() % flow.steps().size());
        Actor actor = new Actor(signs.staffCode(), "Ai đó", "NOI", Set.of(signs.role()), "");
        UUID id = UUID.randomUUID();
        boolean allowed = model.allows(target.step(), actor);
        try {
            SigningFlow after = flow.sign(target.step(), actor, id, NOW);
            assertThat(allowed)
                    .as("%s by %s %s", target.step(), signs.staffCode(), signs.role())
                    .isTrue();
            model.signatures.put(target.step(), id);
            return after;
        } catch (FlowRefusal refusal) {
            assertThat(allowed).as("%s: %s", target.step(), refusal.reason()).isFalse();
            return flow;
        }
    }

    /** What ought to be, told in another way than the flow tells it. */
    private static final class Model {
        private final FlowTemplate template;
        private final Map<Role, String> assignees;
        private final Set<String> demanded = new TreeSet<>();
        private final Map<String, UUID> signatures = new HashMap<>();

        Model(FlowTemplate template, Map<Role, String> assignees) {
            this.template = template;
            this.assignees = assignees;
        }

        void follow(Set<Mark> marks) {
            boolean begun = !demanded.isEmpty();
            if (begun && isComplete()) {
                return;
            }
            for (StepTemplate step : template.steps()) {
                boolean holds = step.onlyIf().isEmpty();
                for (Mark mark : step.onlyIf()) {
                    holds |= marks.contains(mark);
                }
                if (holds) {
                    demanded.add(step.step());
                }
            }
        }

        boolean isComplete() {
            return signatures.keySet().containsAll(demanded);
        }

        OptionalInt turn() {
            return template.steps().stream()
                    .filter(step -> demanded.contains(step.step()) && !signatures.containsKey(step.step()))
                    .mapToInt(StepTemplate::order)
                    .min();
        }

        boolean allows(String name, Actor actor) {
            StepTemplate step = template.steps().stream()
                    .filter(each -> each.step().equals(name))
                    .findFirst()
                    .orElseThrow();
            return demanded.contains(name)
                    && !signatures.containsKey(name)
                    && turn().equals(OptionalInt.of(step.order()))
                    && actor.has(step.role())
                    && assignees.getOrDefault(step.role(), actor.staffCode()).equals(actor.staffCode());
        }

        void assertSame(SigningFlow flow) {
            assertThat(flow.isComplete()).isEqualTo(isComplete());
            for (FlowStep step : flow.steps()) {
                assertThat(step.signatureId()).isEqualTo(Optional.ofNullable(signatures.get(step.step())));
                assertThat(step.state()).as(step.step()).isEqualTo(expected(step));
                assertThat(step.openedAt().isPresent())
                        .isEqualTo(step.state() == StepState.OPEN || step.state() == StepState.DONE);
            }
        }

        private StepState expected(FlowStep step) {
            if (signatures.containsKey(step.step())) {
                return StepState.DONE;
            }
            if (!demanded.contains(step.step())) {
                return StepState.SKIPPED;
            }
            return turn().getAsInt() == step.order() ? StepState.OPEN : StepState.WAITING;
        }
    }

    @Provide
    Arbitrary<FlowTemplate> templates() {
        Arbitrary<StepTemplate> steps = Combinators.combine(
                        Arbitraries.of(SIGNING),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(MARKS).set().ofMaxSize(2))
                .as((role, order, onlyIf) -> step("any", role, order, onlyIf));
        Arbitrary<FlowTemplate> random = steps.list().ofMinSize(1).ofMaxSize(6).map(SigningFlowLawsTest::template);
        return Arbitraries.oneOf(
                random,
                Arbitraries.of(
                        new FlowFiles().read(Path.of("..", "signing-flows")).templates()));
    }

    @Provide
    Arbitrary<Map<Role, String>> assignees() {
        return Arbitraries.maps(Arbitraries.of(SIGNING), Arbitraries.of(PEOPLE)).ofMaxSize(2);
    }

    @Provide
    Arbitrary<Set<Mark>> marks() {
        return Arbitraries.of(MARKS).set().ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Event> signs = Combinators.combine(
                        Arbitraries.integers().between(0, 59), Arbitraries.of(SIGNING), Arbitraries.of(PEOPLE))
                .as(Signs::new);
        Arbitrary<Event> follows = marks().map(Follows::new);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, signs), net.jqwik.api.Tuple.of(1, follows))
                .list()
                .ofMaxSize(60);
    }

    private static FlowTemplate template(List<StepTemplate> steps) {
        List<StepTemplate> named = new ArrayList<>();
        for (StepTemplate each : steps) {
            // the first is always demanded: flow files without such a step are refused
            Set<Mark> onlyIf = named.isEmpty() ? Set.of() : each.onlyIf();
            named.add(step("step-" + named.size(), each.role(), each.order(), onlyIf));
        }
        return new FlowTemplate("any", 1, "Bất kỳ", "Any", Set.of("ANY"), "none", named, Map.of());
    }

    private static StepTemplate step(String name, Role role, int order, Set<Mark> onlyIf) {
        return new StepTemplate(
                name,
                role,
                "Bước",
                "Step",
                order,
                onlyIf,
                CredentialKind.PERSON,
                Commitment.APPROVAL,
                DueRules.none(),
                List.of(),
                Optional.empty());
    }

    private static Circumstances circumstances(Set<Mark> marks) {
        return new Circumstances(
                marks.isEmpty() ? EnumSet.noneOf(Mark.class) : marks, Optional.of(NOW), Optional.empty());
    }

    private sealed interface Event {}

    private record Signs(int step, Role role, String staffCode) implements Event {}

    private record Follows(Set<Mark> marks) implements Event {}
}
