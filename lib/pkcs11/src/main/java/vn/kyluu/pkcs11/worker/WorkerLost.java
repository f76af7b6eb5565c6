package vn.kyluu.pkcs11.worker;

/** The process did not answer; whether it had done what it was asked is unknown. */
public final class WorkerLost extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause reason;

    /** How it was lost. */
    public enum Cause {
        /** This question was not answered within its deadline, so the process was killed. */
        HUNG,
        /** It ended by itself, or was killed because of another question. */
        DIED,
        /** It could not be started. */
        NOT_STARTED
    }

    WorkerLost(Cause reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    WorkerLost(Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** How it was lost. */
    public Cause reason() {
        return reason;
    }
}
