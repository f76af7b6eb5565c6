package vn.kyluu.pkcs11;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/**
 * A token that was logged in once; many threads use it at once, each operation in a session of its own.
 *
 * <p>A lost session is reopened once, a lost login renewed once, a handle that became stale looked up once, within one call and
 * unseen by the caller. Thread-safe.
 */
public final class Token implements AutoCloseable {
    private static final Set<TokenFailure.Reason> BREAKING = EnumSet.of(
            TokenFailure.Reason.SESSION_LOST,
            TokenFailure.Reason.DEVICE,
            TokenFailure.Reason.TOKEN_ABSENT,
            TokenFailure.Reason.MODULE_FAILED);

    private final TokenSlot slot;
    private final Login login;
    private final SessionPool pool;
    private volatile Map<KeyName, Long> handles = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Token(TokenSlot slot, Login login, SessionPool pool) {
        this.slot = slot;
        this.login = login;
        this.pool = pool;
    }

    /** Lists the keys that can sign and whose public part the token shows, in no particular order. */
    public List<TokenKey> keys() {
        return reading("listing keys", session -> new KeyRing(this, session).all());
    }

    /**
     * Finds the key with this label.
     *
     * @throws TokenFailure REFUSED if several keys have it: we never guess whose key signs
     */
    public Optional<TokenKey> key(String label) {
        return reading("finding the key " + label, session -> new KeyRing(this, session).labelled(label));
    }

    /**
     * Finds the key of exactly this certificate.
     *
     * <p>The key must be the one that the certificate names; and if the token holds certificates for that key, this one
     * must be among them.
     */
    public Optional<TokenKey> keyOf(X509Certificate certificate) {
        return reading("finding a key", session -> new KeyRing(this, session).keyOf(certificate));
    }

    /**
     * Makes a key pair inside the token; the private key can never be read out.
     *
     * @throws TokenFailure REFUSED if a key has this label already
     */
    public TokenKey generate(String label, KeyKind kind) {
        if (key(label).isPresent()) {
            throw TokenFailure.of(TokenFailure.Reason.REFUSED, "a key is labelled " + label + " already");
        }
        return writing("making the key " + label, session -> new KeyRing(this, session).generate(label, kind));
    }

    /**
     * Puts a certificate beside its key; storing the same one twice does nothing.
     *
     * @param label the label of the key
     * @throws TokenFailure KEY_MISSING if there is no such key
     * @throws IllegalArgumentException if the certificate is for another key
     */
    public void store(String label, X509Certificate leaf) {
        TokenKey key = key(label)
                .orElseThrow(() -> TokenFailure.of(TokenFailure.Reason.KEY_MISSING, "no key is labelled " + label));
        if (!key.publicKey().equals(leaf.getPublicKey())) {
            throw new IllegalArgumentException("the certificate is not for the key " + label);
        }
        writing("storing a certificate for " + label, session -> {
            new KeyRing(this, session).store(key, leaf);
            return key;
        });
    }

    /** Asks the token how it stands; never throws, and waits for nobody. */
    public TokenState state() {
        if (closed) {
            return TokenState.CLOSED;
        }
        try {
            if (!slot.factsNow().isSameTokenAs(slot.facts())) {
                return TokenState.ABSENT;
            }
            run(pool.borrow(false, Duration.ZERO), "asking for the state", session -> {
                login.again(session);
                return TokenState.READY;
            });
            return TokenState.READY;
        } catch (PKCS11Exception e) {
            return stateAfter(TokenFailure.reasonOf(e.getErrorCode()));
        } catch (TokenFailure e) {
            return stateAfter(e.reason());
        } catch (IllegalStateException e) {
            return TokenState.CLOSED;
        }
    }

    private TokenState stateAfter(TokenFailure.Reason reason) {
        return switch (reason) {
            case BUSY -> TokenState.READY;
            case TOKEN_ABSENT -> TokenState.ABSENT;
            case PIN_WRONG, PIN_LOCKED -> TokenState.PIN_REFUSED;
            default -> login.isPinRefused() ? TokenState.PIN_REFUSED : TokenState.FAILED;
        };
    }

    /** How many operations can run at once. */
    public int sessions() {
        return pool.limit();
    }

    /** Waits for running operations, closes all sessions, by which the token logs out, and erases the PIN. */
    @Override
    public void close() {
        closed = true;
        pool.close();
        login.close();
        slot.module().forget(slot.facts(), this);
    }

    void logIn() {
        run(pool.borrow(false), "logging in to " + slot.label(), session -> {
            login.first(session);
            return slot;
        });
    }

    TokenSlot slot() {
        return slot;
    }

    SessionPool pool() {
        return pool;
    }

    byte[] sign(KeyName name, SignatureMechanism mechanism, byte[] input) {
        return reading(
                "signing with " + name.label(),
                session -> session.signSingle(mechanism.toMechanism(), handle(session, name), input));
    }

    private long handle(Session session, KeyName name) throws PKCS11Exception {
        // one map per login: a handle found under an older one must not be kept, its number may mean another key by now
        Map<KeyName, Long> ofThisLogin = handles;
        Long known = ofThisLogin.get(name);
        if (known != null) {
            return known;
        }
        long found = new TokenObjects(session).privateKey(name);
        ofThisLogin.put(name, found);
        return found;
    }

    private <T> T reading(String act, SessionAct<T> operation) {
        return run(pool.borrow(false), act, operation);
    }

    private <T> T writing(String act, SessionAct<T> operation) {
        return run(pool.borrow(true), act, operation);
    }

    private <T> T run(SessionPool.Lease lease, String act, SessionAct<T> operation) {
        try (lease) {
            Set<Remedy> used = EnumSet.noneOf(Remedy.class);
            Remedy next = Remedy.NONE;
            while (true) {
                try {
                    apply(next, lease);
                    return operation.in(lease.session());
                } catch (PKCS11Exception e) {
                    next = Remedy.of(e.getErrorCode());
                    if (next == Remedy.NONE || !used.add(next)) {
                        throw TokenFailure.of(e, act);
                    }
                }
            }
        } catch (TokenFailure e) {
            if (BREAKING.contains(e.reason())) {
                lease.breakOff();
            }
            throw e;
        }
    }

    private void apply(Remedy remedy, SessionPool.Lease lease) throws PKCS11Exception {
        if (remedy == Remedy.NONE) {
            return;
        }
        handles = new ConcurrentHashMap<>();
        if (remedy == Remedy.REOPEN_SESSION) {
            lease.reopen();
        } else if (remedy == Remedy.LOG_IN_AGAIN) {
            login.again(lease.session());
        }
    }

    /** One operation in one session. */
    @FunctionalInterface
    interface SessionAct<T> {
        T in(Session session) throws PKCS11Exception;
    }
}
