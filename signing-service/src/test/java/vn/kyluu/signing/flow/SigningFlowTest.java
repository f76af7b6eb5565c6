package vn.kyluu.signing.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kyluu.signing.flow.Flows.actor;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.circumstance.Circumstances;
import vn.kyluu.signing.circumstance.Mark;
import vn.kyluu.signing.flow.FlowRefusal.Reason;

/** R1 to R4 of the room. */
class SigningFlowTest {
    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    private final SigningFlow fresh = SigningFlow.begin(Flows.standard(), Map.of(), Flows.marked(), MORNING);

    @Test
    void opensTheFirstStepOnly() {
        assertThat(fresh.steps())
                .extracting(FlowStep::state)
                .containsExactly(StepState.OPEN, StepState.WAITING, StepState.WAITING, StepState.WAITING);
    }

    @Test
    void refusesANurseBeforeTheDoctorHasSigned() {
        assertRefused(() -> fresh.turnOf(actor(Role.NURSE)), Reason.NOT_YOUR_TURN);
    }

    @Test
    void refusesATechnicianWhoHasNoStepInThisFlow() {
        assertRefused(() -> fresh.turnOf(actor(Role.TECHNICIAN)), Reason.WRONG_ROLE);
    }

    @Test
    void refusesTheDoctorASecondTime() {
        SigningFlow signed = sign(fresh, "doctor", Role.DOCTOR);
        assertRefused(() -> signed.turnOf(actor(Role.DOCTOR)), Reason.ALREADY_SIGNED);
        assertRefused(() -> sign(signed, "doctor", Role.DOCTOR), Reason.ALREADY_SIGNED);
    }

    @Test
    void refusesEverybodyOnceItIsComplete() {
        SigningFlow complete = sign(
                sign(sign(sign(fresh, "doctor", Role.DOCTOR), "nurse", Role.NURSE), "head", Role.HEAD),
                "director",
                Role.DIRECTOR);
        assertThat(complete.isComplete()).isTrue();
        assertThat(complete.missing()).isEmpty();
        assertRefused(() -> complete.turnOf(actor(Role.DOCTOR)), Reason.DOCUMENT_COMPLETE);
    }

    @Test
    void letsOnlyTheAssigneeSign() {
        SigningFlow assigned =
                SigningFlow.begin(Flows.standard(), Map.of(Role.DOCTOR, "BS-007"), Flows.marked(), MORNING);
        assertRefused(() -> assigned.turnOf(actor(Role.DOCTOR)), Reason.NOT_THE_ASSIGNEE);
        assertThat(assigned.turnOf(new Actor("BS-007", "An", "NOI", Set.of(Role.DOCTOR), ""))
                        .step())
                .isEqualTo("doctor");
    }

    @Test
    void refusesAnAssigneeForARoleWithoutAStep() {
        assertRefused(
                () -> SigningFlow.begin(Flows.standard(), Map.of(Role.PHARMACIST, "DS-1"), Flows.marked(), MORNING),
                Reason.UNKNOWN_STEP_ROLE);
    }

    @Test
    void opensAParallelGroupTogetherAndWaitsForAllOfIt() {
        SigningFlow afterDoctor =
                sign(SigningFlow.begin(Flows.parallel(), Map.of(), Flows.marked(), MORNING), "doctor", Role.DOCTOR);
        assertThat(afterDoctor.step("nurse").state()).isEqualTo(StepState.OPEN);
        assertThat(afterDoctor.step("technician").state()).isEqualTo(StepState.OPEN);
        SigningFlow afterTechnician = sign(afterDoctor, "technician", Role.TECHNICIAN);
        assertThat(afterTechnician.step("head").state()).isEqualTo(StepState.WAITING);
        assertThat(sign(afterTechnician, "nurse", Role.NURSE).step("head").state())
                .isEqualTo(StepState.OPEN);
    }

    @Test
    void tellsTheFirstTheMiddleAndTheLastSignature() {
        SigningFlow one = sign(fresh, "doctor", Role.DOCTOR);
        SigningFlow three = sign(sign(one, "nurse", Role.NURSE), "head", Role.HEAD);
        assertThat(fresh.nextPosition()).isEqualTo(Position.FIRST);
        assertThat(one.nextPosition()).isEqualTo(Position.MIDDLE);
        assertThat(three.nextPosition()).isEqualTo(Position.LAST);
    }

