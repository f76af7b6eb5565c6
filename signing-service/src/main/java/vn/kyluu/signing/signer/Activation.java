package vn.kyluu.signing.signer;

import java.util.Optional;

/**
 * What guards a key in the HSM, and the wrong tries since the last right one.
 *
 * @param pinHash Argon2id in PHC string format; empty if the PIN is the token's own, which only the token can judge
 * @param wrongTries 0 to {@value #TRIES}
 */
public record Activation(Optional<String> pinHash, int wrongTries) {
    /** So many wrong tries in a row lock the credential (R3). */
    public static final int TRIES = 5;

    /** By a PIN that the service checks. */
    public static Activation byService(String pinHash) {
        return new Activation(Optional.of(pinHash), 0);
    }

    /** By the PIN of the signer's own slot. */
    public static Activation byToken() {
        return new Activation(Optional.empty(), 0);
    }

    public Activation wrong() {
        return new Activation(pinHash, Math.min(TRIES, wrongTries + 1));
    }

    public Activation right() {
        return new Activation(pinHash, 0);
    }

    public boolean isLocked() {
        return wrongTries >= TRIES;
    }

    public int triesLeft() {
        return TRIES - wrongTries;
    }

    /** Without the hash (R4). */
    @Override
    public String toString() {
        return "Activation[wrongTries=" + wrongTries + "]";
    }
}
