package vn.kyluu.signing.session;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Set;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.signature.SignatureAlgorithm;

/** Which algorithm goes with which key (ETSI TS 119 312). */
public final class Algorithms {
    private static final int SHORTEST_RSA = 2048;
    private static final int P256 = 256;
    private static final int P384 = 384;

    private Algorithms() {}

    /** For a token in the signer's hand: what every token can do. */
    public static SignatureAlgorithm forToken(SigningCertificate certificate) {
        return fitting(certificate).get(0);
    }

    /** For a key in the HSM: RSA-PSS if the key offers it, else as for a token. */
    public static SignatureAlgorithm offered(SigningCertificate certificate, Set<SignatureAlgorithm> offered) {
        List<SignatureAlgorithm> fitting = fitting(certificate);
        for (int i = fitting.size() - 1; i >= 0; i--) {
            if (offered.contains(fitting.get(i))) {
                return fitting.get(i);
            }
        }
        throw new SessionRefusal(SessionRefusal.Reason.ALGORITHM_NOT_ACCEPTED);
    }

    private static List<SignatureAlgorithm> fitting(SigningCertificate certificate) {
        PublicKey key = certificate.x509().getPublicKey();
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA) {
            return List.of(SignatureAlgorithm.RSA_PKCS1_SHA256, SignatureAlgorithm.RSA_PSS_SHA256);
        }
        if (key instanceof ECPublicKey ec) {
            int bits = ec.getParams().getOrder().bitLength();
            if (bits == P256) {
                return List.of(SignatureAlgorithm.ECDSA_SHA256);
            }
            if (bits == P384) {
                return List.of(SignatureAlgorithm.ECDSA_SHA384);
            }
            if (bits > P384) {
                return List.of(SignatureAlgorithm.ECDSA_SHA512);
            }
        }
        throw new SessionRefusal(SessionRefusal.Reason.ALGORITHM_NOT_ACCEPTED);
    }
}
