package vn.kyluu.ades.augmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.certificate.CertificateStatus;
import vn.kyluu.ades.certificate.ResponderAddresses;
import vn.kyluu.ades.certificate.RevocationMemory;
import vn.kyluu.ades.certificate.RevocationSettings;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.ades.validation.path.CertificateValidation;
import vn.kyluu.pki.Fault;
import vn.kyluu.pki.Part;

/** R5, R6 of {@code revocation}: the library asks nobody but through our inquiry, when it raises and when it judges. */
class SharedInquiryIT {
    private SigningWorld world;
    private HttpServer mirror;
    private final AtomicInteger mirrored = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        world = new SigningWorld();
        mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        mirror.start();
    }

    @AfterEach
    void close() {
        mirror.stop(0);
        world.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void listsOfAMovedAuthorityComeFromWhereTheSettingsSayAsPemOrDer(boolean isPem) {
        URI lists = mirror("/authority.crl", isPem, world.server().pki().crl());
        URI rootLists = mirror("/root.crl", isPem, world.server().pki().rootCrl());
        RevocationSettings moved = world.revocation()
                .asking(List.of(
                        addresses(world.server().pki().issuingCa(), List.of(), List.of(lists)),
                        addresses(world.server().pki().root(), List.of(), List.of(rootLists))));
        RevocationInquiry inquiry = new RevocationInquiry(moved);
        long asked = asked();

        Octets raised = raise(SignatureFormat.PADES, inquiry);
        assertThat(mirrored.get()).isGreaterThanOrEqualTo(2);
        Verdict verdict = new Validation(world.anchors(), inquiry, Clock.systemUTC())
                .validate(raised)
                .verdict();
        assertThat(verdict).isEqualTo(Verdict.TOTAL_PASSED);
        assertThat(asked()).as("nobody else was asked").isEqualTo(asked);
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void anAuthorityThatMovedToASilentPlaceIsNotAskedWhereItWas(SignatureFormat format) {
        ResponderAddresses nowhere =
                addresses(world.server().pki().issuingCa(), List.of(URI.create("http://127.0.0.1:1/ocsp")), List.of());
        RevocationInquiry inquiry = new RevocationInquiry(world.revocation().asking(List.of(nowhere)));
        assertThatThrownBy(() -> raise(format, inquiry))
                .isInstanceOfSatisfying(
                        RevocationOutage.class,
                        outage -> assertThat(outage.machine()).isEqualTo("OCSP"));
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void whoWasSilentBeforeTheKeyWasUsedIsLeftAloneWhenTheFileIsRaised(SignatureFormat format) {
        RevocationInquiry inquiry = new RevocationInquiry(world.revocation()
                .remembering(new RevocationMemory(Duration.ZERO, Duration.ofHours(1), Duration.ofMinutes(10))));
        world.server().silence(Part.OCSP);
        CertificateChain chain =
                CertificateChain.of(world.doctor().key().chain().toArray(X509Certificate[]::new));
        assertThat(new CertificateValidation(world.anchors(), inquiry, Clock.systemUTC()).statusOf(chain))
                .isInstanceOf(CertificateStatus.Good.class);
        world.server().restore(Part.OCSP);
        long asked = world.server().requests(Part.OCSP);

        raise(format, inquiry);
        assertThat(world.server().requests(Part.OCSP)).isEqualTo(asked);
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void anAnswerRememberedFromBeforeTheSignatureIsNoEvidenceForIt(SignatureFormat format) {
        RevocationInquiry inquiry = new RevocationInquiry(
                world.revocation().remembering(new RevocationMemory(Duration.ofHours(1), Duration.ofMinutes(1))));
        CertificateChain chain =
                CertificateChain.of(world.doctor().key().chain().toArray(X509Certificate[]::new));
        CertificateStatus before =
                new CertificateValidation(world.anchors(), inquiry, Clock.systemUTC()).statusOf(chain);
        assertThat(before).isInstanceOf(CertificateStatus.Good.class);
        long asked = world.server().requests(Part.OCSP);

        raise(format, inquiry);
        assertThat(world.server().requests(Part.OCSP)).isGreaterThan(asked);
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void answersOutOfTimeAreNoEvidence(SignatureFormat format) {
        world.server().disturb(Part.OCSP, Fault.AHEAD);
        world.server().silence(Part.CRL);
        assertThatThrownBy(() -> raise(format, new RevocationInquiry(world.revocation())))
                .isInstanceOf(RevocationOutage.class);
    }

    private Octets raise(SignatureFormat format, RevocationInquiry inquiry) {
        boolean isPdf = format == SignatureFormat.PADES;
        Octets signed = world.sign(
                        isPdf ? SigningWorld.preparedPdf() : SigningWorld.xml(),
                        format,
                        world.doctor(),
                        Position.ONLY,
                        true)
                .bytes();
        return new Augmentation(world.anchors(), inquiry, world.authority(), Clock.systemUTC())
                .raise(signed, isPdf ? SignatureLevel.PADES_BASELINE_LT : SignatureLevel.XADES_BASELINE_LT)
                .bytes();
    }

    private long asked() {
        return world.server().requests(Part.OCSP) + world.server().requests(Part.CRL);
    }

    private static ResponderAddresses addresses(X509Certificate authority, List<URI> ocsp, List<URI> crl) {
        return new ResponderAddresses(SigningCertificate.of(authority).sha256(), ocsp, crl);
    }

    private URI mirror(String path, boolean isPem, byte[] der) {
        byte[] body = isPem
                ? ("-----BEGIN X509 CRL-----\n"
                                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                                + "\n-----END X509 CRL-----\n")
                        .getBytes(StandardCharsets.US_ASCII)
                : der;
        mirror.createContext(path, exchange -> {
            mirrored.incrementAndGet();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        return URI.create("http://127.0.0.1:" + mirror.getAddress().getPort() + path);
    }
}
