package vn.kyluu.archive.replication;

import java.util.List;
import java.util.UUID;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.work.Caller;
import vn.kyluu.archive.work.UnitOfWork;

/** Works off the journal: what a crash or an outage left undone. Run by the timer. */
public final class CompleteReplication {
    private static final int AT_ONCE = 100;
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
     * Gives the sites what they are owed, oldest package first, at most a hundred packages.
     *
     * @return how many are at both sites now that were not before
     */
    public int complete() {
        int completed = 0;
        for (UUID archiveId : work.<List<UUID>>carryOut(() -> journal.unfinished(AT_ONCE))) {
            ReplicateRecord.Outcome outcome = replicate.replicate(archiveId, Caller.SCHEDULE);
            if (outcome.outages().isEmpty()) {
                completed++;
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
