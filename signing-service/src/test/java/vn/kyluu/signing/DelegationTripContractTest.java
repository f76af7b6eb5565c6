package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.validation.ValidationReport;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.delegation.Capacity;
import vn.kyluu.signing.delegation.Delegation;
import vn.kyluu.signing.delegation.giving.NewDelegation;
import vn.kyluu.signing.document.OnBehalfOf;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.paper.PaperSession;
import vn.kyluu.signing.store.Ports;

/** A delegate signs for the director: given by a signed paper, shown in stamp and signature, refused outside its bounds. */
abstract class DelegationTripContractTest {
    private static final Duration TEN_DAYS = Duration.ofDays(10);
    private Hospital hospital;

    abstract Ports ports();

    @BeforeEach
    void open() {
        hospital = new Hospital(ports())
                .employs(Role.DOCTOR, "Nguyễn Thị Ánh Tuyết", "Bác sĩ điều trị")
                .employs(Role.HEAD, "Lê Ngữ Ỷ", "Phó Giám đốc")
                .employs(Role.DIRECTOR, "Đặng Quốc Trượng", "Giám đốc");
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void theDelegateSignsForTheDirectorAndTheSignatureSaysSo() {
        Delegation given = give(Set.of("BIEN_BAN_KIEM_THAO_TU_VONG"));
        ValidationReport paper = hospital.validation.validate(paper(given));
        assertThat(paper.verdict()).as("%s", paper.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(text(paper(given))).contains("Đi công tác", "capacity=\"TUQ\"", "Đặng Quốc Trượng");

        UUID review = review("record.xml");
        Signature signature = hospital.signs(Role.HEAD, review);
        assertThat(signature.role()).isEqualTo(Role.DIRECTOR);
        assertThat(signature.onBehalfOf()).map(OnBehalfOf::words).contains("TUQ. GIÁM ĐỐC");
        assertThat(signature.titleShown()).isEqualTo("TUQ. GIÁM ĐỐC (Đặng Quốc Trượng), Phó Giám đốc");
        assertThat(hospital.document(review).signatures()).last().isEqualTo(signature);
        assertThat(text(hospital.bytes(review))).contains("TUQ. GIÁM ĐỐC (Đặng Quốc Trượng), Phó Giám đốc");
        ValidationReport report = hospital.validation.validate(hospital.bytes(review));
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
    }

    @Test
    void isOfferedToNobodyWhomItWouldRefuse() {
        Actor director = hospital.actor(Role.DIRECTOR);
        assertThat(hospital.offerDelegation.to(director)).containsExactly(Role.DIRECTOR);
        assertThat(hospital.offerDelegation.to(hospital.actor(Role.DOCTOR))).isEmpty();
        Actor stranger = new Actor("GD-MOI", "Võ Văn Mới", director.department(), director.roles(), "yc-2");
        assertThat(hospital.offerDelegation.to(stranger)).isEmpty();
    }

    @Test
    void theDelegateSignsAPdfByToken() {
        give(Set.of());
        UUID review = review("summary.pdf");
        assertThat(hospital.signsByToken(Role.HEAD, review).onBehalfOf()).isPresent();
        ValidationReport report = hospital.validation.validate(hospital.bytes(review));
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
    }

    @Test
    void isRefusedBeforeAndAfterItsDatesAndForOtherForms() {
        UUID review = review("record.xml");
        assertRefused(() -> hospital.signs(Role.HEAD, review), "already-signed");
        Delegation other = give(Set.of("TOM_TAT_HSBA"));
        assertThat(other.isInForce(hospital.clock.instant())).isTrue();
        assertRefused(() -> hospital.signs(Role.HEAD, review), "already-signed");
        hospital.give.give(
                hospital.actor(Role.DIRECTOR),
                new NewDelegation(
                        hospital.actor(Role.HEAD).staffCode(),
                        Role.DIRECTOR,
                        Capacity.KT,
                        Set.of(),
                        hospital.clock.instant().plus(Duration.ofDays(1)),
                        hospital.clock.instant().plus(Duration.ofDays(2)),
                        "Nghỉ phép"),
                credential(),
                ActivationPin.of(Hospital.PIN));
        assertRefused(() -> hospital.signs(Role.HEAD, review), "delegation-not-in-force");
        hospital.clock.putForward(Duration.ofDays(1));
        assertThat(hospital.signs(Role.HEAD, review).onBehalfOf())
                .map(OnBehalfOf::words)
                .contains("KT. GIÁM ĐỐC");
    }

    @Test
    void isRefusedOnceItWasRevoked() {
        Delegation given = give(Set.of());
        UUID review = review("record.xml");
        assertRefused(
                () -> hospital.revoke.revoke(hospital.actor(Role.HEAD), given.id(), "Tôi không muốn"),
                "delegation-unknown");
        hospital.revoke.revoke(hospital.actor(Role.DIRECTOR), given.id(), "Đã về");
        assertRefused(() -> hospital.signs(Role.HEAD, review), "delegation-not-in-force");
        assertRefused(
                () -> hospital.revoke.revoke(hospital.actor(Role.DIRECTOR), given.id(), "Đã về"), "delegation-ended");
        assertThat(hospital.delegations.list(hospital.actor(Role.HEAD)))
                .singleElement()
                .satisfies(each -> assertThat(each.revoked()).isPresent());
        hospital.signs(Role.DIRECTOR, review);
    }

    @Test
    void isGivenByATokenInTheHandInTwoStepsAndOnce() {
        NewDelegation wanted = new NewDelegation(
                hospital.actor(Role.HEAD).staffCode(),
                Role.DIRECTOR,
                Capacity.KT,
                Set.of("BIEN_BAN_KIEM_THAO_TU_VONG", "GIAY_RA_VIEN"),
                hospital.clock.instant(),
                hospital.clock.instant().plus(TEN_DAYS),
                "Đi công tác <2> tuần");
        Actor director = hospital.actor(Role.DIRECTOR);
        PaperSession session = hospital.openDelegation.open(director, wanted, hospital.chain(Role.DIRECTOR));
        assertThat(hospital.delegations.list(director)).isEmpty();
        Octets value = SoftwareKeys.signDigest(hospital.people.get(Role.DIRECTOR), session.dtbs());
        Octets wrong = SoftwareKeys.signDigest(hospital.people.get(Role.HEAD), session.dtbs());
        assertRefused(
                () -> hospital.completeDelegation.complete(director, session.id(), wrong), "signature-value-invalid");
        assertRefused(
                () -> hospital.completeDelegation.complete(hospital.actor(Role.HEAD), session.id(), value),
                "session-unknown");
        Delegation given = hospital.completeDelegation.complete(director, session.id(), value);
        assertThat(hospital.completeDelegation.complete(director, session.id(), value))
                .extracting(Delegation::id, Delegation::paper)
                .containsExactly(given.id(), given.paper());
        assertThat(given.forms()).isEqualTo(wanted.forms());
        assertThat(given.reason()).isEqualTo(wanted.reason());
        assertThat(given.until()).isEqualTo(wanted.until());
        ValidationReport report = hospital.validation.validate(paper(given));
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(hospital.signs(Role.HEAD, review("record.xml")).onBehalfOf()).isPresent();

        PaperSession late = hospital.openDelegation.open(director, wanted, hospital.chain(Role.DIRECTOR));
        hospital.clock.putForward(Duration.ofMinutes(11));
        assertRefused(
                () -> hospital.completeDelegation.complete(
                        director, late.id(), SoftwareKeys.signDigest(hospital.people.get(Role.DIRECTOR), late.dtbs())),
                "session-expired");
        assertRefused(
                () -> hospital.openDelegation.open(director, wanted, hospital.chain(Role.HEAD)),
                "certificate-not-yours");
    }

    @Test
    void isNotGivenByAnybodyToAnybodyForAnything() {
        assertRefused(() -> wanted(Role.DOCTOR, "x", Role.DIRECTOR, TEN_DAYS, "Vì"), "not-yours-to-delegate");
        assertRefused(() -> wanted(Role.HEAD, "x", Role.DIRECTOR, TEN_DAYS, "Vì"), "not-yours-to-delegate");
        assertRefused(() -> wanted(Role.DIRECTOR, "khong-co", Role.DIRECTOR, TEN_DAYS, "Vì"), "delegate-unknown");
        String self = hospital.actor(Role.DIRECTOR).staffCode();
        assertRefused(() -> wanted(Role.DIRECTOR, self, Role.DIRECTOR, TEN_DAYS, "Vì"), "delegate-is-yourself");
        String head = hospital.actor(Role.HEAD).staffCode();
        assertRefused(
                () -> wanted(Role.DIRECTOR, head, Role.DIRECTOR, Duration.ofDays(-1), "Vì"),
                "delegation-dates-unusable");
        assertRefused(
                () -> wanted(Role.DIRECTOR, head, Role.DIRECTOR, Duration.ofDays(400), "Vì"),
                "delegation-dates-unusable");
        assertRefused(() -> wanted(Role.DIRECTOR, head, Role.DIRECTOR, TEN_DAYS, " "), "delegation-reason-unusable");
        assertRefused(() -> give(Set.of("GIAY_KHAC")), "delegation-form-unknown");
    }

    private Delegation give(Set<String> forms) {
        return hospital.give.give(
                hospital.actor(Role.DIRECTOR),
                new NewDelegation(
                        hospital.actor(Role.HEAD).staffCode(),
                        Role.DIRECTOR,
                        Capacity.TUQ,
                        forms,
                        hospital.clock.instant(),
                        hospital.clock.instant().plus(TEN_DAYS),
                        "Đi công tác"),
                credential(),
                ActivationPin.of(Hospital.PIN));
    }

    private void wanted(Role caller, String delegate, Role role, Duration until, String reason) {
        Actor actor = hospital.actor(caller);
        hospital.give.give(
                actor,
                new NewDelegation(
                        delegate,
                        role,
                        Capacity.TUQ,
                        Set.of(),
                        hospital.clock.instant().minus(Duration.ofDays(30)),
                        hospital.clock.instant().plus(until),
                        reason),
                credential(),
                ActivationPin.of(Hospital.PIN));
    }

    private UUID credential() {
        return hospital.credentials.get(Role.DIRECTOR).id();
    }

    /** A death review that waits for the director. */
    private UUID review(String resource) {
        UUID review = hospital.submits("BIEN_BAN_KIEM_THAO_TU_VONG", resource).id();
        hospital.signs(Role.DOCTOR, review);
        hospital.signs(Role.HEAD, review);
        return review;
    }

    private Octets paper(Delegation given) {
        return hospital.delegations.paper(hospital.actor(Role.HEAD), given.id());
    }

    private static String text(Octets bytes) {
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
