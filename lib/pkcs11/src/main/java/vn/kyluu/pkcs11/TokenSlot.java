package vn.kyluu.pkcs11;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.xipki.pkcs11.wrapper.PKCS11Constants;

/** A slot and the token that was in it when it was listed. Thread-safe. */
public final class TokenSlot {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pkcs11Module module;
    private final SlotFacts facts;

    TokenSlot(Pkcs11Module module, SlotFacts facts) {
        this.module = module;
        this.facts = facts;
    }

    /** The token's label, without the blanks that fill it up. */
    public String label() {
        return facts.token().label();
    }

    /** The token's serial number, as its maker writes it. */
    public String serial() {
        return facts.token().serial();
    }

    /** The token's maker. */
    public String manufacturer() {
        return facts.token().manufacturer();
    }

    /** The token's model. */
    public String model() {
        return facts.token().model();
    }

    /** Says if the token itself says that its user PIN is locked. */
    public boolean isPinLocked() {
        return facts.token().isPinLocked();
    }

    /** What the token says of its user PIN, as it was when the slot was listed. */
    public PinState pinState() {
        return facts.token().pinState();
    }

    /** Says if the PIN is typed on the device itself, which we do not support. */
    public boolean hasPinPad() {
        return facts.token().has(PKCS11Constants.CKF_PROTECTED_AUTHENTICATION_PATH);
    }

    /**
     * Changes the user's PIN.
     *
     * <p>A PIN that this token refused before is not sent. Afterwards any PIN may be sent again.
     *
     * @throws TokenFailure PIN_WRONG if the old one is wrong, PIN_LOCKED, REFUSED if the token does not like the new one or offers
     *     no change
     */
    public void changePin(Pin old, Pin chosen) {
        module.access().setPin(facts, PinHolder.USER, old, chosen);
    }

    /**
     * Unlocks the token: sets the user's PIN by the security officer's.
     *
     * @throws TokenFailure PIN_WRONG if the officer's is wrong, PIN_LOCKED if it is locked too, REFUSED as above
     */
    public void unblock(Pin officer, Pin chosen) {
        module.access().setPin(facts, PinHolder.OFFICER, officer, chosen);
    }

    /**
     * Lists the certificates whose private key the token seems to hold: of a token that shows public keys without a login those with
     * one of them, of any other all.
     *
     * <p>Without a login private keys are invisible on most tokens; whether the key is truly there, {@link Token#keyOf} tells.
     */
    public List<X509Certificate> signingCertificates() {
        return module.access().signingCertificates(facts);
    }

    /**
     * Lists the certificates that anybody may read, without logging in.
     *
     * <p>For choosing the token before a PIN is asked: the one that {@code contains} exactly the signer's certificate.
     */
    public List<X509Certificate> certificates() {
        return module.access().certificates(facts);
    }

    /** Logs in, waiting at most 10 seconds for a free session in later calls. */
    public Token login(Pin pin, int maxSessions) {
        return login(pin, maxSessions, PATIENCE);
    }

    /**
     * Logs in once, for all later calls in this process.
     *
     * <p>The token keeps a copy of the PIN until it is closed, to log in again when the device drops the login; the
     * caller may erase its own at once. A PIN that this token refused is not sent to it a second time by this process.
     *
     * @param pin the user's (partition's) PIN
     * @param maxSessions how many operations may run at once, at least 1; the token's own limit may lower it
     * @param patience how long a call waits for a free session before it fails with BUSY
     * @throws TokenFailure PIN_WRONG, PIN_LOCKED, TOKEN_ABSENT, DEVICE and others; nothing is tried twice
     * @throws IllegalStateException if the token is logged in already through this module
     */
    public Token login(Pin pin, int maxSessions, Duration patience) {
        if (maxSessions < 1) {
            throw new IllegalArgumentException("at least one session: " + maxSessions);
        }
        return module.open(facts.token(), () -> {
            Meter meter = new Meter();
            return new Token(
                    module, facts, module.access().login(facts, pin, maxSessions, patience, meter::remedy), meter);
        });
    }

    /**
     * Lets PINs that this token refused be sent to it again.
     *
     * <p>Only for a person in charge who has had the PIN set anew on the token: it may by now be one that was wrong before.
     */
    public void pardonRefusedPins() {
        module.access().pardon(facts);
    }

    SlotFacts facts() {
        return facts;
    }

    Pkcs11Module module() {
        return module;
    }
}
