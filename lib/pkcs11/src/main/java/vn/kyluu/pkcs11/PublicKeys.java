package vn.kyluu.pkcs11;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Optional;

/** Builds JDK public keys from what a token tells of them. */
final class PublicKeys {
    private static final int UNCOMPRESSED = 4;
    private static final int OCTET_STRING = 4;

    private PublicKeys() {}

    static PublicKey rsa(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    /** Reads a point as CKA_EC_POINT holds it: 04 x y, bare or within a DER OCTET STRING; empty if it is neither. */
    static Optional<PublicKey> ec(KeyKind kind, byte[] ecPoint) throws GeneralSecurityException {
        int field = kind.fieldOctets();
        int bare = 1 + 2 * field;
        int header = bare < 128 ? 2 : 3;
        byte[] point = ecPoint.length == bare + header && ecPoint[0] == OCTET_STRING
                ? Arrays.copyOfRange(ecPoint, header, ecPoint.length)
                : ecPoint;
        if (point.length != bare || point[0] != UNCOMPRESSED) {
            return Optional.empty();
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + field));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + field, bare));
        return Optional.of(
                KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve(kind))));
    }

    static boolean isOn(KeyKind kind, ECPublicKey key) {
        try {
            ECParameterSpec expected = curve(kind);
            ECParameterSpec actual = key.getParams();
            return expected.getCurve().equals(actual.getCurve())
                    && expected.getOrder().equals(actual.getOrder())
                    && expected.getGenerator().equals(actual.getGenerator());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK lacks the curve " + kind.curveName(), e);
        }
    }

    private static ECParameterSpec curve(KeyKind kind) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(kind.curveName()));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
