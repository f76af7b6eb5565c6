package vn.kyluu.archive.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.replication.Cycle;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.NoGoodCopy;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.work.UnitOfWork;

/** Compares the catalogue with the records' own manifests, a few records at a time, round and round (R4). Safe for use by several threads. */
public final class CheckCatalogue {
    /** Under this name incidents about the catalogue stand in the book. */
    public static final String CATALOGUE = "catalogue";

    private static final Duration COUNT_HOLDS_FOR = Duration.ofHours(1);
    private static final long MOST_IN_MEMORY = Integer.MAX_VALUE - 9L;
    private final CatalogueIndex index;
    private final Records records;
    private final TwinVault vault;
    private final Incidents incidents;
    private final UnitOfWork work;
    private final Clock clock;
    private final ReadPackage reader = new ReadPackage();
    private Instant countedAt = Instant.MIN.plus(COUNT_HOLDS_FOR);
    private long counted;

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
     * One round of one minute: so many records that all are compared within the cycle, longest ago first (R4).
     *
     * @return how many say other things than their manifests
     */
    public int round() {
        Instant now = clock.instant();
        return slice(now.minus(Cycle.NOT_AGAIN_BEFORE), Cycle.share(count(now)));
    }

    /** Counted once an hour: for millions the counting takes a while. */
    private synchronized long count(Instant now) {
        if (countedAt.isBefore(now.minus(COUNT_HOLDS_FOR))) {
            counted = work.<Long>carryOut(index::count);
            countedAt = now;
        }
        return counted;
    }

    /**
     * Compares records that nobody has compared since this moment.
     *
     * @return how many say other things than their manifests
     */
    public int slice(Instant before, int limit) {
        int damaged = 0;
        for (CatalogueIndex.Line line : work.<List<CatalogueIndex.Line>>carryOut(() -> index.due(before, limit))) {
            Optional<ArchivedRecord> manifests = manifests(line);
            if (manifests.isEmpty()
                    && vault.sites().stream().noneMatch(site -> site.outage().isEmpty())) {
                // without a site nothing can be compared, and nothing is noted as if it had been
                return damaged;
            }
            damaged += manifests.filter(own -> isDamaged(line, own)).isPresent() ? 1 : 0;
            work.carryOut(() -> index.compared(line, clock.instant()));
        }
        return damaged;
    }

    /** The objects are looked after by others; without them nothing can be said of the catalogue. */
    private Optional<ArchivedRecord> manifests(CatalogueIndex.Line line) {
        try {
            return Optional.of(reader.read(line.packageManifest(), key -> vault.read(key, MOST_IN_MEMORY))
                    .record());
        } catch (NoGoodCopy | MalformedPackage e) {
            return Optional.empty();
        }
    }

    private boolean isDamaged(CatalogueIndex.Line line, ArchivedRecord manifests) {
        Instant at = clock.instant();
        String path = line.packageManifest().path();
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
