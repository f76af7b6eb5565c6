package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.util.Arrays;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/**
 * The one login that all sessions of a token share.
 *
 * <p>Sends a PIN only to the token it was given for, and never one that this token has refused. Thread-safe.
 */
final class Login implements AutoCloseable {
    private final TokenSlot slot;
    private final Pin pin;
    private volatile boolean pinRefused;

    Login(TokenSlot slot, Pin pin) {
        this.slot = slot;
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

    /** Logs in anew if nobody did so meanwhile. */
    synchronized void again(Session session) throws PKCS11Exception {
        if (isLoggedIn(session)) {
            return;
        }
        try {
            send(session);
        } catch (PKCS11Exception e) {
            if (e.getErrorCode() != CKR_USER_ALREADY_LOGGED_IN) {
                throw e;
            }
        }
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
        TokenFacts now = slot.factsNow();
        String token = slot.facts().identity();
        if (!now.isSameTokenAs(slot.facts())) {
            throw TokenFailure.of(
                    TokenFailure.Reason.TOKEN_ABSENT, "another token sits where " + slot.label() + " was");
        }
        if (slot.module().refusedPins().contains(token, pin)) {
            pinRefused = true;
            throw TokenFailure.of(
                    TokenFailure.Reason.PIN_WRONG,
                    "the token " + slot.label() + " refused this PIN before; not sent again");
        }
        if (now.isPinLocked()) {
            throw TokenFailure.of(
                    TokenFailure.Reason.PIN_LOCKED, "the token " + slot.label() + " says its PIN is locked");
        }
        char[] characters = pin.reveal();
        try {
            session.login(CKU_USER, characters);
        } catch (PKCS11Exception e) {
            if (e.getErrorCode() == CKR_PIN_INCORRECT) {
                pinRefused = true;
                slot.module().refusedPins().remember(token, pin);
            }
            throw e;
        } finally {
            Arrays.fill(characters, '\0');
        }
    }
}
