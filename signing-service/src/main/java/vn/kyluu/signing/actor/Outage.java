package vn.kyluu.signing.actor;

import java.time.Duration;
import java.util.Optional;

/** A machine we need does not answer as it should; the caller did nothing wrong. */
public abstract class Outage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String machine;
    private final boolean retryHelps;
    private final Duration retryAfter;

    /**
     * Says what is out.
     *
     * @param retryAfter when it makes sense to try again, zero if nobody knows
     */
    protected Outage(String code, String machine, boolean retryHelps, Duration retryAfter, Throwable cause) {
        super(machine, cause);
        this.code = code;
        this.machine = machine;
        this.retryHelps = retryHelps;
        this.retryAfter = retryAfter;
    }

    protected Outage(String code, String machine, boolean retryHelps, Throwable cause) {
        this(code, machine, retryHelps, Duration.ZERO, cause);
    }

    protected Outage(String code, String machine, boolean retryHelps) {
        super(machine);
        this.code = code;
        this.machine = machine;
        this.retryHelps = retryHelps;
        this.retryAfter = Duration.ZERO;
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

    /** When it makes sense to try again; empty if nobody knows (R2). */
    public final Optional<Duration> retryAfter() {
        return Optional.of(retryAfter).filter(known -> !known.isZero());
    }
}
