package vn.kyluu.signing.key;

import java.util.Optional;
import java.util.Set;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.ades.signature.SignatureValue;

/** The keys in the HSM. Safe for many threads; never called inside a unit of work. */
public interface SigningKeys {
    /**
     * Looks a key up by its label, on the token itself.
     *
     * @throws KeyOutage if the HSM does not answer
     */
    Optional<HeldKey> find(String label);

    /**
     * What a key can be used with; may be remembered from earlier.
     *
     * @throws KeyRefusal KEY_UNKNOWN
     * @throws KeyOutage if the HSM does not answer
     */
    Set<SignatureAlgorithm> algorithms(String label);

    /**
     * Signs a digest (R1, R2).
     *
     * @param certificate which must be the one stored with the key
     * @param digest made with the algorithm's own hash
     * @throws KeyRefusal KEY_UNKNOWN, CERTIFICATE_NOT_YOURS, ALGORITHM_NOT_ACCEPTED
     * @throws KeyOutage if the HSM does not answer
     */
    SignatureValue sign(String label, SigningCertificate certificate, SignatureAlgorithm algorithm, Digest digest);

    /** For the health check; does not throw. */
    KeyState state();
}
