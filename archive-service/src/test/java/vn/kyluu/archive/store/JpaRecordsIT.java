package vn.kyluu.archive.store;

import org.junit.jupiter.api.AfterEach;
import vn.kyluu.archive.record.Records;
import vn.kyluu.archive.record.RecordsContractTest;
import vn.kyluu.archive.work.UnitOfWork;

class JpaRecordsIT extends RecordsContractTest {
    private final Database database = Postgres.fresh();
    private final Records records = new JpaRecords(database, Postgres.ZONE);

    @Override
    protected Records records() {
        return records;
    }

    @Override
    protected UnitOfWork work() {
        return database;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
