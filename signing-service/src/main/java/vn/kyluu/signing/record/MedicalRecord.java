package vn.kyluu.signing.record;

/**
 * A record. Immutable: a change gives a new value of the same version, and the store raises the version when it keeps it.
 */
public record MedicalRecord(RecordHead head, Closure closure, long version) {
    /** A record nobody has closed yet. */
    public static MedicalRecord of(RecordHead head) {
        return new MedicalRecord(head, new Closure.Open(), 0);
    }

    public MedicalRecord with(RecordHead changed) {
        return new MedicalRecord(changed, closure, version);
    }

    public MedicalRecord with(Closure changed) {
        return new MedicalRecord(head, changed, version);
    }

    /** Whether documents may still come (R4). */
    public boolean isOpen() {
        return closure instanceof Closure.Open;
    }
}
