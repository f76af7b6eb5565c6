package vn.kyluu.signing.key;

/**
 * Whether a configured slot can be used now.
 *
 * @param token label of its token
 * @param ready whether keys in it can be used
 * @param word {@code READY}, {@code FOR_ITS_SIGNER} or the reason in upper case, for example {@code TOKEN_ABSENT},
 *     {@code MODULE_NOT_LOADED}, {@code PIN_REFUSED}, {@code PIN_FILE_UNREADABLE}
 */
public record SlotState(String token, boolean ready, String word) {}
