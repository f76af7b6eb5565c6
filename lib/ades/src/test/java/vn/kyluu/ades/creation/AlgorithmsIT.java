package vn.kyluu.ades.creation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kyluu.ades.OutsideTool;
import vn.kyluu.ades.SigningWorld;
import vn.kyluu.ades.SigningWorld.Signer;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.validation.Verdict;
import vn.kyluu.ades.validation.judge.Validation;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.pki.TestSigner;

/** Every kind of key with every hash function: poppler, xmlsec1 and our judge take the signatures. */
class AlgorithmsIT {
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
    @CsvSource({
        "RSA, RSA_PKCS1_SHA256, SHA-256", "RSA, RSA_PKCS1_SHA384, SHA-384", "RSA, RSA_PKCS1_SHA512, SHA-512",
        "RSA, RSA_PSS_SHA256, SHA-256", "RSA, RSA_PSS_SHA384, SHA-384", "RSA, RSA_PSS_SHA512, SHA-512",
        "secp256r1, ECDSA_SHA256, SHA-256", "secp384r1, ECDSA_SHA384, SHA-384", "secp521r1, ECDSA_SHA512, SHA-512"
    })
    void othersTakeTheSignatureInAPdf(String key, SignatureAlgorithm algorithm, String hash) throws Exception {
        Octets signed = world.sign(
                        SigningWorld.preparedPdf(), SignatureFormat.PADES, signer(key, algorithm), Position.ONLY, true)
                .bytes();
        Path file = Files.write(folder.resolve("signed.pdf"), signed.toByteArray());
        assertThat(new OutsideTool("pdfsig", "poppler-utils")
                        .run("-nocert", file.toString())
                        .output())
                .contains("Signature is Valid", "Signing Hash Algorithm: " + hash, "Total document signed");
        assertThat(verdict(signed)).isEqualTo(Verdict.TOTAL_PASSED);
    }

    @ParameterizedTest
    @CsvSource({"secp384r1, ECDSA_SHA384", "secp521r1, ECDSA_SHA512"})
    void othersTakeTheSignatureInXml(String key, SignatureAlgorithm algorithm) throws Exception {
        Octets signed = world.sign(
                        SigningWorld.xml(), SignatureFormat.XADES, signer(key, algorithm), Position.ONLY, true)
                .bytes();
        Path file = Files.write(folder.resolve("signed.xml"), signed.toByteArray());
        Path root = folder.resolve("root.pem");
        world.server().pki().writeTrustAnchor(root);
        assertThat(new OutsideTool("xmlsec1", "xmlsec1")
                        .run(
                                "--verify",
                                "--enabled-key-data",
                                "x509",
                                "--trusted-pem",
                                root.toString(),
                                "--id-attr:Id",
                                "http://uri.etsi.org/01903/v1.3.2#:SignedProperties",
                                file.toString())
                        .output())
                .startsWith("OK");
        assertThat(verdict(signed)).isEqualTo(Verdict.TOTAL_PASSED);
    }

    private static Verdict verdict(Octets signed) {
        return new Validation(world.anchors(), world.revocation(), Clock.systemUTC())
                .validate(signed)
                .verdict();
    }

    private static Signer signer(String kind, SignatureAlgorithm algorithm) throws Exception {
        Signer usual = world.doctor();
        if (kind.equals("RSA")) {
            return new Signer(usual.step(), usual.name(), usual.title(), usual.key(), algorithm);
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(kind));
        KeyPair keys = generator.generateKeyPair();
        TestPki pki = world.server().pki();
        Person person = new Person(usual.name(), Optional.of("CCCD:079090000002"), Optional.empty(), Optional.empty());
        X509Certificate leaf = pki.issue(person, keys.getPublic());
        return new Signer(
                usual.step(),
                usual.name(),
                usual.title(),
                new TestSigner(leaf, pki.chain(leaf), keys.getPrivate()),
                algorithm);
    }
}
