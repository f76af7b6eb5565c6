package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xipki.pkcs11.wrapper.PKCS11Exception;

/**
 * A token, a slot or a module did not do what it was asked; the reason says what helps.
 *
 * <p>Told apart by CKR code only, never by the text of a driver. A code that does not clearly say "wrong PIN" is never
 * {@link Reason#PIN_WRONG}. The message names token labels, key labels and codes, never a PIN.
 */
public final class TokenFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Duration USUAL_WAIT = Duration.ofSeconds(1);

    /** What went wrong, in the order in which a person would look. */
    public enum Reason {
        /** The token refused this PIN; it is never sent again by itself. */
        PIN_WRONG(false),
        /** Too many wrong PINs: the token's administrator must unlock it. */
        PIN_LOCKED(false),
        /** No such token is present, or it was taken away. */
        TOKEN_ABSENT(true),
        /** The token does not hold this key. */
        KEY_MISSING(false),
        /** The token or the key cannot sign this way. */
        MECHANISM_UNSUPPORTED(false),
        /** The session, or its login, was lost again after one renewal. */
        SESSION_LOST(true),
        /** All sessions were in use until the deadline. */
        BUSY(true),
        /** The device failed, or the line to it. */
        DEVICE(true),
        /** The module did not answer within the deadline of the call; its process was ended. */
        HUNG(true),
        /** The slot failed several times in a row and was not asked now; see {@link #retryAfter}. */
        SUSPENDED(true),
        /** The module's library could not be loaded. */
        MODULE_NOT_LOADED(false),
        /** The library was loaded but does not work, also after a new start. */
        MODULE_FAILED(true),
        /** The token understood and said no. */
        REFUSED(false);

        private final boolean retryHelps;

        Reason(boolean retryHelps) {
            this.retryHelps = retryHelps;
        }
    }

    private final Reason reason;
    private final long ckr;

    private final Duration retryAfter;

    private TokenFailure(Reason reason, long ckr, String message, @Nullable Throwable cause, Duration retryAfter) {
        super(message, cause);
        this.reason = reason;
        this.ckr = ckr;
        this.retryAfter = retryAfter;
    }

    private TokenFailure(Reason reason, long ckr, String message, @Nullable Throwable cause) {
        this(reason, ckr, message, cause, reason.retryHelps ? USUAL_WAIT : Duration.ZERO);
    }

    static TokenFailure suspended(String token, Duration retryAfter) {
        return new TokenFailure(
                Reason.SUSPENDED,
                CKR_OK,
                Reason.SUSPENDED + ": " + token + " failed several times in a row",
                null,
                retryAfter);
    }

    /** As another process of ours told it; its message is complete. */
    static TokenFailure told(Reason reason, long ckr, String message) {
        return new TokenFailure(reason, ckr, message, null);
    }

    static TokenFailure of(Reason reason, String message) {
        return new TokenFailure(reason, CKR_OK, reason + ": " + message, null);
    }

    static TokenFailure of(Reason reason, String message, Throwable cause) {
        return new TokenFailure(reason, CKR_OK, reason + ": " + message, cause);
    }

    static TokenFailure of(PKCS11Exception cause, String act) {
        return of(reasonOf(cause.getErrorCode()), cause, act);
    }

    static TokenFailure of(Reason reason, PKCS11Exception cause, String act) {
        return new TokenFailure(
                reason, cause.getErrorCode(), reason + ": " + act + ": " + ckrCodeToName(cause.getErrorCode()), cause);
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }

    /** The module's return value as PKCS#11 numbers it, or 0 if the failure is not the module's. */
    public long ckr() {
        return ckr;
    }

    /** Says if the same call may succeed later without anybody doing anything but waiting or plugging in. */
    public boolean retryHelps() {
        return reason.retryHelps;
    }

    /** How long to wait before the next try; zero if waiting does not help. */
    public Duration retryAfter() {
        return retryAfter;
    }

    static Reason reasonOf(long ckr) {
        if (ckr == CKR_PIN_INCORRECT) {
            return Reason.PIN_WRONG;
        }
        if (ckr == CKR_PIN_LOCKED) {
            return Reason.PIN_LOCKED;
        }
        if (Remedy.isTokenGone(ckr)) {
            return Reason.TOKEN_ABSENT;
        }
        if (ckr == CKR_MECHANISM_INVALID
                || ckr == CKR_MECHANISM_PARAM_INVALID
                || ckr == CKR_KEY_TYPE_INCONSISTENT
                || ckr == CKR_KEY_SIZE_RANGE
                || ckr == CKR_KEY_FUNCTION_NOT_PERMITTED
                || ckr == CKR_FUNCTION_NOT_SUPPORTED) {
            return Reason.MECHANISM_UNSUPPORTED;
        }
        if (ckr == CKR_SESSION_HANDLE_INVALID
                || ckr == CKR_SESSION_CLOSED
                || ckr == CKR_OPERATION_ACTIVE
                || ckr == CKR_OPERATION_NOT_INITIALIZED
                || ckr == CKR_USER_NOT_LOGGED_IN
                // a handle went stale again: that the key is missing only a search can tell
                || ckr == CKR_KEY_HANDLE_INVALID
                || ckr == CKR_OBJECT_HANDLE_INVALID) {
            return Reason.SESSION_LOST;
        }
        if (ckr == CKR_SESSION_COUNT) {
            return Reason.BUSY;
        }
        if (Remedy.isDeviceTrouble(ckr)) {
            return Reason.DEVICE;
        }
        if (ckr == CKR_CRYPTOKI_NOT_INITIALIZED || ckr == CKR_CANT_LOCK || ckr == CKR_NEED_TO_CREATE_THREADS) {
            return Reason.MODULE_FAILED;
        }
        return Reason.REFUSED;
    }
}
