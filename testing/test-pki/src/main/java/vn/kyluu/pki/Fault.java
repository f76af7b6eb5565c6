package vn.kyluu.pki;

/** How a part misbehaves. */
public enum Fault {
    /** Answers as it should. */
    NONE,
    /** Takes the request and closes the connection without a byte. */
    SILENT,
    /** Takes the request and does not answer for a minute. */
    HANGING,
    /** Answers with the clock ten days ahead; only the OCSP responder can. */
    AHEAD
}
