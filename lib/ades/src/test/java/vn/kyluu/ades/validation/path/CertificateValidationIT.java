package vn.kyluu.ades.validation.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.TrustAnchors;
import vn.kyluu.pki.Fault;
import vn.kyluu.pki.Part;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPkiServer;
import vn.kyluu.pki.TestSigner;
import vn.kyluu.pki.authority.Usage;
import vn.kyluu.pki.authority.Validity;

/** R1 against a living PKI. */
class CertificateValidationIT {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Person DOCTOR = Person.named("Nguyễn Thị Ánh Tuyết", "CCCD:079180001234");

    private TestPkiServer server;
    private CertificateValidation validation;

    @BeforeEach
    void start() {
        server = TestPkiServer.startEphemeral(CLOCK);
        validation = validating(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findsAGoodCertificateGoodAndKeepsTheEvidence() throws Exception {
        CertificateStatus status = validation.statusOf(chain(server.pki().signer(DOCTOR)));

        assertThat(status).isInstanceOf(CertificateStatus.Good.class);
        CertificateStatus.Good good = (CertificateStatus.Good) status;
        assertThat(good.ocspResponses()).hasSize(1);
        assertThat(new OCSPResp(good.ocspResponses().get(0).toByteArray()).getStatus())
                .isZero();
        assertThat(good.crls()).as("the root's list, about the issuing CA").hasSize(1);
    }

    @Test
    void takesTheListWhenTheResponderIsSilent() {
        server.silence(Part.OCSP);

        CertificateStatus status = validation.statusOf(chain(server.pki().signer(DOCTOR)));

        assertThat(status).isInstanceOf(CertificateStatus.Good.class);
        assertThat(((CertificateStatus.Good) status).crls()).hasSize(2);
    }

    @Test
    void knowsNothingWhenBothAreSilentAndWaitsNoLongerThanTold() {
        server.silence(Part.CRL);
        server.disturb(Part.OCSP, Fault.HANGING);
        long start = System.nanoTime();

        CertificateStatus status = validation.statusOf(chain(server.pki().signer(DOCTOR)));

        assertThat(status).isEqualTo(new CertificateStatus.Unknown("OCSP"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void tellsWhenACertificateWasRevoked() {
        TestSigner doctor = server.pki().signer(DOCTOR);
        Instant at = Instant.parse("2026-01-15T08:00:00Z");
        server.pki().revoke(doctor.certificate(), at);

        assertThat(validation.statusOf(chain(doctor))).isEqualTo(new CertificateStatus.Revoked(at, "keyCompromise"));
        server.silence(Part.OCSP);
        assertThat(validation.statusOf(chain(doctor))).isEqualTo(new CertificateStatus.Revoked(at, "keyCompromise"));
    }

    @Test
    void tellsThatTheAuthorityItselfWasRevoked() {
        server.pki().revokeIssuingCa(Instant.parse("2026-01-15T08:00:00Z"));

        assertThat(validation.statusOf(chain(server.pki().signer(DOCTOR))))
                .isInstanceOf(CertificateStatus.Revoked.class);
    }

    @Test
    void tellsACertificateOutOfItsPeriod() {
        Instant now = CLOCK.instant();
        Validity past = new Validity(now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(35)));
        Validity future = new Validity(now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(366)));

        assertThat(validation.statusOf(chain(server.pki().signer(DOCTOR, past, Usage.SIGNING))))
                .isInstanceOf(CertificateStatus.Expired.class);
        assertThat(validation.statusOf(chain(server.pki().signer(DOCTOR, future, Usage.SIGNING))))
                .isInstanceOf(CertificateStatus.NotYetValid.class);
    }

    @Test
    void refusesAKeyThatMayNotSign() {
        Instant now = CLOCK.instant();
        Validity today = new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));

        assertThat(validation.statusOf(chain(server.pki().signer(DOCTOR, today, Usage.ENCRYPTION))))
                .isEqualTo(new CertificateStatus.WrongUsage());
    }

    @Test
    void trustsNobodyElsesAuthorityAndNeverCallsItsHost() {
        try (TestPkiServer stranger = TestPkiServer.startEphemeral(CLOCK)) {
            CertificateStatus status = validation.statusOf(chain(stranger.pki().signer(DOCTOR)));

            assertThat(status).isEqualTo(new CertificateStatus.Untrusted());
            assertThat(stranger.requests(Part.OCSP) + stranger.requests(Part.CRL))
                    .isZero();
        }
    }

    @Test
    void needsTheIssuerInTheChain() {
        X509Certificate leaf = server.pki().signer(DOCTOR).certificate();

        assertThat(validation.statusOf(CertificateChain.of(leaf))).isEqualTo(new CertificateStatus.Untrusted());
    }

    private static CertificateValidation validating(TestPkiServer server) {
        return new CertificateValidation(
                TrustAnchors.of(List.of(server.pki().root())), RevocationSettings.online(Duration.ofSeconds(2)), CLOCK);
    }

    private static CertificateChain chain(TestSigner signer) {
        return CertificateChain.of(signer.chain().toArray(X509Certificate[]::new));
    }
}
