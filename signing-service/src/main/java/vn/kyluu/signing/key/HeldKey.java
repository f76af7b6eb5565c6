package vn.kyluu.signing.key;

import java.util.Optional;
import java.util.Set;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.signature.SignatureAlgorithm;

/**
 * A key the HSM holds, as far as it can be known outside.
 *
 * @param label CKA_LABEL
 * @param certificate stored beside it
 * @param algorithms which it can be used with
 */
public record HeldKey(String label, Optional<SigningCertificate> certificate, Set<SignatureAlgorithm> algorithms) {
    public HeldKey {
        algorithms = Set.copyOf(algorithms);
    }
}
