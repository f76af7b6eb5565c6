package vn.kyluu.archive.replication;

import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;

/** Works off the journal: what a crash or an outage left undone. Run by the timer. */
public final class CompleteReplication {
    private static final int IN_ONE_TURN = 10_000;
    /** After so many packages in a row in whose way a site was the turn is over: no more would come of the next. */
    private static final int IN_VAIN = 300;

    private final Journal journal;
    private final ReplicateRecord replicate;
    private final Records records;
    private final StagedBytes staged;
    private final UnitOfWork work;

    /** A use case over these parts. */
    public CompleteReplication(
            Journal journal, ReplicateRecord replicate, Records records, StagedBytes staged, UnitOfWork work) {
        this.journal = journal;
        this.replicate = replicate;
        this.records = records;
        this.staged = staged;
        this.work = work;
    }

    /**
     * Gives the sites what they are owed (R11). What lies in the spool of another instance is passed over.
     *
     * @return how many packages are at both sites now that were not before
     */
    public int complete() {
        int completed = 0;
        int inVain = 0;
        for (UUID archiveId : work.<List<UUID>>carryOut(() -> journal.unfinished(IN_ONE_TURN))) {
            ReplicateRecord.Outcome outcome = replicate.replicate(archiveId, Caller.SCHEDULE);
            completed += outcome.custody() instanceof Custody.Archived ? 1 : 0;
            inVain = outcome.outages().isEmpty() ? 0 : inVain + 1;
            if (inVain == IN_VAIN) {
                break;
            }
        }
        // another instance has completed them, or we died between the last receipt and letting go (R9)
        List<UUID> waiting = staged.waiting();
        if (!waiting.isEmpty()) {
            work.<List<UUID>>carryOut(() -> records.settled(waiting)).forEach(staged::release);
        }
        return completed;
    }
}
