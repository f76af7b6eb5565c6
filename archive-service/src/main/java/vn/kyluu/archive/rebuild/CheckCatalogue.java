package vn.kyluu.archive.rebuild;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.NoGoodCopy;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.UnitOfWork;

/** Compares the catalogue with the records' own manifests, a few records at a time, round and round (R4). */
public final class CheckCatalogue {
    /** Under this name incidents about the catalogue stand in the book. */
    public static final String CATALOGUE = "catalogue";

    private static final long MOST_IN_MEMORY = Integer.MAX_VALUE - 9L;
    private final CatalogueIndex index;
    private final Records records;
    private final TwinVault vault;
    private final Incidents incidents;
    private final UnitOfWork work;
    private final Clock clock;
    private final ReadPackage reader = new ReadPackage();
    private long place;

    /** A use case over these parts. */
    public CheckCatalogue(
            CatalogueIndex index, Records records, TwinVault vault, Incidents incidents, UnitOfWork work, Clock clock) {
        this.index = index;
        this.records = records;
        this.vault = vault;
        this.incidents = incidents;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Looks at the next records; behind the last one it begins anew.
     *
     * @return how many say other things than their manifests
     */
    public synchronized int round(int limit) {
        long from = place;
        List<CatalogueIndex.Line> lines = work.<List<CatalogueIndex.Line>>carryOut(() -> index.after(from, limit));
        int damaged = 0;
        for (CatalogueIndex.Line line : lines) {
            damaged += isDamaged(line) ? 1 : 0;
        }
        place = lines.size() < limit ? 0 : lines.get(lines.size() - 1).serial();
        return damaged;
    }

    private boolean isDamaged(CatalogueIndex.Line line) {
        Instant at = clock.instant();
        String path = line.packageManifest().path();
        ArchivedRecord manifests;
        try {
            manifests = reader.read(line.packageManifest(), key -> vault.read(key, MOST_IN_MEMORY))
                    .record();
        } catch (NoGoodCopy | MalformedPackage e) {
            // the objects are looked after by others; without them nothing can be said of the catalogue
            return false;
        }
        if (entry(line.archiveId())
                .filter(entry -> Comparison.agrees(entry, manifests))
                .isPresent()) {
            incidents.close(CATALOGUE, path, Incident.End.FOUND_GOOD, at);
            return false;
        }
        incidents.note(new Incident(at, CATALOGUE, path, Incident.Kind.CATALOGUE_DAMAGED));
        return true;
    }

    private Optional<ArchivedRecord> entry(UUID archiveId) {
        try {
            return work.<Optional<ArchivedRecord>>carryOut(() -> records.byId(archiveId));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // a row out of which no record can be made any more
            return Optional.empty();
        }
    }
}
