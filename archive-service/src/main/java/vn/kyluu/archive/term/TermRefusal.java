package vn.kyluu.archive.term;

import java.time.Instant;
import java.util.Optional;

/** A term that cannot be changed so. Nothing was changed. */
public final class TermRefusal extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** No class has this code. */
        NO_SUCH_CLASS,
        /** There is no such proposal. */
        NO_SUCH_TERM_CHANGE,
        /** Who proposed may not approve. */
        SAME_PERSON,
        /** It was approved before, or the term is another one meanwhile. */
        TERM_CHANGED_MEANWHILE,
        /** The objects are locked for longer. */
        TERM_BELOW_LOCK
    }

    private final Reason reason;
    private final Optional<Instant> lockedUntil;

    /** A refusal for this reason. */
    public TermRefusal(Reason reason) {
        this(reason, Optional.empty());
    }

    TermRefusal(Reason reason, Optional<Instant> lockedUntil) {
        super(reason.name());
        this.reason = reason;
        this.lockedUntil = lockedUntil;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** Until when the objects are locked, if that is why. */
    public Optional<Instant> lockedUntil() {
        return lockedUntil;
    }
}
