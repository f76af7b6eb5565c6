package vn.kyluu.ades.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;

class SigningCertificateTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
    private static final TestPki PKI = TestPki.ephemeral(CLOCK, URI.create("http://127.0.0.1:1/"));

    @TempDir
    Path folder;

    @Test
    void readsAPersonFromTheSubject() {
        SigningCertificate certificate = SigningCertificate.of(leaf(new Person(
                "Nguyễn Thị Ánh Tuyết",
                Optional.of("CCCD:079090000001"),
                Optional.of("Bác sĩ, trưởng kíp"),
                Optional.of("Bệnh viện \"Sao + Mai\""),
                Optional.of("Khoa Nội; tầng #2"))));
        assertThat(certificate.commonName()).isEqualTo("Nguyễn Thị Ánh Tuyết");
        assertThat(certificate.identifier()).contains("CCCD:079090000001");
        assertThat(certificate.title()).contains("Bác sĩ, trưởng kíp");
        assertThat(certificate.organisation()).contains("Bệnh viện \"Sao + Mai\"");
        assertThat(certificate.organisationalUnit()).contains("Khoa Nội; tầng #2");
        assertThat(certificate.notBefore()).isBefore(certificate.notAfter());
        assertThat(certificate.issuerCommonName()).isNotBlank().isNotEqualTo(certificate.issuer());
        assertThat(certificate.serialNumber()).matches("[0-9a-f]+");
    }

    @Test
    void isTheSameAfterParsingItsDer() {
        SigningCertificate certificate = SigningCertificate.of(leaf(Person.named("Lê Ngữ Ỷ", "CCCD:1")));
        assertThat(SigningCertificate.parse(certificate.der())).isEqualTo(certificate);
        assertThat(certificate.sha256().hex()).hasSize(64);
        assertThat(certificate.toString()).doesNotContain("Ngữ");
    }

    @Test
    void refusesWhatIsNoCertificateOrNoChain() {
        assertThatThrownBy(() -> CertificateChain.ofDer(List.of(Octets.of(new byte[] {1, 2, 3}))))
                .isInstanceOf(MalformedCertificate.class);
        assertThatThrownBy(() -> CertificateChain.of()).isInstanceOf(MalformedCertificate.class);
        X509Certificate leaf = leaf(Person.named("A", "CCCD:1"));
        assertThatThrownBy(() -> CertificateChain.of(PKI.issuingCa(), leaf)).isInstanceOf(MalformedCertificate.class);
        assertThat(CertificateChain.of(leaf, PKI.issuingCa(), PKI.root()).leaf().x509())
                .isEqualTo(leaf);
    }

    @Test
    void readsTrustAnchorsOfADirectoryAndRefusesAnEmptyOne() throws Exception {
        assertThatThrownBy(() -> TrustAnchors.readDirectory(folder)).isInstanceOf(IllegalArgumentException.class);
        PKI.writeTrustAnchor(folder.resolve("root.pem"));
        Files.write(folder.resolve("issuing.cer"), PKI.issuingCa().getEncoded());
        Files.writeString(folder.resolve("README.md"), "not a certificate");
        assertThat(TrustAnchors.readDirectory(folder).certificates())
                .containsExactlyInAnyOrder(PKI.root(), PKI.issuingCa());
    }

    @Test
    void refusesADirectoryWithABrokenAnchor() throws IOException {
        Files.writeString(folder.resolve("root.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertThatThrownBy(() -> TrustAnchors.readDirectory(folder)).isInstanceOf(MalformedCertificate.class);
    }

    private static X509Certificate leaf(Person person) {
        return PKI.signer(person).certificate();
    }
}
