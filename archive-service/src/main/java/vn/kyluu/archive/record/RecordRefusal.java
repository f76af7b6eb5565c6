package vn.kyluu.archive.record;

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

    /** A refusal for this reason. */
    public RecordRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why there is no answer. */
    public Reason reason() {
        return reason;
    }
}
