package vn.kyluu.archive.disposal;

import java.time.Clock;
import java.util.List;
import vn.kyluu.archive.store.JpaDisposals;
import vn.kyluu.archive.store.Postgres;
import vn.kyluu.archive.store.Shelf;
import vn.kyluu.archive.timekeeping.InMemoryTimeMarks;
import vn.kyluu.archive.timekeeping.TrustedTime;
import vn.kyluu.archive.vault.InMemoryEraser;
import vn.kyluu.archive.vault.InMemoryVault;
import vn.kyluu.archive.work.UnitOfWork;

/** From the proposal to the minutes, over the books of one shelf; a stopwatch can end the carrying out between any two deeds. */
final class DisposalDesk {
    final JpaDisposals disposals;
    final TrustedTime time;
    final ProposeDisposal propose;
    final ApproveDisposal approve;
    final CarryOutDisposal carryOut;

    /** Its shelf keeps its copies in these two vaults; the database tells time by a clock of its own. */
    DisposalDesk(Shelf shelf, InMemoryVault a, InMemoryVault b, Clock clock, Clock databaseClock, Stopwatch stopwatch) {
        UnitOfWork work = stopwatch.around(shelf.database);
        MinutesSeal seal = stopwatch.seal();
        this.disposals = new JpaDisposals(shelf.database);
        this.time =
                new TrustedTime(shelf.twin, new InMemoryTimeMarks(databaseClock), shelf.database, shelf.audit, clock);
        this.propose = new ProposeDisposal(disposals, shelf.holds, time, shelf.database, shelf.audit, Postgres.ZONE);
        this.approve = new ApproveDisposal(disposals, shelf.database, shelf.audit, clock);
        BeginDestruction begin = new BeginDestruction(
                disposals, shelf.holds, shelf.journal, shelf.twin, seal, time, work, shelf.audit, Postgres.ZONE);
        EraseObjects erase = new EraseObjects(
                disposals,
                List.of(stopwatch.around(new InMemoryEraser(a)), stopwatch.around(new InMemoryEraser(b))),
                time,
                work,
                shelf.audit);
        KeepMinutes minutes = new KeepMinutes(
                disposals, shelf.records, seal, shelf.journal, shelf.twin, time, work, shelf.audit, Postgres.ZONE);
        this.carryOut = new CarryOutDisposal(disposals, begin, erase, minutes, work, clock);
    }
}
