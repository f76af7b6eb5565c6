package vn.kyluu.pkcs11;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A private key that stays in its token, as it was found; it signs. Immutable and thread-safe. */
public final class TokenKey {
    private final Token token;
    private final KeyFacts facts;

    TokenKey(Token token, KeyFacts facts) {
        this.token = token;
        this.facts = facts;
    }

    /** The key's CKA_LABEL, or its CKA_ID in lower-case hexadecimal if it has no label. */
    public String label() {
        return name().label().isEmpty() ? name().id() : name().label();
    }

    /** The key's kind. */
    public KeyKind kind() {
        return facts.kind();
    }

    /** The public half. */
    public PublicKey publicKey() {
        return facts.publicKey();
    }

    /** The certificate the token holds for this key; of several the one that lasts longest. */
    public Optional<X509Certificate> certificate() {
        return certificates().stream().max(Comparator.comparing(X509Certificate::getNotAfter));
    }

    /** All certificates the token holds for this key. */
    public List<X509Certificate> certificates() {
        return facts.certificates();
    }

    /** What the token's mechanism list allows this key; empty if it cannot sign in any way we use. */
    public Set<SignatureMechanism> mechanisms() {
        return facts.mechanisms();
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
        if (!mechanisms().contains(mechanism)) {
            throw TokenFailure.of(
                    TokenFailure.Reason.MECHANISM_UNSUPPORTED, mechanism + " with " + label() + " (" + kind() + ")");
        }
        byte[] signature = token.sign(name(), mechanism, mechanism.input(digest, kind()));
        return mechanism.isRsa() ? signature : Der.ecdsaSignature(signature, kind().fieldOctets());
    }

    Token token() {
        return token;
    }

    KeyName name() {
        return facts.name();
    }

    @Override
    public String toString() {
        return "TokenKey[" + label() + ", " + kind() + "]";
    }
}
