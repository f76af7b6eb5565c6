package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

/**
 * What helps against a failure, told by its CKR code or by what was observed; each at most once within a call, a login at most once
 * in each new session (R6).
 *
 * <p>Whatever is not named here is never repeated.
 */
public enum Remedy {
    /** The device stumbled: the same again in another session, if the call only reads or signs. */
    OTHER_SESSION,
    /** The session is gone, or was left in the middle of an operation: a new one. */
    REOPEN_SESSION,
    /** The login is gone: once more with the PIN that the same token accepted before. */
    LOG_IN_AGAIN,
    /** Handles changed: the key is looked up by its name. */
    FIND_KEY_AGAIN,
    /** The token was taken away: it is looked for in all slots, and only the very same one will do. */
    FIND_TOKEN_AGAIN,
    /** The token grants no further session: wait for one that another call gives back. */
    SHARE_SESSIONS,
    /** The module forgot everything: C_Initialize, at growing intervals. */
    REINITIALIZE,
    /** The module hung or took its process with it: a new process, at growing intervals. */
    RESTART_WORKER,
    /** Nothing: the caller is told at once. */
    NONE;

    static Remedy of(long ckr) {
        // a session left in the middle of an operation by a lost answer is worth as little as a closed one
        if (ckr == CKR_SESSION_HANDLE_INVALID
                || ckr == CKR_SESSION_CLOSED
                || ckr == CKR_OPERATION_ACTIVE
                || ckr == CKR_OPERATION_NOT_INITIALIZED) {
            return REOPEN_SESSION;
        }
        if (ckr == CKR_USER_NOT_LOGGED_IN) {
            return LOG_IN_AGAIN;
        }
        // private objects get new handles after a logout or when the last session was lost
        if (ckr == CKR_KEY_HANDLE_INVALID || ckr == CKR_OBJECT_HANDLE_INVALID) {
            return FIND_KEY_AGAIN;
        }
        if (isTokenGone(ckr)) {
            return FIND_TOKEN_AGAIN;
        }
        if (ckr == CKR_SESSION_COUNT) {
            return SHARE_SESSIONS;
        }
        if (ckr == CKR_CRYPTOKI_NOT_INITIALIZED) {
            return REINITIALIZE;
        }
        return isDeviceTrouble(ckr) ? OTHER_SESSION : NONE;
    }

    static boolean isTokenGone(long ckr) {
        return ckr == CKR_TOKEN_NOT_PRESENT
                || ckr == CKR_TOKEN_NOT_RECOGNIZED
                || ckr == CKR_DEVICE_REMOVED
                || ckr == CKR_SLOT_ID_INVALID;
    }

    static boolean isDeviceTrouble(long ckr) {
        return ckr == CKR_DEVICE_ERROR
                || ckr == CKR_DEVICE_MEMORY
                || ckr == CKR_FUNCTION_FAILED
                || ckr == CKR_FUNCTION_CANCELED
                || ckr == CKR_GENERAL_ERROR
                || ckr == CKR_HOST_MEMORY;
    }

    /** Says if a call that changes the token may be repeated after it: only if the token cannot have done it yet. */
    boolean sparesWriters() {
        return this != OTHER_SESSION && this != RESTART_WORKER;
    }
}
