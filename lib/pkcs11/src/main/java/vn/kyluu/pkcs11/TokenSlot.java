package vn.kyluu.pkcs11;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;
import org.xipki.pkcs11.wrapper.Slot;

/** A slot and the token that was in it when it was listed. Thread-safe. */
public final class TokenSlot {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pkcs11Module module;
    private final Slot slot;
    private final TokenFacts facts;

    TokenSlot(Pkcs11Module module, Slot slot, TokenFacts facts) {
        this.module = module;
        this.slot = slot;
        this.facts = facts;
    }

    /** The token's label, without the blanks that fill it up. */
    public String label() {
        return facts.label();
    }

    /** The token's serial number, as its maker writes it. */
    public String serial() {
        return facts.serial();
    }

    /** The token's maker. */
    public String manufacturer() {
        return facts.manufacturer();
    }

    /** The token's model. */
    public String model() {
        return facts.model();
    }

    /**
     * Lists the certificates that anybody may read, without logging in.
     *
     * <p>For choosing the token before a PIN is asked: the one that {@code contains} exactly the signer's certificate.
     */
    public List<X509Certificate> certificates() {
        try {
            Session session = slot.getToken().openSession(false);
            try {
                return new TokenObjects(session)
                        .certificates().stream()
                                .map(StoredCertificate::certificate)
                                .toList();
            } finally {
                session.closeSession();
            }
        } catch (PKCS11Exception e) {
            throw TokenFailure.of(e, "reading the certificates of " + label());
        }
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
        return module.open(facts, () -> {
            Login login = new Login(this, pin.copy());
            SessionPool pool = new SessionPool(slot.getToken(), facts.sessions(maxSessions), patience);
            Token token = new Token(this, login, pool);
            try {
                token.logIn();
                return token;
            } catch (RuntimeException e) {
                token.close();
                throw e;
            }
        });
    }

    /** What the slot holds now, which need not be what it held when it was listed. */
    TokenFacts factsNow() throws PKCS11Exception {
        return TokenFacts.read(module.wrapped(), slot.getSlotID());
    }

    TokenFacts facts() {
        return facts;
    }

    Slot wrapped() {
        return slot;
    }

    Pkcs11Module module() {
        return module;
    }
}
