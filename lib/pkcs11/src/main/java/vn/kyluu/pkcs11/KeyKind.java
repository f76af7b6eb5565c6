package vn.kyluu.pkcs11;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The kinds of signing key we make and use: RSA from 2048 bits, ECDSA from 256 bits.
 *
 * <p>Source: TT 15/2025/TT-BKHCN, PL I 1.2. Keys of any other kind on a token are passed over, never used.
 */
public enum KeyKind {
    RSA_2048(2048, "", ""),
    RSA_3072(3072, "", ""),
    RSA_4096(4096, "", ""),
    EC_P256(256, "secp256r1", "06082a8648ce3d030107"),
    EC_P384(384, "secp384r1", "06052b81040022"),
    EC_P521(521, "secp521r1", "06052b81040023");

    private final int bits;
    private final String curveName;
    private final String curveOid;

    KeyKind(int bits, String curveName, String curveOid) {
        this.bits = bits;
        this.curveName = curveName;
        this.curveOid = curveOid;
    }

    /** Length of the RSA modulus, or of the order of the curve, in bits. */
    public int bits() {
        return bits;
    }

    /** Says if signatures of this key are RSA signatures; all others are ECDSA. */
    public boolean isRsa() {
        return curveName.isEmpty();
    }

    /** Tells the kind of a public key, or empty if it is not one we use. */
    public static Optional<KeyKind> of(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return ofRsa(rsa.getModulus());
        }
        if (key instanceof ECPublicKey ec) {
            return Arrays.stream(values())
                    .filter(kind -> !kind.isRsa())
                    .filter(kind -> PublicKeys.isOn(kind, ec))
                    .findFirst();
        }
        return Optional.empty();
    }

    static Optional<KeyKind> ofRsa(BigInteger modulus) {
        return Arrays.stream(values())
                .filter(kind -> kind.isRsa() && kind.bits == modulus.bitLength())
                .findFirst();
    }

    /** Finds the curve by the DER of its object identifier, as in CKA_EC_PARAMS. */
    static Optional<KeyKind> ofCurve(byte[] ecParams) {
        String hex = HexFormat.of().formatHex(ecParams);
        return Arrays.stream(values())
                .filter(kind -> !kind.isRsa() && kind.curveOid.equals(hex))
                .findFirst();
    }

    /** Name of the curve as the JDK writes it; empty for RSA. */
    String curveName() {
        return curveName;
    }

    byte[] ecParams() {
        return HexFormat.of().parseHex(curveOid);
    }

    /** Length of one coordinate and of r or s, in octets: 66 for P-521. */
    int fieldOctets() {
        return (bits + 7) / 8;
    }
}
