package vn.kyluu.signing.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.creation.CreationRefusal;
import vn.kyluu.ades.creation.PadesCreation;
import vn.kyluu.ades.creation.XadesCreation;
import vn.kyluu.ades.creation.XmlPlacement;
import vn.kyluu.ades.digest.AlgorithmSunset;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.Position;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureFormat;
import vn.kyluu.ades.signature.SignatureSpec;
import vn.kyluu.ades.signature.SignerAppearance;
import vn.kyluu.pki.Person;
import vn.kyluu.pki.TestPki;
import vn.kyluu.pki.TestSigner;
import vn.kyluu.signing.Values;

class CraftsTest {
    private static final Instant NOW = Instant.parse("2031-01-15T02:00:00Z");

    @Test
    void refusesAKeyThatIsNoLongerStrongEnough() {
        AlgorithmSunset strict = new AlgorithmSunset(
                List.of(new AlgorithmSunset.Phase(Instant.EPOCH, 4096, 384, Set.of(DigestAlgorithm.values()))));
        Crafts crafts = new Crafts(new PadesCreation(3000, strict), new XadesCreation(strict));

        assertThatThrownBy(() -> crafts.prepare(Values.octets("<a/>"), spec(), XmlPlacement.IN_ROOT))
                .isInstanceOfSatisfying(
                        SessionRefusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("algorithm-too-weak"));
    }

    /** A document that was taken in and cannot be signed is our fault, not the caller's. */
    @Test
    void letsAnyOtherRefusalRise() {
        Crafts crafts = new Crafts(new PadesCreation(), new XadesCreation());

        assertThatThrownBy(() -> crafts.prepare(Octets.of(new byte[] {1, 2, 3}), spec(), XmlPlacement.IN_ROOT))
                .isInstanceOf(CreationRefusal.class);
    }

    private static SignatureSpec spec() {
        TestSigner signer = TestPki.ephemeral(Clock.systemUTC(), URI.create("http://127.0.0.1:1"))
                .signer(Person.named("Nguyễn Văn Thử", "CCCD:079000000001"));
        return new SignatureSpec(
                SignatureFormat.XADES,
                "bac-si",
                CertificateChain.of(signer.chain().toArray(X509Certificate[]::new)),
                SignatureAlgorithm.ECDSA_SHA256,
                NOW,
                new SignerAppearance("Nguyễn Văn Thử", "Bác sĩ", ZoneId.of("Asia/Ho_Chi_Minh")),
                Position.ONLY);
    }
}
