package vn.kyluu.signing.session;

import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateChain;
import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.signature.SignatureAlgorithm;
import vn.kyluu.signing.signer.Credential;
import vn.kyluu.signing.signer.Device;

/**
 * With what somebody wants to sign.
 *
 * @param credential bound before; empty for a token in the signer's hand
 * @param authorizationId the consent; empty for a token
 * @param agreed SHA-256 of the document as it was agreed to; empty for a token, where consent comes later
 */
record Means(
        CertificateChain chain,
        SignatureAlgorithm algorithm,
        Device device,
        Optional<Credential.InHsm> credential,
        Optional<UUID> authorizationId,
        Optional<Digest> agreed) {

    static Means token(CertificateChain chain) {
        return new Means(
                chain,
                Algorithms.forToken(chain.leaf()),
                Device.TOKEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
