package vn.kyluu.signing.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.certificate.ResponderAddresses;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.pki.TestPki;
import vn.kyluu.signing.key.HsmSlot;
import vn.kyluu.signing.session.RevocationPolicy;

class SettingsTest {
    private final Map<String, String> given = new HashMap<>();

    @TempDir
    Path folder;

    @BeforeEach
    void everythingIsSet() throws IOException {
        given.put("mp.jwt.verify.issuer", "urn:kyluu:issuer");
        given.put("mp.jwt.verify.publickey.location", "file:/keys/jwt.pem");
        given.put("kyluu.database.url", "jdbc:postgresql://db/kyluu");
        given.put("kyluu.database.user", "signing");
        given.put("kyluu.database.password", "s3cret-of-the-database");
        given.put("kyluu.trust-anchors", folder.toString());
        given.put("kyluu.timestamp.url", "http://tsa.example/tsa");
        given.put("kyluu.timestamp.late-hours", "4");
        given.put("kyluu.revocation.timeout-seconds", "5");
        given.put("kyluu.revocation.remember-seconds", "0");
        given.put("kyluu.revocation.remember-authorities-seconds", "3600");
        given.put("kyluu.revocation.silence-seconds", "10");
        given.put("kyluu.upload.limit-bytes", "104857600");
        given.put("kyluu.zone", "Asia/Ho_Chi_Minh");
        given.put("kyluu.signing.flows", folder.toString());
        given.put(
                "kyluu.signing.hsm.module",
                Files.createFile(folder.resolve("hsm.so")).toString());
        given.put("kyluu.signing.hsm.token", "KyLuu");
        given.put(
                "kyluu.signing.hsm.pin-file",
                Files.writeString(folder.resolve("pin"), "98127634").toString());
        given.put("kyluu.signing.hsm.sessions", "8");
        given.put("kyluu.signing.hsm.call-seconds", "5");
        given.put("kyluu.signing.hsm.rsa-pss", "false");
        given.put("kyluu.signing.revocation-unknown", "refuse");
        given.put("kyluu.signing.desk.idle-seconds", "1200");
        given.put("kyluu.signing.desk.session-minutes", "600");
        given.put("kyluu.signing.desk.scope", "openid profile");
        given.put("kyluu.signing.archive.url", "https://archive.example/archive/api/v1");
        given.put(
                "kyluu.signing.archive.token-file",
                folder.resolve("not-yet-there").toString());
        given.put("kyluu.signing.authorization-minutes", "15");
        given.put("kyluu.signing.session-minutes", "10");
    }

    private Settings read() {
        return Settings.read(key -> Optional.ofNullable(given.get(key)));
    }

    @Test
    void hasNoDeskWithoutAnAddressAndNoneThatSomebodyOnTheWayCanRead() {
        assertThat(read().desk().address()).isEmpty();
        given.put("kyluu.signing.desk.url", "http://ky.example/signing/desk");
        given.put("kyluu.signing.desk.issuer", "http://id.example/realms/kyluu");
        assertThatThrownBy(this::read)
                .hasMessageContaining("kyluu.signing.desk.url must be an https address")
                .hasMessageContaining("kyluu.signing.desk.issuer must be an https address")
                .hasMessageContaining("kyluu.signing.desk.client-id must be set");
        given.put("kyluu.signing.desk.url", "http://127.0.0.1:8080/signing/desk");
        given.put("kyluu.signing.desk.issuer", "https://id.example/realms/kyluu");
        given.put("kyluu.signing.desk.client-id", "kyluu-desk");
        assertThat(read().desk().client().orElseThrow().secretFile()).isEmpty();
    }

    @Test
    void letsTheDeskSpeakToAnAgentOnTheReadersOwnMachineAndNowhereElse() {
        given.put("kyluu.signing.desk.url", "https://ky.example/signing/desk");
        given.put("kyluu.signing.desk.issuer", "https://id.example/realms/kyluu");
        given.put("kyluu.signing.desk.client-id", "kyluu-desk");
        assertThat(read().desk().address().orElseThrow().agent()).isEmpty();
        given.put("kyluu.signing.desk.agent", "http://127.0.0.1:18317");
        assertThat(read().desk().address().orElseThrow().agent()).contains(URI.create("http://127.0.0.1:18317"));
        for (String elsewhere : List.of(
                "http://127.0.0.1.example:18317",
                "https://agent.example",
                "http://127.0.0.1",
                "http://127.0.0.1:18317; script-src *",
                "*")) {
            given.put("kyluu.signing.desk.agent", elsewhere);
            assertThatThrownBy(this::read)
                    .as(elsewhere)
                    .hasMessageContaining("kyluu.signing.desk.agent must look like");
        }
    }

    @Test
    void readsEverySettingWithItsType() {
        Settings settings = read();

        assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(settings.uploadLimit()).isEqualTo(104_857_600);
        assertThat(settings.authorizationLife()).isEqualTo(Duration.ofMinutes(15));
        assertThat(settings.revocationUnknown()).isEqualTo(RevocationPolicy.REFUSE);
        assertThat(settings.archive().url()).hasHost("archive.example");
    }

