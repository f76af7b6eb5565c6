package vn.kyluu.ades.signature;

import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Optional;
import vn.kyluu.ades.digest.DigestAlgorithm;

/** How a key turns a digest into a signature (RFC 8017; FIPS 186-5). */
public enum SignatureAlgorithm {
    RSA_PKCS1_SHA256(Padding.PKCS1, DigestAlgorithm.SHA256),
    RSA_PKCS1_SHA384(Padding.PKCS1, DigestAlgorithm.SHA384),
    RSA_PKCS1_SHA512(Padding.PKCS1, DigestAlgorithm.SHA512),
    RSA_PSS_SHA256(Padding.PSS, DigestAlgorithm.SHA256),
    RSA_PSS_SHA384(Padding.PSS, DigestAlgorithm.SHA384),
    RSA_PSS_SHA512(Padding.PSS, DigestAlgorithm.SHA512),
    ECDSA_SHA256(Padding.NONE, DigestAlgorithm.SHA256),
    ECDSA_SHA384(Padding.NONE, DigestAlgorithm.SHA384),
    ECDSA_SHA512(Padding.NONE, DigestAlgorithm.SHA512);

    private enum Padding {
        PKCS1,
        PSS,
        NONE
    }

    private final Padding padding;
    private final DigestAlgorithm digestAlgorithm;

    SignatureAlgorithm(Padding padding, DigestAlgorithm digestAlgorithm) {
        this.padding = padding;
        this.digestAlgorithm = digestAlgorithm;
    }

    /** The hash function used on the data to be signed. */
    public DigestAlgorithm digestAlgorithm() {
        return digestAlgorithm;
    }

    /** True for keys of type RSA, false for elliptic curves. */
    public boolean isRsa() {
        return padding != Padding.NONE;
    }

    /** True for RSASSA-PSS: salt as long as the digest, MGF1 with the same hash function. */
    public boolean isPss() {
        return padding == Padding.PSS;
    }

    /** The name Java's Signature knows; for PSS it needs {@link #parameters()} too. */
    public String jcaName() {
        return switch (padding) {
            case PKCS1 -> digestAlgorithm.name() + "withRSA";
            case PSS -> "RSASSA-PSS";
            case NONE -> digestAlgorithm.name() + "withECDSA";
        };
    }

    /** What Java's Signature must be told besides the name. */
    public Optional<AlgorithmParameterSpec> parameters() {
        if (!isPss()) {
            return Optional.empty();
        }
        String hash = digestAlgorithm.jcaName();
        return Optional.of(new PSSParameterSpec(
                hash,
                "MGF1",
                new MGF1ParameterSpec(hash),
                digestAlgorithm.length(),
                PSSParameterSpec.TRAILER_FIELD_BC));
    }
}
