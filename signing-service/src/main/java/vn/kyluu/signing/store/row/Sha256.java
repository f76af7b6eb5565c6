package vn.kyluu.signing.store.row;

import vn.kyluu.ades.digest.Digest;
import vn.kyluu.ades.digest.DigestAlgorithm;
import vn.kyluu.ades.digest.Octets;

/** SHA-256 digests as 32 bytes. */
final class Sha256 {
    private Sha256() {}

    static byte[] of(Digest digest) {
        if (digest.algorithm() != DigestAlgorithm.SHA256) {
            throw new IllegalArgumentException("stored digests are SHA-256, not " + digest.algorithm());
        }
        return digest.value().toByteArray();
    }

    static Digest digest(byte[] value) {
        return new Digest(DigestAlgorithm.SHA256, Octets.of(value));
    }
}
