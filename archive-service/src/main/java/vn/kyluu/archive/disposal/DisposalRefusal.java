package vn.kyluu.archive.disposal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A disposal that cannot be proposed, approved or withdrawn. Nothing was changed. */
public final class DisposalRefusal extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** No disposal has this identifier. */
        NO_SUCH_DISPOSAL,
        /** A record's term has not ended. */
        TERM_NOT_ENDED,
        /** A hold stands on a record. */
        RECORD_ON_HOLD,
        /** A record's objects are locked for good already, so that it cannot be undone as a mistake. */
        COOLING_OFF_ENDED,
        /** Another disposal has the record in hand, or it was destroyed. */
        RECORD_IN_DISPOSAL,
        /** The record is not complete at both sites. */
        RECORD_NOT_ARCHIVED,
        /** Who proposed may not approve, and nobody twice. */
        PERSON_TWICE,
        /** One of the two must be a director. */
        DIRECTOR_MISSING,
        /** It is decided already. */
        DISPOSAL_DECIDED,
        /** The minutes are not made yet. */
        MINUTES_NOT_READY
    }

    private final Reason reason;
    private final Optional<UUID> archiveId;
    private final Optional<Instant> retainUntil;
    private final List<UUID> holds;

    /** A refusal for this reason. */
    public DisposalRefusal(Reason reason) {
        this(reason, Optional.empty(), Optional.empty(), List.of());
    }

    DisposalRefusal(Reason reason, Optional<UUID> archiveId, Optional<Instant> retainUntil, List<UUID> holds) {
        super(reason.name());
        this.reason = reason;
        this.archiveId = archiveId;
        this.retainUntil = retainUntil;
        this.holds = List.copyOf(holds);
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** The record that is in the way. */
    public Optional<UUID> archiveId() {
        return archiveId;
    }

    /** Until when it is kept, if that is why. */
    public Optional<Instant> retainUntil() {
        return retainUntil;
    }

    /** The holds on it, if that is why. */
    public List<UUID> holds() {
        return holds;
    }
}
