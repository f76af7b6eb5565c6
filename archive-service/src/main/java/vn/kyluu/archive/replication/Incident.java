package vn.kyluu.archive.replication;

import java.time.Instant;
import vn.kyluu.archive.vault.ObjectKey;

/** Something is wrong with one copy of an object. */
public record Incident(Instant at, String site, ObjectKey key, Kind kind) {
    /** What is wrong; the three are never mixed up. */
    public enum Kind {
        /** Other bytes than the catalogue's digest says. */
        MISMATCH,
        /** The site has no such object. */
        MISSING,
        /** The site could not be asked, or could not read it. */
        UNREADABLE
    }
}
