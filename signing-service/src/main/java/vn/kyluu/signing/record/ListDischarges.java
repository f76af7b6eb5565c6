package vn.kyluu.signing.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kyluu.audit.Act;
import vn.kyluu.signing.actor.Actor;
import vn.kyluu.signing.completeness.RecordRules;
import vn.kyluu.signing.document.Documents;
import vn.kyluu.signing.flow.StepState;
import vn.kyluu.signing.journal.Journal;
import vn.kyluu.signing.transaction.UnitOfWork;

/** Shows the records of a day's discharges, and how far each one's closing is (R9). */
public final class ListDischarges {
    private final UnitOfWork units;
    private final Records records;
    private final Documents documents;
    private final RecordRules rules;
    private final ZoneId zone;
    private final Journal journal;

    /** The zone says when a day begins. */
    public ListDischarges(
            UnitOfWork units, Records records, Documents documents, RecordRules rules, ZoneId zone, Journal journal) {
        this.units = units;
        this.records = records;
        this.documents = documents;
        this.rules = rules;
        this.zone = zone;
        this.journal = journal;
    }

    /**
     * Those discharged on that day, by record number.
     *
     * @param after only numbers behind that one
     * @param limit how many at most
     */
    public List<Discharge> list(Actor actor, LocalDate day, Optional<String> after, int limit) {
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        return units.call(() -> {
            List<Discharge> found = records.dischargedBetween(from, until, after, limit).stream()
                    .map(this::discharge)
                    .toList();
            journal.wrote(actor, Act.VIEW, "discharges:" + day, Map.of());
            return found;
        });
    }

    private Discharge discharge(MedicalRecord record) {
        if (record.isOpen()) {
            RecordView view =
                    RecordView.of(record, documents.ofRecord(record.head().number()), rules);
            int current = (int) view.documents().stream()
                    .filter(each -> each.state().isCurrent())
                    .count();
            return new Discharge(record, view.missing(), view.lacking(), current, List.of());
        }
        return new Discharge(
                record,
                List.of(),
                List.of(),
                0,
                record.closure() instanceof Closure.Signing signing
                        ? documents.find(signing.manifest()).stream()
                                .flatMap(manifest -> manifest.flow().missing().stream())
                                .filter(step -> step.state() == StepState.OPEN)
                                .map(step -> step.role())
                                .toList()
                        : List.of());
    }
}
