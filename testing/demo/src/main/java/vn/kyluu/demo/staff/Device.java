package vn.kyluu.demo.staff;

/** Where somebody's signing key is. */
public enum Device {
    /** In the service's HSM. */
    HSM,
    /** On a token in the signer's own hand. */
    WORKSTATION,
    /** Nowhere: does not sign. */
    NONE
}
