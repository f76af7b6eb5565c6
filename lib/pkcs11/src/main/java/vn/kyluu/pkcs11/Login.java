package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/**
 * The one login that all sessions of a token share.
 *
 * <p>Sends a PIN only to the token it was given for, and never one that this token has refused. Thread-safe.
 */
final class Login implements AutoCloseable {
    private final LocalModule module;
    private final LongSupplier slotId;
    private final TokenFacts facts;
    private final Pin pin;
    private final AtomicLong times = new AtomicLong();
    private volatile boolean pinRefused;

    Login(LocalModule module, LongSupplier slotId, TokenFacts facts, Pin pin) {
        this.module = module;
        this.slotId = slotId;
        this.facts = facts;
        this.pin = pin;
    }

    /** The first login of a token's life, in which the PIN is truly asked for. */
    synchronized void first(Session session) throws PKCS11Exception {
        try {
            send(session);
        } catch (PKCS11Exception e) {
            if (e.getErrorCode() != CKR_USER_ALREADY_LOGGED_IN) {
                throw e;
            }
            // left behind by an application that was not closed: taking it over would accept any PIN
            session.logout();
            send(session);
        }
    }

    /**
     * Logs in anew if nobody did so meanwhile.
     *
     * @throws PKCS11Exception only with a code that says that the PIN was not looked at
     * @throws TokenFailure with any other, so that nobody sends it again within the call
     */
    synchronized void again(Session session) throws PKCS11Exception {
        if (isLoggedIn(session)) {
            return;
        }
        try {
            send(session);
        } catch (PKCS11Exception e) {
            if (e.getErrorCode() == CKR_USER_ALREADY_LOGGED_IN) {
                return;
            }
            Remedy remedy = Remedy.of(e.getErrorCode());
            if (remedy == Remedy.REOPEN_SESSION || remedy == Remedy.REINITIALIZE || remedy == Remedy.FIND_TOKEN_AGAIN) {
                throw e;
            }
            throw TokenFailure.of(e, "logging in to " + facts.label() + " again");
        }
    }

    /**
     * Searches under one login: without any, private objects are invisible rather than forbidden, and "not found" would be a lie.
     *
     * @throws PKCS11Exception CKR_USER_NOT_LOGGED_IN also if the login was lost or renewed meanwhile
     */
    <T> T steady(Session session, LocalToken.SessionAct<T> search) throws PKCS11Exception {
        long before = times.get();
        requireLogin(session);
        T found = search.in(session);
        requireLogin(session);
        if (times.get() != before) {
            throw new PKCS11Exception(CKR_USER_NOT_LOGGED_IN);
        }
        return found;
    }

    private static void requireLogin(Session session) throws PKCS11Exception {
        if (!isLoggedIn(session)) {
            throw new PKCS11Exception(CKR_USER_NOT_LOGGED_IN);
        }
    }

    boolean holds(Pin other) {
        return pin.isSameAs(other);
    }

    boolean isPinRefused() {
        return pinRefused;
    }

    static boolean isLoggedIn(Session session) throws PKCS11Exception {
        long state = session.getSessionInfo().getState();
        return state == CKS_RO_USER_FUNCTIONS || state == CKS_RW_USER_FUNCTIONS;
    }

    @Override
    public void close() {
        pin.close();
    }

    private void send(Session session) throws PKCS11Exception {
        TokenFacts now = TokenFacts.read(module.wrapped(), slotId.getAsLong());
        String token = facts.identity();
        if (!now.isSameTokenAs(facts)) {
            throw TokenFailure.of(
                    TokenFailure.Reason.TOKEN_ABSENT, "another token sits where " + facts.label() + " was");
        }
        if (module.refusedPins().contains(token, pin)) {
            pinRefused = true;
            throw TokenFailure.of(
                    TokenFailure.Reason.PIN_WRONG,
                    "the token " + facts.label() + " refused this PIN before; not sent again");
        }
        if (now.isPinLocked()) {
            throw TokenFailure.of(
                    TokenFailure.Reason.PIN_LOCKED, "the token " + facts.label() + " says its PIN is locked");
        }
        char[] characters = pin.reveal();
        try {
            session.login(CKU_USER, characters);
            times.incrementAndGet();
        } catch (PKCS11Exception e) {
            if (e.getErrorCode() == CKR_PIN_INCORRECT) {
                pinRefused = true;
                module.refusedPins().remember(token, pin);
            }
            throw e;
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
