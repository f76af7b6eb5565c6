package vn.kyluu.pkcs11;

/** Whose PIN it is. */
enum PinHolder {
    /** The signer's, who changes his own. */
    USER,
    /** The security officer's, who unlocks the signer's. */
    OFFICER
}
