package vn.kyluu.pkcs11;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.*;

/** What may be done, once per operation, before a failure is told to the caller. */
enum Remedy {
    REOPEN_SESSION,
    LOG_IN_AGAIN,
    FIND_KEY_AGAIN,
    NONE;

    static Remedy of(long ckr) {
        // a session left in the middle of an operation by a lost answer is worth as little as a closed one
        if (ckr == CKR_SESSION_HANDLE_INVALID || ckr == CKR_SESSION_CLOSED || ckr == CKR_OPERATION_ACTIVE) {
            return REOPEN_SESSION;
        }
        if (ckr == CKR_USER_NOT_LOGGED_IN) {
            return LOG_IN_AGAIN;
        }
        // private objects get new handles after a logout or when the last session was lost
        if (ckr == CKR_KEY_HANDLE_INVALID || ckr == CKR_OBJECT_HANDLE_INVALID) {
            return FIND_KEY_AGAIN;
        }
        return NONE;
    }
}
