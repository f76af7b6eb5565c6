package vn.kyluu.signing.key;

import java.util.Arrays;
import vn.kyluu.pkcs11.Pin;

/** What a signer types to use a key in the HSM. Held as short as possible; not safe for many threads (R4). */
public final class ActivationPin implements AutoCloseable {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 64;

    private final char[] characters;

    private ActivationPin(char[] characters) {
        this.characters = characters;
    }

    /**
     * Takes a PIN as typed.
     *
     * @throws KeyRefusal PIN_MALFORMED if it has fewer than 4 or more than 64 characters
     */
    public static ActivationPin of(String typed) {
        if (typed.length() < SHORTEST || typed.length() > LONGEST) {
            throw new KeyRefusal(KeyRefusal.Reason.PIN_MALFORMED);
        }
        return new ActivationPin(typed.toCharArray());
    }

    CharSequence characters() {
        return java.nio.CharBuffer.wrap(characters);
    }

    /** A copy for the token itself; whoever takes it closes it. */
    Pin forToken() {
        return Pin.of(characters.clone());
    }

    /** Erases it. */
    @Override
    public void close() {
        Arrays.fill(characters, '\0');
    }

    @Override
    public String toString() {
        return "***";
    }
}
