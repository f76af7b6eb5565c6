package vn.kyluu.pki.authority;

import java.math.BigInteger;
import java.util.UUID;

/** Numbers that nobody can guess and no two processes give twice. */
final class SerialNumber {
    private SerialNumber() {}

    /** A positive number with 122 random bits. */
    static BigInteger next() {
        return new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
    }
}
