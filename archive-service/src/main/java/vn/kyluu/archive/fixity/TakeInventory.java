package vn.kyluu.archive.fixity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.ListedVersion;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.work.UnitOfWork;

/** Compares a site's own list with the catalogue (R7). Only what looks wrong is read. */
public final class TakeInventory {
    private static final int AT_ONCE = 500;
    private final TwinVault vault;
    private final Copies copies;
    private final Incidents incidents;
    private final CheckCopy check;
    private final UnitOfWork work;
    private final Clock clock;

    /** A use case over these parts. */
    public TakeInventory(
            TwinVault vault, Copies copies, Incidents incidents, CheckCopy check, UnitOfWork work, Clock clock) {
        this.vault = vault;
        this.copies = copies;
        this.incidents = incidents;
        this.check = check;
        this.work = work;
        this.clock = clock;
    }

    /**
     * Goes through the whole list of one site.
     *
     * @throws SiteOutage if the list broke off; what it showed until then is noted, and nothing is called missing
     */
    public Inventory take(String site) {
        Instant since = clock.instant();
        Tally tally = new Tally();
        try (Stream<ListedVersion> list = vault.at(site).list()) {
            List<ListedVersion> batch = new ArrayList<>();
            for (Iterator<ListedVersion> lines = list.iterator(); lines.hasNext(); ) {
                batch.add(lines.next());
                if (batch.size() == AT_ONCE) {
                    compare(site, batch, since, tally);
                    batch.clear();
                }
            }
            compare(site, batch, since, tally);
        }
        missing(site, since, tally);
        return new Inventory(site, tally.versions, tally.extra, tally.marks, tally.drifted, tally.missing, tally.late);
    }

    private void compare(String site, List<ListedVersion> batch, Instant since, Tally tally) {
        List<String> paths = batch.stream().map(ListedVersion::path).distinct().toList();
        if (paths.isEmpty()) {
            return;
        }
        Map<String, Copy> known = new HashMap<>();
        work.<List<Copy>>carryOut(() -> {
                    copies.listed(site, paths, since);
                    return copies.known(site, paths);
                })
                .forEach(copy -> known.put(copy.key().path(), copy));
        for (ListedVersion line : batch) {
            tally.versions++;
            Copy copy = known.get(line.path());
            if (copy == null) {
                tally.extra++;
                note(site, line.path(), Incident.Kind.EXTRA_OBJECT);
            } else if (line.newest() && line.deleteMarker()) {
                tally.marks++;
                note(site, line.path(), Incident.Kind.DELETE_MARKER);
                check.check(copy);
            } else if (line.newest()
                    && !copy.versionId().isEmpty()
                    && !line.versionId().equals(copy.versionId())) {
                // another version than ours is on top: the digest tells whether it matters
                if (check.check(copy) != CopyState.OK) {
                    note(site, line.path(), Incident.Kind.WRONG_VERSION);
                }
            } else if (line.newest() && !isLocked(site, copy)) {
                CopyState state = check.check(copy);
                tally.drifted += state == CopyState.LOCK_DRIFT || state == CopyState.HOLD_DRIFT ? 1 : 0;
            } else if (copy.held()
                    && line.newest()
                    && !isHeld(site, copy)
                    && check.check(copy) == CopyState.HOLD_DRIFT) {
                tally.drifted++;
            }
        }
    }

    /** Without reading the bytes; one object that gives no answer must not end the inventory. */
    private boolean isLocked(String site, Copy copy) {
        if (copy.versionId().isEmpty()) {
            return true;
        }
        try {
            return vault.at(site)
                    .stat(copy.key())
                    .map(stored -> stored.lock().covers(copy.lock()))
                    .orElse(false);
        } catch (SiteOutage e) {
            return false;
        }
    }

    private boolean isHeld(String site, Copy copy) {
        try {
            return vault.at(site).versions(copy.key()).stream().allMatch(StoredObject::held);
        } catch (SiteOutage e) {
            return false;
        }
    }

    private void missing(String site, Instant since, Tally tally) {
        for (Copy copy : work.<List<Copy>>carryOut(() -> copies.unlisted(site, since, AT_ONCE))) {
            CopyState state = check.check(copy);
            if (state == CopyState.OK) {
                tally.late++;
                note(site, copy.key().path(), Incident.Kind.LATE_LIST);
            } else {
                tally.missing++;
            }
        }
    }

    private void note(String site, String path, Incident.Kind kind) {
        incidents.note(new Incident(clock.instant(), site, path, kind));
    }

    private static final class Tally {
        long versions;
        long extra;
        long marks;
        long drifted;
        long missing;
        long late;
    }

    /**
     * What the list showed.
     *
     * @param versions lines of the list
     * @param extra objects that are not in the catalogue
     * @param deleteMarkers over objects of the catalogue
     * @param drifted objects whose lock is weaker than owed, or whose hold is gone
     * @param missing objects of the catalogue that the list has not and nobody finds
     * @param late objects that are there though the list has them not
     */
    public record Inventory(
            String site, long versions, long extra, long deleteMarkers, long drifted, long missing, long late) {}
}
