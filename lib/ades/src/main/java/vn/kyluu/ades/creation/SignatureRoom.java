package vn.kyluu.ades.creation;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.ades.signature.SignatureSpec;

/**
 * How many bytes the CMS of a signature takes without its time stamp: at most this many, and at most 130 fewer. Decided by the
 * spec alone, since what is signed depends on it.
 */
final class SignatureRoom {
    /** Names of algorithms and attributes, and the lengths of everything. */
    private static final int FRAME = 285;

    /** Attribute and type. */
    private static final int COMMITMENT = 34;

    private static final int RSA_NAMES = 55;
    private static final int PSS_NAMES = 70;

    private SignatureRoom() {}

    static int of(SignatureSpec spec) {
        SigningCertificate leaf = spec.chain().leaf();
        int chain = spec.chain().withoutRoot().certificates().stream()
                .map(SigningCertificate::der)
                .mapToInt(Octets::size)
                .sum();
        // once to tell who signed, once more in the signing certificate attribute
        int issuer = 2 * (leaf.x509().getIssuerX500Principal().getEncoded().length + 24);
        int digests = 2 * spec.algorithm().digestAlgorithm().length();
        int title = spec.appearance().title().getBytes(StandardCharsets.UTF_8).length;
        int names =
                (spec.algorithm().isRsa() ? RSA_NAMES : 0) + (spec.algorithm().isPss() ? PSS_NAMES : 0);
        return FRAME
                + names
                + chain
                + issuer
                + digests
                + title
                + (spec.commitment().isPresent() ? COMMITMENT : 0)
                + longest(leaf.x509().getPublicKey());
    }

    private static int longest(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return (rsa.getModulus().bitLength() + 7) / 8;
        } else if (key instanceof ECPublicKey ec) {
            return 2 * (ec.getParams().getOrder().bitLength() / 8 + 4) + 8;
        }
        throw new IllegalArgumentException("a key of kind " + key.getAlgorithm());
    }
}
