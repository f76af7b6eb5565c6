package vn.kyluu.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.pkcs11.TokenFailure.Reason;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;

/** R7: a module in a worker does all that a module in this process does, on the real SoftHSM. */
@Timeout(60)
class WorkerModuleIT {
    private static final byte[] DIGEST = new byte[32];

    @TempDir
    private Path folder;

    private Pkcs11Module module;

    @BeforeEach
    void makeATokenAndStartAWorker() throws IOException {
        Path configuration = SoftToken.configure(folder);
        SoftToken.initialize(configuration, "Bệnh viện", SoftHsm.pin("12345678"), SoftHsm.pin("mật khẩu"));
        module = Pkcs11Module.inWorker(
                SoftHsm.library(),
                WorkerSettings.standard().withEnvironment(Map.of("SOFTHSM2_CONF", configuration.toString())));
    }

    @AfterEach
    void end() {
        module.close();
    }

    @Test
    void makesFindsCertifiesAndUsesKeys() throws Exception {
        TokenSlot slot = module.slot("Bệnh viện");
        assertThat(slot.manufacturer()).contains("SoftHSM");
        try (Token token = slot.login(SoftHsm.pin("mật khẩu"), 2)) {
            TokenKey rsa = token.generate("bs-0123", KeyKind.RSA_2048);
            TokenKey ec = token.generate("đd-0456", KeyKind.EC_P256);
            TestPki pki = TestPki.ephemeral(java.time.Clock.systemUTC(), java.net.URI.create("http://127.0.0.1:9"));
            X509Certificate certificate =
                    pki.issue(Person.named("Nguyễn Văn An", "CCCD:079060001234"), rsa.publicKey());
            token.store("bs-0123", certificate);

            assertThat(token.keys()).extracting(TokenKey::label).containsExactlyInAnyOrder("bs-0123", "đd-0456");
            assertThat(token.keyOf(certificate))
                    .hasValueSatisfying(found -> assertThat(found.certificate()).contains(certificate));
            assertThat(slot.certificates()).containsExactly(certificate);
            assertThat(token.key("khác")).isEmpty();
            assertThat(rsa.mechanisms()).contains(SignatureMechanism.RSA_PSS_SHA256);
            Signature verifier = Signature.getInstance("NONEwithECDSA");
            verifier.initVerify(ec.publicKey());
            verifier.update(DIGEST);
            assertThat(verifier.verify(ec.sign(SignatureMechanism.ECDSA_SHA256, DIGEST)))
                    .isTrue();
            assertThat(token.state()).isEqualTo(TokenState.READY);
        }
        try (Token again = module.slot("Bệnh viện").login(SoftHsm.pin("mật khẩu"), 2)) {
            assertThat(again.key("bs-0123")).isPresent();
        }
    }

    @Test
    void sendsARefusedPinNoSecondTimeNotEvenToANewWorker() {
        TokenSlot slot = module.slot("Bệnh viện");

        assertThatThrownBy(() -> slot.login(SoftHsm.pin("9999"), 2))
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.PIN_WRONG))
                .hasMessageNotContaining("9999");
        ((WorkerModule) module.access()).process().kill();
        assertThatThrownBy(() -> slot.login(SoftHsm.pin("9999"), 2)).hasMessageContaining("not sent again");

        slot.pardonRefusedPins();
        assertThatThrownBy(() -> slot.login(SoftHsm.pin("9999"), 2)).hasMessageContaining("CKR_PIN_INCORRECT");
    }

    @Test
    void showsNoPinInArgumentsOrEnvironmentOfTheWorker() throws IOException {
        module.slot("Bệnh viện").login(SoftHsm.pin("mật khẩu"), 2);
        long pid = ((WorkerModule) module.access()).process().pid();

        for (String shown : new String[] {"cmdline", "environ"}) {
            Path file = Path.of("/proc", Long.toString(pid), shown);
            assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(
                            "mật khẩu".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                            java.nio.charset.StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void leavesNoProcessBehind() {
        long pid = ((WorkerModule) module.access()).process().pid();

        module.close();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEqualTo(Optional.empty());
    }

    @Test
    void saysThatALibraryIsNone() throws IOException {
        Path text = Files.writeString(folder.resolve("libtext.so"), "not a library");

        assertThatThrownBy(() -> Pkcs11Module.inWorker(text, WorkerSettings.standard()))
                .isInstanceOfSatisfying(
                        TokenFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.MODULE_NOT_LOADED));
    }

    @Test
    void hasNoWayToMakeTokensInAWorker() {
        assertThatThrownBy(() -> SoftToken.initialize(module, "x", SoftHsm.pin("1234"), SoftHsm.pin("1234")))
                .isInstanceOf(IllegalStateException.class);
    }
}
