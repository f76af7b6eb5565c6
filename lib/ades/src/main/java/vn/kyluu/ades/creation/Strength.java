package vn.kyluu.ades.creation;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import vn.kyluu.ades.creation.CreationRefusal.Reason;
import vn.kyluu.ades.digest.AlgorithmSunset;
import vn.kyluu.ades.signature.SignatureSpec;

/** Refuses what is too weak at the time of signing, before a key is used. */
record Strength(AlgorithmSunset sunset) {
    void check(SignatureSpec spec) {
        boolean isStrong = sunset.allows(spec.algorithm().digestAlgorithm(), spec.signingTime())
                && isStrong(spec.chain().leaf().x509().getPublicKey(), spec.signingTime());
        if (!isStrong) {
            throw new CreationRefusal(Reason.ALGORITHM_TOO_WEAK);
        }
    }

    private boolean isStrong(PublicKey key, Instant at) {
        if (key instanceof RSAPublicKey rsa) {
            return sunset.allowsRsa(rsa.getModulus().bitLength(), at);
        }
        return key instanceof ECPublicKey ec
                && sunset.allowsCurve(ec.getParams().getOrder().bitLength(), at);
    }
}
