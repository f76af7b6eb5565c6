package vn.kyluu.signing.closing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.kyluu.ades.augmentation.RevocationOutage;
import vn.kyluu.ades.timestamp.TimestampOutage;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.actor.Refusal;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.record.CloseRecord;
import vn.kyluu.signing.record.MedicalRecord;
import vn.kyluu.signing.record.RecordRefusal;
import vn.kyluu.signing.record.Records;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Closes what was ordered; to be called again and again, by as many instances as there are (R2). */
public final class CarryOutClosings {
    /** Longer than closing one record takes; after it, one that a crash left behind is taken up again. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final int AT_ONCE = 20;

    private final UnitOfWork units;
    private final ClosingOrders orders;
    private final Records records;
    private final CloseRecord closeRecord;
    private final Clock clock;

    public CarryOutClosings(
            UnitOfWork units, ClosingOrders orders, Records records, CloseRecord closeRecord, Clock clock) {
        this.units = units;
        this.orders = orders;
        this.records = records;
        this.closeRecord = closeRecord;
        this.clock = clock;
    }

    /** Takes up to 20 that are due, one after the other, and tells how many were decided. */
    public int carryOut() {
        int decided = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            Instant now = clock.instant();
            Optional<ClosingOrders.Due> due = units.call(() -> orders.claim(now, now.plus(LEASE)));
            if (due.isEmpty()) {
                return decided;
            }
            ClosingItem after = closed(due.get());
            units.run(() -> orders.save(due.get().order(), after));
            decided += after.state() == ClosingItem.State.WAITING ? 0 : 1;
        }
        return decided;
    }

    private ClosingItem closed(ClosingOrders.Due due) {
        ClosingItem item = due.item();
        Actor orderer = new Actor(due.orderedBy(), due.orderedBy(), "", Set.of(Role.RECORDS), due.requestId());
        try {
            MedicalRecord closed = closeRecord.close(orderer, item.recordNumber());
            return item.closed(closed.closure().manifestDocument().orElseThrow());
        } catch (RecordRefusal refusal) {
            return decided(item, refusal);
        } catch (TimestampOutage outage) {
            return item.postponed("timestamp-outage", clock.instant());
        } catch (RevocationOutage outage) {
            return item.postponed("revocation-outage", clock.instant());
        }
    }

    private ClosingItem decided(ClosingItem item, RecordRefusal refusal) {
        if (refusal.reason() == RecordRefusal.Reason.RECORD_CHANGED) {
            return item.postponed(refusal.code(), clock.instant());
        }
        // closed by us before a crash, or by somebody else meanwhile: what was ordered is so
        if (refusal.reason() == RecordRefusal.Reason.RECORD_CLOSED) {
            Optional<UUID> manifest = units.call(() -> records.find(item.recordNumber()))
                    .flatMap(record -> record.closure().manifestDocument());
            if (manifest.isPresent()) {
                return item.closed(manifest.get());
            }
        }
        return item.refused(refusal.code(), missing(refusal));
    }

    private static List<String> missing(Refusal refusal) {
        List<String> all = new ArrayList<>();
        for (String member : List.of("missing", "missingForms")) {
            if (refusal.details().get(member) instanceof List<?> listed) {
                listed.forEach(each -> all.add(String.valueOf(each)));
            }
        }
        return all;
    }
}
