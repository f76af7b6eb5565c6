package vn.kyluu.pkcs11;

/** How a token that was logged in stands now; for readiness checks. */
public enum TokenState {
    /** Present, the same token as at login, logged in; also when all its sessions are at work. */
    READY,
    /** Taken away, or another token sits in its slot. */
    ABSENT,
    /** Its PIN was changed, so that it refused a new login; a person must act. */
    PIN_REFUSED,
    /** It answers with errors. */
    FAILED,
    /** We closed it. */
    CLOSED
}
