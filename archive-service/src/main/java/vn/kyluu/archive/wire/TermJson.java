package vn.kyluu.archive.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kyluu.archive.retention.RetentionTerm;
import vn.kyluu.archive.term.TermChange;

/**
 * A term that two persons change.
 *
 * @param state PROPOSED or APPROVED
 */
public record TermJson(
        String id,
        String archiveId,
        String state,
        Map<String, Object> from,
        Map<String, Object> to,
        String reason,
        String proposedBy,
        String proposedAt,
        @Nullable String approvedBy,
        @Nullable String approvedAt) {

    /** A change with moments in this zone. */
    public static TermJson of(TermChange change, ZoneId zone) {
        Moments moments = new Moments(zone);
        return new TermJson(
                change.id().toString(),
                change.archiveId().toString(),
                change.approvedBy().isPresent() ? "APPROVED" : "PROPOSED",
                retention(change.from()),
                retention(change.to()),
                change.reason(),
                change.proposedBy(),
                moments.text(change.proposedAt()),
                change.approvedBy().orElse(null),
                moments.text(change.approvedAt()));
    }

    /** A term: class, legalBasis, source, mark, until. */
    public static Map<String, Object> retention(RetentionTerm term) {
        return RecordJson.retention(term);
    }

    /** A time that a person accepted. */
    public static Map<String, String> accepted(Instant at, ZoneId zone) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("acceptedAt", new Moments(zone).text(at));
        return members;
    }
}
