package vn.kyluu.archive.store;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import vn.kyluu.archive.record.Custody;
import vn.kyluu.archive.record.LookupCode;
import vn.kyluu.archive.record.Samples;
import vn.kyluu.archive.replication.Journal;
import vn.kyluu.archive.replication.JournalContractTest;
import vn.kyluu.archive.work.UnitOfWork;

class JpaJournalIT extends JournalContractTest {
    private final Database database = Postgres.fresh();
    private final Journal journal = new JpaJournal(database);

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected UnitOfWork work() {
        return database;
    }

    @Override
    protected UUID recordInTheCatalogue() {
        UUID id = UUID.randomUUID();
        database.carryOut(() -> new JpaRecords(database, Postgres.ZONE)
                .add(Samples.record(id, id.toString(), LookupCode.random(new SecureRandom()))));
        return id;
    }

    @Override
    protected void keep(UUID archiveId, Custody custody) {
        database.carryOut(() -> new JpaRecords(database, Postgres.ZONE).keep(archiveId, custody));
    }

    @AfterEach
    void close() {
        database.close();
    }
}
