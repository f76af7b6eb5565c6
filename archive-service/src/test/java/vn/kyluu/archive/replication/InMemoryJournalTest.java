package vn.kyluu.archive.replication;

import java.util.UUID;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.work.InMemoryWork;
import vn.kyluu.archive.work.UnitOfWork;

class InMemoryJournalTest extends JournalContractTest {
    private final Journal journal = new InMemoryJournal();
    private final UnitOfWork work = new InMemoryWork();

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected UnitOfWork work() {
        return work;
    }

    @Override
    protected UUID recordInTheCatalogue() {
        return UUID.randomUUID();
    }

    @Override
    protected void keep(UUID archiveId, Custody custody) {
        // it is told by the receipts
    }
}
