package vn.kyluu.archive.fixity;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.Reading;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.StoredObject;
import vn.kyluu.archive.vault.Vault;
import vn.kyluu.archive.work.UnitOfWork;

/** Looks at one copy: all bytes, and the lock. */
public final class CheckCopy {
    private final TwinVault vault;
    private final Copies copies;
    private final Incidents incidents;
    private final UnitOfWork work;
    private final Clock clock;

    /** A use case over these parts. */
    public CheckCopy(TwinVault vault, Copies copies, Incidents incidents, UnitOfWork work, Clock clock) {
        this.vault = vault;
        this.copies = copies;
        this.incidents = incidents;
        this.work = work;
        this.clock = clock;
    }

    /** Looks, and notes what was found; {@code NOT_CHECKED} leaves the books as they are. */
    public CopyState check(Copy copy) {
        CopyState state = look(copy);
        Instant at = clock.instant();
        if (state == CopyState.NOT_CHECKED) {
            return state;
        }
        work.carryOut(() -> {
            copies.note(copy, state, at);
            if (state == CopyState.OK) {
                incidents.close(copy.site(), copy.key().path(), Incident.End.FOUND_GOOD, at);
            } else {
                incidents.note(new Incident(at, copy.site(), copy.key().path(), kind(state)));
            }
        });
        return state;
    }

    private CopyState look(Copy copy) {
        Vault site = vault.at(copy.site());
        try {
            return lookAt(site, copy);
        } catch (SiteOutage | IOException e) {
            return site.outage().isEmpty() ? lookAgain(site, copy) : CopyState.NOT_CHECKED;
        }
    }

    /** The site works and the object did not come: once more, to tell a torn line from an object that cannot be read. */
    private static CopyState lookAgain(Vault site, Copy copy) {
        try {
            return lookAt(site, copy);
        } catch (SiteOutage e) {
            return e.reason() == SiteOutage.Reason.UNREADABLE ? CopyState.UNREADABLE : CopyState.NOT_CHECKED;
        } catch (IOException e) {
            return CopyState.UNREADABLE;
        }
    }

    private static CopyState lookAt(Vault site, Copy copy) throws IOException {
        try (Reading there = site.open(copy.key()).orElse(null)) {
            if (there == null) {
                return CopyState.MISSING;
            }
            if (!TwinVault.sha256(there.bytes()).equals(copy.key().sha256())) {
                return CopyState.MISMATCH;
            }
            if (!there.stored().lock().covers(copy.lock())) {
                return CopyState.LOCK_DRIFT;
            }
        }
        // asking for every version costs a list: only where a hold is owed
        boolean letGo = copy.held() && !site.versions(copy.key()).stream().allMatch(StoredObject::held);
        return letGo ? CopyState.HOLD_DRIFT : CopyState.OK;
    }

    private static Incident.Kind kind(CopyState state) {
        return switch (state) {
            case MISMATCH -> Incident.Kind.MISMATCH;
            case MISSING -> Incident.Kind.MISSING;
            case UNREADABLE -> Incident.Kind.UNREADABLE;
            case LOCK_DRIFT -> Incident.Kind.LOCK_DRIFT;
            case HOLD_DRIFT -> Incident.Kind.HOLD_DRIFT;
            case OK, NOT_CHECKED -> throw new IllegalArgumentException(state.name());
        };
    }
}
