package vn.kyluu.pkcs11;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A private key that stays in its token, as it was found; it signs. Immutable and thread-safe. */
public final class TokenKey {
    private final Token token;
    private final KeyName name;
    private final String label;
    private final KeyKind kind;
    private final PublicKey publicKey;
    private final List<X509Certificate> certificates;
    private final Set<SignatureMechanism> mechanisms;

    TokenKey(
            Token token,
            KeyName name,
            KeyKind kind,
            PublicKey publicKey,
            List<X509Certificate> certificates,
            Set<SignatureMechanism> mechanisms) {
        this.token = token;
        this.name = name;
        this.label = name.label().isEmpty() ? name.id() : name.label();
        this.kind = kind;
        this.publicKey = publicKey;
        this.certificates = List.copyOf(certificates);
        this.mechanisms = Set.copyOf(mechanisms);
    }

    /** The key's CKA_LABEL, or its CKA_ID in lower-case hexadecimal if it has no label. */
    public String label() {
        return label;
    }

    /** The key's kind. */
    public KeyKind kind() {
        return kind;
    }

    /** The public half. */
    public PublicKey publicKey() {
        return publicKey;
    }

    /** The certificate the token holds for this key; of several the one that lasts longest. */
    public Optional<X509Certificate> certificate() {
        return certificates.stream().max(java.util.Comparator.comparing(certificate -> certificate.getNotAfter()));
    }

    /** All certificates the token holds for this key. */
    public List<X509Certificate> certificates() {
        return certificates;
    }

    /** What the token's mechanism list allows this key; empty if it cannot sign in any way we use. */
    public Set<SignatureMechanism> mechanisms() {
        return mechanisms;
    }

    /**
     * Signs a digest in the token.
     *
     * @param digest the digest itself, of the mechanism's length
     * @return for RSA the signature as it is, as long as the modulus; for ECDSA DER (RFC 3279, 2.2.3)
     * @throws TokenFailure if it did not succeed; after BUSY, SESSION_LOST, DEVICE and TOKEN_ABSENT a later call may
     * @throws IllegalArgumentException if the digest has another length
     */
    public byte[] sign(SignatureMechanism mechanism, byte[] digest) {
        if (digest.length != mechanism.digestLength()) {
            throw new IllegalArgumentException(
                    mechanism + " signs " + mechanism.digestLength() + " octets, not " + digest.length);
        }
        if (!mechanisms.contains(mechanism)) {
            throw TokenFailure.of(
                    TokenFailure.Reason.MECHANISM_UNSUPPORTED, mechanism + " with " + label + " (" + kind + ")");
        }
        byte[] signature = token.sign(name, mechanism, mechanism.input(digest, kind));
        return mechanism.isRsa() ? signature : Der.ecdsaSignature(signature, kind.fieldOctets());
    }

    KeyName name() {
        return name;
    }

    @Override
    public String toString() {
        return "TokenKey[" + label + ", " + kind + "]";
    }
}
