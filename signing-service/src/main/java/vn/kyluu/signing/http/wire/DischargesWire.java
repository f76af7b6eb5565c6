package vn.kyluu.signing.http.wire;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.kyluu.signing.actor.Role;
import vn.kyluu.signing.completeness.RequiredForm;
import vn.kyluu.signing.record.Closure;
import vn.kyluu.signing.record.Discharge;
import vn.kyluu.signing.record.RecordHead;

/**
 * The records of a day's discharges, by record number.
 *
 * @param next for the parameter {@code after}; left out on the last page
 */
@Schema(name = "Discharges")
public record DischargesWire(List<Item> items, @Nullable String next) {

    /**
     * One record.
     *
     * @param state of its closing
     * @param ready whether it can be closed now
     * @param missingSignatures signatures that are still to come, of an open record
     * @param overdueSignatures those of them that are late
     * @param missingForms titles of papers that must be there, of an open record
     * @param awaits roles whose signature the closing manifest waits for
     * @param copies how many sites have confirmed their copy
     */
    @Schema(name = "Discharge")
    public record Item(
            String recordNumber,
            String patientName,
            String department,
            @Nullable OffsetDateTime dischargedAt,

            @Schema(enumeration = {"OPEN", "SIGNING", "DELIVERING", "ARCHIVED", "FAILED"})
            String state,

            boolean ready,
            int documents,
            int missingSignatures,
            int overdueSignatures,
            List<String> missingForms,
            List<String> awaits,
            @Nullable UUID manifestDocumentId,
            @Nullable String archiveId,
            int copies,
            @Nullable String failure) {
        static Item of(Discharge discharge, Times times, Instant now) {
            RecordHead head = discharge.record().head();
            Closure closure = discharge.record().closure();
            return new Item(
                    head.number(),
                    head.patient().name(),
                    head.department(),
                    times.at(discharge.at()),
                    closure.state().name(),
                    discharge.isReady(),
                    discharge.documents(),
                    discharge.missing().size(),
                    (int) discharge.missing().stream()
                            .filter(each -> each.isOverdue(now))
                            .count(),
                    discharge.lacking().stream().map(RequiredForm::titleVi).toList(),
                    discharge.awaited().stream().map(Role::code).toList(),
                    closure.manifestDocument().orElse(null),
                    closure instanceof Closure.Archived archived ? archived.archiveId() : null,
                    closure instanceof Closure.Archived archived
                            ? archived.receipts().size()
                            : 0,
                    closure instanceof Closure.Failed failed ? failed.code() : null);
        }
    }

    /** A page of what was found, which is one more than the limit if there is a next page. */
    public static DischargesWire of(List<Discharge> found, int limit, Times times, Instant now) {
        List<Discharge> page = found.subList(0, Math.min(limit, found.size()));
        return new DischargesWire(
                page.stream().map(each -> Item.of(each, times, now)).toList(),
                found.size() > limit ? page.get(limit - 1).record().head().number() : null);
    }
}
