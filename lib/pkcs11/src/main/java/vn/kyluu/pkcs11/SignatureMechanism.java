package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Arrays;
import java.util.HexFormat;
import org.xipki.pkcs11.wrapper.Mechanism;
import org.xipki.pkcs11.wrapper.params.RSA_PKCS_PSS_PARAMS;

/**
 * The ways a key on a token can sign a digest.
 *
 * <p>Only the digest goes to the token, so the document never does. Sources: RFC 8017 sections 8.1.1 (PSS, salt as long as the
 * digest, MGF1 with the same digest) and 8.2.1 with 9.2 (PKCS#1 v1.5, DigestInfo); FIPS 186-4 section 6.4 (ECDSA).
 */
public enum SignatureMechanism {
    RSA_PKCS1_SHA256(CKM_RSA_PKCS, 32, "3031300d060960864801650304020105000420"),
    RSA_PKCS1_SHA384(CKM_RSA_PKCS, 48, "3041300d060960864801650304020205000430"),
    RSA_PKCS1_SHA512(CKM_RSA_PKCS, 64, "3051300d060960864801650304020305000440"),
    RSA_PSS_SHA256(CKM_RSA_PKCS_PSS, 32, CKM_SHA256, CKG_MGF1_SHA256),
    RSA_PSS_SHA384(CKM_RSA_PKCS_PSS, 48, CKM_SHA384, CKG_MGF1_SHA384),
    RSA_PSS_SHA512(CKM_RSA_PKCS_PSS, 64, CKM_SHA512, CKG_MGF1_SHA512),
    ECDSA_SHA256(CKM_ECDSA, 32, ""),
    ECDSA_SHA384(CKM_ECDSA, 48, ""),
    ECDSA_SHA512(CKM_ECDSA, 64, "");

    private final long ckm;
    private final int digestLength;
    private final String digestInfoPrefix;
    private final long pssDigest;
    private final long pssMask;

    SignatureMechanism(long ckm, int digestLength, String digestInfoPrefix) {
        this(ckm, digestLength, digestInfoPrefix, 0, 0);
    }

    SignatureMechanism(long ckm, int digestLength, long pssDigest, long pssMask) {
        this(ckm, digestLength, "", pssDigest, pssMask);
    }

    SignatureMechanism(long ckm, int digestLength, String digestInfoPrefix, long pssDigest, long pssMask) {
        this.ckm = ckm;
        this.digestLength = digestLength;
        this.digestInfoPrefix = digestInfoPrefix;
        this.pssDigest = pssDigest;
        this.pssMask = pssMask;
    }

    /** Length of the digest that is signed, in octets. */
    public int digestLength() {
        return digestLength;
    }

    /** Says if the mechanism belongs to RSA keys; all others belong to ECDSA keys. */
    public boolean isRsa() {
        return ckm != CKM_ECDSA;
    }

    /** The CKM code that the token must offer. */
    long ckm() {
        return ckm;
    }

    /** Made anew for each call: the wrapper writes into its mechanisms. */
    Mechanism toMechanism() {
        return ckm == CKM_RSA_PKCS_PSS
                ? new Mechanism(ckm, new RSA_PKCS_PSS_PARAMS(pssDigest, pssMask, digestLength))
                : new Mechanism(ckm);
    }

    /** What the token is given to sign. */
    byte[] input(byte[] digest, KeyKind kind) {
        if (ckm == CKM_RSA_PKCS) {
            byte[] prefix = HexFormat.of().parseHex(digestInfoPrefix);
            byte[] digestInfo = Arrays.copyOf(prefix, prefix.length + digest.length);
            System.arraycopy(digest, 0, digestInfo, prefix.length, digest.length);
            return digestInfo;
        }
        if (ckm == CKM_ECDSA && digest.length > kind.fieldOctets()) {
            // FIPS 186-4, 6.4: the leftmost bits count; some tokens refuse more instead of dropping the rest
            return Arrays.copyOf(digest, kind.fieldOctets());
        }
        return digest;
    }
}
