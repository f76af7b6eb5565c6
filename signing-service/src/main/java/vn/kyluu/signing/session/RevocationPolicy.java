package vn.kyluu.signing.session;

/** What to do when a certificate's status cannot be had. */
public enum RevocationPolicy {
    /** Sign nothing. */
    REFUSE,
    /** Sign, and keep in the evidence that the status was unknown. */
    WARN
}
