package vn.kyluu.archive.rebuild;

import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.vault.ObjectKey;

/** Which records there are and where their package manifests lie, by the journal. Called inside a unit of work. */
public interface CatalogueIndex {
    /** Records behind this place, in the order in which they came; those that were disposed of are left out. */
    List<Line> after(long serial, int limit);

    /** One record. */
    record Line(long serial, UUID archiveId, ObjectKey packageManifest) {}
}
