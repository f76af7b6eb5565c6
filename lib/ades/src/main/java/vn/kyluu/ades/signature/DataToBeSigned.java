package vn.kyluu.ades.signature;

import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/**
 * What the signer's key signs.
 *
 * @param bytes in a PDF the signed attributes in DER (RFC 5652, clause 5.4), in XML the canonical SignedInfo
 * @param digest of the bytes; the only thing a token needs to see
 */
public record DataToBeSigned(DigestAlgorithm algorithm, Octets bytes, Digest digest) {
    /** Refuses a digest that is not of these bytes. */
    public DataToBeSigned {
        if (!bytes.digest(algorithm).equals(digest)) {
            throw new IllegalArgumentException("the digest is not that of the data to be signed");
        }
    }

    /** Takes the bytes and computes their digest. */
    public static DataToBeSigned of(DigestAlgorithm algorithm, Octets bytes) {
        return new DataToBeSigned(algorithm, bytes, bytes.digest(algorithm));
    }
}
