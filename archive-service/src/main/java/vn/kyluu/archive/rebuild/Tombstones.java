package vn.kyluu.archive.rebuild;

import java.util.List;
import java.util.UUID;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.disposal.Disposal;
import vn.kyluu.archive.record.ArchivedRecord;

/** The catalogue's memory of what was destroyed (R5). Called inside a unit of work. */
public interface Tombstones {
    /** Whether this disposal is in the book. */
    boolean isKnown(UUID disposal);

    /** Enters a disposal that was carried out, its minutes, and the records that are gone; other records are left as they are. */
    void enter(Disposal disposal, Octets json, Octets pdf, List<ArchivedRecord> gone);
}
