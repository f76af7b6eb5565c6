package vn.kyluu.pkcs11;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;

/**
 * A request by which a CA certifies a key that stays in its token: PKCS#10, RFC 2986 section 4, without attributes.
 *
 * <p>Signed by the key itself with SHA-256, which proves that its holder asks. Immutable.
 */
public final class CertificateRequest {
    private static final String SHA256_WITH_RSA = "300d06092a864886f70d01010b0500";
    private static final String ECDSA_WITH_SHA256 = "300a06082a8648ce3d040302";
    private static final int NO_ATTRIBUTES = 0xA0;

    private final byte[] der;

    private CertificateRequest(byte[] der) {
        this.der = der;
    }

    /**
     * Makes a request.
     *
     * @param subject as the CA wants it, for example {@code CN=Nguyễn Văn An, UID=CCCD:079060001234, C=VN}
     * @throws TokenFailure as {@link TokenKey#sign}
     */
    public static CertificateRequest of(TokenKey key, X500Principal subject) {
        byte[] info = Der.sequence(
                Der.integer(BigInteger.ZERO),
                subject.getEncoded(),
                key.publicKey().getEncoded(),
                Der.tagged(NO_ATTRIBUTES, new byte[0]));
        boolean rsa = key.kind().isRsa();
        byte[] value =
                key.sign(rsa ? SignatureMechanism.RSA_PKCS1_SHA256 : SignatureMechanism.ECDSA_SHA256, sha256(info));
        return new CertificateRequest(Der.sequence(
                info, HexFormat.of().parseHex(rsa ? SHA256_WITH_RSA : ECDSA_WITH_SHA256), Der.bitString(value)));
    }

    /** PEM, RFC 7468 section 7. */
    public String pem() {
        return "-----BEGIN CERTIFICATE REQUEST-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END CERTIFICATE REQUEST-----\n";
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks SHA-256", e);
        }
    }
}
