package vn.kyluu.ades.digest;

import java.util.HexFormat;

/**
 * The fingerprint of some bytes.
 *
 * @param value exactly as long as the algorithm's fingerprints are
 */
public record Digest(DigestAlgorithm algorithm, Octets value) {
    /** Refuses a value of the wrong length. */
    public Digest {
        if (value.size() != algorithm.length()) {
            throw new IllegalArgumentException(
                    algorithm + " has " + algorithm.length() + " bytes, not " + value.size());
        }
    }

    /**
     * Reads a fingerprint written in hexadecimal, in either case.
     *
     * @throws IllegalArgumentException if it is not hexadecimal or of the wrong length
     */
    public static Digest ofHex(DigestAlgorithm algorithm, String hex) {
        return new Digest(algorithm, Octets.of(HexFormat.of().parseHex(hex)));
    }

    /** The fingerprint in hexadecimal, lower case. */
    public String hex() {
        return HexFormat.of().formatHex(value.toByteArray());
    }

    @Override
    public String toString() {
        return algorithm + ":" + hex();
    }
}
