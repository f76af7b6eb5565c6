package vn.kyluu.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.signature.DataToBeSigned;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.faulty.FaultPage.Presence;
import vn.kyluu.faulty.FaultyModule;
import vn.kyluu.pkcs11.KeyKind;
import vn.kyluu.pkcs11.ModuleCatalog;
import vn.kyluu.pkcs11.Pin;
import vn.kyluu.pkcs11.Pkcs11Module;
import vn.kyluu.pkcs11.SoftToken;
import vn.kyluu.pkcs11.Token;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.signing.Values;

/** R6, R7: slots of signers, and slots whose HSM is down when the service starts; through a real module. */
@Timeout(60)
class SlotsIT {
    private static final SignatureAlgorithm ALGORITHM = SignatureAlgorithm.ECDSA_SHA256;
    private static final DataToBeSigned DATA =
            DataToBeSigned.of(ALGORITHM.digestAlgorithm(), Values.octets("dữ liệu cần ký"));
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration CALL = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    private final String ours = "benh-vien-" + UUID.randomUUID().toString().substring(0, 8);
    private final String theirs = "dieu-duong-" + UUID.randomUUID().toString().substring(0, 8);
    private FaultyModule faulty;
    private Path pinFile;
    private SigningCertificate seal;
    private SigningCertificate nurse;

    @BeforeEach
    void makeTokens() throws IOException {
        Assumptions.assumeTrue(FaultyModule.compiler().isPresent(), "no C compiler on this machine");
        SoftToken.configure(Path.of(System.getenv("SOFTHSM2_CONF")).getParent());
        faulty = FaultyModule.build(folder, softHsm());
        pinFile = Files.writeString(folder.resolve("pin"), "1234\n");
        TestPki pki = TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:1"));
        try (Pkcs11Module module = Pkcs11Module.load(softHsm())) {
            seal = equip(module, ours, "1234", pki);
            nurse = equip(module, theirs, "135790", pki);
        }
    }

    @AfterEach
    void heal() {
        faulty.page().heal();
    }

    @Test
    void findsAKeyBehindItsSignersPinOnly() {
        try (Pkcs11SigningKeys keys = both()) {
            HeldKey found = keys.find(theirs, "khoa", pin("135790")).orElseThrow();
            assertThat(found.certificate()).contains(nurse);

            assertRefused(() -> keys.find(theirs, "khoa", pin("000000")), KeyRefusal.Reason.TOKEN_PIN_WRONG);
            assertRefused(() -> keys.find(ours, "khoa", pin("135790")), KeyRefusal.Reason.TOKEN_UNKNOWN);
            assertThat(keys.find("khoa").orElseThrow().certificate()).contains(seal);
        }
    }

    @Test
    void signsWhileItsSignerHasItOpen() {
        try (Pkcs11SigningKeys keys = both()) {
            assertRefused(() -> keys.algorithms("khoa", nurse), KeyRefusal.Reason.KEY_NOT_ACTIVATED);
            assertRefused(
                    () -> keys.sign("khoa", nurse, ALGORITHM, DATA.digest()), KeyRefusal.Reason.KEY_NOT_ACTIVATED);

            assertThat(keys.activate(nurse, pin("135790"), LONG)).isEqualTo(PinAnswer.RIGHT);

            assertThat(keys.algorithms("khoa", nurse)).contains(ALGORITHM);
            assertThat(signs(keys, nurse)).isTrue();
            assertThat(signs(keys, seal)).isTrue();
            assertThat(keys.letGo()).isZero();
        }
    }

    @Test
    void closesTheSlotWhenTheTimeIsOver() throws InterruptedException {
        try (Pkcs11SigningKeys keys = both()) {
            keys.activate(nurse, pin("135790"), Duration.ofMillis(1));
            Thread.sleep(5);

            assertRefused(
                    () -> keys.sign("khoa", nurse, ALGORITHM, DATA.digest()), KeyRefusal.Reason.KEY_NOT_ACTIVATED);
            assertThat(keys.letGo()).isEqualTo(1);
            assertThat(keys.letGo()).isZero();
            assertThat(keys.activate(nurse, pin("135790"), LONG)).isEqualTo(PinAnswer.RIGHT);
        }
    }

    @Test
    void putsAnOpenSlotAtNoRiskByAnotherPin() {
        try (Pkcs11SigningKeys keys = both()) {
            keys.activate(nurse, pin("135790"), LONG);

            assertThat(keys.activate(nurse, pin("000000"), LONG)).isEqualTo(PinAnswer.WRONG);

            assertThat(faulty.page().wrongPins()).isZero();
            assertThat(signs(keys, nurse)).isTrue();
        }
    }

    @Test
    void sendsAWrongPinToTheTokenOnceUntilSomebodyInChargePardonsIt() {
        try (Pkcs11SigningKeys keys = both()) {
            assertThat(keys.activate(nurse, pin("000000"), LONG)).isEqualTo(PinAnswer.WRONG);
            assertThat(keys.activate(nurse, pin("000000"), LONG)).isEqualTo(PinAnswer.WRONG);
            assertThat(faulty.page().wrongPins()).isEqualTo(1);

            keys.pardon(nurse);

            assertThat(keys.activate(nurse, pin("000000"), LONG)).isEqualTo(PinAnswer.WRONG);
            assertThat(faulty.page().wrongPins()).isEqualTo(2);
            assertThat(keys.activate(nurse, pin("135790"), LONG)).isEqualTo(PinAnswer.RIGHT);
        }
    }

