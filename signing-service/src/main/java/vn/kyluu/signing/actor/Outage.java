package vn.kyluu.signing.actor;

/** A machine we need does not answer as it should; the caller did nothing wrong. */
public abstract class Outage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String machine;
    private final boolean retryHelps;

    protected Outage(String code, String machine, boolean retryHelps, Throwable cause) {
        super(machine, cause);
        this.code = code;
        this.machine = machine;
        this.retryHelps = retryHelps;
    }

    protected Outage(String code, String machine, boolean retryHelps) {
        super(machine);
        this.code = code;
        this.machine = machine;
        this.retryHelps = retryHelps;
    }

    /** Stable, in kebab-case, for example {@code key-outage}. */
    public final String code() {
        return code;
    }

    /** For example {@code HSM} or {@code database} (R2). */
    public final String machine() {
        return machine;
    }

    /** Whether the same request may succeed a little later (R2). */
    public final boolean retryHelps() {
        return retryHelps;
    }
}
