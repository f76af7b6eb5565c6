package vn.kyluu.ades.digest;

/** A hash function good enough for new signatures (ETSI TS 119 312, clause 5.2). */
public enum DigestAlgorithm {
    SHA256("SHA-256", 32),
    SHA384("SHA-384", 48),
    SHA512("SHA-512", 64);

    private final String jcaName;
    private final int length;

    DigestAlgorithm(String jcaName, int length) {
        this.jcaName = jcaName;
        this.length = length;
    }

    /** The name Java's MessageDigest knows, such as {@code SHA-256}. */
    public String jcaName() {
        return jcaName;
    }

    /** The length of a fingerprint in bytes. */
    public int length() {
        return length;
    }
}
