package vn.kyluu.ades.certificate;

/** Bytes that should be a certificate, or a chain of them, are not. */
public final class MalformedCertificate extends RuntimeException {
    /** What was expected, in words that name no person. */
    public MalformedCertificate(String message) {
        super(message);
    }

    /** What was expected, and what the reader said. */
    public MalformedCertificate(String message, Throwable cause) {
        super(message, cause);
    }
}
