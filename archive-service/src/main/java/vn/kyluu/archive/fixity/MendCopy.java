package vn.kyluu.archive.fixity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.kyluu.ades.digest.Octets;
import vn.kyluu.archive.record.ArchivedRecord;
import vn.kyluu.archive.replication.Incident;
import vn.kyluu.archive.replication.Incidents;
import vn.kyluu.archive.replication.NoGoodCopy;
import vn.kyluu.archive.replication.TwinVault;
import vn.kyluu.archive.vault.Receipt;
import vn.kyluu.archive.vault.SiteOutage;
import vn.kyluu.archive.vault.WriteOnceViolation;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;
import vn.kyluu.audit.Act;
import vn.kyluu.audit.AuditTrail;

/** Makes a bad copy good (R3). */
public final class MendCopy {
    private static final long MOST_IN_MEMORY = Integer.MAX_VALUE - 9L;
    private final TwinVault vault;
    private final Copies copies;
    private final Incidents incidents;
    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Clock clock;

    /** A use case over these parts. */
    public MendCopy(
            TwinVault vault, Copies copies, Incidents incidents, UnitOfWork work, AuditTrail audit, Clock clock) {
        this.vault = vault;
        this.copies = copies;
        this.incidents = incidents;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Mends a copy in this state, if it can be mended now.
     *
     * @return whether the copy is good now, seen by reading it back; an unreadable copy is left to its site
     */
    public boolean mend(Copy copy, CopyState state, Caller caller) {
        // what was disposed of meanwhile must not come back
        if (work.<Boolean>carryOut(
                () -> copies.known(copy.site(), List.of(copy.key().path())).isEmpty())) {
            return false;
        }
        try {
            return switch (state) {
                case MISMATCH, MISSING -> {
                    Octets good = vault.read(copy.key(), MOST_IN_MEMORY);
                    Receipt receipt = vault.renew(copy.site(), copy.key(), copy.lock(), good::newInputStream);
                    yield done(copy, state, receipt, caller);
                }
                case LOCK_DRIFT -> done(copy, state, vault.lockAgain(copy.site(), copy.key(), copy.lock()), caller);
                case HOLD_DRIFT -> done(copy, state, vault.holdAgain(copy.site(), copy.key(), copy.lock()), caller);
                case OK, UNREADABLE, NOT_CHECKED -> false;
            };
        } catch (SiteOutage | NoGoodCopy | WriteOnceViolation e) {
            // the incident stays open, and the next round tries again
            return false;
        }
    }

    private boolean done(Copy copy, CopyState state, Receipt receipt, Caller caller) {
        Instant at = clock.instant();
        work.carryOut(() -> {
            copies.mended(copy, receipt);
            incidents.close(copy.site(), copy.key().path(), Incident.End.MENDED, at);
            audit.append(caller.did(
                    Act.REPLICATE,
                    ArchivedRecord.subject(copy.archiveId()),
                    Map.of(
                            "mended", state.name(),
                            "site", copy.site(),
                            "sha256", copy.key().sha256().hex(),
                            "version", receipt.versionId()),
                    at));
        });
        return true;
    }
}
