package vn.kyluu.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.document.Signature;
import vn.kyluu.signing.key.ActivationPin;
import vn.kyluu.signing.key.KeyOutage;
import vn.kyluu.signing.signer.Activation;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.store.Ports;

/** Whoever keeps the PIN of a key, five wrong ones lock it and an administrator unlocks it; over any store. */
abstract class ActivationContractTest {
    private static final String TOKEN_PIN = "135790";
    private Hospital hospital;
    private UUID pdf;

    abstract Ports ports();

    @BeforeEach
    void open() {
        hospital = new Hospital(ports())
                .employs(Role.DOCTOR, "Nguyễn Thị Ánh Tuyết", "Bác sĩ điều trị")
                .employsWithOwnToken(Role.NURSE, "Phạm Đức Huỳnh", "Điều dưỡng trưởng", TOKEN_PIN);
        pdf = hospital.submits("TOM_TAT_HSBA", "summary.pdf").id();
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void givesNewTriesToWhomAnAdministratorUnlocks() {
        lock(Role.DOCTOR);
        assertRefused(() -> agrees(Role.DOCTOR, Hospital.PIN), "pin-locked");

        Credential.InHsm unlocked = unlock(Role.DOCTOR, Optional.empty());

        assertThat(unlocked.activation().isLocked()).isFalse();
        assertThat(unlocked.activation().triesLeft()).isEqualTo(Activation.TRIES);
        agrees(Role.DOCTOR, Hospital.PIN);
    }

    @Test
    void setsThePinThatTheSignerChoseAnew() {
        lock(Role.DOCTOR);

        unlock(Role.DOCTOR, Optional.of(ActivationPin.of("864209")));

        assertRefused(() -> agrees(Role.DOCTOR, Hospital.PIN), "wrong-pin");
        agrees(Role.DOCTOR, "864209");
    }

    @Test
    void unlocksOnlyACredentialOfThatSigner() {
        assertRefused(
                () -> hospital.unlock.unlock(
                        hospital.emr(),
                        hospital.actor(Role.DOCTOR).staffCode(),
                        hospital.credentials.get(Role.NURSE).id(),
                        Optional.empty()),
                "credential-unknown");
        assertRefused(
                () -> hospital.unlock.unlock(
                        hospital.emr(), hospital.actor(Role.DOCTOR).staffCode(), UUID.randomUUID(), Optional.empty()),
                "credential-unknown");
    }

    /** The token counts for itself; our own count is not touched by what it says. */
    @Test
    void saysThatTheTokenHasLockedItsPin() {
        hospital.signs(Role.DOCTOR, pdf);
        hospital.keys.lock(hospital.actor(Role.NURSE).staffCode());
        assertRefused(() -> agrees(Role.NURSE, TOKEN_PIN), "token-pin-locked");
        assertThat(nurses().activation().wrongTries()).isZero();
    }

    @Test
    void keepsNothingOfAPinThatTheTokenJudges() {
        assertThat(nurses().activation().pinHash()).isEmpty();
    }

    private Credential.InHsm nurses() {
        return (Credential.InHsm) hospital.ports
                .units()
                .call(() -> hospital.ports
                        .credentials()
                        .find(hospital.credentials.get(Role.NURSE).id())
                        .orElseThrow());
    }

    @Test
    void signsWithAKeyThatItsSignersOwnPinOpened() {
        hospital.signs(Role.DOCTOR, pdf);
        UUID consent = agrees(Role.NURSE, TOKEN_PIN);

        Signature signed = hospital.signInHsm.sign(hospital.actor(Role.NURSE), pdf, consent);

        assertThat(signed.step()).isNotBlank();
    }

    @Test
    void usesAKeyOnlyWhileItsSlotIsOpen() {
        hospital.signs(Role.DOCTOR, pdf);
        UUID consent = agrees(Role.NURSE, TOKEN_PIN);
        assertThat(hospital.keys.letGo()).isEqualTo(1);

        assertRefused(() -> hospital.signInHsm.sign(hospital.actor(Role.NURSE), pdf, consent), "key-not-activated");

        UUID again = agrees(Role.NURSE, TOKEN_PIN);
        hospital.signInHsm.sign(hospital.actor(Role.NURSE), pdf, again);
    }

    @Test
    void countsWhatTheTokenCallsWrongAndAsksItNoMoreAfterFive() {
        lock(Role.NURSE);
        int asked = hospital.keys.asked.get();

        assertRefused(() -> agrees(Role.NURSE, TOKEN_PIN), "pin-locked");
        assertThat(hospital.keys.asked).hasValue(asked);

        unlock(Role.NURSE, Optional.empty());
        agrees(Role.NURSE, TOKEN_PIN);
    }

    @Test
    void countsNoOutageOfTheTokenAsAWrongPin() {
        hospital.keys.silence(true);
        for (int i = 0; i < Activation.TRIES + 1; i++) {
            assertThatThrownBy(() -> agrees(Role.NURSE, TOKEN_PIN)).isInstanceOf(KeyOutage.class);
        }
        hospital.keys.silence(false);

        agrees(Role.NURSE, TOKEN_PIN);
    }

    @Test
    void setsNoPinThatTheTokenKeeps() {
        assertRefused(() -> unlock(Role.NURSE, Optional.of(ActivationPin.of("864209"))), "pin-kept-by-token");
    }

    private void lock(Role role) {
        for (int left = Activation.TRIES - 1; left >= 1; left--) {
            assertRefused(() -> agrees(role, "000000"), "wrong-pin");
        }
        assertRefused(() -> agrees(role, "000000"), "pin-locked");
    }

    private UUID agrees(Role role, String pin) {
        return hospital.grant
                .grant(hospital.actor(role), hospital.credentials.get(role).id(), List.of(pdf), ActivationPin.of(pin))
                .authorization()
                .id();
    }

    private Credential.InHsm unlock(Role role, Optional<ActivationPin> pin) {
        return hospital.unlock.unlock(
                hospital.emr(),
                hospital.actor(role).staffCode(),
                hospital.credentials.get(role).id(),
                pin);
    }

    private static void assertRefused(ThrowingCallable act, String code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
