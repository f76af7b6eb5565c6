package vn.kyluu.ades.good;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.x509.tsp.TimestampToken;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kyluu.ades.OutsideTool;
import vn.kyluu.ades.OutsideTool.Result;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.augmentation.Augmentation;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.dss.DssCertificates;
import vn.kyluu.ades.dss.DssDocuments;
import vn.kyluu.ades.revocation.RevocationInquiry;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureLevel;

/** Every time stamp in what four people signed and what was raised to B-LTA: {@code openssl ts} accepts it (RFC 3161). */
class OpenSslReadsOurTimestampsIT {
    private static SigningWorld world;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        world = new SigningWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(SignatureFormat.class)
    void acceptsEachOfThem(SignatureFormat format) throws Exception {
        boolean isPdf = format == SignatureFormat.PADES;
        Octets signed = world.signAll(isPdf ? SigningWorld.preparedPdf() : SigningWorld.xml(), format, true)
                .get(3);
        Octets archived = new Augmentation(
                        world.anchors(),
                        new RevocationInquiry(world.revocation()),
                        world.authority(),
                        Clock.systemUTC())
                .raise(signed, isPdf ? SignatureLevel.PADES_BASELINE_LTA : SignatureLevel.XADES_BASELINE_LTA)
                .bytes();
        Path root = pem("root.pem", List.of(world.server().pki().root()));
        Path known =
                pem("known.pem", world.server().pki().chain(world.server().pki().tsa()));
        List<TimestampToken> tokens = tokens(archived);

        assertThat(tokens).hasSizeGreaterThanOrEqualTo(5);
        for (TimestampToken token : tokens) {
            String imprint = HexFormat.of().formatHex(token.getMessageImprint().getValue());
            Path file = Files.write(folder.resolve("token.der"), token.getEncoded());

            assertThat(verify(file, imprint, root, known).output()).contains("Verification: OK");
            String other = (imprint.charAt(0) == '0' ? '1' : '0') + imprint.substring(1);
            assertThat(verify(file, other, root, known).output()).contains("Verification: FAILED");
        }
    }

    private static Result verify(Path token, String imprint, Path root, Path known) throws Exception {
        return new OutsideTool("openssl", "openssl")
                .run(
                        "ts",
                        "-verify",
                        "-digest",
                        imprint,
                        "-token_in",
                        "-in",
                        token.toString(),
                        "-CAfile",
                        root.toString(),
                        "-untrusted",
                        known.toString());
    }

    private static List<TimestampToken> tokens(Octets document) {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(DssDocuments.of(document));
        validator.setCertificateVerifier(DssCertificates.withoutNetwork());
        return validator.getSignatures().stream()
                .map(AdvancedSignature::getAllTimestamps)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private Path pem(String name, List<X509Certificate> certificates) throws Exception {
        StringBuilder text = new StringBuilder();
        for (X509Certificate each : certificates) {
            text.append("-----BEGIN CERTIFICATE-----\n")
                    .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(each.getEncoded()))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
    }
}
