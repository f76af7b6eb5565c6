package vn.kyluu.signing.signer;

/**
 * What guards a key in the HSM: the hash of its PIN, and the wrong tries since the last right one.
 *
 * @param pinHash Argon2id in PHC string format
 * @param wrongTries 0 to {@value #TRIES}
 */
public record Activation(String pinHash, int wrongTries) {
    /** So many wrong tries in a row lock the credential (R3). */
    public static final int TRIES = 5;

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
