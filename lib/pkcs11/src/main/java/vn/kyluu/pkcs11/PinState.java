package vn.kyluu.pkcs11;

/** What a token says of its user's PIN, by the flags of C_GetTokenInfo; how many tries that is, PKCS#11 does not tell. */
public enum PinState {
    /** No wrong PIN since the last right one, or a token that does not count aloud. */
    FULL,
    /** At least one wrong PIN since the last right one. */
    SOME_WRONG,
    /** One more wrong PIN locks it. */
    LAST_TRY,
    /** Only the security officer can help. */
    LOCKED
}
