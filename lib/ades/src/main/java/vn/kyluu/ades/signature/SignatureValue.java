package vn.kyluu.ades.signature;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import vn.kyluu.ades.certificate.SigningCertificate;
import vn.kyluu.ades.digest.Octets;

/**
 * What the signer's key made of the digest.
 *
 * @param value RSA: as long as the modulus; ECDSA: DER {@code SEQUENCE { r, s }} (RFC 3279, clause 2.2.3)
 */
public record SignatureValue(SignatureAlgorithm algorithm, Octets value) {
    /**
     * Tells whether the certificate's key made this value over the data.
     *
     * <p>False also if the key or the value has the wrong kind or length.
     */
    public boolean verifies(DataToBeSigned data, SigningCertificate certificate) {
        if (data.algorithm() != algorithm.digestAlgorithm()) {
            return false;
        }
        PublicKey key = certificate.x509().getPublicKey();
        if (key instanceof ECPublicKey ec && !algorithm.isRsa()) {
            Optional<NistCurve> curve = NistCurve.of(ec);
            if (curve.isPresent()) {
                return curve.get().verifies(ec, data.algorithm(), data.bytes(), value);
            }
        }
        return verifiesByPlatform(data, key);
    }

    private boolean verifiesByPlatform(DataToBeSigned data, PublicKey key) {
        try {
            Signature verifier = Signature.getInstance(algorithm.jcaName());
            if (algorithm.parameters().isPresent()) {
                verifier.setParameter(algorithm.parameters().get());
            }
            verifier.initVerify(key);
            verifier.update(data.bytes().toByteArray());
            return verifier.verify(value.toByteArray());
        } catch (InvalidKeyException | SignatureException e) {
            // a key of another kind and a value that does not parse are ways not to verify
            return false;
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every Java 17 platform has " + algorithm.jcaName(), e);
        }
    }
}
