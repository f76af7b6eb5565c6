package vn.kyluu.ades.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.EllipticCurve;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/**
 * Verifies ECDSA (FIPS 186-5, clause 6.4.2) on the three curves that tokens have, several times as fast as Java 17 does: that check
 * was a third of the time of a signature. Multiples of a point come from a table, kept for the base point and the newest keys: people
 * sign more than once. Public data only, so nothing is lost by its not taking constant time. Thread-safe.
 */
final class NistCurve {
    private static final List<NistCurve> ALL =
            List.of(new NistCurve("secp256r1"), new NistCurve("secp384r1"), new NistCurve("secp521r1"));

    private final X9ECParameters curve;
    private final KnownPoints keys;
    private final FixedPointCombMultiplier multiplier = new FixedPointCombMultiplier();

    private NistCurve(String name) {
        curve = CustomNamedCurves.getByName(name);
        keys = new KnownPoints(curve.getCurve());
    }

    /** The curve of the key, if it is one of the three. */
    static Optional<NistCurve> of(ECPublicKey key) {
        return ALL.stream().filter(each -> each.is(key.getParams())).findFirst();
    }

    private boolean is(ECParameterSpec other) {
        EllipticCurve shape = other.getCurve();
        java.security.spec.ECPoint base = other.getGenerator();
        return other.getOrder().equals(curve.getN())
                && shape.getField() instanceof ECFieldFp field
                && field.getP().equals(curve.getCurve().getField().getCharacteristic())
                && shape.getA().equals(curve.getCurve().getA().toBigInteger())
                && shape.getB().equals(curve.getCurve().getB().toBigInteger())
                && base.getAffineX().equals(curve.getG().getAffineXCoord().toBigInteger())
                && base.getAffineY().equals(curve.getG().getAffineYCoord().toBigInteger());
    }

    /** Tells whether the key, which is on this curve, made the value over the data; false also for what is no DER. */
    boolean verifies(ECPublicKey key, DigestAlgorithm algorithm, Octets data, Octets value) {
        try {
            BigInteger[] pair = StandardDSAEncoding.INSTANCE.decode(curve.getN(), value.toByteArray());
            byte[] digest = MessageDigest.getInstance(algorithm.jcaName()).digest(data.toByteArray());
            return verifies(keys.point(key.getW()), digest, pair[0], pair[1]);
        } catch (IOException | RuntimeException e) {
            // a point off the curve is a way not to verify, and so is a value that does not parse: the parser meets it
            // with
            // every kind of exception
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm.jcaName(), e);
        }
    }

    private boolean verifies(ECPoint key, byte[] digest, BigInteger r, BigInteger s) {
        BigInteger n = curve.getN();
        if (r.signum() <= 0 || r.compareTo(n) >= 0 || s.signum() <= 0 || s.compareTo(n) >= 0) {
            return false;
        }
        // the leftmost bits of the digest, as many as the order has
        BigInteger e = new BigInteger(1, digest).shiftRight(Math.max(0, digest.length * Byte.SIZE - n.bitLength()));
        BigInteger inverse = s.modInverse(n);
        ECPoint sum = multiplier
                .multiply(curve.getG(), e.multiply(inverse).mod(n))
                .add(multiplier.multiply(key, r.multiply(inverse).mod(n)))
                .normalize();
        return !sum.isInfinity() && sum.getAffineXCoord().toBigInteger().mod(n).equals(r);
    }
}
