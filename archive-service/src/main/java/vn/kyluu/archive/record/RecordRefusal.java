package vn.kyluu.archive.record;

import java.util.Optional;

/** A question about a record that has no answer. */
public final class RecordRefusal extends RuntimeException {
    /** Why there is none. */
    public enum Reason {
        /** No record has this archive identifier. */
        NO_SUCH_RECORD,
        /** The record was disposed of after its term. */
        RECORD_DESTROYED,
        /** The record has no document with this number. */
        NO_SUCH_DOCUMENT,
        /** No record has this lookup code, or what was typed is no code. */
        NO_SUCH_CODE
    }

    private final Reason reason;
    private final Optional<Tombstone> tombstone;

    /** A refusal for this reason. */
    public RecordRefusal(Reason reason) {
        this(reason, Optional.empty());
    }

    /** RECORD_DESTROYED. */
    public RecordRefusal(Tombstone tombstone) {
        this(Reason.RECORD_DESTROYED, Optional.of(tombstone));
    }

    private RecordRefusal(Reason reason, Optional<Tombstone> tombstone) {
        super(reason.name());
        this.reason = reason;
        this.tombstone = tombstone;
    }

    /** What is left to say of the record, if it was disposed of. */
    public Optional<Tombstone> tombstone() {
        return tombstone;
    }

    /** Why there is no answer. */
    public Reason reason() {
        return reason;
    }
}