    @Test
    void readsAStandbySlotIfOneIsNamed() {
        assertThat(read().hsm().slots()).hasSize(1);
        given.put("kyluu.signing.hsm.slots", "standby, bs001");
        given.put("kyluu.signing.hsm.standby.token", "KyLuu 2");
        given.put("kyluu.signing.hsm.bs001.token", "BS001");
        given.put("kyluu.signing.hsm.bs001.opened-by", "signer");
        given.put("kyluu.signing.hsm.standby.pin-file", folder.resolve("pin").toString());

        assertThat(read().hsm().slots()).extracting(HsmSlot::token).containsExactly("KyLuu", "KyLuu 2", "BS001");
        assertThat(read().hsm().slots())
                .extracting(slot -> slot.pinFile().isPresent())
                .containsExactly(true, true, false);
        assertThat(read().hsm().callDeadline()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void namesEveryFaultAtOnce() {
        given.remove("kyluu.signing.hsm.token");
        given.put("kyluu.timestamp.url", "ftp://tsa.example");
        given.put("kyluu.upload.limit-bytes", "a lot");
        given.put("kyluu.zone", "Hà Nội");
        given.put("kyluu.signing.revocation-unknown", "perhaps");
        given.put("kyluu.signing.hsm.rsa-pss", "maybe");
        given.put("kyluu.signing.flows", folder.resolve("nowhere").toString());
        given.put("kyluu.database.url", "jdbc:h2:mem:");

        assertThatThrownBy(this::read)
                .isInstanceOf(BadSettings.class)
                .hasMessageContainingAll(
                        "kyluu.signing.hsm.token",
                        "kyluu.timestamp.url",
                        "kyluu.upload.limit-bytes",
                        "kyluu.zone",
                        "kyluu.signing.revocation-unknown",
                        "kyluu.signing.hsm.rsa-pss",
                        "kyluu.signing.flows",
                        "kyluu.database.url");
    }

    @Test
    void keepsValuesOutOfTheMessage() {
        given.put("kyluu.signing.hsm.pin-file", "98127634");
        given.put("kyluu.signing.hsm.sessions", "s3cret-on-the-wrong-line");

        assertThatThrownBy(this::read)
                .isInstanceOf(BadSettings.class)
                .hasMessageNotContainingAny("98127634", "s3cret-on-the-wrong-line");
    }

    @Test
    void holdsNoSecret() {
        assertThat(read().toString()).doesNotContain("s3cret-of-the-database", "98127634");
    }

    @Test
    void refusesABlankPassword() {
        given.put("kyluu.database.password", " ");

        assertThatThrownBy(this::read).hasMessageContaining("kyluu.database.password must be set");
    }

    @Test
    void aTrustedListNeedsThoseWhoMaySignIt() throws IOException {
        given.put("kyluu.trusted-list.url", "https://tl.example.vn/list.xml");
        assertThatThrownBy(this::read).hasMessageContaining("kyluu.trusted-list.signers");

        Path signers = Files.createDirectory(folder.resolve("signers"));
        given.put("kyluu.trusted-list.signers", signers.toString());
        assertThatThrownBy(this::read).hasMessageContaining("kyluu.trusted-list.url");

        TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:1/"))
                .writeTrustAnchor(signers.resolve("operator.pem"));
        assertThat(read().trust().list()).isPresent();
    }

    @Test
    void anAuthorityThatMovedIsNamedByItsCertificateAndHasAnAddress() {
        TestPki pki = TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:1/"));
        given.put("kyluu.revocation.moved", "root");
        assertThatThrownBy(this::read).hasMessageContaining("kyluu.revocation.moved.root.certificate");

        Path certificate = folder.resolve("root-ca.pem");
        pki.writeTrustAnchor(certificate);
        given.put("kyluu.revocation.moved.root.certificate", certificate.toString());
        assertThatThrownBy(this::read).hasMessageContaining("kyluu.revocation.moved.root.crl");

        given.put("kyluu.revocation.moved.root.crl", "ftp://mirror.example/root.crl");
        assertThatThrownBy(this::read).hasMessageContaining("kyluu.revocation.moved.root.crl");

        given.put("kyluu.revocation.moved.root.crl", "http://mirror.example/root.crl, http://other.example/root.crl");
        assertThat(read().revocation().addresses())
                .containsExactly(new ResponderAddresses(
                        SigningCertificate.of(pki.root()).sha256(),
                        List.of(),
                        List.of(
                                URI.create("http://mirror.example/root.crl"),
                                URI.create("http://other.example/root.crl"))));
    }

    @Test
    void aDirectoryOfAnchorsMayBeGoneWhereTheyAreRemembered() {
        given.put("kyluu.trust-anchors", folder.resolve("gone").toString());
        assertThatThrownBy(this::read).hasMessageContaining("kyluu.trust-anchors");

        given.put("kyluu.trust-anchors.last-good", folder.resolve("last.pem").toString());
        assertThat(read().trust().lastGood()).contains(folder.resolve("last.pem"));
    }
}
