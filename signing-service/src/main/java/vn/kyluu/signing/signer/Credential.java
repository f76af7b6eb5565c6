package vn.kyluu.signing.signer;

import java.util.Optional;
import java.util.UUID;
import vn.kyluu.ades.certificate.CertificateChain;

/** A certificate of a signer, and where its key is. */
public sealed interface Credential {
    UUID id();

    String staffCode();

    /** The certificate first, then its issuers. */
    CertificateChain chain();

    Device device();

    /**
     * The key is in the facility's HSM.
     *
     * @param keyLabel CKA_LABEL of the key on the token
     * @param kind whom it speaks for
     * @param identifier which the certificate must bear: the signer's own, or the facility's for a seal
     * @param activation what the signer must know to use it
     */
    record InHsm(
            UUID id,
            String staffCode,
            String keyLabel,
            CredentialKind kind,
            String identifier,
            CertificateChain chain,
            Activation activation)
            implements Credential {
        /** The same, guarded otherwise. */
        public InHsm with(Activation other) {
            return new InHsm(id, staffCode, keyLabel, kind, identifier, chain, other);
        }

        @Override
        public Device device() {
            return Device.HSM;
        }
    }

    /** The key is in a token that the signer holds; the service saw it sign. */
    record OnToken(UUID id, String staffCode, CertificateChain chain) implements Credential {
        @Override
        public Device device() {
            return Device.TOKEN;
        }
    }

    /** Whether this is the credential of that certificate, byte for byte. */
    default boolean isFor(CertificateChain other) {
        return chain().leaf().der().equals(other.leaf().der());
    }

    /** What guards the key, if that is our business. */
    default Optional<Activation> guard() {
        return this instanceof InHsm inHsm ? Optional.of(inHsm.activation()) : Optional.empty();
    }
}
