package vn.kyluu.signing.signer;

/** Where a key lives. */
public enum Device {
    /** In the facility's hardware security module. */
    HSM,
    /** In a token in the signer's hand. */
    TOKEN,
    /** At a remote signing service. */
    REMOTE
}
