package vn.kyluu.signing.event;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.ClosureState;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.Records;

/** Records whose closing is told outside, whoever moves it on (R1). Called inside a unit of work. */
public final class AnnouncedRecords implements Records {
    private final Records kept;
    private final Events events;
    private final Clock clock;

    public AnnouncedRecords(Records kept, Events events, Clock clock) {
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<MedicalRecord> find(String number) {
        return kept.find(number);
    }

    @Override
    public Optional<MedicalRecord> lock(String number) {
        return kept.lock(number);
    }

    @Override
    public Optional<MedicalRecord> enter(String number) {
        return kept.enter(number);
    }

    @Override
    public List<MedicalRecord> dischargedBetween(Instant from, Instant until, Optional<String> after, int limit) {
        return kept.dischargedBetween(from, until, after, limit);
    }

    @Override
    public void add(MedicalRecord record) {
        kept.add(record);
    }

    @Override
    public void save(MedicalRecord record) {
        Optional<MedicalRecord> before = kept.find(record.head().number());
        ClosureState stood = before.map(each -> each.closure().state()).orElse(ClosureState.OPEN);
        int versions = before.map(each -> each.kept().size()).orElse(0);
        kept.save(record);
        if (stood != record.closure().state()) {
            tell(record, record.kept().size() > versions);
        }
    }

    private void tell(MedicalRecord record, boolean isNewVersion) {
        Closure closure = record.closure();
        Map<String, String> data = new HashMap<>();
        data.put("department", record.head().department());
        closure.manifestDocument().ifPresent(id -> data.put("manifestDocumentId", id.toString()));
        switch (closure.state()) {
            case OPEN -> tell(EventType.RECORD_REOPENED, record, data);
            case SIGNING -> {
                data.put("recordVersion", Integer.toString(record.nextVersion()));
                tell(EventType.RECORD_CLOSING, record, data);
            }
            case DELIVERING -> {
                // on its way: the archive's answer is what is waited for
            }
            case ARCHIVED -> {
                if (closure instanceof Closure.Archived archived) {
                    data.put("archiveId", archived.archiveId());
                }
                data.put("recordVersion", Integer.toString(record.kept().size()));
                tell(isNewVersion ? EventType.RECORD_ARCHIVED : EventType.RECORD_CLOSING_WITHDRAWN, record, data);
            }
            case FAILED -> {
                if (closure instanceof Closure.Failed failed) {
                    data.put("code", failed.code());
                }
                tell(EventType.RECORD_REFUSED, record, data);
            }
        }
    }

    private void tell(EventType type, MedicalRecord record, Map<String, String> data) {
        String number = record.head().number();
        events.add(Event.of(type, "record:" + number, number, clock.instant(), data));
    }
}
