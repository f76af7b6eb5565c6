package vn.kyluu.archive.record;

import vn.kyluu.archive.work.InMemoryWork;
import vn.kyluu.archive.work.UnitOfWork;

class InMemoryRecordsTest extends RecordsContractTest {
    private final Records records = new InMemoryRecords();
    private final UnitOfWork work = new InMemoryWork();

    @Override
    protected Records records() {
        return records;
    }

    @Override
    protected UnitOfWork work() {
        return work;
    }
}
