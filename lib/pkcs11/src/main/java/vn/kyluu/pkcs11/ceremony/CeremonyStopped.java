package vn.kyluu.pkcs11.ceremony;

/** The ceremony cannot go on as asked; the message is for the person at the terminal. */
final class CeremonyStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CeremonyStopped(String message) {
        super(message);
    }

    CeremonyStopped(String message, Throwable cause) {
        super(message, cause);
    }
}
