package vn.kyluu.archive.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.vault.ObjectKey;

/** Which records there are and where their package manifests lie, by the journal. Called inside a unit of work. */
public interface CatalogueIndex {
    /** How many records there are. */
    long count();

    /** Records that were not compared since this moment, longest ago first; those that were disposed of are left out. */
    List<Line> due(Instant before, int limit);

    /** Notes that a record was compared. */
    void compared(Line line, Instant at);

    /** One record. */
    record Line(long serial, UUID archiveId, ObjectKey packageManifest) {}
}
