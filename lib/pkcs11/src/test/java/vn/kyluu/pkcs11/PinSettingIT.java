package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.faulty.FaultyModule;
import vn.kyluu.pkcs11.TokenFailure.Reason;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;

/** PINs set anew, and what a token tells before anybody logs in; in a worker, as the token agent does it. */
@Timeout(60)
class PinSettingIT {
    private static final int FINAL_TRY = 0x20000;
    private static final int LOCKED = 0x40000;

    @TempDir
    private Path folder;

    private FaultyModule faulty;
    private Pkcs11Module module;

    @BeforeEach
    void plugAToken() throws IOException {
        Assumptions.assumeTrue(FaultyModule.compiler().isPresent(), "no C compiler on this machine");
        faulty = FaultyModule.build(folder, SoftHsm.library());
        faulty.initializeToken("Bác sĩ An");
        module = Pkcs11Module.inWorker(
                faulty.library(),
                WorkerSettings.standard().withEnvironment(faulty.environment()).withoutSpare());
    }

    @AfterEach
    void unplug() {
        if (module != null) {
            module.close();
        }
    }

    @Test
    void changesThePinAndForgetsWhichOnesWereWrong() {
        assertThatThrownBy(() -> slot().login(SoftHsm.pin("8765"), 1)).isInstanceOf(TokenFailure.class);

        slot().changePin(SoftHsm.pin("1234"), SoftHsm.pin("8765"));

        slot().login(SoftHsm.pin("8765"), 1).close();
    }

    @Test
    void sendsAWrongOldPinNoSecondTime() {
        fails(Reason.PIN_WRONG, () -> slot().changePin(SoftHsm.pin("0000"), SoftHsm.pin("8765")));
        long sent = faulty.page().calls("C_SetPIN");

        fails(Reason.PIN_WRONG, () -> slot().changePin(SoftHsm.pin("0000"), SoftHsm.pin("4321")));

        assertThat(faulty.page().calls("C_SetPIN")).isEqualTo(sent);
        slot().login(SoftHsm.pin("1234"), 1).close();
    }

    @Test
    void unlocksByTheOfficersPinAndKeepsHisRefusalsApart() {
        fails(Reason.PIN_WRONG, () -> slot().unblock(SoftHsm.pin("1234"), SoftHsm.pin("2468")));
        // the officer's wrong PIN is the user's right one
        slot().login(SoftHsm.pin("1234"), 1).close();

        slot().unblock(SoftHsm.pin("12345678"), SoftHsm.pin("2468"));

        slot().login(SoftHsm.pin("2468"), 1).close();
    }

    @Test
    void showsWhatTheTokenSaysOfItsPin() {
        assertThat(slot().pinState()).isEqualTo(PinState.FULL);
        assertThat(slot().hasPinPad()).isFalse();
        assertThatThrownBy(() -> slot().login(SoftHsm.pin("9999"), 1)).isInstanceOf(TokenFailure.class);
        assertThat(slot().pinState()).isEqualTo(PinState.SOME_WRONG);
        faulty.page().showFlags(FINAL_TRY);
        assertThat(slot().pinState()).isEqualTo(PinState.LAST_TRY);
        faulty.page().showFlags(LOCKED);
        assertThat(slot().pinState()).isEqualTo(PinState.LOCKED);
    }

    @Test
    void listsOnlyCertificatesWithAKeyBeforeAnybodyLogsIn() throws Exception {
        module.close();
        TestPki pki = TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:9"));
        module = Pkcs11Module.inWorker(
                faulty.library(),
                WorkerSettings.standard().withEnvironment(faulty.environment()).withoutSpare());
        X509Certificate own;
        try (Token token = slot().login(SoftHsm.pin("1234"), 1)) {
            TokenKey key = token.generate("bs-0123", KeyKind.EC_P256);
            own = pki.issue(Person.named("Nguyễn Văn An", "CCCD:079060001234"), key.publicKey());
            token.store("bs-0123", own);
            X509Certificate orphan = pki.issue(Person.named("Không còn khoá", "CCCD:079060009999"), key.publicKey());
            token.access().store(new KeyName("orphan", "0bad"), orphan);
        }

        assertThat(slot().certificates()).hasSize(2);
        assertThat(slot().signingCertificates()).containsExactly(own);
    }

    private TokenSlot slot() {
        return module.slot("Bác sĩ An");
    }

    private static void fails(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason));
    }
}
