package vn.kyluu.signing.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.store.row.RecordRow;
import vn.kyluu.signing.transaction.Collision;

/** Records in {@code medical_record}. */
public final class JpaRecords implements Records {
    private final Supplier<EntityManager> manager;

    public JpaRecords(Supplier<EntityManager> manager) {
        this.manager = manager;
    }

    @Override
    public Optional<MedicalRecord> find(String number) {
        return Optional.ofNullable(manager.get().find(RecordRow.class, number)).map(RecordRow::value);
    }

    @Override
    public Optional<MedicalRecord> lock(String number) {
        return read(number, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<MedicalRecord> enter(String number) {
        return read(number, LockModeType.PESSIMISTIC_READ);
    }

    @Override
    public List<MedicalRecord> dischargedBetween(Instant from, Instant until, Optional<String> after, int limit) {
        return manager.get()
                .createQuery(
                        "select r from RecordRow r where r.dischargedAt >= :from and r.dischargedAt < :until"
                                + " and r.number > :after order by r.number",
                        RecordRow.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("after", after.orElse(""))
                .setMaxResults(limit)
                .getResultStream()
                .map(RecordRow::value)
                .toList();
    }

    @Override
    public void add(MedicalRecord record) {
        manager.get().persist(new RecordRow(record));
    }

    @Override
    public void save(MedicalRecord record) {
        RecordRow row = manager.get().find(RecordRow.class, record.head().number());
        if (row == null || row.version() != record.version()) {
            throw new Collision("record");
        }
        row.fill(record);
    }

    private Optional<MedicalRecord> read(String number, LockModeType mode) {
        return Optional.ofNullable(manager.get().find(RecordRow.class, number, mode))
                .map(RecordRow::value);
    }
}