    @Test
    void saysThatTheTokenHasLockedItsPin() {
        try (Pkcs11SigningKeys keys = both()) {
            faulty.page().answer("C_Login", 0xA4, 1);
            assertRefused(() -> keys.find(theirs, "khoa", pin("135790")), KeyRefusal.Reason.TOKEN_PIN_LOCKED);
        }
    }

    @Test
    void takesNoUnclearErrorForAWrongPin() {
        try (Pkcs11SigningKeys keys = both()) {
            faulty.page().answer("C_Login", 0x30, 1);

            assertThatThrownBy(() -> keys.activate(nurse, pin("135790"), LONG)).isInstanceOf(KeyOutage.class);
            assertThat(keys.activate(nurse, pin("135790"), LONG)).isEqualTo(PinAnswer.RIGHT);
        }
    }

    @Test
    void worksWithSlotsOfSignersAlone() {
        try (Pkcs11SigningKeys keys =
                Pkcs11SigningKeys.open(List.of(HsmSlot.ofSigner(faulty.library(), theirs)), 2, CALL, false)) {
            assertThat(keys.states()).containsExactly(new SlotState(theirs, true, "FOR_ITS_SIGNER"));
            assertRefused(
                    () -> keys.sign("khoa", nurse, ALGORITHM, DATA.digest()), KeyRefusal.Reason.KEY_NOT_ACTIVATED);
            assertThat(keys.activate(nurse, pin("135790"), LONG)).isEqualTo(PinAnswer.RIGHT);
            assertThat(signs(keys, nurse)).isTrue();
        }
    }

    @Test
    void startsWhileTheTokenIsAwayAndComesBackByItself() throws InterruptedException {
        faulty.page().tokenIs(Presence.REMOVED);
        try (Pkcs11SigningKeys keys = service(faulty.library(), pinFile)) {
            assertThat(keys.states()).containsExactly(new SlotState(ours, false, "TOKEN_ABSENT"));
            assertThatThrownBy(() -> keys.algorithms("khoa", seal))
                    .isInstanceOfSatisfying(
                            KeyOutage.class,
                            outage -> assertThat(outage.retryHelps()).isTrue());

            faulty.page().heal();

            awaitReady(keys);
            assertThat(signs(keys, seal)).isTrue();
        }
    }

    @Test
    void startsWithoutTheVendorsLibraryAndFindsItLater() throws Exception {
        Path later = folder.resolve("later.so");
        try (Pkcs11SigningKeys keys = service(later, pinFile)) {
            assertThat(keys.states()).containsExactly(new SlotState(ours, false, "MODULE_NOT_LOADED"));

            Files.createSymbolicLink(later, softHsm());

            awaitReady(keys);
            assertThat(signs(keys, seal)).isTrue();
        }
    }

    @Test
    void startsWithoutThePinsFileAndReadsItLater() throws Exception {
        Path later = folder.resolve("later-pin");
        try (Pkcs11SigningKeys keys = service(faulty.library(), later)) {
            assertThat(keys.states()).containsExactly(new SlotState(ours, false, "PIN_FILE_UNREADABLE"));
            assertThatThrownBy(() -> keys.find("khoa")).isInstanceOf(KeyOutage.class);

            Files.copy(pinFile, later);

            awaitReady(keys);
            assertThat(signs(keys, seal)).isTrue();
        }
    }

    private Pkcs11SigningKeys both() {
        return Pkcs11SigningKeys.open(
                List.of(HsmSlot.ofService(faulty.library(), ours, pinFile), HsmSlot.ofSigner(faulty.library(), theirs)),
                2,
                CALL,
                false);
    }

    private Pkcs11SigningKeys service(Path library, Path pin) {
        return Pkcs11SigningKeys.open(List.of(HsmSlot.ofService(library, ours, pin)), 2, CALL, false);
    }

    private static void awaitReady(Pkcs11SigningKeys keys) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!keys.states().get(0).ready()) {
            assertThat(System.nanoTime()).as("ready by itself").isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static boolean signs(Pkcs11SigningKeys keys, SigningCertificate certificate) {
        return keys.sign("khoa", certificate, ALGORITHM, DATA.digest()).verifies(DATA, certificate);
    }

    private static SigningCertificate equip(Pkcs11Module module, String token, String pin, TestPki pki) {
        try (Token open = SoftToken.initialize(module, token, userPin("87654321"), userPin(pin))
                .login(userPin(pin), 1)) {
            X509Certificate certificate = pki.issue(
                    Person.named("Phạm Thị Thử", "CCCD:079000000002"),
                    open.generate("khoa", KeyKind.EC_P256).publicKey());
            open.store("khoa", certificate);
            return SigningCertificate.of(certificate);
        }
    }

    private static ActivationPin pin(String typed) {
        return ActivationPin.of(typed);
    }

    private static Pin userPin(String digits) {
        return Pin.of(digits.toCharArray());
    }

    private static Path softHsm() throws IOException {
        return ModuleCatalog.read(Path.of("..", "hsm-config"))
                .moduleOf("softhsm2")
                .orElseThrow(() -> new IllegalStateException("install the package softhsm2"));
    }

    private static void assertRefused(ThrowingCallable act, KeyRefusal.Reason reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        KeyRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
