package vn.kyluu.signing.key;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Hashes PINs by Argon2id (RFC 9106). Safe for many threads. */
public final class PinHash {
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LANES = 1;
    private static final int LENGTH = 32;
    private static final int SALT = 16;

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, LANES, LENGTH, Argon2.ID);

    /** A hash with a new salt, in PHC string format. */
    public String of(ActivationPin pin) {
        return Password.hash(pin.characters())
                .addRandomSalt(SALT)
                .with(function)
                .getResult();
    }

    /** Whether the hash was made of this PIN. */
    public boolean matches(ActivationPin pin, String hash) {
        return Password.check(pin.characters(), hash).with(Argon2Function.getInstanceFromHash(hash));
    }
}
