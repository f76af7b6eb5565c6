package vn.kyluu.archive.ingest;

import java.util.Optional;
import java.util.UUID;

/** A deposit cannot even be judged. */
public final class DepositConflict extends RuntimeException {
    /** Why not. */
    public enum Reason {
        /** This version of the record number, or a later one, is archived with another manifest. */
        RECORD_ALREADY_ARCHIVED,
        /** There is no part called manifest. */
        MANIFEST_PART_MISSING,
        /** No deposit has this identifier. */
        NO_SUCH_DEPOSIT
    }

    private final Reason reason;
    private final Optional<UUID> archiveId;

    DepositConflict(Reason reason, Optional<UUID> archiveId) {
        super(reason.name());
        this.reason = reason;
        this.archiveId = archiveId;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }

    /** The record that is in the way. */
    public Optional<UUID> archiveId() {
        return archiveId;
    }
}
