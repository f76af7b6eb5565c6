package vn.kyluu.ades.validation.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.ades.certificate.ResponderAddresses;
import vn.kyluu.ades.certificate.RevocationMemory;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.pki.Part;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPkiServer;
import vn.kyluu.pki.TestSigner;

/** R1: answers serve again while they are fresh, silent machines are left alone for a while. */
class RevocationMemoryIT {
    private static final Person DOCTOR = Person.named("Nguyễn Thị Ánh Tuyết", "CCCD:079180001234");
    private static final RevocationMemory MEMORY = new RevocationMemory(Duration.ofMinutes(2), Duration.ofSeconds(30));

    private TestPkiServer server;
    private Instant now = Instant.now();

    @BeforeEach
    void start() {
        server = TestPkiServer.startEphemeral(Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAnswerServesAgainUntilItIsOld() {
        CertificateValidation validation = validating(settings().remembering(MEMORY));
        TestSigner doctor = server.pki().signer(DOCTOR);
        assertThat(validation.statusOf(chain(doctor))).isInstanceOf(CertificateStatus.Good.class);
        long asked = server.requests(Part.OCSP) + server.requests(Part.CRL);
        assertThat(validation.statusOf(chain(doctor))).isInstanceOf(CertificateStatus.Good.class);
        assertThat(server.requests(Part.OCSP) + server.requests(Part.CRL)).isEqualTo(asked);

        server.pki().revoke(doctor.certificate(), now);
        now = now.plus(Duration.ofSeconds(121));
        assertThat(validation.statusOf(chain(doctor))).isInstanceOf(CertificateStatus.Revoked.class);
    }

    @Test
    void anAuthorityIsRememberedWhileAPersonIsAskedAboutEachTime() {
        RevocationMemory authoritiesOnly =
                new RevocationMemory(Duration.ZERO, Duration.ofHours(1), Duration.ofSeconds(30));
        CertificateValidation validation = validating(settings().remembering(authoritiesOnly));
        TestSigner doctor = server.pki().signer(DOCTOR);
        assertThat(validation.statusOf(chain(doctor))).isInstanceOf(CertificateStatus.Good.class);
        long lists = server.requests(Part.CRL);
        long answers = server.requests(Part.OCSP);
        assertThat(validation.statusOf(chain(doctor))).isInstanceOf(CertificateStatus.Good.class);
        assertThat(server.requests(Part.CRL)).isEqualTo(lists).isPositive();
        assertThat(server.requests(Part.OCSP)).isGreaterThan(answers);

        server.pki().revoke(doctor.certificate(), now);
        assertThat(validation.statusOf(chain(doctor))).isInstanceOf(CertificateStatus.Revoked.class);
    }

    @Test
    void withoutMemoryEveryAnswerIsNew() {
        CertificateValidation validation = validating(settings());
        TestSigner doctor = server.pki().signer(DOCTOR);
        assertThat(validation.statusOf(chain(doctor))).isInstanceOf(CertificateStatus.Good.class);
        server.pki().revoke(doctor.certificate(), now);
        assertThat(validation.statusOf(chain(doctor))).isInstanceOf(CertificateStatus.Revoked.class);
    }

    @Test
    void aSilentMachineIsLeftAloneForAWhile() {
        CertificateValidation validation = validating(settings().remembering(MEMORY));
        server.silence(Part.OCSP);
        assertThat(validation.statusOf(chain(server.pki().signer(DOCTOR)))).isInstanceOf(CertificateStatus.Good.class);
        server.restore(Part.OCSP);
        long asked = server.requests(Part.OCSP);
        assertThat(validation.statusOf(chain(server.pki().signer(DOCTOR)))).isInstanceOf(CertificateStatus.Good.class);
        assertThat(server.requests(Part.OCSP)).isEqualTo(asked);
        now = now.plus(Duration.ofSeconds(31));
        assertThat(validation.statusOf(chain(server.pki().signer(DOCTOR)))).isInstanceOf(CertificateStatus.Good.class);
        assertThat(server.requests(Part.OCSP)).isGreaterThan(asked);
    }

    @Test
    void anAuthorityThatMovedIsAskedWhereTheSettingsSay() {
        ResponderAddresses nowhere = new ResponderAddresses(
                SigningCertificate.of(server.pki().issuingCa()).sha256(),
                List.of(URI.create("http://127.0.0.1:1/ocsp")),
                List.of());
        CertificateStatus status = validating(settings().asking(List.of(nowhere)))
                .statusOf(chain(server.pki().signer(DOCTOR)));
        assertThat(status).isEqualTo(new CertificateStatus.Unknown("OCSP"));
    }

    private RevocationSettings settings() {
        return RevocationSettings.online(Duration.ofSeconds(3));
    }

    private CertificateValidation validating(RevocationSettings settings) {
        InstantSource source = () -> now;
        return new CertificateValidation(
                TrustAnchors.of(List.of(server.pki().root())), settings, source.withZone(ZoneOffset.UTC));
    }

    private static CertificateChain chain(TestSigner signer) {
        return CertificateChain.of(signer.chain().toArray(X509Certificate[]::new));
    }
}