    @Test
    void isOverdueADayAfterItOpenedAndNotBefore() {
        FlowStep doctor = fresh.step("doctor");
        assertThat(doctor.dueAt()).isEqualTo(Optional.of(MORNING.plus(Duration.ofHours(24))));
        assertThat(doctor.isOverdue(MORNING.plus(Duration.ofHours(24)))).isFalse();
        assertThat(doctor.isOverdue(MORNING.plus(Duration.ofHours(25)))).isTrue();
        assertThat(fresh.step("nurse").dueAt()).isEmpty();
    }

    @Test
    void skipsTheDirectorWhereTheRecordDoesNotAskForOne() {
        SigningFlow flow = SigningFlow.begin(Flows.conditional(), Map.of(), Flows.marked(Mark.EMERGENCY), MORNING);
        assertThat(flow.step("director").state()).isEqualTo(StepState.SKIPPED);
        SigningFlow byDoctor = sign(flow, "doctor", Role.DOCTOR);
        assertThat(byDoctor.step("head").state()).isEqualTo(StepState.OPEN);
        assertRefused(() -> byDoctor.turnOf(actor(Role.DIRECTOR)), Reason.STEP_NOT_NEEDED);
        assertThat(byDoctor.nextPosition()).isEqualTo(Position.LAST);
        assertThat(sign(byDoctor, "head", Role.HEAD).isComplete()).isTrue();
    }

    @Test
    void asksForTheDirectorOnceThePatientHasDiedAndPutsTheHeadBehindHim() {
        SigningFlow byDoctor =
                sign(SigningFlow.begin(Flows.conditional(), Map.of(), Flows.marked(), MORNING), "doctor", Role.DOCTOR);
        SigningFlow dead = byDoctor.following(Flows.marked(Mark.DEATH), MORNING);
        assertThat(dead.step("director").state()).isEqualTo(StepState.OPEN);
        assertThat(dead.step("head").state()).isEqualTo(StepState.WAITING);
        assertThat(dead.nextPosition()).isEqualTo(Position.MIDDLE);
        assertThat(dead.following(Flows.marked(), MORNING).step("director").state())
                .isEqualTo(StepState.OPEN);
    }

    @Test
    void leavesACompleteDocumentAloneWhateverBecomesOfThePatient() {
        SigningFlow complete = sign(
                sign(SigningFlow.begin(Flows.conditional(), Map.of(), Flows.marked(), MORNING), "doctor", Role.DOCTOR),
                "head",
                Role.HEAD);
        assertThat(complete.following(Flows.marked(Mark.DEATH), MORNING)).isEqualTo(complete);
    }

    @Test
    void runsATermFromTheDischargeOnceThereIsOneAndByTheRuleThatFits() {
        SigningFlow flow = SigningFlow.begin(Flows.conditional(), Map.of(), Flows.marked(Mark.FLAGGED), MORNING);
        assertThat(flow.step("director").dueAt()).isEmpty();
        Circumstances discharged = new Circumstances(Set.of(Mark.FLAGGED), Optional.empty(), Optional.of(MORNING));
        assertThat(flow.following(discharged, MORNING).step("director").dueAt())
                .contains(MORNING.plus(Duration.ofDays(4)));
        Circumstances died = new Circumstances(Set.of(Mark.DEATH), Optional.empty(), Optional.of(MORNING));
        assertThat(flow.following(died, MORNING).step("director").dueAt()).contains(MORNING.plus(Duration.ofHours(24)));
    }

    @Test
    void neitherBlocksNorHidesASignatureThatComesTooLate() {
        Instant late = MORNING.plus(Duration.ofHours(25));
        assertThat(fresh.turnOf(actor(Role.DOCTOR)).isOverdue(late)).isTrue();
        FlowStep signed = fresh.sign("doctor", actor(Role.DOCTOR), UUID.randomUUID(), late)
                .step("doctor");
        assertThat(signed.isLate()).isTrue();
        assertThat(signed.isOverdue(late)).isFalse();
    }

    private static SigningFlow sign(SigningFlow flow, String step, Role role) {
        return flow.sign(step, actor(role), UUID.randomUUID(), MORNING);
    }

    private static void assertRefused(ThrowingCallable act, Reason reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        FlowRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
