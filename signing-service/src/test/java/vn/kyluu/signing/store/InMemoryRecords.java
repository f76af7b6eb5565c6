package vn.kyluu.signing.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.transaction.Collision;

final class InMemoryRecords implements Records {
    private final Map<String, MedicalRecord> kept;

    InMemoryRecords(InMemoryUnitOfWork units) {
        this.kept = units.map();
    }

    @Override
    public Optional<MedicalRecord> find(String number) {
        return Optional.ofNullable(kept.get(number));
    }

    List<MedicalRecord> all() {
        return List.copyOf(kept.values());
    }

    @Override
    public Optional<MedicalRecord> lock(String number) {
        return find(number);
    }

    @Override
    public Optional<MedicalRecord> enter(String number) {
        return find(number);
    }

    @Override
    public List<MedicalRecord> dischargedBetween(Instant from, Instant until, Optional<String> after, int limit) {
        return kept.values().stream()
                .filter(each -> each.head()
                        .encounter()
                        .dischargedAt()
                        .filter(at -> !at.isBefore(from) && at.isBefore(until))
                        .isPresent())
                .filter(each -> each.head().number().compareTo(after.orElse("")) > 0)
                .sorted(Comparator.comparing(each -> each.head().number()))
                .limit(limit)
                .toList();
    }

    @Override
    public void add(MedicalRecord record) {
        if (kept.putIfAbsent(record.head().number(), record) != null) {
            throw new Collision("record");
        }
    }

    @Override
    public void save(MedicalRecord record) {
        MedicalRecord known = kept.get(record.head().number());
        if (known == null || known.version() != record.version()) {
            throw new Collision("record");
        }
        kept.put(
                record.head().number(),
                new MedicalRecord(record.head(), record.closure(), record.kept(), record.version() + 1));
    }
}
