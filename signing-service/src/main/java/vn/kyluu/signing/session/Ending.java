package vn.kyluu.signing.session;

/** How a session ended. */
public enum Ending {
    /** The signature is in the document. */
    COMPLETED,
    /** The signer gave up. */
    CANCELLED,
    /** The document changed first, or somebody else signed the step. */
    LOST
}
